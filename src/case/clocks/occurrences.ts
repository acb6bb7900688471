import type { Event } from "../../law/file/event.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { earliestDay, latestDay, type FactDate } from "../../time/fact-date.ts";
import { hasLeft, type Course, type Happened } from "../course/course.ts";

/** An event that happened in a course. */
export type Occurrence = { readonly event: Event; readonly index: number; readonly one: Happened };

const isEvent = (course: Course, { stage, what }: Event, one: Happened): boolean => {
  if (what === "reached") return one.to === stage && one.stage !== stage;
  if (one.stage !== stage) return false;
  // A vote that decided nothing may lead the case on, and leaves undone what was to be done in time.
  const isDone = what === "done" && one.what !== "noDecision" && hasLeft(course, one);
  return what === one.what || isDone;
};

/** Each time that one of some events happened in a course. */
export const occurrences = (course: Course, events: readonly Event[]): readonly Occurrence[] =>
  course.happened.flatMap((one, index) =>
    events.filter((event) => isEvent(course, event, one)).map((event) => ({ event, index, one })),
  );

/** When something was done that an outcome of a stage cannot do without: once the case had come there, and by the day of the outcome. */
const doneBefore = (
  { happened }: Course,
  outcome: Happened,
  index: number,
): FactDate | undefined => {
  const { stage } = outcome;
  const came = happened.findLast(
    (one, at) => at < index && one.to === stage && one.stage !== stage,
  );
  const [from, to] = [came && earliestDay(came.on), latestDay(outcome.on)];
  return from === undefined || to === undefined || from > to
    ? undefined
    : { kind: "between", from, to };
};

/** Whether some outcome of its stage cannot come without an event, as no law is signed that was not presented. */
const isNeeded =
  ({ procedure }: Course) =>
  ({ stage, what }: Event): boolean =>
    stageOf(procedure, stage)?.neededBefore.includes(what) === true;

/**
 * An event that is needed and not on record, before an outcome that is; nothing where no days follow for it. Its place is before that outcome
 * and after whatever came before it.
 */
const followingFrom = (
  course: Course,
  {
    event,
    outcome,
    index,
  }: { readonly event: Event; readonly outcome: Happened; readonly index: number },
): readonly Occurrence[] => {
  const { procedure, happened } = course;
  if (
    outcome.stage !== event.stage ||
    stageOf(procedure, event.stage)?.outcomes.includes(outcome.what) !== true ||
    happened.some(
      ({ stage: at, what, round }) =>
        at === event.stage && what === event.what && round === outcome.round,
    )
  )
    return [];
  const on = doneBefore(course, outcome, index);
  if (on === undefined) return [];
  const { entry, round } = outcome;
  const one: Happened = {
    ...{ kind: "at", stage: event.stage, what: event.what, on },
    ...(entry === undefined ? {} : { entry }),
    ...{ round, to: event.stage, followsFrom: outcome },
  };
  return [{ event, index: index - 0.5, one }];
};

/** Each time that one of some events happened in a course, by the record or by what follows from it. */
export const occurrencesAndThoseThatFollow = (
  course: Course,
  events: readonly Event[],
): readonly Occurrence[] => {
  const needed = events.filter(isNeeded(course));
  const following =
    needed.length === 0
      ? []
      : course.happened.flatMap((outcome, index) =>
          needed.flatMap((event) => followingFrom(course, { event, outcome, index })),
        );
  return following.length === 0
    ? occurrences(course, events)
    : [...occurrences(course, events), ...following].toSorted(
        (one, other) => one.index - other.index,
      );
};
