import { clockOf, stageOf, type Procedure } from "../../law/file/procedure.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import { moved } from "./at-no-stage.ts";
import {
  isCourseFault,
  type Course,
  type EffectHeld,
  type Happened,
  type Other,
} from "./course.ts";
import { follow } from "./follow.ts";
import type { AtNoStage, AtStage, Happening } from "./happening.ts";
import { withBeside } from "./standing.ts";

/** An act of a case of which somebody holds that it has effect, or that it has none. */
export type ActHeld = {
  readonly act: Happening;
  /** The place in the file where the case stood when the act took it further, and where that took it. */
  readonly from: string;
  readonly to: string;
};

/**
 * Whether it can be held of something that happened that it has effect, or none: of what somebody did at a stage, declared, extended or
 * waived. What was done abroad no holding at home undoes (VCLT, Arts. 27 and 46), and an ending ends the case.
 */
export const canBeHeld = (procedure: Procedure, act: Happening): boolean => {
  switch (act.kind) {
    case "at":
      return act.stage !== procedure.international?.id;
    case "declared":
      return true;
    case "extended":
    case "waived":
      return clockOf(procedure, act.clock) !== undefined;
    case "classified":
    case "stoodStill":
    case "withdrawn":
    case "termEnded":
    case "lapsed":
      return false;
  }
};

type OfEntry = { readonly entry?: string | undefined };

const isOf =
  ({ entry }: OfEntry) =>
  (one: OfEntry): boolean =>
    entry !== undefined && one.entry === entry;

/** The course without an act, where it stands. */
const without = (course: Course, act: Happening): Course => {
  const place = course.happened.findIndex(isOf(act));
  const earlier = (one: Other): Other =>
    place !== -1 && one.after > place ? { ...one, after: one.after - 1 } : one;
  return {
    ...course,
    happened: course.happened.filter((one) => !isOf(act)(one)),
    others: course.others.filter((one) => !isOf(act)(one)).map(earlier),
  };
};

const isBesideLine = ({ procedure }: Course, { stage }: Happened): boolean =>
  stageOf(procedure, stage)?.beside !== undefined;

/** Whether nothing has moved a case since an act, or could have: it stands where that act led it. */
const isWhereItLed = (course: Course, { act, from, to }: ActHeld): boolean => {
  if (course.at !== to || from === to) return false;
  const last =
    act.kind === "at"
      ? course.happened.findLast((one) => isOf(act)(one) || !isBesideLine(course, one))
      : course.others.findLast((one) => one.after === course.happened.length);
  return last !== undefined && isOf(act)(last);
};

/** The course back at a place, as if it had not come to where it stands. */
const backAt = (course: Course, place: string): Course => {
  const { [course.at]: round = 1, ...others } = course.rounds;
  const rounds = isEnding(course.at) || round < 2 ? others : { ...others, [course.at]: round - 1 };
  return { ...course, at: place, rounds: { ...rounds, [place]: rounds[place] ?? 1 } };
};

const denied = (course: Course, held: ActHeld): Course => {
  const left = without(course, held.act);
  return withBeside(isWhereItLed(course, held) ? backAt(left, held.from) : left);
};

/** What is held to have effect at a stage that is not open any more: it leads nowhere, and stands beside what happened since. */
const besides = (course: Course, act: AtStage): Course =>
  withBeside({
    ...course,
    happened: [
      ...course.happened,
      {
        ...act,
        round: course.rounds[act.stage] ?? 1,
        to: course.at,
        foundLater: "changesNothing",
      },
    ],
  });

const givenAtStage = (course: Course, { act, from, to }: ActHeld & { act: AtStage }): Course => {
  const one: AtStage = { ...act, isHeld: true };
  const isThere = course.happened.some(isOf(act));
  const inPlace = (): Course => ({
    ...course,
    happened: course.happened.map((past) => (isOf(act)(past) ? { ...past, isHeld: true } : past)),
  });
  if (isThere && from !== to) return inPlace();
  const left = without(course, act);
  const after = follow(left, one);
  if (!isThere) return isCourseFault(after) ? besides(course, one) : after;
  return isCourseFault(after) || after.at === course.at ? inPlace() : after;
};

/** What concerns the whole case or a time works from its day, and so stands in its own place; it leads on only from where it was done. */
const givenAtNoStage = (
  course: Course,
  { act, from, to }: ActHeld & { act: AtNoStage },
): Course => {
  if (course.others.some(isOf(act)) && from !== to) return course;
  const used = course.powersUsed.find((one) => isOf(act)(one.act));
  const after = Math.min(used?.before.happened.length ?? 0, course.happened.length);
  const left = without(course, act);
  const place = left.others.filter((one) => one.after <= after).length;
  const then: Course = { ...left, others: left.others.toSpliced(place, 0, { ...act, after }) };
  if (course.at !== from) return withBeside(then);
  return moved(then, act.kind === "declared" ? { ...act, isHeld: true } : act);
};

const given = (course: Course, { act, ...place }: ActHeld): Course =>
  act.kind === "at"
    ? givenAtStage(course, { ...place, act })
    : givenAtNoStage(course, { ...place, act });

/** The course once it is held of an act that it has effect, or none: on from there, or back, unless the case has gone on since. */
export const withEffectHeld = (course: Course, held: ActHeld, effect: EffectHeld): Course => {
  const after = effect === "given" ? given(course, held) : denied(course, held);
  return {
    ...after,
    powersUsed: after.powersUsed.map((used) =>
      isOf(held.act)(used.act) ? { ...used, held: effect } : used,
    ),
  };
};
