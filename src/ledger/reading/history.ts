import { calendarsOfPast } from "../../office/calendars-of-case.ts";
import { documentsNamed, type NamedDocument } from "../../findings/documents.ts";
import type { Finding } from "../../words/finding.ts";
import { brokenByEntry } from "../../commands/noted.ts";
import type { FactDate } from "../../time/fact-date.ts";
import type { ActingDuty } from "../../law/duty.ts";
import type { Act, RecordedAct } from "../../case/act.ts";
import { stageOfAct } from "../../case/act-in-file.ts";
import type { Case } from "../../case/case.ts";
import type { Entry } from "../../case/entry.ts";
import type { Disclosure } from "../../case/withheld.ts";
import { isTreatyCase } from "../../case/seal.ts";
import type { Stage } from "../../law/file/stage-of-case.ts";
import { visitsOf } from "../../case/stage-reached.ts";
import { lawFilesOf } from "../../case/procedure-version.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { authorityOfAct } from "../../commands/authority-of-act.ts";
import type { Authority } from "../../words/authority.ts";
import type { CaseId, Digest, EntryHash, PersonNumber } from "../../values/ids.ts";
import type { Reader } from "../../office/confidential-votes.ts";
import { canonicalJson } from "../../record/canonical.ts";
import type { Desk } from "../desk.ts";
import { calendarsAtHand, knownLaw, lawOfCase } from "../law/law-of-case.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Ports } from "../desk-ports.ts";
import { Altered } from "./altered-record.ts";
import { type EntryForReader, pageForReader } from "./read-entries.ts";
import { establishmentFindings } from "./who-acted.ts";
import { readEntries } from "./stored-entries.ts";
import { type Law, lawAt } from "../../law/law.ts";
import { dateOfFact } from "../../case/case-fact.ts";

// A case that is remembered as it stands keeps what was found of it; once it has moved on, it is another one.
const known = new WeakMap<Case, ReadonlySet<Stage>>();

/** The stages through which a case has gone, with the one at which it stands. */
export const visitedStages = async (
  ports: Pick<Ports, "ledger">,
  state: Case,
): Promise<ReadonlySet<Stage>> => {
  const before = known.get(state);
  if (before !== undefined) return before;
  // An entry that came after the head was read belongs to the next state.
  const entries = (await readEntries(ports, state.caseId)).slice(0, state.version);
  const stages = new Set(visitsOf(entries).map(({ stage }) => stage));
  known.set(state, stages);
  return stages;
};

/** One act of an entry: what happened, on which day, and what it rests on. */
export type ActInHistory = {
  readonly kind: Act["kind"];
  /** What a correction restates. */
  readonly restated: RecordedAct["kind"] | null;
  /** The stage of the procedure file at which it was done; null where it was done at none. */
  readonly stage: Stage | null;
  /** When it happened; unknown where nobody said. */
  readonly on: FactDate;
  readonly authority: Authority | null;
};

/** One entry as people read it, and the entry itself. */
export type HistoryRow = {
  readonly seq: number;
  /** When it was recorded. */
  readonly at: string;
  readonly acts: readonly ActInHistory[];
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly imported: boolean;
  readonly source: string | null;
  readonly documents: readonly Pick<NamedDocument, "what" | "paper" | "digest">[];
  readonly hash: EntryHash;
  readonly prev: EntryHash | null;
  /** The number of its leaf in the log, counted from 0; null while it has none. */
  readonly leaf: number | null;
  /** How it was known who acted. */
  readonly established: Entry["establishedBy"]["kind"];
  /** Why the entry does not show that this person acted, such as a wrong signature; null where it does. */
  readonly notEstablished: Sentence | null;
  /** The rules that it broke when it was recorded. */
  readonly findings: readonly Finding[];
  /** The entry as it was hashed. */
  readonly entry: object;
  /** What opens the commitment in the entry; null where it has none, or where whoever asks may not read it. */
  readonly disclosure: Disclosure | null;
};

/** A part of a case's history, in order of `seq`; `next` is where the one after it begins, null at the end. */
export type HistoryPage = {
  readonly kind: "history";
  readonly caseId: CaseId;
  readonly entries: readonly HistoryRow[];
  readonly next: number | null;
};

export type HistoryRange = {
  readonly after: number;
  readonly limit: number;
  readonly reader?: Reader;
};

const isLegible = async ({ documents }: Ports, digest: Digest): Promise<boolean> => {
  try {
    return (await documents.get(digest)) !== undefined;
  } catch (cause) {
    if (cause instanceof Altered) return false;
    throw cause;
  }
};

// The records of the office and of the log are judged by no procedure. A case whose law file is lost has a history all the same.
const lawOf = async ({ ports, caches }: Desk, caseId: CaseId): Promise<Law | undefined> => {
  const head = isTreatyCase(caseId) ? await ports.ledger.head(caseId) : undefined;
  if (head === undefined) return undefined;
  const known = knownLaw(head.state, caches.laws);
  if (known !== undefined) return known;
  for (const digest of lawFilesOf(head.state))
    if (!(await isLegible(ports, digest))) return undefined;
  return lawOfCase(ports, head.state, caches.laws);
};

