import { runsMetBy } from "../clocks/clock-run.ts";
import { hasNoEffect, stands, type Worth } from "../worth.ts";
import {
  isCourseFault,
  type Course,
  type CourseFault,
  type Happened,
  type PowerUsed,
} from "./course.ts";
import { follow } from "./follow.ts";
import type { Happening } from "./happening.ts";
import { judgedVote } from "./judged-course.ts";
import {
  deniesEffect,
  isOpenLack,
  isUseOfPower,
  shortcomingsOfPower,
  shortcomingsOfStep,
  type CountedBy,
  type Shortcoming,
} from "./shortcomings.ts";

const isCertain = (lack: Shortcoming): boolean => !isOpenLack(lack);

const irregular = (rule: string | undefined): Worth =>
  rule === undefined ? stands : { kind: "irregular", rule };

const ofPower = (lacking: readonly Shortcoming[]): Worth => {
  const denied = lacking.find(deniesEffect);
  return denied === undefined
    ? irregular(lacking.find(isCertain)?.rule)
    : { kind: "withoutEffect", rule: denied.rule };
};

// A declared vote moves the case as declared, and a late duty was done: both stand, and are reported.
const ofStep = (course: Course, made: Happened, by: CountedBy): Worth => {
  const lacking = shortcomingsOfStep(course, made).filter(isCertain);
  const incomplete = lacking.find(({ kind }) => kind === "notCountersigned");
  if (incomplete !== undefined) return { kind: "incomplete", rule: incomplete.rule };
  const [lack] = lacking;
  if (lack !== undefined) return irregular(lack.rule);
  const [vote] = judgedVote(course, made);
  if (vote?.agrees === false) return irregular(`stages.${made.stage}.rules.${vote.rule?.id ?? ""}`);
  const late = runsMetBy(course, made, by).find(({ verdict }) => verdict === "broken");
  return irregular(late && `clocks.${late.clock.id}`);
};

/** What something that happens in a course is worth by its procedure, as the course stands before it. */
export const worthIn = (before: Course, act: Happening, by: CountedBy): Worth => {
  const after = follow(before, act);
  const made = isCourseFault(after) || act.kind !== "at" ? undefined : after.happened.at(-1);
  const isMade = !isCourseFault(after) && made !== undefined;
  if (isUseOfPower(before, act))
    return ofPower([
      ...shortcomingsOfPower(before, act, by),
      ...(isMade ? shortcomingsOfStep(after, made) : []),
    ]);
  return isMade ? ofStep(after, made, by) : stands;
};

/** What something that happens is worth, and the course with it as far as it has effect; or why it has no place there. */
export const followByWorth = (
  before: Course,
  act: Happening,
  by: CountedBy,
): { readonly worth: Worth; readonly after: Course | CourseFault } => {
  const worth = worthIn(before, act, by);
  const isWithoutEffect = hasNoEffect(worth);
  const after = isWithoutEffect ? before : follow(before, act);
  return isCourseFault(after)
    ? { worth, after }
    : { worth, after: withPowerUsed(after, { act, before, isWithoutEffect }) };
};

/** A course with what was done last, where that used a power. */
export const withPowerUsed = (course: Course, used: PowerUsed): Course =>
  isUseOfPower(used.before, used.act)
    ? { ...course, powersUsed: [...course.powersUsed, used] }
    : course;
