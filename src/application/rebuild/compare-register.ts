import type { Said } from "../../words/messages.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { HashedEntry } from "../../procedure/case/entry.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { sealSchema } from "../../procedure/case/seal.ts";
import { checkHeadAt } from "../../ledger/check/case.ts";
import { Altered, reasonOf } from "../reading/altered-record.ts";
import { entryIn } from "../reading/entry-in.ts";
import { logCaseId } from "../log/last-seal.ts";
import type { Ledger, Log } from "../ports.ts";
import { keptOf, type LawDesk } from "../record/derive.ts";
import { readRecord } from "../record/read-record.ts";
import { digestOfAsked, officeCaseId } from "../handling/request.ts";
import { damageIn } from "../reading/unreadable.ts";
import { unestablishedAmong } from "../reading/who-acted.ts";
import type { RegisterSnapshot } from "./register-snapshot.ts";

/** What a register is rebuilt from: the ledger, its log, and the law by which cases are listed. */
export type RebuildSource = {
  readonly desk: LawDesk;
  readonly ledger: Pick<Ledger, "entries" | "leavesOf">;
  readonly log: Pick<Log, "leaves">;
};

/** What was read of the ledger, and in which sentences it is not whole. */
export type LedgerRead = {
  readonly cases: number;
  readonly entries: number;
  readonly faults: readonly Said[];
};

type Reading = RebuildSource & {
  readonly snapshot: RegisterSnapshot;
  /** Undefined where no office is on record. */
  readonly office: Case | undefined;
  readonly faults: Said[];
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
    const kept = await keptOf(desk, state);
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
    { ledger, kept: { entries: snapshot.entries } },
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
  const faults: Said[] = otherIds.map((id) => ({ kind: "notACaseId", id }));
  const { state: office } = await readRecord(
    { ledger: source.ledger, kept: undefined },
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
