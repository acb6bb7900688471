import { stagesTimedElsewhere } from "../clocks/runs.ts";
import { moved, otherFault } from "./at-no-stage.ts";
import { ruleNow, type Course, type CourseFault, type Happened } from "./course.ts";
import { completed, isFoundLater, targetOfFound } from "./found-later.ts";
import { isBySilence, type AtStage, type Happening, type AtNoStage } from "./happening.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { eventsAt, type Stage } from "../../law/file/stage.ts";
import { awaitedBefore, entered, firstOf, openStages, orNext, withBeside } from "./standing.ts";
import { targetOf } from "./target.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";

/** Where something leads: to a stage or an ending; null where the case stays where it is. */
const targetIn = (course: Course, stage: Stage, one: AtStage): string | null => {
  if (stage.eventsBefore.includes(one.what)) return null;
  const target = targetOf(course, stage, one);
  if (target === "stay") return stage.beside === undefined ? stage.id : null;
  if (target !== "next") return target === null ? null : orNext(course, target);
  return stage.beside === undefined ? firstOf(course, stage.followers) : null;
};

const faultAt = (course: Course, stage: Stage, one: AtStage): CourseFault | undefined => {
  const known = eventsAt(stage);
  if (!known.includes(one.what))
    return { kind: "eventUnknown", stage: stage.id, what: one.what, known };
  if (isBySilence(one) && stage.silence?.means !== one.what)
    return { kind: "silenceMeansNothing", stage: stage.id };
  const awaited = awaitedBefore(course, stage.id);
  return awaited === undefined
    ? undefined
    : { kind: "waitsFor", stage: stage.id, other: awaited.id };
};

const notOpen = ({ at }: Course, { stage }: AtStage, open: readonly string[]): CourseFault =>
  isEnding(at) && open.length === 0
    ? { kind: "ended", as: at }
    : { kind: "stageNotOpen", stage, open };

/** Whether a time is over that ran while the case stood elsewhere, and that is what is said of it. */
const isTimeOver = (course: Course, stage: Stage, one: AtStage): boolean =>
  isBySilence(one) && stagesTimedElsewhere(course).includes(stage);

const atStage = (course: Course, one: AtStage): Course | CourseFault => {
  const open = openStages(course);
  const stage = stageOf(course.procedure, one.stage);
  if (stage !== undefined && isFoundLater(course, one)) return found(course, stage, one);
  const complete = completed(course, one);
  if (complete !== undefined) return complete;
  if (stage === undefined || !(open.includes(one.stage) || isTimeOver(course, stage, one)))
    return notOpen(course, one, open);
  const fault = faultAt(course, stage, one);
  if (fault !== undefined) return fault;
  // What happens at a later stage passes those by that need not take place, or for which the time is over.
  const here =
    stage.beside === undefined && stage.id !== course.at ? entered(course, stage.id) : course;
  return recorded(here, stage, one);
};

/** The course with an intervention in a window that it has left, and where that takes it back to. */
const found = (course: Course, stage: Stage, one: AtStage): Course | CourseFault => {
  const leads = targetOfFound(course, stage, one);
  // A case that has ended is not opened again: that it should have gone on is for the audit to say.
  const target = isEnding(course.at) ? null : leads;
  const fault = target === null ? undefined : tooOften(course, target);
  if (fault !== undefined) return fault;
  const happened: Happened = {
    ...one,
    round: course.rounds[stage.id] ?? 1,
    to: target ?? course.at,
    foundLater: leads === null ? "changesNothing" : "counts",
  };
  const then = { ...course, happened: [...course.happened, happened] };
  return withBeside(target === null ? then : entered(then, target));
};

const tooOften = (course: Course, target: string): CourseFault | undefined => {
  const limit = stageOf(course.procedure, target)?.atMost;
  return typeof limit === "number" && (course.rounds[target] ?? 0) >= limit
    ? { kind: "enteredTooOften", stage: target, atMost: limit }
    : undefined;
};

/** The course with what happened at a stage, and where that led. */
const recorded = (course: Course, stage: Stage, one: AtStage): Course | CourseFault => {
  const target = targetIn(course, stage, one);
  const fault = target === null ? undefined : tooOften(course, target);
  if (fault !== undefined) return fault;
  const rule = ruleNow(course, stage, one.what);
  const happened: Happened = {
    ...one,
    round: course.rounds[stage.id] ?? 1,
    to: target ?? course.at,
    ...(rule === undefined ? {} : { rule: rule?.id ?? null }),
  };
  const then = { ...course, happened: [...course.happened, happened] };
  return withBeside(target === null ? then : entered(then, target));
};

const withOther = (course: Course, happening: AtNoStage): Course => ({
  ...course,
  others: [...course.others, { ...happening, after: course.happened.length }],
});

/** The course after one more happening, or why the procedure has no place for it. Pure: it records, and judges nothing. */
export const follow = (course: Course, happening: Happening): Course | CourseFault => {
  if (happening.kind === "at") return atStage(course, happening);
  if (isEnding(course.at)) return { kind: "ended", as: course.at };
  const fault = otherFault(course, happening);
  return fault ?? moved(withOther(course, happening), happening);
};
