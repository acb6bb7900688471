import type { Act, ContinuedDespite } from "../case/act.ts";
import { suspensionNow } from "../case/clocks/suspension.ts";
import { type Command, type InCase, isPossibleWhileSuspended } from "../case/command.ts";
import { standsAtStages } from "../case/course-of-case.ts";
import { stageKindsFor } from "../law/stages/commands.ts";
import { ownRule } from "../words/authority.ts";
import { refusal, refusalClass, type Refusal, type RefusalKind } from "../words/refusal.ts";
import { commandRow, isKnownAt } from "./command-table.ts";
import { consentFaults } from "./rules/awaited-consent.ts";
import { taskFaults } from "./rules/awaited-task.ts";
import { rulingOnCorrection } from "./rules/correction.ts";
import { ruling } from "./rules/index.ts";
import type { Context, Situation } from "./rules/rule.ts";

const stageFaults = (situation: Situation, command: Command): readonly Refusal[] => {
  const { case: state, law } = situation;
  const { kind } = command;
  // Where a procedure file has the stage, the rule of the command says whether it is open.
  if (stageKindsFor(kind).length > 0) return [];
  if (standsAtStages(state, law.procedure).some((stage) => isKnownAt(kind, stage))) return [];
  const fields = { command: kind, stage: state.stage, allowed: commandRow(kind).stages };
  return [refusal("WrongStage", fields, ownRule("stepsInOrder"))];
};

/** Refuses what would carry a suspended case on. */
const suspensionFaults = (situation: Situation, { kind }: Command): readonly Refusal[] => {
  const now = suspensionNow(situation.case);
  if (now === undefined || isPossibleWhileSuspended(kind)) return [];
  const { on, legalBasis } = now.act;
  const fields = { command: kind, since: on, legalBasis };
  return [refusal("CaseSuspendedSince", fields, ownRule("suspendedCaseWaits"))];
};

/** What the rules say of a command in a case: the act, and what speaks against it. */
export type CommandRuling = {
  readonly act: Exclude<Act, ContinuedDespite>;
  readonly against: readonly Refusal[];
};

/** What the rules of its kind, its stage and its time say of a command; a refusal where nothing can be read from it. */
export const rulingIn = (situation: Situation, command: InCase): CommandRuling | Refusal => {
  if (command.kind === "Correct") return rulingOnCorrection(situation, command);
  const { act, against } = ruling(situation, command);
  return {
    act,
    against: [
      ...stageFaults(situation, command),
      ...suspensionFaults(situation, command),
      ...consentFaults(situation.case, command.kind),
      ...taskFaults(situation, command.kind),
      ...against,
    ],
  };
};

// What is malformed, or names what there is not, says nothing of what happened; and some of what can be read is no fact at all.
const noFacts: readonly RefusalKind[] = [
  "StageNotOpen",
  "DateInFuture",
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
  "NoEffectToHold",
  "EffectAsHeld",
];

// A name that the procedure file does not have says nothing of what happened.
const isNoFact = (value: Refusal): boolean =>
  ["input", "notFound"].includes(refusalClass(value)) ||
  noFacts.includes(value.kind) ||
  (value.kind === "NotInCourse" &&
    "kind" in value.why &&
    (value.why.kind === "courseEventUnknown" || value.why.kind === "courseNameUnknown"));

/** What a command is refused for. The past cannot be refused, save where nothing can be read from what is said of it. */
export const firstFault = (
  { mode }: Pick<Context, "mode">,
  against: readonly Refusal[],
): Refusal | undefined => (mode.kind === "live" ? against[0] : against.find(isNoFact));
