import type { RefusalsMessage } from "./messages.ts";
import { type Authority, ownRule } from "./authority.ts";
import type { Finding } from "./finding.ts";

/** What a shell answers with: each class has one exit code and one HTTP status. */
export type RefusalClass = "input" | "notFound" | "conflict" | "rule" | "duty";

/** Every kind of refusal has its sentence, and the types of its values, in `words/en/refusals.ftl`. */
export type RefusalKind = RefusalsMessage["kind"];

/** The class of each kind. */
export const refusalClasses = {
  MalformedInput: "input",
  TextUnusable: "input",
  EntryTooLarge: "input",
  CaseNotFound: "notFound",
  ProcedureUnknown: "notFound",
  TreatyUnknown: "notFound",
  EntryNotFound: "notFound",
  EntryNotReadable: "duty",
  RequestOutOfTime: "conflict",
  SaltUsedBefore: "input",
  PersonUnknown: "notFound",
  WrongStage: "conflict",
  StageNotNamed: "input",
  StageNotOpen: "conflict",
  StageNotReached: "conflict",
  NotInCourse: "rule",
  DutyForOtherBody: "duty",
  BodyUnknown: "notFound",
  CountNotOfStage: "input",
  CountNotWhole: "input",
  ExtensionNotAllowed: "rule",
  TimeStillRan: "rule",
  TimeNotRunning: "rule",
  TimeStartUnknown: "rule",
  SilenceToBeCertified: "rule",
  StageIsFixed: "rule",
  CalendarTooShort: "rule",
  DutyUnknown: "notFound",
  CaseIsLive: "rule",
  CaseExists: "conflict",
  CaseIdReserved: "input",
  OpenCaseExists: "conflict",
  CommandIdTaken: "conflict",
  NotCurrent: "conflict",
  CaseSuspendedSince: "rule",
  CaseSuspendedAlready: "conflict",
  CaseNotSuspended: "conflict",
  ProcedureVersionUnknown: "notFound",
  ProcedureVersionNotNewer: "rule",
  ProcedureVersionNotInForce: "rule",
  ProcedureVersionChanged: "conflict",
  CannotRestate: "rule",
  NothingCorrected: "rule",
  PublicAlready: "conflict",
  NothingOfThePast: "rule",
  DutyNotHeld: "duty",
  DutyMayNot: "duty",
  PersonNotEstablished: "duty",
  SamePerson: "rule",
  NotForThisProcedure: "rule",
  NoTaskOfDuty: "duty",
  TaskTaken: "conflict",
  TaskNotClaimed: "conflict",
  DutiesIncompatible: "rule",
  DutyHeldAlready: "conflict",
  LastAdministrator: "rule",
  KeyHeldByAnother: "rule",
  KeyNamedBefore: "rule",
  CheckpointKeyNotInForce: "conflict",
  LastCheckpointKey: "rule",
  OnlyInDemonstration: "rule",
  DateInFuture: "rule",
  DateBeforeStep: "rule",
  DateAfterStep: "rule",
  DateNotBeforeCase: "rule",
  ReleaseIsNoPastFact: "rule",
  CalendarMissing: "rule",
  CalendarDiffers: "rule",
  PeriodNotEnded: "rule",
  DeadlineNotRunning: "conflict",
  NotOverdue: "rule",
  OverdueAlready: "conflict",
  VotesDoNotAddUp: "rule",
  MoreVotesThanMembers: "rule",
  MemberNamedTwice: "rule",
  RollCallDiffers: "rule",
  VoteAwaitsCertification: "rule",
  NoVoteToCertify: "conflict",
  VoteToRecordAnew: "rule",
  NoSittingThatDay: "rule",
  CommitteeNotReferred: "rule",
  CommitteeReportedAlready: "rule",
  NotPresented: "rule",
  ReviewNotAsked: "rule",
  PresentedAlready: "rule",
  TextDiffers: "rule",
  TextsAreFixed: "rule",
  TextMissing: "rule",
  TextNotExpected: "rule",
  RulesBroken: "rule",
  NothingBroken: "rule",
  NothingPrepared: "conflict",
  NothingReleased: "conflict",
  NothingSigned: "conflict",
  SignersOfficeUnknown: "rule",
  FullPowersMissing: "rule",
  TransmittedAlready: "rule",
  ClaimedAlready: "conflict",
  DepositaryUnnamed: "rule",
  DepositaryWithoutAddress: "rule",
  NotDepositarysAddress: "rule",
  SendingUnderWay: "conflict",
  NotClaimed: "conflict",
  OutcomeIsTheSenders: "rule",
  OutcomeUnknownAlready: "conflict",
  NothingUnknown: "conflict",
  ReferenceDiffers: "rule",
  NeverClaimed: "rule",
  ReferenceOfAnotherTreaty: "rule",
  NoReferenceUsed: "rule",
  StatementUnknown: "rule",
  CirculatedAlready: "rule",
  NotCirculated: "rule",
  ObjectedAlready: "rule",
  InForceRecordedAlready: "rule",
  InForceDateDiffers: "rule",
  AmendmentExists: "rule",
  AmendmentUnknown: "rule",
  AmendmentDoneAlready: "rule",
  IncidentNotFound: "notFound",
  IncidentNotLookedFor: "conflict",
  IncidentEnded: "conflict",
  IncidentNotOfDuty: "duty",
  IncidentTakenAlready: "conflict",
  IncidentNotTaken: "conflict",
  NoRetryToEnd: "conflict",
} as const satisfies Readonly<Record<RefusalKind, RefusalClass>>;

