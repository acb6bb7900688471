import { calendarsNamed } from "../../office/calendars-of-case.ts";
import type { Sentence } from "../../words/messages.ts";
import { auditCase } from "../../findings/audit.ts";
import {
  type AuditAbout,
  auditAbout,
  firstLive,
  type Nature,
  natureOf,
} from "../../findings/about.ts";
import { auditNote, type AuditFinding } from "../../findings/note.ts";
import {
  documentFindings,
  documentsNamed,
  type FoundDocument,
  type NamedDocument,
} from "../../findings/documents.ts";
import { ownRule } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import { fold } from "../../case/apply.ts";
import { isDemonstration } from "../../office/office.ts";
import { readableState, type Reader, standingFor } from "../../office/confidential-votes.ts";
import { dayIn } from "../../time/fact-date.ts";
import type { HashedEntry } from "../../case/entry.ts";
import { keyOfSentence, ruleName, type Finding } from "../../words/finding.ts";
import type { CaseId } from "../../values/ids.ts";
import { earlierPins } from "../../case/procedure-version.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import { isTreatyCase } from "../../case/seal.ts";
import { byClause } from "../../findings/statements/clause-rows.ts";
import { confirmationRule } from "../../findings/statements/confirmation.ts";
import { Altered } from "./altered-record.ts";
import { checkpointFindings } from "../audited/checkpoint.ts";
import { lawFileFindings } from "../audited/law-files.ts";
import { signatureFindings } from "../audited/signatures.ts";
import type { Desk } from "../desk.ts";
import { changesSinceSignature, withChanges } from "./differences.ts";
import { calendarsOf, lawOfCase } from "../law/law-of-case.ts";
import type { CheckpointAtHand } from "../log/at-hand.ts";
import type { Documents } from "../ports.ts";
import type { RecordFinding } from "../check/finding.ts";
import { fateOf } from "../record/document-fate.ts";
import { besideCase, readRecord } from "../record/read-record.ts";
import { officeCaseId } from "../handling/request.ts";
import { statementTextFindings } from "../handling/statement-texts.ts";

/** What the audit says of a case, as it is read, and whether it found something that is not what it was. */
export type Audited = {
  readonly findings: readonly AuditFinding[];
  readonly altered: boolean;
  /** What it is about; left out where the case could not be judged. */
  readonly about?: AuditAbout;
};

const intact = ownRule("recordMatchesHash");

const notIntact = (why: Sentence): Finding => ({
  rule: { kind: "recordUnaltered" },
  verdict: "broken",
  why,
  authority: intact,
});

const damaged = (finding: RecordFinding): Finding => notIntact(finding);

// One after the other, so that however many there are only one is in memory.
const lookedFor = async (
  documents: Documents,
  named: readonly NamedDocument[],
): Promise<readonly FoundDocument[]> => {
  const fates = new Map<NamedDocument["digest"], FoundDocument["fate"]>([["unknown", "unknown"]]);
  const found: FoundDocument[] = [];
  for (const one of named) {
    const { digest } = one;
    const fate =
      fates.get(digest) ??
      (digest === "unknown" ? "unknown" : (await fateOf(documents, digest)).kind);
    fates.set(digest, fate);
    found.push({ ...one, fate });
  }
  return found;
};

// Each with the first entry that was judged by it.
const pinned = (state: Case): readonly NamedDocument[] => {
  const { pins } = state;
  const earlier = earlierPins(state);
  const since = (index: number): number => (earlier[index - 1]?.until ?? 0) + 1;
  return [
    {
      paper: { kind: "named", term: "procedureThatTheCaseIsJudgedBy" },
      what: "procedure",
      entry: since(earlier.length),
      digest: pins.procedure,
    },
    {
      paper: { kind: "named", term: "treatyFileThatTheCaseIsJudgedBy" },
      what: "treaty file",
      entry: 1,
      digest: pins.treaty,
    },
    ...earlier.map(({ procedure: digest }, index): NamedDocument => ({
      paper: { kind: "named", term: "procedureThatTheCaseWasJudgedByBeforeItWasMoved" },
      what: "earlier procedure",
      entry: since(index),
      digest,
    })),
  ];
};

