import { ownRule } from "./authority.ts";
import type { Finding } from "./finding.ts";
import { refusalInWords, type Refusal, type RefusalKind } from "./refusal.ts";
import { stages, type Stage } from "./stage.ts";
import * as importsSaid from "./sayings/imports.ts";
import * as stepsSaid from "./sayings/steps.ts";
import * as abroadSaid from "./sayings/abroad.ts";

// What nobody could have meant: not a fact of the past that broke a rule, but something that is no fact at all.
const neverForgiven: readonly RefusalKind[] = [
  "MalformedInput",
  "DateInFuture",
  "EntryNotFound",
  "CannotRestate",
  "NothingCorrected",
  "HouseUnknown",
  "CommandIdTaken",
  "ReleaseIsNoPastFact",
  "NothingOfThePast",
  "NothingBroken",
  "CaseSuspendedAlready",
  "CaseNotSuspended",
];

// Where the record lacks the step before, nobody can say that the rule was broken.
const missingRecords: readonly RefusalKind[] = [
  "LeadReportMissing",
  "CommitteeNotReferred",
  "LawNotPresented",
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
  "CalendarEnds",
  "NoResolutionAgainst",
  "CaseSuspendedSince",
];

const ruleNames: Partial<Readonly<Record<RefusalKind, string>>> = {
  WrongStage: importsSaid.orderOfSteps,
  SamePerson: importsSaid.separation,
  CaseSuspendedSince: stepsSaid.noStepWhileSuspended,
  LawNotPresented: importsSaid.orderOfSteps,
  LeadReportMissing: importsSaid.orderOfSteps,
  DateBeforeStep: importsSaid.orderOfSteps,
  DateAfterStep: importsSaid.orderOfSteps,
  NothingSigned: importsSaid.orderOfSteps,
  SignersOfficeUnknown: abroadSaid.fullPowers,
  FullPowersMissing: abroadSaid.fullPowers,
  ReferenceOfAnotherTreaty: abroadSaid.depositarysReference,
  NoReferenceUsed: abroadSaid.depositarysReference,
  VotesDoNotAddUp: importsSaid.votesSum,
  MoreVotesThanMembers: importsSaid.votesSum,
};

const isSkipped = (value: Refusal, stage: Stage): boolean => {
  const allowed = String(value.fields["allowed"] ?? "").split(", ");
  const first = stages.findIndex((one) => allowed.includes(one));
  return stages.indexOf(stage) <= first;
};

// A refusal says what a case lacks; of a past case only the record is known to lack it.
const missingInWords = (value: Refusal, stage: Stage): string => {
  if (value.kind === "WrongStage")
    return importsSaid.enteredAt(String(value.fields["command"]), stage);
  if (value.kind === "CaseSuspendedSince")
    return importsSaid.enteredSuspended(String(value.fields["command"]));
  if (value.kind === "LawNotPresented") return importsSaid.presentationNotOnRecord;
  return refusalInWords(value);
};

/**
 * The finding that stands in import mode for a refusal; undefined where the refusal stands there too.
 * A step recorded before its predecessors is `cannot be verified`, a step that goes back is `broken`.
 */
export const findingFor = (value: Refusal, stage: Stage): Finding | undefined => {
  if (neverForgiven.includes(value.kind)) return undefined;
  const missing =
    missingRecords.includes(value.kind) || (value.kind === "WrongStage" && isSkipped(value, stage));
  const why = missing ? missingInWords(value, stage) : refusalInWords(value);
  return {
    rule: ruleNames[value.kind] ?? value.kind,
    verdict: missing ? "cannotBeVerified" : "broken",
    why,
    authority:
      value.kind === "SamePerson"
        ? ownRule("what is imported is never certified by a second person")
        : value.authority,
  };
};
