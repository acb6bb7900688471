import type { Procedure } from "../law/file/procedure.ts";
import { isOpen, type Stage } from "../law/file/stage-of-case.ts";
import type { Case } from "./case.ts";
import { canStillCome, stagesBeside, wayOf } from "./stage-reached.ts";
import { isEnteredAfterwards } from "./work-of-stage.ts";

/**
 * Whether a case has been at a stage, is there, may still come there, or will not. `entered`: it never waited there, but what is done
 * there was entered afterwards from a source. `skipped`: it lies before, and no entry led there.
 */
export type StageStatus = "done" | "now" | "entered" | "possible" | "precluded" | "skipped";

type Standing = {
  readonly way: readonly Stage[];
  readonly visited: ReadonlySet<Stage>;
  readonly isEntered: (stage: Stage) => boolean;
  /** Whether the case can still come to a stage. */
  readonly canCome: (stage: Stage) => boolean;
  readonly stage: Stage;
  readonly ended: boolean;
};

const statusOf = (stage: Stage, standing: Standing): StageStatus => {
  const { way, visited, stage: now, ended } = standing;
  if (stage === now) return "now";
  if (visited.has(stage)) return "done";
  if (standing.isEntered(stage)) return "entered";
  if (way.indexOf(stage) < way.indexOf(now)) return "skipped";
  return ended || !standing.canCome(stage) ? "precluded" : "possible";
};

/** Where a case stands on the way of its procedure. An ending that is not on the way stands after it. */
export const statusesOf = (
  standing: Standing,
): readonly { readonly stage: Stage; readonly status: StageStatus }[] => {
  const { way, stage } = standing;
  const all = way.includes(stage) ? way : [...way, stage];
  return all.map((one) => ({ stage: one, status: statusOf(one, standing) }));
};

// A case passes by what need not take place: of the stages of a file it was where something happened.
const doneOf = (
  { stages }: Procedure,
  { facts }: Case,
  { visited, beside }: Readonly<Record<"visited" | "beside", readonly Stage[]>>,
): ReadonlySet<Stage> => {
  const inFile = stages.map(({ id }): string => id);
  return new Set([
    ...visited.filter((stage) => !inFile.includes(stage)),
    ...beside.filter((stage) => !isEnteredAfterwards(stage, facts)),
  ]);
};

/**
 * The stages of a procedure with where a case stands on their way, as they are drawn and printed.
 * @param visited those through which its entries led
 */
export const stageStatuses = (
  state: Case,
  procedure: Procedure,
  visited: ReadonlySet<Stage>,
): ReturnType<typeof statusesOf> => {
  const { stage } = state;
  const beside = stagesBeside(state, procedure);
  return statusesOf({
    way: wayOf(procedure, new Set([...visited, ...beside])),
    visited: doneOf(procedure, state, { visited: [...visited], beside }),
    isEntered: (one) => isEnteredAfterwards(one, state.facts),
    canCome: canStillCome(state, procedure),
    stage,
    ended: !isOpen(stage),
  });
};
