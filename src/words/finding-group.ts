import type { Message, TermName } from "./messages.ts";

/** The groups in which an audit is read, in that order. */
export const findingGroups = [
  "procedure",
  "votes",
  "deadlines",
  "statements",
  "international",
  "record",
] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** The kinds of rules that are judged, by the group in which each is read. */
export const rulesIn = {
  procedure: [
    "orderOf",
    "orderMissing",
    "orderOfSteps",
    "versionInForce",
    "moveToNewer",
    "noStepWhileSuspended",
    "calendarAtHand",
    "stageOrder",
    "stageHeeded",
    "stageClass",
    "stageActor",
    "stagePower",
    "effectOf",
    "stageNeeds",
    "stageDocuments",
    "stageForm",
    "stageTakesPlace",
    "stagePublished",
    "restsOnOutcome",
    "sourcesAgree",
    "textAdopted",
    "entryRule",
  ],
  votes: ["certification", "votesSum", "stageVote", "stageVoteShould", "stageCertification"],
  deadlines: ["stageTime", "stageTimeByVersion", "stageExtension", "promisedAmendment"],
  statements: [
    "statementsUnder",
    "statementsWithoutClause",
    "statementRequired",
    "permittedByTreaty",
    "labelIsNature",
    "atRightMoment",
    "confirmationOf",
    "identityOfStatements",
    "votedIdentity",
    "suppliedAt",
    "statementsAre",
    "textOf",
    "lateAccepted",
    "objectionInTime",
  ],
  international: [
    "separationOf",
    "fullPowers",
    "treatyFullPowers",
    "returnedMadeAnew",
    "oneUnmarked",
    "outcomeOfNotification",
    "reachedAddress",
    "takenAsOne",
    "depositarysReference",
    "treatyInForce",
    "treatyAnnounced",
    "stateInForce",
    "denunciationEffect",
    "designationCorrect",
  ],
  record: [
    "documentsUnaltered",
    "recordUnaltered",
    "actsAsAsked",
    "judgedByFile",
    "fileConfirmed",
    "eachByLaw",
    "newestCheckpoint",
    "whoActed",
    "correctionOf",
    "correctionOfPaper",
  ],
} as const satisfies Readonly<Record<FindingGroup, readonly Message["kind"][]>>;

/** Those messages whose kind is one of some; kinds with the same values are one type among the messages. */
type OfKinds<All, Kinds> = All extends { readonly kind: infer Kind }
  ? [Extract<Kind, Kinds>] extends [never]
    ? never
    : Omit<All, "kind"> & { readonly kind: Extract<Kind, Kinds> }
  : never;

/** A rule that is judged: what it asks, and of what. */
export type Rule = OfKinds<Message, (typeof rulesIn)[FindingGroup][number]>;

// The steps that follow the consent at home.
const abroad: readonly TermName[] = [
  "signatureOfTheInstrument",
  "returnOfTheInstrument",
  "sendingOfTheNotification",
  "transmissionOfTheInstrument",
  "deposit",
];

const groups: ReadonlyMap<Rule["kind"], FindingGroup> = new Map(
  findingGroups.flatMap((group) => rulesIn[group].map((kind) => [kind, group] as const)),
);

/** The group in which a rule is read. The order of two steps belongs to where the later one is taken. */
export const groupOf = (rule: Rule): FindingGroup => {
  if (rule.kind === "orderOf" && abroad.includes(rule.after)) return "international";
  if (rule.kind === "orderMissing" && abroad.includes(rule.step)) return "international";
  return groups.get(rule.kind) ?? "record";
};
