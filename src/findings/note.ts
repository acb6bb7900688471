import type { Message, Sentence } from "../words/messages.ts";
import { type FindingGroup, findingGroups, groupOf } from "../words/finding-group.ts";
import { type Finding, isBroken, keyOfSentence, messagesIn } from "../words/finding.ts";
import type { ClauseRow } from "./statements/clause-row.ts";

/** A finding of an audit. Where one cause decides several rules, each of them with its authority, its own first. */
export type AuditFinding = Finding & {
  readonly concerns?: readonly Concern[];
  /** Of what was invented for the exercise, in a case that begins with the record of a State. */
  readonly exercise?: true;
  /** Of the one finding on the statements of a clause: what they are, and what the treaty provides for. */
  readonly clause?: ClauseRow;
};

/** One of several rules that are as they are for the same cause, and what is known of this one alone. */
export type Concern = Pick<Finding, "rule" | "authority"> & {
  readonly detail?: Sentence;
  /** What was found of it, where that may be another verdict than that of them all, as of the rules on a clause. */
  readonly verdict?: Finding["verdict"];
};

/**
 * The sections of an audit, in the order in which it is read: what is broken; what is not as it should be; what is open, because a fact or a text that can
 * be had would decide it; what nobody can know; what is not due yet; what was kept.
 */
export const auditSections = [
  "broken",
  "notFollowed",
  "open",
  "unknowable",
  "running",
  "kept",
] as const;
export type AuditSection = (typeof auditSections)[number];

/** The same, with what was not examined here at all: that stands at the end, and is counted nowhere. */
export const sectionsRead = [...auditSections, "notExamined"] as const;
export type SectionRead = (typeof sectionsRead)[number];

// What was not done, counted, named or signed at its time, nobody can find out afterwards. Every other reason leaves it to
// the reader to look: a reason that is not listed here sends people to the record and never away from it.
const nobodyCanKnow = [
  "weighedUnknown",
  "voteImported",
  "notBySecondPerson",
  "keyReplaced",
  "keyOnOneWord",
  "restatedAlone",
  "startNoLongerStands",
  "noTextAtVote",
  "noTextFor",
  "noTextForMany",
  "documentsUnknown",
  "onWordOfIssuer",
  "onBareNames",
] as const satisfies readonly Message["kind"][];

// What is said may hold what else is said, as the sums of a vote.
const kindsIn = (said: unknown): readonly string[] => {
  if (typeof said !== "object" || said === null) return [];
  const own = "kind" in said && typeof said.kind === "string" ? [said.kind] : [];
  return [...own, ...Object.values(said).flatMap(kindsIn)];
};

const isUnknowable = ({ why }: Pick<Finding, "why">): boolean =>
  kindsIn(why).some((kind) => nobodyCanKnow.some((one) => one === kind));

const notExaminedHere = [
  "notReplayedHere",
  "checkpointNotCompared",
  "noCheckpoint",
] as const satisfies readonly Message["kind"][];

const isNotExamined = ({ why }: Finding): boolean =>
  kindsIn(why).some((kind) => notExaminedHere.some((one) => one === kind));

/** The section of an audit in which a finding is read. */
const sectionOf = (finding: Finding): SectionRead => {
  if (finding.verdict !== "cannotBeVerified") return finding.verdict;
  if (isNotExamined(finding)) return "notExamined";
  return isUnknowable(finding) ? "unknowable" : "open";
};

// A reason that holds of many rules alike, whatever else is known of each.
const sharedCauses = ["noSourceThen"] as const satisfies readonly Message["kind"][];

type Caused = { readonly cause: Sentence; readonly detail: readonly Sentence[] };

const isShared = (sentence: Sentence): boolean =>
  "kind" in sentence && sharedCauses.some((kind) => kind === sentence.kind);

const causeOf = ({ why }: Finding): Caused => {
  const all = messagesIn(why);
  const cause = all.filter(isShared);
  return cause.length === 0
    ? { cause: why, detail: [] }
    : { cause, detail: all.filter((one) => !isShared(one)) };
};

// Each breach stays a finding of its own, because people name it when they go on despite it; and so does each clause.
const mayShareCause = (finding: AuditFinding): boolean =>
  !isBroken(finding) && finding.concerns === undefined;

const keyOfCause = (finding: AuditFinding, index: number): string => {
  if (!mayShareCause(finding)) return String(index);
  const { cause } = causeOf(finding);
  return keyOfSentence([finding.verdict, groupOf(finding.rule), cause]);
};

const concernOf = (finding: Finding): Concern => {
  const { rule, authority } = finding;
  const { detail } = causeOf(finding);
  return detail.length === 0 ? { rule, authority } : { rule, authority, detail };
};

const together = (those: readonly AuditFinding[]): readonly AuditFinding[] => {
  const [first] = those;
  if (first === undefined || those.length === 1) return those;
  return [{ ...first, why: causeOf(first).cause, concerns: those.map(concernOf) }];
};

// What is found of one rule on one ground is one row, whatever the reasons are.
const keyOfRule = (finding: AuditFinding, index: number): string =>
  mayShareCause(finding)
    ? keyOfSentence([finding.rule, finding.verdict, finding.authority])
    : String(index);

const inOneRow = (those: readonly AuditFinding[]): readonly AuditFinding[] => {
  const [first] = those;
  return first === undefined || those.length === 1
    ? those
    : [{ ...first, why: those.map(({ why }) => why) }];
};

