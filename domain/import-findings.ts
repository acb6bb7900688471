import type { CommandName, Said } from "../src/words/messages.ts";
import { ownRule } from "./authority.ts";
import { personCommandKinds } from "./command-kinds.ts";
import type { Finding } from "./finding.ts";
import { refused, type Refusal, type RefusalKind } from "./refusal.ts";
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

const ruleNames: Partial<Readonly<Record<RefusalKind, Said>>> = {
  WrongStage: { kind: "orderOfSteps" },
  SamePerson: { kind: "separation" },
  CaseSuspendedSince: { kind: "noStepWhileSuspended" },
  LawNotPresented: { kind: "orderOfSteps" },
  LeadReportMissing: { kind: "orderOfSteps" },
  DateBeforeStep: { kind: "orderOfSteps" },
  DateAfterStep: { kind: "orderOfSteps" },
  NothingSigned: { kind: "orderOfSteps" },
  SignersOfficeUnknown: { kind: "fullPowers" },
  FullPowersMissing: { kind: "fullPowers" },
  ReferenceOfAnotherTreaty: { kind: "depositarysReference" },
  NoReferenceUsed: { kind: "depositarysReference" },
  VotesDoNotAddUp: { kind: "votesSum" },
  MoreVotesThanMembers: { kind: "votesSum" },
};

const isSkipped = (value: Refusal, stage: Stage): boolean => {
  const allowed = String(value.fields["allowed"] ?? "").split(", ");
  const first = stages.findIndex((one) => allowed.includes(one));
  return stages.indexOf(stage) <= first;
};

const isNamedCommand = (command: unknown): command is CommandName =>
  personCommandKinds.some((kind) => kind === command);

// A refusal says what a case lacks; of a past case only the record is known to lack it.
const missingInWords = (value: Refusal, stage: Stage): Said => {
  if (value.kind === "LawNotPresented") return { kind: "presentationNotOnRecord" };
  const { command } = value.fields;
  if (!isNamedCommand(command)) return refused(value);
  if (value.kind === "WrongStage") return { kind: "enteredAt", command, stage };
  if (value.kind === "CaseSuspendedSince") return { kind: "enteredSuspended", command };
  return refused(value);
};

/**
 * The finding that stands in import mode for a refusal; undefined where the refusal stands there too.
 * A step recorded before its predecessors is `cannot be verified`, a step that goes back is `broken`.
 */
export const findingFor = (value: Refusal, stage: Stage): Finding | undefined => {
  if (neverForgiven.includes(value.kind)) return undefined;
  const missing =
    missingRecords.includes(value.kind) || (value.kind === "WrongStage" && isSkipped(value, stage));
  const why = missing ? missingInWords(value, stage) : refused(value);
  return {
    rule: ruleNames[value.kind] ?? { kind: "entryRule", refusal: value.kind },
    verdict: missing ? "cannotBeVerified" : "broken",
    why,
    authority:
      value.kind === "SamePerson"
        ? ownRule("what is imported is never certified by a second person")
        : value.authority,
  };
};
