import { documentsNamed } from "../../domain/audit/documents.ts";
import type { Case } from "../../domain/case.ts";
import type { HashedEntry } from "../../domain/entry.ts";
import type { CaseId, Digest } from "../../domain/ids.ts";
import { lawFilesOf } from "../../domain/moved-law.ts";
import { applyEntry } from "../../domain/apply.ts";
import { Altered } from "../altered.ts";
import type { Desk } from "../desk.ts";
import { readPage } from "../read-entries.ts";
import type { Findings } from "./findings.ts";
import { headFrom, type HeadKeeper } from "./heads.ts";
import { incident, type Incident } from "./incident.ts";
import type { CaseLook, SweptCase } from "./looks.ts";
import { isTurnOf } from "./turns.ts";

const entriesAtOnce = 200;

/** Law files are few and of many cases: in one sweep each is looked for once. */
type LawFiles = Map<Digest, boolean>;

type Reading = {
  readonly desk: Desk;
  readonly keeper: HeadKeeper | undefined;
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

// What stands beside the head follows from the entries as well; software that came since may work it out otherwise.
const strayBeside = (
  row: SweptCase,
  made: Awaited<ReturnType<typeof headFrom>>,
): readonly string[] => [
  ...(row.stage === made.head.state.stage ? [] : ["the stage"]),
  ...(row.public === made.public ? [] : ["whether it is public"]),
  ...((row.task?.dueOn ?? null) === (made.task?.dueOn ?? null)
    ? []
    : ["the day on which it is due"]),
];

const tellStray = ({ caseId, version, at }: SweptCase, stray: readonly string[]): Incident => {
  const entry = String(version);
  const words = `what stands beside the head at entry ${entry} does not follow from the entries: ${stray.join(", ")}`;
  return incident("headBehind", { caseId, since: at, words, mark: `beside-${entry}` });
};

const compareHead = async (
  { desk, keeper }: Reading,
  row: SweptCase,
  { state, findings }: { readonly state: Case; readonly findings: Findings },
): Promise<void> => {
  // Another entry came meanwhile, with another head.
  if (state.version !== row.version) return;
  const made = await headFrom(desk, state);
  const stray = strayBeside(row, made);
  if (stray.length === 0) return;
  if (keeper === undefined) findings.incident(tellStray(row, stray));
  else if (await keeper.replace({ ...made, headAt: row.version })) findings.healed("heads");
};

/** Reads a case whole; answers how many entries that were. */
const read = async (reading: Reading, row: SweptCase, findings: Findings): Promise<number> => {
  const { world } = reading.desk;
  const { caseId } = row;
  let state: Case | undefined;
  for (;;) {
    const page = { afterSeq: state?.version ?? 0, limit: entriesAtOnce };
    const entries = await readPage(world, caseId, page);
    state = entries.reduce<Case | undefined>(follows, state);
    const missing = await lookForDocuments(world, documentsIn(entries));
    if (missing !== undefined) tellMissing(caseId, missing, findings);
    if (entries.length < entriesAtOnce) break;
  }
  if (state === undefined) return 0;
  await lookForLaw(reading, state, findings);
  await compareHead(reading, row, { state, findings });
  return state.version;
};

/** Reads cases whole: each entry against its hash, each document that it names, its law files, the head that they make. */
export type RecordReader = () => CaseLook;

/**
 * A reader that reads at most so many entries in one sweep, and goes on in the next where it stopped; of the cases that it
 * leaves out it tells the number.
 */
export const recordReader = (
  desk: Desk,
  keeper: HeadKeeper | undefined,
  mostEntries: number,
): RecordReader => {
  let stoppedAt = "";
  return () => {
    const from = stoppedAt;
    stoppedAt = "";
    const reading: Reading = { desk, keeper, lawFiles: new Map() };
    let left = mostEntries;
    return async (row, findings) => {
      if (row.caseId < from || left <= 0) {
        if (left <= 0 && stoppedAt === "") stoppedAt = row.caseId;
        findings.unread();
        return;
      }
      left -= 1;
      left -= await read(reading, row, findings);
    };
  };
};

/** A sweep that is told of by the hour in which it began, and by what the one before it named. */
export type InTurn = { readonly at: string; readonly before: readonly Incident[] };

/**
 * Reads a case whole once a day, in its own hour, and every hour for as long as something was wrong in it: so that what was made
 * good is named no more within the hour, and what cannot change from one hour to the next is not read each time.
 */
export const readInTurn = (desk: Desk, { at, before }: InTurn): CaseLook => {
  const named = new Set(before.map(({ caseId }) => caseId));
  const reading: Reading = { desk, keeper: undefined, lawFiles: new Map() };
  return async (row, findings) => {
    if (isTurnOf(row.caseId, at) || named.has(row.caseId)) await read(reading, row, findings);
    else findings.unread();
  };
};