/** The store without what was altered: the findings name it, and nothing else is said of it. */
const unaltered = (documents: Documents, found: readonly FoundDocument[]): Documents => {
  const altered = new Set(
    found.flatMap(({ digest, fate }) => (fate === "altered" ? [digest] : [])),
  );
  return {
    ...documents,
    get: (digest) => (altered.has(digest) ? Promise.resolve(undefined) : documents.get(digest)),
  };
};

/** What was read of a case: its state, its entries up to that state, and the office. */
type Read = {
  readonly state: Case;
  readonly office: Case;
  readonly entries: readonly HashedEntry[];
} & Auditing;

/** Who asks for an audit, and the newest checkpoint where they have the log at hand. */
export type Auditing = {
  readonly checkpoint?: CheckpointAtHand | undefined;
  /** What is wrong with the record itself, in this case or in the ledger as a whole. */
  readonly damage?: readonly RecordFinding[];
  /** A vote that somebody may not read yet is not judged before their eyes. */
  readonly reader?: Reader;
};

const replayed = ownRule("actsFollowCommand");

const notReplayed: Finding = {
  rule: { kind: "actsAsAsked" },
  verdict: "cannotBeVerified",
  why: { kind: "notReplayedHere" },
  authority: replayed,
};

/** What the record shows of itself, whatever it says of the case. */
const ofRecord = async ({ ports }: Desk, read: Read): Promise<readonly Finding[]> => [
  ...(read.damage ?? []).map(damaged),
  ...(await signatureFindings(ports, read.office, read.entries)),
  notReplayed,
  ...checkpointFindings(read.checkpoint, read),
];

// Of a statement's text without a digest the table of clauses speaks already.
const notNamedElsewhere = (documents: readonly FoundDocument[]): readonly FoundDocument[] =>
  documents.filter(
    ({ fate, paper }) => fate !== "unknown" || !("kind" in paper) || paper.kind !== "paperText",
  );

const findingsOf = async (
  { ports, caches }: Desk,
  { state: whole, office, entries, reader }: Read,
  found: readonly FoundDocument[],
): Promise<readonly AuditFinding[]> => {
  const law = await lawOfCase(ports, whole, caches.laws);
  const state = readableState(whole, law, reader);
  const named = calendarsNamed(office, law, state);
  const calendars = await calendarsOf({ ports, caches }, named);
  const findings = auditCase({
    office,
    standing: caches.standings.of(whole.caseId),
    state,
    whole: standingFor(whole, law, reader),
    law,
    today: dayIn(law.procedure.timeZone, ports.clock.now()),
    calendar: calendars.certifiedCalendar,
    currentCalendar: calendars.calendar,
    earlierCalendars: calendars.earlierCalendars,
    versions: ports
      .law()
      .versions(law.procedure.id)
      .map(({ value }) => value),
  });
  const changes = await changesSinceSignature({ ports, caches }, state, (id) =>
    ruleName(confirmationRule(id)),
  );
  return [
    ...lawFileFindings(law, { state, office, entries }, ports.software),
    ...byClause(
      withChanges(findings, changes, ({ rule }) => ruleName(rule)),
      state,
      law.treaty,
    ),
    ...documentFindings(notNamedElsewhere(found)),
    ...(await statementTextFindings(ports, state)),
  ];
};

/** What was read of a case before an exercise began in it; undefined where none follows the record of a State. */
const beforeExercise = (read: Read, nature: Nature): Read | undefined => {
  const live = nature === "both" ? firstLive(read.state) : undefined;
  if (live === undefined) return undefined;
  const entries = read.entries.filter(({ entry }) => entry.seq < live.seq);
  const past = fold(entries);
  return past && { ...read, state: past, entries };
};

const keyOfVerdict = ({ rule, verdict }: Finding): string => keyOfSentence([rule, verdict]);

/** What was read of a case, whose acts it tells of, and what was read of it before an exercise began in it. */
type Parts = { readonly read: Read; readonly nature: Nature; readonly before: Read | undefined };

/** What is found of a case; where an exercise follows the record of a State, of either by itself, so that nothing invented is kept of the State. */
const inParts = async (
  desk: Desk,
  { read, before }: Parts,
  found: readonly FoundDocument[],
): Promise<readonly (readonly AuditFinding[])[]> => {
  const all = await findingsOf(desk, read, found);
  if (before === undefined) return [all];
  const documents = found.filter(({ entry }) => entry <= before.state.version);
  const ofState = await findingsOf(desk, before, documents);
  const known = new Set(ofState.map(keyOfVerdict));
  const exercise = all.filter((one) => !known.has(keyOfVerdict(one)));
  return [ofState, exercise.map((one) => ({ ...one, exercise: true }) as const)];
};

