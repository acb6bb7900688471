import { hasBegun, hasHappened, hasLeft, holdsIn, type Course } from "./course.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";

/** The first stage of some that is not left out for this case; the deposit where none is left. */
export const firstOf = (course: Course, stages: readonly Stage[]): string =>
  stages.find(({ when }) => holdsIn(course, when) !== "no")?.id ?? "deposited";

const mayBePassed = (course: Course, stage: Stage): boolean =>
  stage.optional === true || holdsIn(course, stage.when) === "unknown";

/**
 * The stages at which something can happen now: where the case stands, those beside the line, and, where it stands at one that
 * need not take place, what follows.
 */
export const openStages = (course: Course): readonly string[] => {
  // Beside the line goes on what follows the deposit; where a case ended otherwise, nothing does.
  if (isEnding(course.at)) return course.at === "deposited" ? course.beside : [];
  const open = [course.at];
  let stage = stageOf(course.procedure, course.at);
  while (stage !== undefined && mayBePassed(course, stage) && !hasBegun(course, stage.id)) {
    const next = firstOf(course, stage.followers);
    if (isEnding(next)) break;
    open.push(next);
    stage = stageOf(course.procedure, next);
  }
  return [...open, ...course.beside];
};

/** A stage, or where it is none of this case's the next in the order of the file. */
export const orNext = (course: Course, target: string): string => {
  const stage = stageOf(course.procedure, target);
  return holdsIn(course, stage?.when) === "no" ? firstOf(course, stage?.followers ?? []) : target;
};

/** The course once it has come to a stage or an ending. */
export const entered = (course: Course, id: string): Course =>
  isEnding(id)
    ? { ...course, at: id }
    : { ...course, at: id, rounds: { ...course.rounds, [id]: (course.rounds[id] ?? 0) + 1 } };

/** A case at the beginning of its procedure. */
export const beginCourse = (procedure: Procedure): Course => {
  const course: Course = {
    procedure,
    at: "",
    rounds: {},
    beside: [],
    happened: [],
    others: [],
    powersUsed: [],
  };
  return withBeside(entered(course, firstOf(course, procedure.line)));
};

/** The course with the stages beside its line opened and closed by what has happened. */
export const withBeside = (course: Course): Course => {
  const beside = course.procedure.besideLine.filter((stage) => {
    if (stage.beside === undefined || holdsIn(course, stage.when) === "no") return false;
    const done = course.happened.some((one) => one.stage === stage.id && hasLeft(course, one));
    return (
      hasHappened(course, stage.beside.from) && !hasHappened(course, stage.beside.until) && !done
    );
  });
  if (beside.length === 0 && course.beside.length === 0) return course;
  return {
    ...course,
    beside: beside.map(({ id }) => id),
    rounds: {
      ...course.rounds,
      ...Object.fromEntries(beside.map(({ id }) => [id, course.rounds[id] ?? 1])),
    },
  };
};

/** A stage beside the line that must be done before another, and is not. */
export const awaitedBefore = (course: Course, id: string): Stage | undefined =>
  (stageOf(course.procedure, id)?.waitsFor ?? [])
    .map((other) => stageOf(course.procedure, other))
    .find(
      (stage) =>
        stage !== undefined &&
        // What need not take place is waited for once it has begun.
        (stage.optional !== true || hasBegun(course, stage.id)) &&
        holdsIn(course, stage.when) !== "no" &&
        !hasHappened(course, { stage: stage.id, what: "done" }),
    );
