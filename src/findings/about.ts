import { isBeside } from "../case/act.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import type { Purpose } from "../case/command.ts";
import { purposeOf } from "../case/purpose.ts";
import type { Law } from "../law/law.ts";
import { namesOfTreaty } from "../treaty/treaty.ts";
import type { IsoDate } from "../time/date.ts";
import type { FactDate } from "../time/fact-date.ts";
import type { EntryHash } from "../values/ids.ts";
import type { Names } from "../values/names.ts";
import type { Sentence } from "../words/messages.ts";
import { type FactInShort, factsInShort, notOnRecordInShort } from "./facts-in-short.ts";
import { type AuditFinding, findingCounts, ofRecord, placeOfFinding } from "./note.ts";

/**
 * Whose acts a case tells of: those that an office recorded (`record`); a State's, entered from published sources (`published`); an
 * exercise, in which no State acted; or first a State's and then an exercise's (`both`).
 */
export type Nature = "record" | "published" | "exercise" | "both";

/** What an audit is about, and by what it was made. */
export type AuditAbout = {
  readonly nature: Nature;
  readonly title: string;
  readonly purpose: Purpose;
  readonly treaty: { readonly title: Names; readonly registration: string };
  readonly procedure: { readonly id: string; readonly version: string; readonly title: Names };
  readonly entries: number;
  readonly head: EntryHash;
  readonly software: string;
  /** As of which day times were judged. */
  readonly asOf: IsoDate;
  /** When the instrument was received by the depositary; null while no deposit is on record. */
  readonly depositedOn: FactDate | null;
  /** What happened, and what somebody who signs looks for and is not on record; of an exercise after a State's record nothing. */
  readonly happened: readonly FactInShort[];
  readonly notOnRecord: readonly Sentence[];
};

// What an office does with its own file on a case is not an act of the State.
const aboutCase = ["CaseMadePublic", "TaskClaimed", "TaskHandedOver"] as const;

const isActOfState = ({ act }: CaseFact): boolean =>
  !isBeside(act) && !aboutCase.some((kind) => kind === act.kind);

/** The first act that was not entered from a source; undefined where all were. */
export const firstLive = ({ facts }: Case): CaseFact | undefined =>
  facts.find((fact) => !fact.imported && isActOfState(fact));

/** Whose acts a case tells of. */
export const natureOf = (state: Case, demonstration: boolean): Nature => {
  const live = firstLive(state);
  if (live === undefined) return "published";
  if (!demonstration) return "record";
  return state.facts.some((fact) => fact.imported && isActOfState(fact)) ? "both" : "exercise";
};

/**
 * What an audit of a case is about.
 * @param made with the case as it stood before an exercise began in it
 */
export const auditAbout = (
  state: Case,
  { treaty, procedure }: Law,
  {
    before,
    ...made
  }: Pick<AuditAbout, "nature" | "software" | "asOf" | "entries"> & { readonly before: Case },
): AuditAbout => ({
  ...made,
  depositedOn: before.deposit?.act.receivedOn ?? null,
  happened: factsInShort(before, procedure),
  notOnRecord: notOnRecordInShort(before, { procedure, treaty }),
  title: state.opening?.act.title ?? state.caseId,
  purpose: purposeOf(state),
  treaty: { title: namesOfTreaty(treaty.title), registration: treaty.registration },
  procedure: { id: procedure.id, version: procedure.version, title: procedure.title },
  head: state.head,
});

const natures = {
  record: { kind: "natureRecord" },
  published: { kind: "naturePublished" },
  exercise: { kind: "natureExercise" },
  both: { kind: "natureBoth" },
} as const satisfies Readonly<Record<Nature, Sentence>>;

/** Whether a State's record or an exercise is read. */
export const natureInWords = (nature: Nature): Sentence => natures[nature];

/** What the audit answers. */
export const questionOf = ({ purpose, procedure }: AuditAbout): Sentence => ({
  kind: purpose === "consent" ? "questionConsent" : "questionOther",
  procedure: procedure.title,
});

const answerFound = (findings: readonly AuditFinding[]): Sentence => {
  const { broken, open, unknowable } = findingCounts(findings);
  if (broken > 0) return { kind: "answerBroken", count: broken };
  return open + unknowable === 0
    ? { kind: "answerKept" }
    : { kind: "answerOpen", count: open + unknowable };
};

const deposited = ({ depositedOn }: AuditAbout): Sentence =>
  depositedOn === null ? { kind: "answerNoDeposit" } : { kind: "answerDeposited", on: depositedOn };

/** The answer in two sentences. */
export const answerOf = (
  about: AuditAbout,
  findings: readonly AuditFinding[],
): readonly Sentence[] => [
  answerFound(findings),
  ...(about.purpose === "consent" ? [deposited(about)] : []),
];

/** By what and as of when an audit was made. */
export const madeFrom = (about: AuditAbout): Sentence => ({
  kind: "auditMadeFrom",
  title: { kind: "inFile", names: about.treaty.title },
  registration:
    about.treaty.registration === "unknown"
      ? { kind: "registrationNotKnown" }
      : { kind: "asGiven", text: about.treaty.registration },
  entries: String(about.entries),
  head: about.head,
  procedure: about.procedure.id,
  version: about.procedure.version,
  software: about.software,
  day: about.asOf,
});

// What is broken is looked at first; then what would settle most of the rest.
const weight: readonly AuditFinding["rule"]["kind"][] = [
  "sourcesAgree",
  "stageVote",
  "stageTakesPlace",
  "textAdopted",
  "stageTime",
  "statementsUnder",
  "fullPowers",
];

const weightOf = ({ rule, verdict }: AuditFinding): number => {
  const place = weight.indexOf(rule.kind);
  return (verdict === "broken" ? 0 : 100) + (place === -1 ? weight.length : place);
};

/** How many rules are named in a line. */
const mostNamed = 3;

const isToLookUp = (finding: AuditFinding): boolean =>
  ["broken", "open", "unknowable"].includes(placeOfFinding(finding).section);

/**
 * The rules of the State's record to look at first: what is broken, then what is open or cannot be known, by weight; one of each
 * kind before a second. What was not examined here is not among them.
 */
export const lookUpFirst = (findings: readonly AuditFinding[]): readonly Sentence[] => {
  const those = ofRecord(findings)
    .filter(isToLookUp)
    .toSorted((one, other) => weightOf(one) - weightOf(other));
  const firsts = those.filter(
    (one, index) => those.findIndex(({ rule }) => rule.kind === one.rule.kind) === index,
  );
  const others = those.filter((one) => !firsts.includes(one));
  return [...firsts, ...others].slice(0, mostNamed).map(({ rule }) => rule);
};

/** The audit of a case in one line: how much is broken and open. */
export const verdictInBrief = (findings: readonly AuditFinding[]): Sentence => {
  const { broken, open } = findingCounts(findings);
  return { kind: "briefVerdict", broken, open };
};
