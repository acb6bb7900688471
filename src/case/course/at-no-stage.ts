import type { Clock } from "../../law/file/clock.ts";
import {
  hasBegun,
  hasHappened,
  holdsIn,
  isDeclared,
  type Course,
  type CourseFault,
} from "./course.ts";
import type { AtNoStage } from "./happening.ts";
import { declarationOf, stageOf, type Procedure } from "../../law/file/procedure.ts";
import { entered, firstOf, orNext, withBeside } from "./standing.ts";
import { targetNow } from "./target.ts";

const known = (
  name: string,
  list: readonly { readonly id: string }[] | undefined,
): CourseFault | undefined => {
  const names = (list ?? []).map(({ id }) => id);
  return names.includes(name) ? undefined : { kind: "nameUnknown", name, known: names };
};

/** Those clocks of a procedure that may be extended, that somebody may waive, or that may stand still. */
const clocksWith = (
  { clocks = [] }: Procedure,
  what: "extension" | "waiver" | "standsStill",
): readonly Clock[] => clocks.filter((clock) => Object.hasOwn(clock, what));

// It ends the case, so one that comes too late is not believed: nothing would undo it.
const withdrawalFault = (course: Course): CourseFault | undefined => {
  const { withdrawal } = course.procedure;
  if (withdrawal === undefined) return { kind: "notProvidedFor" };
  const { until } = withdrawal;
  return until !== undefined && hasHappened(course, until)
    ? { kind: "tooLate", after: until }
    : undefined;
};

/** Why something that happens at no stage cannot have happened. */
export const otherFault = (course: Course, other: AtNoStage): CourseFault | undefined => {
  const { procedure } = course;
  switch (other.kind) {
    case "classified":
      return other.classes
        .map((one) => known(one, procedure.classes))
        .find((one) => one !== undefined);
    case "declared":
      return (
        known(other.declaration, procedure.declarations) ??
        (isDeclared(course, other.declaration)
          ? { kind: "alreadyDeclared", name: other.declaration }
          : undefined)
      );
    case "extended":
      return known(other.clock, clocksWith(procedure, "extension"));
    case "waived":
      return known(other.clock, clocksWith(procedure, "waiver"));
    case "withdrawn":
      return withdrawalFault(course);
    case "stoodStill":
      return known(other.clock, clocksWith(procedure, "standsStill"));
    case "lapsed":
      return undefined;
    case "termEnded":
      return procedure.onEndOfTerm === undefined ? { kind: "notProvidedFor" } : undefined;
  }
};

/** The course at the stage where it stands, unless that is now known to be none of this case's and nothing has begun there. */
const placed = (course: Course): Course => {
  const stage = stageOf(course.procedure, course.at);
  if (stage === undefined || holdsIn(course, stage.when) !== "no" || hasBegun(course, stage.id))
    return course;
  const left = withoutRound(course);
  return entered(left, firstOf(left, stage.followers));
};

/** The course without the round in which it stands: it leaves a stage at which nothing has begun, as if it had not come there. */
const withoutRound = (course: Course): Course => {
  const { [course.at]: round = 1, ...others } = course.rounds;
  return { ...course, rounds: round > 1 ? { ...others, [course.at]: round - 1 } : others };
};

type Declared = Extract<AtNoStage, { kind: "declared" }>;

const afterDeclaration = (course: Course, { declaration, isHeld }: Declared): Course => {
  const leads = declarationOf(course.procedure, declaration)?.leads;
  const to = leads === undefined ? null : targetNow(course, leads, isHeld);
  if (to === null || to === "stay") return placed(course);
  if (to === "next")
    return entered(course, firstOf(course, stageOf(course.procedure, course.at)?.followers ?? []));
  return entered(hasBegun(course, course.at) ? course : withoutRound(course), orNext(course, to));
};

const afterTerm = (course: Course): Course => {
  const { onEndOfTerm } = course.procedure;
  if (holdsIn(course, onEndOfTerm?.when) !== "yes") return course;
  if (onEndOfTerm?.effect === "lapses") return { ...course, at: "lapsed" };
  return onEndOfTerm?.at === undefined ? course : entered(course, onEndOfTerm.at);
};

/** The course after something that happened at no stage. */
export const moved = (course: Course, other: AtNoStage): Course => {
  switch (other.kind) {
    case "withdrawn":
      return { ...course, at: "withdrawn" };
    case "lapsed":
      return { ...course, at: "lapsed" };
    case "declared":
      return withBeside(afterDeclaration(course, other));
    case "classified":
      return withBeside(placed(course));
    case "termEnded":
      return withBeside(afterTerm(course));
    case "extended":
    case "waived":
    case "stoodStill":
      return course;
  }
};