type ValuesOf<Kind extends RefusalKind> = Omit<Extract<RefusalsMessage, { kind: Kind }>, "kind">;

/** Why not: a kind, its values, and the authority it rests on. */
export type RefusalOf<Kind extends RefusalKind> = {
  readonly kind: Kind;
  readonly authority: Authority;
  /** The findings because of which it is refused, where there are any. */
  readonly findings?: readonly Finding[];
  /** The field of the command that it speaks of; left out where it speaks of the command as a whole. */
  readonly field?: string;
  /** The step of an import file that was refused, counted from 1. */
  readonly atStep?: number;
} & ValuesOf<Kind>;

export type Refusal = { readonly [Kind in RefusalKind]: RefusalOf<Kind> }[RefusalKind];

// Where no law speaks, the rule is our own; one for each class says what it protects.
const ownRules = {
  input: ownRule("inputChecked"),
  notFound: ownRule("namedMustExist"),
  conflict: ownRule("fitsCase"),
  rule: ownRule("recordConsistent"),
  duty: ownRule("commandOfDuty"),
} as const satisfies Readonly<Record<RefusalClass, Authority>>;

/** Makes a refusal; where no authority is named it rests on Tasdiq's own rule for its class. */
export const refusal = <Kind extends RefusalKind>(
  kind: Kind,
  values: ValuesOf<Kind>,
  authority: Authority = ownRules[refusalClasses[kind]],
): RefusalOf<Kind> => ({ kind, ...values, authority });

/** What speaks against one field of a command, by its name. */
export const inField = (field: string, refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.map((one) => ({ ...one, field }));

const isRefusalKind = (kind: unknown): kind is RefusalKind =>
  typeof kind === "string" && Object.hasOwn(refusalClasses, kind);

/** Whether what was asked for was refused. */
export const isRefusal = (value: object): value is Refusal =>
  "kind" in value && isRefusalKind(value.kind) && "authority" in value;

/** What a refusal holds beside its message. */
type Beside = {
  -readonly [Name in "authority" | "findings" | "field" | "atStep"]?: Refusal[Name];
};

/** What a refusal says, without what it rests on. */
export const messageOf = (refused: Refusal): RefusalsMessage => {
  const message: RefusalsMessage & Beside = { ...refused };
  delete message.authority;
  delete message.findings;
  delete message.field;
  delete message.atStep;
  return message;
};

export const refusalClass = ({ kind }: Refusal): RefusalClass => refusalClasses[kind];
