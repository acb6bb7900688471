import { documentsNamed } from "../../domain/audit/documents.ts";
import type { Case } from "../../domain/case.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import type { CaseId, Digest } from "../../domain/ids.ts";
import { lawFilesOf } from "../../domain/moved-law.ts";
import { applyEntry } from "../../domain/apply.ts";
import { isTreatyCase } from "../../domain/seal.ts";
import { Altered } from "../altered.ts";
import type { Desk } from "../desk.ts";
import type { CaseRow } from "../ports.ts";
import { readPage } from "../read-entries.ts";
import { officeCaseId } from "../request.ts";
import { notEstablished } from "../who-acted.ts";
import type { Findings } from "./findings.ts";
import { compareKept } from "./compare-kept.ts";
import { incident, type Incident } from "./incident.ts";
import type { KeptBeside } from "./kept.ts";
import type { RecordLook } from "./looks.ts";
import { isTurnOf } from "./turns.ts";

const entriesAtOnce = 200;

/** Law files are few and of many cases: in one sweep each is looked for once. */
type LawFiles = Map<Digest, boolean>;

type Reading = {
  readonly desk: Desk;
  /** Undefined where nothing is kept that could be compared. */
  readonly kept: KeptBeside | undefined;
  readonly lawFiles: LawFiles;
};

const follows = (before: Case | undefined, { entry, hash }: HashedEntry): Case => {
  if (entry.seq !== (before?.version ?? 0) + 1 || entry.prev !== (before?.head ?? null))
    throw new Altered(`entry ${entry.caseId}#${String(entry.seq)} is not in its place`);
  return applyEntry(before, { entry, hash });
};

/** A document by its digest, and the first of these entries that names it. */
type Named = readonly [digest: Digest, entry: number];

const documentsIn = (entries: readonly HashedEntry[]): ReadonlyMap<Digest, number> => {
  const named = documentsNamed(entries).flatMap(({ digest, entry }): readonly Named[] =>
    digest === "unknown" ? [] : [[digest, entry]],
  );
  // Of two of the same digest the first stays.
  return new Map(named.toReversed());
};

/** A document that is not in the store, and what tells it from another that is missing in the same case. */
type Missing = { readonly what: string; readonly mark: number | string };

const lookForDocuments = async (
  { documents }: Desk["world"],
  named: ReadonlyMap<Digest, number>,
): Promise<Missing | undefined> => {
  for (const [digest, seq] of [...named].toReversed())
    if (!(await documents.has(digest)))
      return { what: `the document ${digest} that entry ${String(seq)} names`, mark: seq };
  return undefined;
};

const tellMissing = (caseId: CaseId, { what, mark }: Missing, findings: Findings): void => {
  const words = `${what} is not in the store`;
  // Since when, no record says: a document is lost without an entry.
  findings.incident(incident("documentMissing", { caseId, since: null, words, mark }));
};

const isThere = async ({ desk, lawFiles }: Reading, digest: Digest): Promise<boolean> => {
  const known = lawFiles.get(digest) ?? (await desk.world.documents.has(digest));
  lawFiles.set(digest, known);
  return known;
};

// Judged from memory a case does not miss its law file; whoever opens the office next does.
const lookForLaw = async (reading: Reading, state: Case, findings: Findings): Promise<void> => {
  for (const digest of lawFilesOf(state)) {
    if (await isThere(reading, digest)) continue;
    const what = `the law file ${digest} that the case is judged by`;
    tellMissing(state.caseId, { what, mark: digest.slice(0, 12) }, findings);
    return;
  }
};

// Entries are never taken away, and the row was read before them; none is put there without one.
const reached = (state: Case | undefined, { caseId, version }: CaseRow): Case => {
  if (state !== undefined && state.version >= version) return state;
  const last = state?.version ?? 0;
  throw new Altered(
    `the head of ${caseId} stands at entry ${String(version)}, and the last on record is ${String(last)}`,
  );
};

// A fault of the record's as any other: whoever can write to the store and has no key can add such an entry.
const assertEstablished = async (
  { world }: Desk,
  entries: readonly HashedEntry[],
): Promise<void> => {
  const office = await world.ledger.head(officeCaseId);
  for (const { entry } of entries) {
    const why =
      office === undefined
        ? "stands in a ledger without an office"
        : await notEstablished(world, office.state, entry);
    if (why !== undefined) throw new Altered(`entry ${entry.caseId}#${String(entry.seq)} ${why}`);
  }
};

/** Reads a record whole; answers how many entries that were. */
const read = async (reading: Reading, row: CaseRow, findings: Findings): Promise<number> => {
  const { desk, kept } = reading;
  const { caseId } = row;
  let state: Case | undefined;
  for (;;) {
    const page = { afterSeq: state?.version ?? 0, limit: entriesAtOnce };
    const entries = await readPage(desk.world, caseId, page);
    state = entries.reduce<Case | undefined>(follows, state);
    await assertEstablished(desk, entries);
    const missing = await lookForDocuments(desk.world, documentsIn(entries));
    if (missing !== undefined) tellMissing(caseId, missing, findings);
    if (entries.length < entriesAtOnce) break;
  }
  const whole = reached(state, row);
  if (isTreatyCase(caseId)) await lookForLaw(reading, whole, findings);
  await compareKept({ desk, kept, findings }, row, whole);
  return whole.version;
};

// Those of the office and its like are no cases.
const tellUnread = ({ caseId }: CaseRow, findings: Findings): void => {
  if (isTreatyCase(caseId)) findings.unread();
};

/** Reads records whole: each entry against its hash, each document that it names, its law files, what is kept beside them. */
export type RecordReader = () => RecordLook;

/**
 * A reader that reads at most so many entries in one sweep, and goes on in the next where it stopped; of the cases that it
 * leaves out it tells the number.
 */
export const recordReader = (
  desk: Desk,
  kept: KeptBeside | undefined,
  mostEntries: number,
): RecordReader => {
  let stoppedAt = "";
  // Read in each sweep until they can be: what was damaged in one is so in the next.
  const unreadable = new Set<CaseId>();
  const readNow = async (reading: Reading, row: CaseRow, findings: Findings): Promise<number> => {
    unreadable.add(row.caseId);
    const entries = await read(reading, row, findings);
    unreadable.delete(row.caseId);
    return entries;
  };
  return () => {
    const from = stoppedAt;
    stoppedAt = "";
    const reading: Reading = { desk, kept, lawFiles: new Map() };
    let left = mostEntries;
    return async (row, findings) => {
      const hasTurn = row.caseId >= from && left > 0;
      if (!hasTurn && !unreadable.has(row.caseId)) {
        if (left <= 0 && stoppedAt === "") stoppedAt = row.caseId;
        tellUnread(row, findings);
        return;
      }
      left -= 1;
      left -= await readNow(reading, row, findings);
    };
  };
};

/** A sweep that is told of by the hour in which it began, and by what the one before it named. */
export type InTurn = { readonly at: string; readonly before: readonly Incident[] };

/**
 * Reads a case whole once a day, in its own hour, and every hour for as long as something was wrong in it: so that what was made
 * good is named no more within the hour, and what cannot change from one hour to the next is not read each time.
 */
export const readInTurn = (
  { desk, kept }: Pick<Reading, "desk" | "kept">,
  { at, before }: InTurn,
): RecordLook => {
  const named = new Set(before.map(({ caseId }) => caseId));
  const reading: Reading = { desk, kept, lawFiles: new Map() };
  return async (row, findings) => {
    if (isTurnOf(row.caseId, at) || named.has(row.caseId)) await read(reading, row, findings);
    else tellUnread(row, findings);
  };
};
