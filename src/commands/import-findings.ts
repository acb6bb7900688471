import type { Sentence } from "../words/messages.ts";
import { ownRule } from "../words/authority.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import { messageOf, type Refusal, type RefusalKind, type RefusalOf } from "../words/refusal.ts";
import { stages, type Stage } from "../law/file/stage-of-case.ts";

// What nobody could have meant: not a fact of the past that broke a rule, but something that is no fact at all.
const neverForgiven: readonly RefusalKind[] = [
  "StageNotNamed",
  "StageNotOpen",
  "BodyUnknown",
  "CountNotOfStage",
  "CountNotWhole",
  "MalformedInput",
  "TextUnusable",
  "DateInFuture",
  "EntryNotFound",
  "CannotRestate",
  "StageIsFixed",
  "SilenceToBeCertified",
  "NothingCorrected",
  "CommandIdTaken",
  "ReleaseIsNoPastFact",
  "NothingOfThePast",
  "NothingBroken",
  "CaseSuspendedAlready",
  "CaseNotSuspended",
];

// Where the record lacks the step before, nobody can say that the rule was broken.
const missingRecords: readonly RefusalKind[] = [
  "StageNotReached",
  "TimeNotRunning",
  "TimeStartUnknown",
  "CalendarTooShort",
  "CommitteeNotReferred",
  "NotPresented",
  "ReviewNotAsked",
  "NothingPrepared",
  "NothingReleased",
  "NoVoteToCertify",
  "VoteAwaitsCertification",
  "NotClaimed",
  "NeverClaimed",
  "NothingSigned",
  "SignersOfficeUnknown",
  "NotCirculated",
  "StatementUnknown",
  "AmendmentUnknown",
  "TextMissing",
  "SamePerson",
  "CalendarMissing",
  "CaseSuspendedSince",
];

// A name that the procedure file does not have says nothing of what happened.
const isUnreadable = (value: Refusal): boolean =>
  neverForgiven.includes(value.kind) ||
  (value.kind === "NotInCourse" &&
    "kind" in value.why &&
    (value.why.kind === "courseEventUnknown" || value.why.kind === "courseNameUnknown"));

const orderOfSteps: Rule = { kind: "orderOfSteps" };
const calendar: Rule = { kind: "calendarAtHand" };
const fullPowers: Rule = { kind: "fullPowers" };
const reference: Rule = { kind: "depositarysReference" };
const votesSum: Rule = { kind: "votesSum" };

const ruleNames: Partial<Readonly<Record<RefusalKind, Rule>>> = {
  WrongStage: orderOfSteps,
  StageNotReached: orderOfSteps,
  TimeNotRunning: orderOfSteps,
  TimeStartUnknown: orderOfSteps,
  NotInCourse: orderOfSteps,
  SamePerson: { kind: "separation" },
  CaseSuspendedSince: { kind: "noStepWhileSuspended" },
  CommitteeNotReferred: orderOfSteps,
  NotPresented: orderOfSteps,
  ReviewNotAsked: orderOfSteps,
  NothingPrepared: orderOfSteps,
  NothingReleased: orderOfSteps,
  NoVoteToCertify: orderOfSteps,
  NotClaimed: orderOfSteps,
  NeverClaimed: orderOfSteps,
  NotCirculated: orderOfSteps,
  DateBeforeStep: orderOfSteps,
  DateAfterStep: orderOfSteps,
  NothingSigned: orderOfSteps,
  VoteAwaitsCertification: { kind: "certification" },
  CalendarMissing: calendar,
  CalendarTooShort: calendar,
  TextMissing: { kind: "identityOfStatements" },
  TextNotExpected: { kind: "identityOfStatements" },
  SignersOfficeUnknown: fullPowers,
  FullPowersMissing: fullPowers,
  ReferenceOfAnotherTreaty: reference,
  NoReferenceUsed: reference,
  VotesDoNotAddUp: votesSum,
  MoreVotesThanMembers: votesSum,
  RollCallDiffers: votesSum,
};

const isSkipped = (value: RefusalOf<"WrongStage">, stage: Stage): boolean => {
  const all: readonly Stage[] = stages;
  const first = all.findIndex((one) => value.allowed.includes(one));
  return all.indexOf(stage) <= first;
};

// A refusal says what a case lacks; of a past case only the record is known to lack it.
const missingInWords = (value: Refusal, stage: Stage): Sentence => {
  if (value.kind === "NotPresented") return { kind: "presentationNotOnRecord" };
  if (value.kind === "ReviewNotAsked") return { kind: "reviewRequestNotOnRecord" };
  if (value.kind === "WrongStage") return { kind: "enteredAt", command: value.command, stage };
  if (value.kind === "CaseSuspendedSince")
    return { kind: "enteredSuspended", command: value.command };
  return messageOf(value);
};

/**
 * The finding that stands in import mode for a refusal; undefined where the refusal stands there too.
 * A step recorded before its predecessors is `cannot be verified`, a step that goes back is `broken`.
 */
export const findingFor = (value: Refusal, stage: Stage): Finding | undefined => {
  if (isUnreadable(value)) return undefined;
  const authority = value.kind === "SamePerson" ? ownRule("importUncertified") : value.authority;
  const missing =
    missingRecords.includes(value.kind) || (value.kind === "WrongStage" && isSkipped(value, stage));
  const why = missing ? missingInWords(value, stage) : messageOf(value);
  return {
    rule: ruleNames[value.kind] ?? { kind: "entryRule" },
    verdict: missing ? "cannotBeVerified" : "broken",
    why,
    authority,
  };
};
