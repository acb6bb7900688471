import type { RefusalsMessage } from "./messages.ts";
import { type Authority, ownRule } from "./authority.ts";
import type { Finding } from "./finding.ts";

/** Every kind of refusal has its sentence, and the types of its values, in `words/en/refusals.ftl`. */
export type RefusalKind = RefusalsMessage["kind"];

/** What a shell answers with: each class has one exit code and one HTTP status. */
export const refusalClasses = ["input", "notFound", "conflict", "rule", "duty"] as const;
export type RefusalClass = (typeof refusalClasses)[number];

/** The kinds of each class but one. */
const classed = {
  input: [
    "MalformedInput",
    "TextUnusable",
    "EntryTooLarge",
    "SaltUsedBefore",
    "StageNotNamed",
    "CountNotOfStage",
    "CountNotWhole",
    "CaseIdReserved",
    "PasskeyUnusable",
    "WordsUnknown",
  ],
  notFound: [
    "CaseNotFound",
    "ProcedureUnknown",
    "TreatyUnknown",
    "EntryNotFound",
    "ClockUnknown",
    "PersonUnknown",
    "BodyUnknown",
    "StageUnknown",
    "DutyUnknown",
    "ProcedureVersionUnknown",
    "IncidentNotFound",
    "InvitationUnknown",
  ],
  conflict: [
    "RequestOutOfTime",
    "WrongStage",
    "StageNotOpen",
    "StageNotReached",
    "CaseExists",
    "OpenCaseExists",
    "CommandIdTaken",
    "NotCurrent",
    "CaseSuspendedAlready",
    "CaseNotSuspended",
    "NoEffectToHold",
    "EffectAsHeld",
    "ProcedureVersionChanged",
    "PublicAlready",
    "TaskTaken",
    "TaskNotClaimed",
    "DutyHeldAlready",
    "CheckpointKeyNotInForce",
    "DeadlineNotRunning",
    "OverdueAlready",
    "NoVoteToCertify",
    "NothingPrepared",
    "NothingReleased",
    "NothingSigned",
    "ClaimedAlready",
    "SendingUnderWay",
    "NotClaimed",
    "OutcomeUnknownAlready",
    "NothingUnknown",
    "IncidentNotLookedFor",
    "IncidentEnded",
    "IncidentTakenAlready",
    "IncidentNotTaken",
    "NoRetryToEnd",
    "RelyingPartySame",
    "InvitationUsed",
    "InvitationOver",
    "KeyWaits",
    "KeyDoesNotWait",
    "KeyNotInForce",
    "PasskeyRegistered",
  ],
  duty: [
    "EntryNotReadable",
    "DutyForOtherBody",
    "DutyNotHeld",
    "DutyMayNot",
    "PersonNotEstablished",
    "NoTaskOfDuty",
    "IncidentNotOfDuty",
  ],
} as const satisfies Readonly<Record<string, readonly RefusalKind[]>>;

/** What a rule refuses: everything else. Named so that a kind which stands in no class does not compile. */
const refusedByRule = [
  "NotInCourse",
  "TimeStillRan",
  "TimeNotRunning",
  "TimeStartUnknown",
  "SilenceToBeCertified",
  "StageIsFixed",
  "CalendarTooShort",
  "CaseIsLive",
  "CaseSuspendedSince",
  "ProcedureVersionNotNewer",
  "ProcedureVersionNotInForce",
  "CannotRestate",
  "NothingCorrected",
  "NothingOfThePast",
  "SamePerson",
  "NotForThisProcedure",
  "DutiesIncompatible",
  "LastAdministrator",
  "KeyHeldByAnother",
  "KeyNamedBefore",
  "LastCheckpointKey",
  "OnlyInDemonstration",
  "NotInDemonstration",
  "NoRelyingParty",
  "InviteYourselfFirst",
  "InvitedWithoutDuty",
  "RecoveryNotOpen",
  "KeyConfirmedByAnother",
  "KeysByInvitation",
  "LostInFuture",
  "LastAdministratorKey",
  "NoAdministratorKey",
  "FoundersMisnamed",
  "DateInFuture",
  "DateBeforeStep",
  "DateAfterStep",
  "DateNotBeforeCase",
  "ReleaseIsNoPastFact",
  "CalendarMissing",
  "CalendarDiffers",
  "PeriodNotEnded",
  "NotOverdue",
  "VotesDoNotAddUp",
  "MoreVotesThanMembers",
  "MemberNamedTwice",
  "RollCallDiffers",
  "VoteAwaitsCertification",
  "VoteToRecordAnew",
  "NoSittingThatDay",
  "CommitteeNotReferred",
  "CommitteeReportedAlready",
  "NotPresented",
  "ReviewNotAsked",
  "PresentedAlready",
  "TextDiffers",
  "TextsAreFixed",
  "TextMissing",
  "TextNotExpected",
  "RulesBroken",
  "NothingBroken",
  "PaperIncomplete",
  "SignersOfficeUnknown",
  "FullPowersMissing",
  "TransmittedAlready",
  "DepositaryUnnamed",
  "DepositaryWithoutAddress",
  "NotDepositarysAddress",
  "OutcomeIsTheSenders",
  "ReferenceDiffers",
  "NeverClaimed",
  "ReferenceOfAnotherTreaty",
  "NoReferenceUsed",
  "StatementUnknown",
  "CirculatedAlready",
  "NotCirculated",
  "ObjectedAlready",
  "InForceRecordedAlready",
  "InForceDateDiffers",
  "AmendmentExists",
  "AmendmentUnknown",
  "AmendmentDoneAlready",
] as const satisfies readonly RefusalKind[];

/** The kinds of each class. */
export const kindsByClass = (): Readonly<Record<RefusalClass, readonly RefusalKind[]>> => ({
  ...classed,
  rule: refusedByRule,
});

type ClassedKind = (typeof classed)[keyof typeof classed][number] | (typeof refusedByRule)[number];

const classes: ReadonlyMap<string, RefusalClass> = new Map(
  [...refusalClasses].flatMap((one) =>
    one === "rule" ? [] : classed[one].map((kind) => [kind, one] as const),
  ),
);

const classOf = (kind: ClassedKind): RefusalClass => classes.get(kind) ?? "rule";

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
  authority: Authority = ownRules[classOf(kind)],
): RefusalOf<Kind> => ({ kind, ...values, authority });

/** What speaks against one field of a command, by its name. */
export const inField = (field: string, refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.map((one) => ({ ...one, field }));

// No other value that is looked at here has a kind that begins with a capital letter and says what it rests on.
const isNamed = (kind: unknown): boolean => typeof kind === "string" && /^[A-Z]/.test(kind);

/** Whether what was asked for was refused. */
export const isRefusal = (value: object): value is Refusal =>
  "kind" in value && isNamed(value.kind) && "authority" in value;

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

export const refusalClass = ({ kind }: Refusal): RefusalClass => classOf(kind);
