import { checkHeadAt } from "../check/case.ts";
import type { Case } from "../../case/case.ts";
import type { Entry, HashedEntry } from "../../case/entry.ts";
import { sealSchema } from "../../case/seal.ts";
import type { CaseId, Digest, EntryHash } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";
import { canonicalJson, digestOf } from "../../record/canonical.ts";
import { digestOfAsked, officeCaseId } from "../handling/request.ts";
import { logCaseId } from "../log/last-seal.ts";
import type { Ledger, Log } from "../ports.ts";
import { Altered, reasonOf } from "../reading/altered-record.ts";
import { damageIn } from "../reading/unreadable.ts";
import { unestablishedAmong } from "../reading/who-acted.ts";
import type { DerivedData } from "../record/derived-data.ts";
import { type Kept, derivedHeadOf, type LawDesk, readRecord } from "../record/read-record.ts";
import { entryIn } from "../reading/stored-entries.ts";

/** The parts of the register that follow from the ledger, in the order in which they are rebuilt. */
export const registerParts = ["head", "command", "unsequenced", "unique", "log"] as const;
export type RegisterPart = (typeof registerParts)[number];

/** What the register must hold, as it follows from the ledger. */
export type RegisterRow =
  | { readonly part: "head"; readonly kept: Kept }
  | {
      readonly part: "command";
      readonly entry: Entry;
      readonly hash: EntryHash;
      readonly commandDigest: Digest;
    }
  | { readonly part: "unsequenced"; readonly entry: Entry; readonly hash: EntryHash }
  /** A fact that an open case has to itself, and the entry at which the case stands. */
  | {
      readonly part: "unique";
      readonly key: string;
      readonly caseId: CaseId;
      readonly version: number;
    }
  /** How many leaves the log has. */
  | { readonly part: "log"; readonly size: number };

/** One item of the register that is not as the ledger says. */
export type RegisterChange = {
  readonly part: RegisterPart;
  /** What the item is of: a case, a command id, an entry or a unique fact. */
  readonly of: string;
  /** `stray`: it follows from no entry and is removed. */
  readonly is: "missing" | "different" | "stray";
  /** The attributes that differ. */
  readonly fields: readonly string[];
  /** What stands there, and what is to stand there instead, as JSON. */
  readonly content: unknown;
  /**
   * Makes the change if everything that it rests on still stands; made twice, it does nothing more.
   * @returns false where something else was written there since it was compared
   */
  readonly make: () => Promise<boolean>;
};

/** The register as it was read, to be compared with the ledger. */
export type RegisterSnapshot = {
  /** Every case of which the ledger has an entry, in order of ids; found after the register was read. */
  readonly caseIds: readonly CaseId[];
  /** Under what else the ledger has something: nothing of the product writes there. */
  readonly otherIds: readonly string[];
  /** A case's entries, each with what the ledger itself keeps beside its bytes. */
  readonly entries: DerivedData["entries"];
  /** At which entry each head stands that the register has; 0 where it does not say. */
  readonly headsAt: ReadonlyMap<string, number>;
  /** Compares the register with a row that it must hold. */
  readonly expect: (row: RegisterRow) => void;
  /** What differs, once every row was expected: what is left over is stray. In order of parts, then of keys. */
  readonly changes: () => readonly RegisterChange[];
};

/** What a register is rebuilt from: the ledger, its log, and the law by which cases are listed. */
type RebuildSource = {
  readonly desk: LawDesk;
  readonly ledger: Pick<Ledger, "entries" | "leavesOf">;
  readonly log: Pick<Log, "leaves">;
};

/** What was read of the ledger, and in which sentences it is not whole. */
export type LedgerRead = {
  readonly cases: number;
  readonly entries: number;
  readonly faults: readonly Sentence[];
};

type Reading = RebuildSource & {
  readonly snapshot: RegisterSnapshot;
  /** Undefined where no office is on record. */
  readonly office: Case | undefined;
  readonly faults: Sentence[];
};

/** What an entry leaves in the register, compared; and whether it shows who acted. */
const compareEntries = async (
  { ledger, snapshot, office, faults }: Reading,
  caseId: CaseId,
  entries: readonly HashedEntry[],
): Promise<void> => {
  const [first] = entries;
  if (first === undefined) return;
  const page = { afterSeq: first.entry.seq - 1, limit: entries.length };
  const sequenced = new Set((await ledger.leavesOf(caseId, page)).map(({ seq }) => seq));
  faults.push(...(await unestablishedAmong({ ledger }, office, entries)));
  for (const { entry, hash } of entries) {
    snapshot.expect({ part: "command", entry, hash, commandDigest: digestOfAsked(entry) });
    if (!sequenced.has(entry.seq)) snapshot.expect({ part: "unsequenced", entry, hash });
  }
};

