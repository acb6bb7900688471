import { holdsIn, type Course } from "./course.ts";
import { wereEnough } from "../../law/votes/enough.ts";
import type { AtStage } from "./happening.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import type { Leads } from "../../law/file/leads.ts";
import type { Source } from "../../words/source.ts";

type Branch = Extract<Leads, { readonly unless: unknown }>["unless"][number];

type Intervention = Stage["interventions"][number];

/** What holds now of what it depends on where something leads; undefined where it leads as it otherwise does. */
const branchNow = (course: Course, leads: Leads): Branch | undefined =>
  typeof leads !== "string" && "unless" in leads
    ? leads.unless.find(({ when }) => holdsIn(course, when) === "yes")
    : undefined;

/** The law that gives something no effect in this course, though it has one in others. */
export const withoutEffectBy = (course: Course, leads: Leads): Source | undefined => {
  const branch = branchNow(course, leads);
  return branch !== undefined && "noEffect" in branch ? branch.noEffect : undefined;
};

/**
 * Where an outcome leads in this course; null where it has no effect. It has none under a condition only by law that somebody read, and
 * where nobody held that it has one.
 */
export const targetNow = (course: Course, leads: Leads, isHeld = false): string | null => {
  if (typeof leads === "string") return leads;
  if ("to" in leads) return leads.to;
  if ("noEffect" in leads) return null;
  const branch = branchNow(course, leads);
  if (branch === undefined) return targetNow(course, leads.else);
  if ("to" in branch) return branch.to;
  return isHeld || branch.noEffect.mark === "unverified" ? targetNow(course, leads.else) : null;
};

/** Whether those who intervened were enough, or were held to be; null where their number is not on record. */
export const isEnough = (
  procedure: Procedure,
  stage: Stage,
  { what, ballot, isHeld }: AtStage,
): boolean | null =>
  isHeld === true ||
  wereEnough(procedure, stage.interventions.find(({ id }) => id === what) ?? {}, ballot);

/** What was intervened in this round of a window and leads on at its end; undefined where nothing was, or by too few. */
export const waitingAt = (course: Course, stage: Stage): Intervention | undefined => {
  const round = course.rounds[stage.id] ?? 1;
  return stage.interventions.find(
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
};

/** Where what happens at a stage leads; of a window: by an intervention at once, or by one that waited for the end of the time; null where it stays. */
export const targetOf = (course: Course, stage: Stage, one: AtStage): string | null => {
  const intervention = stage.interventions.find(({ id }) => id === one.what);
  if (intervention !== undefined)
    return intervention.atEnd === true || isEnough(course.procedure, stage, one) === false
      ? null
      : targetNow(course, intervention.leads, one.isHeld);
  const waiting = waitingAt(course, stage);
  return waiting === undefined
    ? targetNow(course, stage.leads.get(one.what) ?? "stay", one.isHeld)
    : targetNow(course, waiting.leads);
};
