import { documentsNamed } from "../../../findings/documents.ts";
import type { Case } from "../../../case/case.ts";
import type { HashedEntry } from "../../../case/entry.ts";
import type { CaseId, Digest } from "../../../values/ids.ts";
import { lawFilesOf } from "../../../case/procedure-version.ts";
import { isTreatyCase } from "../../../case/seal.ts";
import { checkHeadAt } from "../../check/case.ts";
import type { RecordFinding } from "../../check/finding.ts";
import type { IncidentsMessage, Sentence } from "../../../words/messages.ts";
import type { Desk } from "../../desk.ts";
import type { RecordRow } from "../../record/derived-data.ts";
import { type DocumentFate, fateOf } from "../../record/document-fate.ts";
import {
  compareCase,
  compareLetters,
  type Kept,
  type DerivedData,
  readRecord,
  type WholeRecord,
} from "../../record/read-record.ts";
import { establishmentFindings } from "../../reading/who-acted.ts";
import type { Findings } from "../findings.ts";
import { followCounters, tellCopied } from "./passkeys.ts";
import { tellOfLetters } from "./sendings.ts";
import { incident } from "../incident.ts";
import type { RecordLook } from "../looks.ts";
import { isRead, type Reads } from "../reads.ts";

/** Law files are few and of many cases: in one sweep each is looked for once. */
type LawFiles = Map<Digest, DocumentFate>;

type Reading = {
  readonly desk: Desk;
  /** Undefined where nothing is kept that could be compared. */
  readonly kept: DerivedData | undefined;
  readonly lawFiles: LawFiles;
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

/** A document that is not in the store as it was put there, and what tells it from another of the same case. */
type Missing = { readonly says: Sentence; readonly mark: number | string };

const lookForDocuments = async (
  { documents }: Desk["ports"],
  named: ReadonlyMap<Digest, number>,
): Promise<Missing | undefined> => {
  for (const [digest, seq] of [...named].toReversed()) {
    const fate = await fateOf(documents, digest);
    if (fate.kind === "missing")
      return { says: { kind: "documentNotInStore", digest, seq }, mark: seq };
    if (fate.kind === "altered") return { says: fate.why, mark: seq };
  }
  return undefined;
};

const tellMissing = (caseId: CaseId, { says, mark }: Missing, findings: Findings): void => {
  // Since when, no record says: a document is lost or altered without an entry.
  findings.incident(incident("documentMissing", { caseId, since: null, says, mark }));
};

const fateOfLaw = async ({ desk, lawFiles }: Reading, digest: Digest): Promise<DocumentFate> => {
  const fate = lawFiles.get(digest) ?? (await fateOf(desk.ports.documents, digest));
  lawFiles.set(digest, fate);
  return fate;
};

// Judged from memory a case does not miss its law file; whoever opens the office next does.
const lookForLaw = async (reading: Reading, state: Case, findings: Findings): Promise<void> => {
  for (const digest of lawFilesOf(state)) {
    const fate = await fateOfLaw(reading, digest);
    if (fate.kind === "unaltered") continue;
    const says: Sentence =
      fate.kind === "altered" ? fate.why : { kind: "lawFileNotInStore", digest };
    tellMissing(state.caseId, { says, mark: digest.slice(0, 12) }, findings);
    return;
  }
};

/** Tells what of a record is not as it must be; of a kind a case has one incident, and the first says most. */
const tellDamage = (
  caseId: CaseId,
  [first]: readonly RecordFinding[],
  findings: Findings,
): void => {
  if (first === undefined) return;
  findings.incident(incident("recordDamaged", { caseId, since: null, says: first }));
};

const anew: IncidentsMessage = { kind: "madeAnew" };

/** Makes anew what did not follow, where that may be done. Answers what is to be said of it. */
const madeAnew = async (
  { desk, kept }: Reading & { readonly kept: DerivedData },
  record: WholeRecord,
  made: Kept | undefined,
): Promise<readonly IncidentsMessage[]> => {
  if (kept.replace === undefined) return [];
  if (!(await kept.replace(record.caseId, made))) return [{ kind: "entryCameFirst" }];
  const [left] = (await compareCase(desk, kept, record)).findings;
  return [left?.kind === "besideCase" ? { kind: "heldByAnother", of: left.of } : anew];
};

/**
 * Compares what is kept beside the entries of a case with what follows from them. It is told also where it is made anew: the
 * software writes it together with an entry, so something else has written there, or newer software works it out otherwise.
 */
const compareKept = async (
  { kept, ...reading }: Reading,
  record: WholeRecord,
  findings: Findings,
): Promise<void> => {
  if (kept === undefined) return;
  const { caseId, state } = record;
  const { made, findings: found } = await compareCase(reading.desk, kept, record);
  const [first] = found;
  if (first === undefined) return;
  const after = await madeAnew({ ...reading, kept }, record, made);
  if (after.includes(anew)) findings.healed("heads");
  const mark = `beside-${String(state?.version ?? 0)}`;
  const about = { caseId, since: state?.at ?? null, says: [first, ...after], mark };
  findings.incident(incident("headBehind", about));
};

const lookBeside = async (
  reading: Reading,
  record: WholeRecord,
  findings: Findings,
): Promise<void> => {
  const { caseId, state } = record;
  if (state !== undefined && isTreatyCase(caseId)) await lookForLaw(reading, state, findings);
  if (reading.kept !== undefined)
    tellOfLetters(caseId, await compareLetters(reading.kept, record), findings);
  await compareKept(reading, record, findings);
};

/** Reads a record whole. */
const read = async (
  reading: Reading,
  { caseId, version }: RecordRow,
  findings: Findings,
): Promise<void> => {
  const { desk, kept } = reading;
  const source = { ledger: desk.ports.ledger, derived: kept };
  const unestablished: RecordFinding[] = [];
  const counters = followCounters();
  const found = await readRecord(source, caseId, async (entries) => {
    counters.see(entries);
    unestablished.push(...(await establishmentFindings(desk.ports, entries)));
    const missing = await lookForDocuments(desk.ports, documentsIn(entries));
    if (missing !== undefined) tellMissing(caseId, missing, findings);
  });
  const { state, isWhole } = found;
  // Entries are never taken away, and the row was read before them; none is put there without one.
  const beyond = isWhole ? checkHeadAt(caseId, version, state?.version ?? 0) : [];
  tellDamage(caseId, [...found.findings, ...unestablished, ...beyond], findings);
  if (isWhole && beyond.length === 0) await lookBeside(reading, { caseId, state }, findings);
  await tellCopied(desk.ports, caseId, { notGrown: counters.notGrown, findings });
};

/**
 * Reads records whole: each entry against its hash, each document that it names, its law files, what is kept beside them. What is not
 * read this time is left alone, unless its head shows without reading that it is not as it must be.
 */
export const readRecords = (
  { desk, kept }: Pick<Reading, "desk" | "kept">,
  reads: Reads,
): RecordLook => {
  const reading: Reading = { desk, kept, lawFiles: new Map() };
  return async (row, findings) => {
    if (row.isSuspect === true || isRead(reads, row.caseId)) await read(reading, row, findings);
  };
};
