import { courseOf } from "../../case/course-of-case.ts";
import { isAskedFor, type Happened } from "../../case/course/course.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Situation } from "./rule.ts";

/** What was presented at a stage since the case last came to it. */
const presentedAt = (
  { case: state, law: { procedure } }: Situation,
  stage: string,
): Happened | undefined => {
  const { happened, rounds } = courseOf(state, procedure);
  return happened.findLast(
    (one) => one.stage === stage && one.what === "presented" && one.round === (rounds[stage] ?? 1),
  );
};

/** Refuses a second presentation: the times that count from the first would count anew. */
export const presentedFaults = (situation: Situation, stage: string): readonly Refusal[] => {
  const earlier = presentedAt(situation, stage);
  return earlier === undefined
    ? []
    : [refusal("PresentedAlready", { entry: earlier.entry ?? null })];
};

/**
 * Refuses what is done on a presentation that is not on record, where the procedure counts a time from it or to it: once the case
 * has left the stage, nobody could record it any more.
 */
export const notPresentedFaults = (
  { case: state, law: { procedure } }: Situation,
  stage: string,
): readonly Refusal[] =>
  isAskedFor(courseOf(state, procedure), stage, "presented")
    ? [refusal("NotPresented", {}, stageOf(procedure, stage)?.authority)]
    : [];
