import { suspensionNow } from "../../case/clocks/suspension.ts";
import type { ActingDuty } from "../../law/duty.ts";
import type { Case } from "../../case/case.ts";
import { courseOf, standsAtStages } from "../../case/course-of-case.ts";
import { commandRow, definitionOf, isKnownAt } from "../command-table.ts";
import {
  type Command,
  type DatedFact,
  type CommandKind,
  commandFields,
  isPossibleWhileSuspended,
} from "../../case/command.ts";
import { dutiesGiven } from "../../law/procedure/duties-of-command.ts";
import type { Names } from "../../values/names.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { awaitedBefore } from "../../case/course/standing.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { firstHalves, isOffered, kindsOffered } from "../rules/index.ts";
import { dutiesAt, stepsBesideStages, stepsInStages, type StepInStage } from "./steps-in-stages.ts";
import type { PersonNumber } from "../../values/ids.ts";
import { decisiveVote, spentVote, voteToCertifyAgain } from "../../case/certification.ts";

const everOffered = { isNext: kindsOffered("isNext"), isBeside: kindsOffered("isBeside") } as const;

/**
 * The commands that every procedure knows and that are offered where a case stands: as its next steps, or beside them, recorded
 * when it happens, and some of it long after the end.
 */
const offered = (
  as: keyof typeof everOffered,
  state: Case,
  procedure: Procedure,
): readonly CommandKind[] => {
  const stages = standsAtStages(state, procedure);
  return everOffered[as].filter(
    (kind) => stages.some((stage) => isKnownAt(kind, stage)) && isOffered(kind, as, state),
  );
};

type Kind = Command["kind"];

/** What may happen next in a case, and whose duty it is. */
export type NextStep = {
  readonly command: Kind;
  readonly verb: string;
  readonly duties: readonly ActingDuty[];
  /** The stage of the procedure file at which it is done, and whether the command is refused without it; left out of what concerns the whole case. */
  readonly stage?: { readonly id: string; readonly name: Names; readonly mustBeNamed: boolean };
  /** Which dated fact is to be recorded; null where the command says what it records. */
  readonly fact: DatedFact | null;
  /** Whoever did the first half of what needs two persons: the step is another's. */
  readonly byAnotherThan: readonly PersonNumber[];
};

// While a sending is under way, the sender's alone to record.
const outcomes: readonly Kind[] = ["RecordSent", "RecordNotSent"];

const stepOf = (
  state: Case,
  procedure: Procedure,
  { command, fact = null }: { readonly command: Kind; readonly fact?: NextStep["fact"] },
): NextStep => {
  const holders = outcomes.includes(command) ? [] : dutiesGiven(procedure, command);
  return {
    command,
    verb: commandRow(command).verb,
    duties: holders.length === 0 ? ["system"] : holders,
    fact,
    byAnotherThan: firstHalves(state, command),
  };
};

/** Whether a command names its stage, and would be taken for another stage, or for none, if it did not. */
const mustBeNamed = (
  state: Case,
  procedure: Procedure,
  { command, stage }: { readonly command: Kind; readonly stage: string },
): boolean =>
  "stage" in commandFields()[command] &&
  stageMeant(
    { case: state, law: { procedure }, definition: definitionOf(command) },
    { kind: command },
  ) !== stage;

const inStage = (state: Case, procedure: Procedure, { command, stage }: StepInStage): NextStep => ({
  command,
  verb: commandRow(command).verb,
  duties: dutiesAt(procedure, { command, stage }),
  ...(stage === null
    ? {}
    : {
        stage: {
          id: stage.id,
          name: stage.name,
          mustBeNamed: mustBeNamed(state, procedure, { command, stage: stage.id }),
        },
      }),
  fact: null,
  byAnotherThan: firstHalves(state, command),
});

// Where the body can still vote anew, the certification may also be declined.
const toPutRight = (
  { stage }: Case,
  { act }: NonNullable<ReturnType<typeof decisiveVote>>,
  isSpent: boolean,
): readonly Kind[] => {
  if (isSpent) return ["Correct"];
  return act.stage === stage ? ["CertifyVote", "DeclineCertification"] : ["CertifyVote"];
};

/**
 * The steps that wait where a case stands, also those that wait until it is resumed. Where the case came by a decision that is no
 * longer what was certified, all else waits for that.
 */
export const stepsWaiting = (state: Case, procedure: Procedure): readonly NextStep[] => {
  const again = voteToCertifyAgain(state) ?? decisiveVote(state);
  if (again !== undefined) {
    const stage = stageOf(procedure, again.act.stage) ?? null;
    const isSpent = spentVote(state) !== undefined;
    return toPutRight(state, again, isSpent).map((command) =>
      inStage(state, procedure, { command, stage }),
    );
  }
  const steps = stepsInStages(state, procedure);
  const isBesideLine = ({ stage }: StepInStage): boolean => stage?.beside !== undefined;
  const named = (one: StepInStage): NextStep => inStage(state, procedure, one);
  return [
    ...steps.filter((one) => !isBesideLine(one)).map(named),
    ...offered("isNext", state, procedure)
      .filter((command) => command !== "SignInstrument" || isNothingAwaited(state, procedure))
      .map((command) => usualStep(state, procedure, command)),
    ...steps.filter(isBesideLine).map(named),
  ];
};

/** Whether nothing that stands beside the line has to be done before the instrument is signed. */
const isNothingAwaited = (state: Case, procedure: Procedure): boolean => {
  const place = procedure.international?.id;
  return place === undefined || awaitedBefore(courseOf(state, procedure), place) === undefined;
};

// Of the dated facts one alone is ever waited for.
const usualStep = (state: Case, procedure: Procedure, command: Kind): NextStep =>
  stepOf(state, procedure, {
    command,
    fact: command === "RecordDatedFact" ? "entryIntoForce" : null,
  });

const isPossible = ({ command }: NextStep): boolean => isPossibleWhileSuspended(command);

/**
 * The steps that are to be done where a case stands, first those that carry it on; withdrawing, lapsing and correcting
 * are always possible besides. While the case is suspended it waits for its resumption, and for what goes on all the same.
 */
export const nextSteps = (state: Case, procedure: Procedure): readonly NextStep[] => {
  const waiting = stepsWaiting(state, procedure);
  return suspensionNow(state) === undefined
    ? waiting
    : [stepOf(state, procedure, { command: "Resume" }), ...waiting.filter(isPossible)];
};

/**
 * What else than the next steps may be recorded where a case stands, also after it has ended: when it happens, by whose
 * duty it is.
 */
export const stepsBeside = (
  state: Case,
  procedure: Procedure,
  next: readonly NextStep[],
): readonly NextStep[] =>
  [
    ...stepsBesideStages(state, procedure).map((one) => inStage(state, procedure, one)),
    ...offered("isBeside", state, procedure)
      .filter((kind) => !next.some(({ command, fact }) => command === kind && fact === null))
      .map((command) => stepOf(state, procedure, { command })),
  ].filter((step) => suspensionNow(state) === undefined || isPossible(step));
