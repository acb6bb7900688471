import { suspensionNow } from "../clocks/suspension.ts";
import type { ActingDuty } from "../office/duty.ts";
import type { Case } from "./case/case.ts";
import { courseOf, standsAtStages } from "./case/course-of-case.ts";
import { isOpen } from "./case/stage.ts";
import {
  type CommandKind,
  commandKinds,
  commandRow,
  isKnownAt,
  isKnownTo,
  isPossibleWhileSuspended,
} from "./command-table.ts";
import type { Command, DatedFact } from "./command.ts";
import { dutiesGiven } from "./duties-given.ts";
import type { Names } from "./model/source.ts";
import { isStaged, kindOfProcedure } from "./profile/kind-of-procedure.ts";
import type { Profile } from "./profile/profile.ts";
import {
  decisiveVote,
  isOvertaken,
  spentVote,
  voteToCertifyAgain,
} from "./rules/awaited-certification.ts";
import { isUnpublished } from "./rules/deposit.ts";
import { internationalOf, stageOf, type Procedure } from "./model/procedure.ts";
import { awaitedBefore } from "./model/standing.ts";
import { firstHalves, isBesideSteps, isNextStep } from "./rules/index.ts";
import { dutiesAt, stepsBesideStages, stepsInStages, type StepInStage } from "./steps-in-stages.ts";
import type { PersonNumber } from "./values/ids.ts";

/** The commands that the procedure of a case knows in the stage where it stands. */
const kindsKnown = (state: Case, profile: Profile): readonly CommandKind[] => {
  const procedure = kindOfProcedure(profile);
  const stages = standsAtStages(state, profile);
  return commandKinds.filter(
    (kind) => isKnownTo(procedure, kind) && stages.some((stage) => isKnownAt(kind, stage)),
  );
};

/**
 * The commands that may be given where a case stands although they do not carry it on: recorded when it happens, and some of it
 * long after the end.
 */
const kindsBeside = (state: Case, profile: Profile): readonly CommandKind[] =>
  kindsKnown(state, profile).filter((kind) => isBesideSteps(kind, state));

type Kind = Command["kind"];

/** What may happen next in a case, and whose duty it is. */
export type NextStep = {
  readonly command: Kind;
  readonly verb: string;
  readonly duties: readonly ActingDuty[];
  /** The stage of the procedure file at which it is done; left out where the case stands in one place only. */
  readonly stage?: { readonly id: string; readonly name: Names };
  /** Which dated fact is to be recorded; null where the command says what it records. */
  readonly fact: DatedFact | null;
  /** Whoever did the first half of what needs two persons: the step is another's. */
  readonly byAnotherThan: readonly PersonNumber[];
};

// While a sending is under way, the sender's alone to record.
const outcomes: readonly Kind[] = ["RecordSent", "RecordNotSent"];

const ofStage = (state: Case, profile: Profile): readonly Kind[] =>
  kindsKnown(state, profile).filter((kind) => isNextStep(kind, state));

// Where a case ended without a deposit, nothing rests on the vote any more.
const toCertifyAgain = (state: Case): ReturnType<typeof voteToCertifyAgain> => {
  return isKnownAt("CertifyPlenaryVote", state.stage) ? voteToCertifyAgain(state) : undefined;
};

// Once a case has left plenary no vote is recorded in it: a record that nobody can certify any more is corrected.
const isToBeCorrected = (state: Case): boolean => {
  const vote = state.stage === "plenary" || !isOpen(state.stage) ? undefined : decisiveVote(state);
  return vote !== undefined && spentVote(state) !== undefined;
};

const leading = (state: Case, profile: Profile): readonly Kind[] => {
  if (isToBeCorrected(state)) return ["Correct"];
  const steps = ofStage(state, profile);
  const vote = toCertifyAgain(state);
  if (vote === undefined) return steps;
  if (isOvertaken(state, vote)) return [...steps, "CertifyPlenaryVote"];
  return state.stage === "plenary" ? steps : ["CertifyPlenaryVote"];
};