/** What a case leaves in the register, compared. */
const compareCase = async ({ desk, snapshot, faults }: Reading, state: Case): Promise<void> => {
  const { caseId, version } = state;
  try {
    const kept = await derivedHeadOf(desk, state);
    snapshot.expect({ part: "head", kept });
    for (const { kind, key } of kept.unique)
      if (kind === "take") snapshot.expect({ part: "unique", key, caseId, version });
  } catch (fault) {
    // Without its law nothing follows from a case.
    if (damageIn(fault) === undefined) throw fault;
    faults.push({ kind: "headNotDerived", caseId, reason: reasonOf(fault) });
  }
};

const readCase = async (reading: Reading, caseId: CaseId): Promise<number> => {
  const { ledger, snapshot, faults } = reading;
  const { state, isWhole, findings } = await readRecord(
    { ledger, derived: { entries: snapshot.entries } },
    caseId,
    (entries) => compareEntries(reading, caseId, entries),
  );
  const last = state?.version ?? 0;
  const beyond = isWhole ? checkHeadAt(caseId, snapshot.headsAt.get(caseId) ?? 0, last) : [];
  faults.push(...[...findings, ...beyond]);
  if (state !== undefined && isWhole) await compareCase(reading, state);
  return last;
};

const leavesAtOnce = 1000;

/** How many leaves the log has; one that is missing among them is a fault. */
const countLeaves = async ({ log, faults }: Reading): Promise<number> => {
  for (let size = 0; ;) {
    const page = await log.leaves({ from: size, limit: leavesAtOnce });
    for (const { n } of page) {
      if (n !== size) faults.push({ kind: "leafMissing", n: size });
      size = n + 1;
    }
    if (page.length < leavesAtOnce) return size;
  }
};

/** How many leaves the newest seal covers; 0 before there is one. */
const sealedSize = async ({ ledger }: RebuildSource, seals: number): Promise<number> => {
  if (seals === 0) return 0;
  const [stored] = await ledger.entries(logCaseId, { afterSeq: seals - 1, limit: 1 });
  const entry = stored && entryIn(stored, logCaseId);
  // It was read whole a moment ago, and nothing is ever taken out of the ledger.
  if (entry === undefined)
    throw new Altered({ kind: "entryMissing", caseId: logCaseId, seq: seals });
  return sealSchema.parse(entry.command.content).size;
};

const compareLog = async (reading: Reading, seals: number): Promise<void> => {
  const { snapshot, faults } = reading;
  const size = await countLeaves(reading);
  const sealed = await sealedSize(reading, seals);
  if (size < sealed) faults.push({ kind: "fewerThanSealed", size, sealed, seq: seals });
  if (size > 0) snapshot.expect({ part: "log", size });
};

/**
 * Reads the whole ledger, checks each entry as every reader of a record does, and compares the register with what follows.
 * Afterwards the snapshot knows every change.
 */
export const compareRegister = async (
  source: RebuildSource,
  snapshot: RegisterSnapshot,
): Promise<LedgerRead> => {
  const { caseIds, headsAt, otherIds } = snapshot;
  const faults: Sentence[] = otherIds.map((id) => ({ kind: "notACaseId", id }));
  const { state: office } = await readRecord(
    { ledger: source.ledger, derived: undefined },
    officeCaseId,
  );
  const reading: Reading = { ...source, snapshot, office, faults };
  const versions = new Map<string, number>();
  for (const caseId of caseIds) versions.set(caseId, await readCase(reading, caseId));
  for (const [caseId, headAt] of headsAt)
    if (!versions.has(caseId)) faults.push(...checkHeadAt(caseId, headAt, 0));
  await compareLog(reading, versions.get(logCaseId) ?? 0);
  const entries = [...versions.values()].reduce((sum, count) => sum + count, 0);
  return { cases: caseIds.length, entries, faults };
};

/** A change as the operator is shown it. */
export type ReportedChange = Pick<RegisterChange, "part" | "of" | "is" | "fields">;

type Counts = Readonly<Record<"cases" | "entries", number>>;

/** What is to be written, under the token that names exactly this. */
type Plan = {
  readonly counts: Readonly<Partial<Record<RegisterPart, Readonly<Record<string, number>>>>>;
  /** The first of the changes. */
  readonly changes: readonly ReportedChange[];
  readonly unlisted: number;
  readonly token: Digest;
};

