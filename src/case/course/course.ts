import { reachedFrom } from "../../law/file/way.ts";
import { bodyOf, stageOf, type Procedure, declarationOf } from "../../law/file/procedure.ts";
import { holds, type Condition, type Holds, type Named } from "../../law/file/condition.ts";
import type { Event } from "../../law/file/event.ts";
import type { AtStage, AtNoStage, Happening } from "./happening.ts";
import { weigh, type Ballot } from "../../law/votes/judge.ts";
import type { Rule } from "../../law/file/rule.ts";
import type { Ending } from "../../law/file/stage-of-case.ts";
import type { Stage } from "../../law/file/stage.ts";
import type { Test } from "../../law/file/vote-test.ts";

/** Something that happened at a stage, in which of its rounds, and where the case stood afterwards. */
export type Happened = AtStage & {
  readonly round: number;
  readonly to: string;
  /** The rule by which a vote was taken; null where that depends on what is not on record. */
  readonly rule?: string | null;
  /** It happened in a window that the case had left when it was put on record, and counts, or changes nothing. */
  readonly foundLater?: "counts" | "changesNothing";
  /** It is not on record itself: it follows from this, which cannot happen without it. */
  readonly followsFrom?: Happened;
};

/** Something that happened at no stage, and after how many happenings at stages. */
export type Other = AtNoStage & { readonly after: number };

/** That somebody used a power: to intervene, to declare, to extend, to waive, to withdraw; or did what the law gives no effect in the case. */
export type PowerUsed = {
  readonly act: Happening;
  /** The course before it. */
  readonly before: Course;
  /** Whether it changed nothing when it was recorded. */
  readonly isWithoutEffect: boolean;
  /** What was held of it since. */
  readonly held?: EffectHeld;
};

/** What somebody held of an act who decides that: that it has effect, or none. */
export type EffectHeld = "given" | "denied";

/** How far a case has come through its procedure. */
export type Course = {
  readonly procedure: Procedure;
  /** The stage in the line where it stands, or how it ended. */
  readonly at: string;
  readonly rounds: Readonly<Record<string, number>>;
  /** The stages beside the line that are open now. */
  readonly beside: readonly string[];
  readonly happened: readonly Happened[];
  readonly others: readonly Other[];
  readonly powersUsed: readonly PowerUsed[];
};

/** Why something cannot have happened in a course. */
export type CourseFault =
  | { readonly kind: "ended"; readonly as: Ending }
  | { readonly kind: "stageNotOpen"; readonly stage: string; readonly open: readonly string[] }
  | {
      readonly kind: "eventUnknown";
      readonly stage: string;
      readonly what: string;
      readonly known: readonly string[];
    }
  | { readonly kind: "waitsFor"; readonly stage: string; readonly other: string }
  | { readonly kind: "enteredTooOften"; readonly stage: string; readonly atMost: number }
  | { readonly kind: "silenceMeansNothing"; readonly stage: string }
  | { readonly kind: "nameUnknown"; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: "tooLate"; readonly after: Event }
  | { readonly kind: "alreadyDeclared"; readonly name: string }
  | { readonly kind: "notProvidedFor" };

export const isCourseFault = (value: Course | CourseFault): value is CourseFault => "kind" in value;

/** Whether an event has happened in a course. */
export const hasHappened = (course: Course, { stage, what }: Event): boolean => {
  if (what === "reached") return (course.rounds[stage] ?? 0) > 0;
  return course.happened.some(
    (one) =>
      one.stage === stage && (one.what === what || (what === "done" && hasLeft(course, one))),
  );
};

/** Whether it was an outcome that ended its stage, and not only a round of it. */
export const hasLeft = ({ procedure }: Course, one: Happened): boolean =>
  isOutcome(procedure, one) && one.to !== one.stage;

/** Whether something that happened is an outcome of its stage. */
const isOutcome = (procedure: Procedure, { stage, what }: AtStage): boolean => {
  const found = stageOf(procedure, stage);
  return found !== undefined && found.outcomes.includes(what);
};

/** Whether a body has decided since something happened at no stage. */
const hasDecidedSince = ({ procedure, happened }: Course, { after }: Other): boolean =>
  happened
    .slice(after)
    .some(
      (one) => stageOf(procedure, one.stage)?.decidedBy !== undefined && isOutcome(procedure, one),
    );