// The law is published while the case goes on; nothing waits for it, so it is named after what leads on.
const toPublish = (state: Case, profile: Profile): readonly Kind[] => {
  return !isStaged(profile) && isKnownAt("PublishLaw", state.stage) && isUnpublished(state)
    ? ["PublishLaw"]
    : [];
};

const stepOf = (
  state: Case,
  profile: Profile,
  { command, fact = null }: { readonly command: Kind; readonly fact?: NextStep["fact"] },
): NextStep => {
  const holders = outcomes.includes(command) ? [] : dutiesGiven(profile, command);
  return {
    command,
    verb: commandRow(command).verb,
    duties: holders.length === 0 ? ["system"] : holders,
    fact,
    byAnotherThan: firstHalves(state, command),
  };
};

const inStage = (state: Case, profile: Procedure, { command, stage }: StepInStage): NextStep => ({
  command,
  verb: commandRow(command).verb,
  duties: dutiesAt(profile, { command, stage }),
  ...(stage === null ? {} : { stage: { id: stage.id, name: stage.name } }),
  fact: null,
  byAnotherThan: firstHalves(state, command),
});

// Where the case came by a decision that is no longer what was certified, all else waits for that.
const byFile = (state: Case, profile: Procedure): readonly NextStep[] => {
  const again = voteToCertifyAgain(state) ?? decisiveVote(state);
  if (again?.act.kind === "VoteRecorded") {
    const stage = stageOf(profile, again.act.stage) ?? null;
    const command = spentVote(state) === undefined ? "CertifyVote" : "Correct";
    return [inStage(state, profile, { command, stage })];
  }
  return [
    ...stepsInStages(state, profile).map((one) => inStage(state, profile, one)),
    ...ofStage(state, profile)
      .filter((command) => command !== "SignInstrument" || isNothingAwaited(state, profile))
      .map((command) => usualStep(state, profile, command)),
  ];
};

/** Whether nothing that stands beside the line has to be done before the instrument is signed. */
const isNothingAwaited = (state: Case, profile: Procedure): boolean => {
  const place = internationalOf(profile)?.id;
  return place === undefined || awaitedBefore(courseOf(state, profile), place) === undefined;
};

// Of the dated facts one alone is ever waited for.
const usualStep = (state: Case, profile: Profile, command: Kind): NextStep =>
  stepOf(state, profile, {
    command,
    fact: command === "RecordDatedFact" ? "entryIntoForce" : null,
  });

const isPossible = ({ command }: NextStep): boolean => isPossibleWhileSuspended(command);

/** The steps that wait where a case stands, also those that wait until it is resumed. */
export const stepsWaiting = (state: Case, profile: Profile): readonly NextStep[] => {
  if (isStaged(profile)) return byFile(state, profile);
  return [...leading(state, profile), ...toPublish(state, profile)].map((command) =>
    usualStep(state, profile, command),
  );
};

/**
 * The steps that are to be done where a case stands, first those that carry it on; withdrawing, lapsing and correcting
 * are always possible besides. While the case is suspended it waits for its resumption, and for what goes on all the same.
 */
export const nextSteps = (state: Case, profile: Profile): readonly NextStep[] => {
  const waiting = stepsWaiting(state, profile);
  return suspensionNow(state) === undefined
    ? waiting
    : [stepOf(state, profile, { command: "Resume" }), ...waiting.filter(isPossible)];
};

/**
 * What else than the next steps may be recorded where a case stands, also after it has ended: when it happens, by whose
 * duty it is.
 */
export const stepsBeside = (
  state: Case,
  profile: Profile,
  next: readonly NextStep[],
): readonly NextStep[] =>
  [
    ...(isStaged(profile)
      ? stepsBesideStages(state, profile).map((one) => inStage(state, profile, one))
      : []),
    ...kindsBeside(state, profile)
      .filter((kind) => !next.some(({ command, fact }) => command === kind && fact === null))
      .map((command) => stepOf(state, profile, { command })),
  ].filter((step) => suspensionNow(state) === undefined || isPossible(step));
