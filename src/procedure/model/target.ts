import { holdsIn, type Course } from "./course.ts";
import type { AtStage } from "./happening.ts";
import { weigh, type Ballot } from "./judge.ts";
import { bodyOf, type Procedure } from "./procedure.ts";
import { leadsTo, type Leads, type StageOf } from "./stage.ts";

/** Where an outcome leads in this course; null where it has no effect. */
export const targetNow = (course: Course, leads: Leads): string | null => {
  if (typeof leads === "string") return leads;
  if ("to" in leads) return leads.to;
  if ("noEffect" in leads) return null;
  const other = leads.unless.find(({ when }) => holdsIn(course, when) === "yes");
  if (other === undefined) return targetNow(course, leads.else);
  return "to" in other ? other.to : null;
};

/** The counts on record of those who intervened, with the members of the body where one alone may. */
const countsOf = (
  procedure: Procedure,
  by: readonly string[],
  ballot: AtStage["ballot"],
): Ballot["counts"] => {
  const [body = "", ...others] = by;
  const members = others.length === 0 ? bodyOf(procedure, body)?.members : undefined;
  return { ...(members === undefined ? {} : { members }), ...ballot?.counts };
};

/** Whether those who intervened were enough; null where their number is not on record. */
export const isEnough = (
  procedure: Procedure,
  stage: StageOf<"window">,
  { what, ballot }: AtStage,
): boolean | null => {
  const { by = [], needs = [] } = stage.interventions.find(({ id }) => id === what) ?? {};
  const counts = countsOf(procedure, by, ballot);
  const passed = needs.map((test) => weigh(test, counts).passed);
  if (passed.includes(false)) return false;
  return passed.every((one) => one === true) ? true : null;
};

/** Where a window leads: by an intervention at once, or by one that waited for the end of the time; null where it stays. */
export const windowTarget = (
  course: Course,
  stage: StageOf<"window">,
  one: AtStage,
): string | null => {
  const intervention = stage.interventions.find(({ id }) => id === one.what);
  if (intervention !== undefined)
    return intervention.atEnd === true || isEnough(course.procedure, stage, one) === false
      ? null
      : targetNow(course, intervention.leads);
  const round = course.rounds[stage.id] ?? 1;
  const waiting = stage.interventions.find(
    ({ id, atEnd }) =>
      atEnd === true &&
      course.happened.some(
        (past) =>
          past.stage === stage.id &&
          past.round === round &&
          past.what === id &&
          isEnough(course.procedure, stage, past) !== false,
      ),
  );
  return waiting === undefined
    ? targetNow(course, leadsTo(stage, one.what) ?? "stay")
    : targetNow(course, waiting.leads);
};