/** Whether a declaration was made in a course and still holds. */
export const isDeclared = (course: Course, id: string): boolean => {
  const { lasts } = declarationOf(course.procedure, id) ?? {};
  return course.others.some(
    (one) =>
      one.kind === "declared" &&
      one.declaration === id &&
      !(lasts === "untilVote" && hasDecidedSince(course, one)),
  );
};

const stands = (course: Course, named: Named): Holds => {
  const yes = (is: boolean): Holds => (is ? "yes" : "no");
  if ("class" in named) {
    const classified = course.others.findLast((one) => one.kind === "classified");
    return classified === undefined ? "unknown" : yes(classified.classes.includes(named.class));
  }
  if ("declared" in named) return yes(isDeclared(course, named.declared));
  if ("happened" in named) return yes(hasHappened(course, named.happened));
  const passed = course.happened.findLast(
    ({ what, rule }) => what === "adopted" && rule !== undefined,
  );
  return passed === undefined
    ? "no"
    : standsBy({ rule: passed.rule, counts: countsOf(course.procedure, passed) }, named);
};

/** The counts on record of a vote, with the members in law of the body that votes. */
export const countsOf = (procedure: Procedure, { stage, ballot }: AtStage): Ballot["counts"] => {
  const body = stageOf(procedure, stage)?.votedBy;
  const members = body === undefined ? undefined : bodyOf(procedure, body)?.members;
  return { ...(members === undefined ? {} : { members }), ...ballot?.counts };
};

/** Whether the last adoption was by a rule, or with the votes that a test asks for. */
const standsBy = (
  { rule, counts }: { readonly rule: string | null | undefined; readonly counts: Ballot["counts"] },
  named: Extract<Named, { passedBy: string } | { passedWith: Test }>,
): Holds => {
  if ("passedBy" in named) {
    if (rule === null) return "unknown";
    return rule === named.passedBy ? "yes" : "no";
  }
  const { passed } = weigh(named.passedWith, counts);
  if (passed === null) return "unknown";
  return passed ? "yes" : "no";
};

/** Whether a condition holds in a course; what none depends on always does. */
export const holdsIn = (course: Course, condition: Condition | undefined): Holds =>
  condition === undefined ? "yes" : holds(condition, (named) => stands(course, named));

// What has happened stays so; what was declared or passed may come to be otherwise, and what has not happened may yet.
const mayStand = (course: Course, named: Named): Holds => {
  if ("class" in named) return stands(course, named);
  return "happened" in named && stands(course, named) === "yes" ? "yes" : "unknown";
};

/** Whether a condition can hold at some time in a course, as long as the treaty stays in its classes. */
const canHold = (course: Course, condition: Condition | undefined): boolean =>
  condition === undefined || holds(condition, (named) => mayStand(course, named)) !== "no";

/** The stages of the file, and the endings, to which a course can still come; with those beside its line. */
export const stagesToCome = (course: Course): ReadonlySet<string> => {
  const { procedure, at } = course;
  const canCome = (stage: Stage): boolean => canHold(course, stage.when);
  const beside = procedure.stages
    .filter((stage) => stage.beside !== undefined && canCome(stage))
    .map(({ id }) => id);
  const reached = reachedFrom(procedure, [at, ...beside, ...procedure.ledTo], canCome);
  return new Set(
    [...reached].filter((id) => {
      const stage = stageOf(procedure, id);
      return stage === undefined || canCome(stage);
    }),
  );
};

/**
 * The rule by which a stage comes to an outcome now; null where that depends on what is not on record, undefined where there
 * is none.
 */
export const ruleNow = (
  course: Course,
  { rules }: Stage,
  outcome: string,
): Rule | null | undefined => {
  for (const rule of rules.filter(({ options }) => options?.includes(outcome) ?? true)) {
    const held = holdsIn(course, rule.when);
    if (held === "yes") return rule;
    if (held === "unknown") return null;
  }
  return undefined;
};

/** Whether anything happened at a stage of the line in its round. */
export const hasBegun = (course: Course, id: string): boolean =>
  course.happened.some((one) => one.stage === id && one.round === (course.rounds[id] ?? 1));

/** Whether something happened at a stage in its round. */
export const hasHappenedNow = (course: Course, id: string, what: string): boolean =>
  course.happened.some(
    (one) => one.stage === id && one.what === what && one.round === (course.rounds[id] ?? 1),
  );

/** Whether something in the file depends on an event of a stage that has not happened there yet, so that it is to be recorded by itself. */
export const isAskedFor = (course: Course, stage: string, what: string): boolean =>
  stageOf(course.procedure, stage)?.dependedOn.has(what) === true &&
  !hasHappenedNow(course, stage, what);