const oneRowEach = (findings: readonly AuditFinding[]): readonly AuditFinding[] =>
  [...Map.groupBy(findings, keyOfRule).values()].flatMap(inOneRow);

const oneCauseEach = (findings: readonly AuditFinding[]): readonly AuditFinding[] =>
  [...Map.groupBy(findings, keyOfCause).values()].flatMap(together);

// The clauses are read together, in the order of the treaty.
const placeOf = (finding: AuditFinding): number =>
  isOnClause(finding) ? Infinity : placeOfRule(finding);

const placeOfRule = (finding: Finding): number =>
  sectionsRead.indexOf(sectionOf(finding)) * findingGroups.length +
  findingGroups.indexOf(groupOf(finding.rule));

/** The findings of an audit as it is read: one for each cause and each rule, by section and group. */
export const auditNote = (findings: readonly AuditFinding[]): readonly AuditFinding[] =>
  oneRowEach(oneCauseEach(findings)).toSorted((one, other) => placeOf(one) - placeOf(other));

/** The findings of one group in a section. */
export type NotedGroup<T> = { readonly group: FindingGroup; readonly findings: readonly T[] };
/** A section of an audit with its findings, group by group. */
export type NotedSection<T> = {
  readonly section: SectionRead;
  readonly count: number;
  readonly groups: readonly NotedGroup<T>[];
};

type Placed = { readonly section: SectionRead; readonly group: FindingGroup };

/** Whether a finding is the one on the statements of a clause; those are read as a table. */
export const isOnClause = ({ clause }: { readonly clause?: unknown }): boolean =>
  clause !== undefined;

/** What is found of the State's record; of a case that is an exercise from its first entry, all. */
export const ofRecord = <T extends { readonly exercise?: true }>(
  findings: readonly T[],
): readonly T[] => findings.filter(({ exercise }) => exercise !== true);

/** What is found of acts that were invented for an exercise, after the record of a State. */
export const ofExercise = <T extends { readonly exercise?: true }>(
  findings: readonly T[],
): readonly T[] => findings.filter(({ exercise }) => exercise === true);

/** Findings by section and group, without those sections and groups that have none. */
export const inSections = <T>(
  all: readonly T[],
  placeIn: (one: T) => Placed,
): readonly NotedSection<T>[] =>
  sectionsRead.flatMap((section) => {
    const those = all.filter((one) => placeIn(one).section === section);
    const groups = findingGroups.flatMap((group) => {
      const findings = those.filter((one) => placeIn(one).group === group);
      return findings.length === 0 ? [] : [{ group, findings }];
    });
    return those.length === 0 ? [] : [{ section, count: those.length, groups }];
  });

/** The sections that are listed with the numbers of their findings: what should be is seldom in a procedure, and is listed where it was not. */
export const sectionsCounted = (
  ...counts: readonly Pick<FindingCounts, "notFollowed">[]
): readonly AuditSection[] =>
  auditSections.filter(
    (section) => section !== "notFollowed" || counts.some(({ notFollowed }) => notFollowed > 0),
  );

/** Where a finding is read. */
export const placeOfFinding = (finding: Finding): Placed => ({
  section: sectionOf(finding),
  group: groupOf(finding.rule),
});

/** What a finding rests on: law that somebody read, law stated from memory, or Tasdiq's own rules alone. */
export type Basis = "read" | "memory" | "own";

/** What a finding rests on. Of several rules, one that nobody read makes it a finding from memory. */
export const basisOf = ({ authority, concerns }: AuditFinding): Basis => {
  const marks = (concerns ?? [{ authority }]).map((one) => one.authority.mark);
  if (marks.includes("unverified")) return "memory";
  return marks.includes("seen") ? "read" : "own";
};

/** How many findings rest on what. */
export type BasisCounts = Readonly<Record<Basis, number>>;

/**
 * How many findings say what; of those that cannot be verified how many the reader can look up (`open`) and how many nobody can
 * (`unknowable`); how many rest on law from memory (`unverified`); and what those kept and broken rest on.
 */
export type FindingCounts = Readonly<
  Record<Finding["verdict"] | "open" | "unknowable" | "unverified", number>
> & { readonly keptOn: BasisCounts; readonly brokenOn: BasisCounts };

/** How many rest on what. */
export const basisCounts = (on: readonly Basis[]): BasisCounts => {
  const count = (basis: keyof BasisCounts): number => on.filter((one) => one === basis).length;
  return { read: count("read"), memory: count("memory"), own: count("own") };
};

/** How many findings say what, of the State's record alone where an exercise follows it. */
export const findingCounts = (all: readonly AuditFinding[]): FindingCounts => {
  const findings = ofRecord(all).filter((one) => sectionOf(one) !== "notExamined");
  const of = (section: AuditSection): readonly AuditFinding[] =>
    findings.filter((one) => sectionOf(one) === section);
  const [open, unknowable] = [of("open").length, of("unknowable").length];
  return {
    kept: of("kept").length,
    broken: of("broken").length,
    notFollowed: of("notFollowed").length,
    running: of("running").length,
    cannotBeVerified: open + unknowable,
    open,
    unknowable,
    unverified: findings.filter((one) => basisOf(one) === "memory").length,
    keptOn: basisCounts(of("kept").map(basisOf)),
    brokenOn: basisCounts(of("broken").map(basisOf)),
  };
};
