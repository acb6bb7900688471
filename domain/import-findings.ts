import { ownRule } from "./authority.ts";
import type { Finding } from "./finding.ts";
import { refusalInWords, type Refusal, type RefusalKind } from "./refusal.ts";
import { stages, type Stage } from "./stage.ts";

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
  WrongStage: "order of steps",
  SamePerson: "separation of duties",
  CaseSuspendedSince: "no step while the case is suspended",
  LawNotPresented: "order of steps",
  LeadReportMissing: "order of steps",
  DateBeforeStep: "order of steps",
  DateAfterStep: "order of steps",
  NothingSigned: "order of steps",
  SignersOfficeUnknown: "full powers of the signer",
  FullPowersMissing: "full powers of the signer",
  ReferenceOfAnotherTreaty: "the depositary's reference",
  NoReferenceUsed: "the depositary's reference",
  VotesDoNotAddUp: "sum of votes",
  MoreVotesThanMembers: "sum of votes",
};

const isSkipped = (value: Refusal, stage: Stage): boolean => {
  const allowed = String(value.fields["allowed"] ?? "").split(", ");
  const first = stages.findIndex((one) => allowed.includes(one));
  return stages.indexOf(stage) <= first;
};

// A refusal says what a case lacks; of a past case only the record is known to lack it.
const missingInWords = (value: Refusal, stage: Stage): string => {
  if (value.kind === "WrongStage")
    return `${String(value.fields["command"])} was entered while the case stood at '${stage}': the steps between are not on record`;
  if (value.kind === "CaseSuspendedSince")
    return `${String(value.fields["command"])} was entered while the case is on record as suspended: no resumption is on record`;
  if (value.kind === "LawNotPresented")
    return "no record of the presentation of the law to the head of state";
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
