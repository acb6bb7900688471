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

/** Every kind of rule that is judged, and the group in which it is read. */
const groups = {
  orderOf: "procedure",
  orderMissing: "procedure",
  orderOfSteps: "procedure",
  versionInForce: "procedure",
  moveToNewer: "procedure",
  noStepWhileSuspended: "procedure",
  calendarAtHand: "procedure",
  stageOrder: "procedure",
  stageHeeded: "procedure",
  stageClass: "procedure",
  stageActor: "procedure",
  stageNeeds: "procedure",
  stageDocuments: "procedure",
  stageTakesPlace: "procedure",
  stagePublished: "procedure",
  restsOnOutcome: "procedure",
  sourcesAgree: "procedure",
  textAdopted: "procedure",
  separation: "procedure",
  entryRule: "procedure",
  certification: "votes",
  votesSum: "votes",
  stageVote: "votes",
  stageCertification: "votes",
  stageTime: "deadlines",
  stageTimeByVersion: "deadlines",
  stageExtension: "deadlines",
  promisedAmendment: "deadlines",
  statementRequired: "statements",
  permittedByTreaty: "statements",
  labelIsNature: "statements",
  atRightMoment: "statements",
  confirmationOf: "statements",
  identityOfStatements: "statements",
  votedIdentity: "statements",
  suppliedAt: "statements",
  statementsAre: "statements",
  textOf: "statements",
  lateAccepted: "statements",
  objectionInTime: "statements",
  separationOf: "international",
  fullPowers: "international",
  returnedMadeAnew: "international",
  oneUnmarked: "international",
  outcomeOfNotification: "international",
  reachedAddress: "international",
  takenAsOne: "international",
  depositarysReference: "international",
  treatyInForce: "international",
  treatyAnnounced: "international",
  stateInForce: "international",
  denunciationEffect: "international",
  documentsUnaltered: "record",
  recordUnaltered: "record",
  actsAsAsked: "record",
  judgedByFile: "record",
  fileConfirmed: "record",
  eachByLaw: "record",
  newestCheckpoint: "record",
  whoActed: "record",
  correctionOf: "record",
  correctionOfPaper: "record",
} as const satisfies Partial<Readonly<Record<Message["kind"], FindingGroup>>>;

/** Those messages whose kind is one of some; kinds with the same values are one type among the messages. */
type OfKinds<All, Kinds> = All extends { readonly kind: infer Kind }
  ? [Extract<Kind, Kinds>] extends [never]
    ? never
    : Omit<All, "kind"> & { readonly kind: Extract<Kind, Kinds> }
  : never;

/** A rule that is judged: what it asks, and of what. */
export type Rule = OfKinds<Message, keyof typeof groups>;

// The steps that follow the consent at home.
const abroad: readonly TermName[] = [
  "signatureOfTheInstrument",
  "returnOfTheInstrument",
  "sendingOfTheNotification",
  "transmissionOfTheInstrument",
  "deposit",
];

/** The group in which a rule is read. The order of two steps belongs to where the later one is taken. */
export const groupOf = (rule: Rule): FindingGroup => {
  if (rule.kind === "orderOf" && abroad.includes(rule.after)) return "international";
  if (rule.kind === "orderMissing" && abroad.includes(rule.step)) return "international";
  return groups[rule.kind];
};