const aboutOf = async (
  { ports, caches }: Desk,
  { read, nature, before }: Parts,
): Promise<AuditAbout> => {
  const { state: whole, entries, reader } = read;
  const law = await lawOfCase(ports, whole, caches.laws);
  const state = readableState(whole, law, reader);
  return auditAbout(state, law, {
    nature,
    software: ports.software,
    asOf: dayIn(law.procedure.timeZone, ports.clock.now()),
    entries: entries.length,
    before: before === undefined ? state : readableState(before.state, law, reader),
  });
};

const audited = async (desk: Desk, read: Read): Promise<Audited> => {
  const { documents } = desk.ports;
  const { state, entries } = read;
  const found = await lookedFor(documents, [...pinned(state), ...documentsNamed(entries)]);
  const record = await ofRecord(desk, read);
  const altered =
    found.some(({ fate }) => fate === "altered") ||
    record.some(({ verdict }) => verdict === "broken");
  const lawless = found.slice(0, pinned(state).length).some(({ fate }) => fate !== "unaltered");
  if (lawless) return { findings: auditNote([...documentFindings(found), ...record]), altered };
  const ports = { ...desk.ports, documents: unaltered(documents, found) };
  const nature = natureOf(state, isDemonstration(read.office));
  const parts: Parts = { read, nature, before: beforeExercise(read, nature) };
  const [ofCase = [], ofExercise = []] = await inParts({ ...desk, ports }, parts, found);
  const findings = [...auditNote([...ofCase, ...record]), ...auditNote(ofExercise)];
  return { findings, altered, about: await aboutOf(desk, parts) };
};

const brokenRecord = ({ why }: Altered): Audited => ({
  findings: [notIntact(why)],
  altered: true,
});

const orBroken = async <T>(audit: () => Promise<T>): Promise<T | Audited> => {
  try {
    return await audit();
  } catch (cause) {
    if (cause instanceof Altered) return brokenRecord(cause);
    throw cause;
  }
};

/** The audit of a case over what was read of it already. */
export const auditOfState = (desk: Desk, read: Read): Promise<Audited> =>
  orBroken(() => audited(desk, read));

type Damaged = { readonly damage: readonly RecordFinding[] };

/** The entries of a case up to a state, and what of them, or of what is kept beside them, is not as it must be. */
const recordOf = async (desk: Desk, state: Case): Promise<Pick<Read, "entries"> & Damaged> => {
  const { ledger, derived } = desk.ports;
  const { caseId, version } = state;
  const all: HashedEntry[] = [];
  const read = await readRecord({ ledger, derived }, caseId, (page) => {
    all.push(...page);
    return Promise.resolve();
  });
  const [first] = read.findings;
  if (!read.isWhole && first !== undefined) throw new Altered(first);
  const beside = derived === undefined ? [] : await besideCase(desk, derived, { caseId, state });
  const damage = [...read.findings, ...beside];
  return { entries: all.slice(0, version), damage };
};

/**
 * The audit of a case: rule by rule, from its entries and the documents that they name. What was altered is a finding and
 * no fault, so that the audit of all cases goes on to the next.
 */
export const auditRecord = async (
  desk: Desk,
  caseId: CaseId,
  asked: Auditing = {},
): Promise<Audited | Refusal> => {
  if (!isTreatyCase(caseId)) return refusal("CaseNotFound", { caseId });
  const office = await desk.ports.ledger.head(officeCaseId);
  return orBroken(async () => {
    const head = await desk.ports.ledger.head(caseId);
    if (head === undefined || office === undefined) return refusal("CaseNotFound", { caseId });
    const { state } = head;
    const { entries, damage } = await recordOf(desk, state);
    const found = [...(asked.damage ?? []), ...damage];
    return audited(desk, { ...asked, state, office: office.state, entries, damage: found });
  });
};

/** What the audit says of a case. */
export const auditOf = async (
  desk: Desk,
  caseId: CaseId,
): Promise<readonly AuditFinding[] | Refusal> => {
  const answer = await auditRecord(desk, caseId);
  return isRefusal(answer) ? answer : answer.findings;
};
