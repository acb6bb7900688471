import { contradictsOrder } from "../../time/fact-date.ts";
import type { Course, Happened } from "./course.ts";
import type { AtStage } from "./happening.ts";
import { stageOf } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import { openStages } from "./standing.ts";
import { isEnough, targetNow } from "./target.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";

/**
 * The windows that a case has left: that somebody intervened while they were open may be found out later. Where it was
 * withdrawn, or ended otherwise without a deposit, nothing rests on them any more.
 */
export const windowsLeft = (course: Course): readonly Stage[] => {
  if (isEnding(course.at) && course.at !== "deposited") return [];
  const open = openStages(course);
  return course.procedure.stages.filter(
    (stage) =>
      stage.interventions.length > 0 &&
      (course.rounds[stage.id] ?? 0) > 0 &&
      !open.includes(stage.id),
  );
};

/** Whether something is a signature whose validity needs a countersignature that is not on record. */
export const isUncountersigned = ({ procedure, happened }: Course, act: Happened): boolean =>
  act.what === "signed" &&
  stageOf(procedure, act.stage)?.eventsBefore.includes("countersigned") === true &&
  !happened.some(
    ({ stage, round, what }) =>
      stage === act.stage && round === act.round && what === "countersigned",
  );

/** Such a signature of a stage that the case has left. */
const uncountersigned = (course: Course, { id }: Stage): Happened | undefined => {
  if (openStages(course).includes(id)) return undefined;
  const last = course.happened.findLast(({ stage, what }) => stage === id && what === "signed");
  return last !== undefined && isUncountersigned(course, last) ? last : undefined;
};

/** The stages that a case has left with a signature that lacks its countersignature: it may still be put on record. */
export const stagesToComplete = (course: Course): readonly Stage[] =>
  course.procedure.stages.filter((stage) => uncountersigned(course, stage) !== undefined);

/** The course with a countersignature that completes a signature, where it does; it leads nowhere, for the signature has led on. */
export const completed = (course: Course, one: AtStage): Course | undefined => {
  const stage = one.what === "countersigned" ? stageOf(course.procedure, one.stage) : undefined;
  const signature = stage && uncountersigned(course, stage);
  return (
    signature && {
      ...course,
      happened: [
        ...course.happened,
        { ...one, round: signature.round, to: course.at, foundLater: "changesNothing" },
      ],
    }
  );
};

/** What ended the last round of a window. */
const endOf = (course: Course, stage: Stage): Happened | undefined =>
  course.happened.findLast(
    (one) => one.stage === stage.id && one.foundLater === undefined && one.to !== stage.id,
  );

/** Whether an intervention certainly came after the end of its window, and nobody held that it has effect. */
const isAfter = ({ on, isHeld }: AtStage, end: Happened): boolean =>
  isHeld !== true && contradictsOrder(on, end.on);

/**
 * Where an intervention that was found later leads by the file; null where it changes nothing, because the window did not end in
 * silence, or the intervention certainly came after its end.
 */
export const targetOfFound = (course: Course, stage: Stage, one: AtStage): string | null => {
  const end = endOf(course, stage);
  const intervention = stage.interventions.find(({ id }) => id === one.what);
  if (end?.what !== "ended" || intervention === undefined) return null;
  if (isAfter(one, end) || isEnough(course.procedure, stage, one) === false) return null;
  const target = targetNow(course, intervention.leads);
  const isThere = target === course.at || target === "stay" || target === "next";
  return isThere || wasAnswered(course, stage) ? null : target;
};

// Of two that were found, the one that leads at once has already taken the case where both lead.
const wasAnswered = (course: Course, stage: Stage): boolean =>
  course.happened.some(
    (one) =>
      one.stage === stage.id &&
      one.foundLater === "counts" &&
      stage.interventions.some(({ id, atEnd }) => id === one.what && atEnd !== true),
  );

/** Whether something happened in a window that the case had left when it was put on record. */
export const isFoundLater = (course: Course, { stage, what }: AtStage): boolean => {
  const found = stageOf(course.procedure, stage);
  return (
    found?.interventions.some(({ id }) => id === what) === true &&
    windowsLeft(course).includes(found)
  );
};