type Recorded = {
  readonly at: string;
  readonly imported: boolean;
  readonly law: Law | undefined;
};

const isClosed = (entry: object): boolean =>
  "command" in entry &&
  typeof entry.command === "object" &&
  entry.command !== null &&
  "withheld" in entry.command;

const actOf = (act: Act, { at, imported, law }: Recorded): readonly ActInHistory[] => {
  const authority = law === undefined ? null : authorityOfAct(law, act);
  // It is said as it is recorded, and has no day beside that.
  if (act.kind === "ContinuedDespite")
    return [{ kind: act.kind, restated: null, stage: null, on: { kind: "unknown" }, authority }];
  const fact = act.kind === "ActCorrected" ? act.restated : act;
  return [
    {
      kind: act.kind,
      restated: act.kind === "ActCorrected" ? act.restated.kind : null,
      stage: stageOfAct(fact) ?? null,
      on: dateOfFact({ act: fact, at, imported }, law?.procedure.timeZone ?? "UTC"),
      authority,
    },
  ];
};

const rowOf = (
  { hash, entry, asHashed, disclosure }: EntryForReader,
  {
    law,
    leaf,
    notEstablished,
    findings,
  }: Pick<HistoryRow, "notEstablished"> & {
    readonly law: Law | undefined;
    readonly findings: (entry: Entry) => readonly Finding[];
    readonly leaf: number | undefined;
  },
): HistoryRow => {
  const { seq, at, person, duty, prev, command, acts } = entry;
  const then = law && lawAt(law, seq);
  const imported = command.mode.kind === "import";
  return {
    seq,
    at,
    acts: acts.flatMap((act) => actOf(act, { at, imported, law: then })),
    person,
    duty,
    imported,
    source: command.mode.kind === "import" ? command.mode.source : null,
    documents: documentsNamed([{ hash, entry }]).map(({ what, paper, digest }) => ({
      what,
      paper,
      digest,
    })),
    hash,
    prev,
    leaf: leaf ?? null,
    established: entry.establishedBy.kind,
    notEstablished,
    findings: entry.isBlank === true ? [] : findings(entry),
    entry: asHashed,
    disclosure,
  };
};

/** What each entry of a case broke when it was recorded; nothing where its law is lost. */
const findingsOf = async (
  desk: Desk,
  caseId: CaseId,
  law: Law | undefined,
): Promise<(entry: Entry) => readonly Finding[]> => {
  const state = (await desk.ports.ledger.head(caseId))?.state;
  if (state === undefined || law === undefined) return () => [];
  const calendars = await calendarsAtHand(desk, calendarsOfPast(state));
  return (entry) => brokenByEntry({ state, law, calendars }, entry);
};

/** A page of the history of a case, each entry checked against its hash; or a refusal when there is no such case. */
export const historyPage = async (
  desk: Desk,
  caseId: CaseId,
  { after, limit, reader }: HistoryRange,
): Promise<HistoryPage | Refusal> => {
  const { ledger } = desk.ports;
  const page = { afterSeq: after, limit };
  const law = await lawOf(desk, caseId);
  const entries = await pageForReader(desk, { caseId, law, reader }, page);
  if (
    entries.length === 0 &&
    (await ledger.entries(caseId, { afterSeq: 0, limit: 1 })).length === 0
  )
    return refusal("CaseNotFound", { caseId });
  const faults = new Map(
    (await establishmentFindings(desk.ports, entries)).map(({ seq, reason }) => [seq, reason]),
  );
  const leaves = new Map(
    (await ledger.leavesOf(caseId, page)).map(({ seq, n }) => [seq, n] as const),
  );
  const findings = await findingsOf(desk, caseId, law);
  const rows = entries.map((one) =>
    rowOf(one, {
      law,
      leaf: leaves.get(one.entry.seq),
      notEstablished: faults.get(one.entry.seq) ?? null,
      findings,
    }),
  );
  const last = rows.at(-1)?.seq;
  const more =
    last !== undefined &&
    rows.length === limit &&
    (await ledger.entries(caseId, { afterSeq: last, limit: 1 })).length > 0;
  return { kind: "history", caseId, entries: rows, next: more ? last : null };
};

/** Whether what an entry says of a vote is not for whoever asked. */
export const isHidden = ({
  entry,
  disclosure,
}: Pick<HistoryRow, "entry" | "disclosure">): boolean => disclosure === null && isClosed(entry);

/** The history as bytes, the same wherever it is asked for: canonical JSON (RFC 8785), in which each entry stands as it was hashed. */
export const historyText = (page: HistoryPage): string => `${canonicalJson(page)}\n`;