/** What came of a call; `next` says what to do now. */
export type Rebuilt = { readonly next: string } & (
  | ({ readonly kind: "asTheLedgerSays" } & Counts)
  | ({ readonly kind: "differs" } & Counts & Plan)
  /** The token names other changes than those that are due now: nothing was written. */
  | ({ readonly kind: "changedSince" } & Counts & Plan)
  | ({ readonly kind: "underWay"; readonly written: number; readonly left: number } & Pick<
      Plan,
      "token"
    >)
  | {
      readonly kind: "written";
      readonly written: number;
      /** Left alone, because something else was written there meanwhile. */
      readonly skipped: readonly ReportedChange[];
    }
  /** The ledger is not whole: nothing was written. */
  | { readonly kind: "refused"; readonly faults: readonly Sentence[]; readonly unlisted: number }
);

export type Rebuilding = RebuildSource & {
  /** Reads the register, and then which cases the ledger has. */
  readonly open: () => Promise<RegisterSnapshot>;
  /** The token of a dry run; undefined for a dry run. */
  readonly write: string | undefined;
  /** How many milliseconds are left to this call. */
  readonly timeLeft: () => number;
};

/** The most changes, and the most faults, that an answer names. */
const mostNamed = 50;
/** Milliseconds of a call that are kept for the change in hand and the answer. */
const leftOver = 30_000;

const tokenOf = (changes: readonly RegisterChange[]): Digest =>
  digestOf(canonicalJson(changes.map(({ content }) => content)));

const shown = ({ part, of, is, fields }: RegisterChange): ReportedChange => ({
  part,
  of,
  is,
  fields,
});

const planOf = (changes: readonly RegisterChange[]): Plan => {
  const counts: Partial<Record<RegisterPart, Record<string, number>>> = {};
  for (const { part, is } of changes) {
    const ofPart = (counts[part] ??= {});
    ofPart[is] = (ofPart[is] ?? 0) + 1;
  }
  return {
    counts,
    changes: changes.slice(0, mostNamed).map(shown),
    unlisted: Math.max(0, changes.length - mostNamed),
    token: tokenOf(changes),
  };
};

const refused = (faults: readonly Sentence[]): Rebuilt => ({
  kind: "refused",
  faults: faults.slice(0, mostNamed),
  unlisted: Math.max(0, faults.length - mostNamed),
  next: "Nothing was written. A register follows only from a whole ledger: see docs/runbooks/ledger-altered.md, and restore the ledger if entries are missing.",
});

/** Makes the changes in their order for as long as there is time. */
const write = async (
  changes: readonly RegisterChange[],
  timeLeft: () => number,
): Promise<Rebuilt> => {
  const skipped: RegisterChange[] = [];
  for (const [index, change] of changes.entries()) {
    if (timeLeft() < leftOver) {
      const left = [...skipped, ...changes.slice(index)];
      return {
        kind: "underWay",
        written: index - skipped.length,
        left: left.length,
        token: tokenOf(changes.filter((one) => left.includes(one))),
        next: "The time of this call is up. Call again with this token.",
      };
    }
    if (!(await change.make())) skipped.push(change);
  }
  return {
    kind: "written",
    written: changes.length - skipped.length,
    skipped: skipped.slice(0, mostNamed).map(shown),
    next:
      skipped.length === 0
        ? "Call once more without a token: the register must be as the ledger says."
        : "Something else wrote to the register meanwhile. Stop the writers and begin again with a dry run.",
  };
};

const outcomeOf = async (
  { write: token, timeLeft }: Rebuilding,
  { cases, entries, faults }: LedgerRead,
  changes: readonly RegisterChange[],
): Promise<Rebuilt> => {
  if (faults.length > 0) return refused(faults);
  if (changes.length === 0)
    return { kind: "asTheLedgerSays", cases, entries, next: "Nothing needs to be done." };
  const plan = planOf(changes);
  if (token === plan.token) return write(changes, timeLeft);
  return token === undefined
    ? {
        kind: "differs",
        cases,
        entries,
        ...plan,
        next: 'Nothing was written. To make these changes, call again with {"write": "<token>"}.',
      }
    : {
        kind: "changedSince",
        cases,
        entries,
        ...plan,
        next: "Nothing was written: other changes are due than those of this token. Check these, and call again with the new token.",
      };
};

/**
 * Compares the register with the ledger, and with the token of a dry run makes the register what the ledger says. Nothing is
 * written where the ledger is not whole. Run again, it goes on where it stopped; run twice, it changes nothing.
 */
export const rebuildRegister = async (rebuilding: Rebuilding): Promise<Rebuilt> => {
  const snapshot = await rebuilding.open();
  const read = await compareRegister(rebuilding, snapshot);
  return outcomeOf(rebuilding, read, snapshot.changes());
};
