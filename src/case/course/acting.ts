import { holdsIn, type Course, type Happened, type Other } from "./course.ts";
import type { Happening } from "./happening.ts";
import { wereEnough } from "../../law/votes/enough.ts";
import { stageOf, type Procedure, clockOf, declarationOf } from "../../law/file/procedure.ts";

/** What is wrong with who did something, by how many, or with what. */
export type ActFinding =
  | {
      readonly kind: "notEntitled";
      readonly act: Happened | Other;
      readonly by: string;
      readonly entitled: readonly string[];
    }
  /** By fewer than the law asks for; null where their number is not on record. */
  | { readonly kind: "tooFew"; readonly act: Other; readonly enough: false | null }
  /** Signed, and no countersignature of it is on record. */
  | { readonly kind: "notCountersigned"; readonly act: Happened; readonly by: readonly string[] }
  | { readonly kind: "without"; readonly act: Happened; readonly document: string }
  /** Which documents went with it is not on record. */
  | { readonly kind: "documentsUnknown"; readonly act: Happened };

const whoExtends = (procedure: Procedure, id: string): readonly string[] | undefined => {
  const clock = clockOf(procedure, id);
  return clock !== undefined && "extension" in clock ? clock.extension?.by : undefined;
};

/** The bodies that may do something by the procedure; undefined where it names none. */
const entitledTo = (procedure: Procedure, one: Happening): readonly string[] | undefined => {
  switch (one.kind) {
    case "at":
      return stageOf(procedure, one.stage)?.doneBy(one.what);
    case "declared":
      return declarationOf(procedure, one.declaration)?.by;
    case "extended":
      return whoExtends(procedure, one.clock);
    case "withdrawn":
      return procedure.withdrawal?.by;
    case "classified":
    case "waived":
    case "stoodStill":
    case "termEnded":
    case "lapsed":
      return undefined;
  }
};

const notEntitled = (procedure: Procedure, act: Happened | Other): readonly ActFinding[] => {
  if (!("by" in act)) return [];
  const entitled = entitledTo(procedure, act);
  return entitled === undefined || entitled.includes(act.by)
    ? []
    : [{ kind: "notEntitled", act, by: act.by, entitled }];
};

/** Whether as many as the law asks for declared or waived something; null where that is not on record. */
const enoughFor = (procedure: Procedure, act: Other): boolean | null => {
  if (act.kind === "declared") {
    const declaration = declarationOf(procedure, act.declaration);
    return wereEnough(procedure, declaration ?? {}, act.ballot);
  }
  if (act.kind !== "waived") return true;
  const clock = clockOf(procedure, act.clock);
  const waiver = clock !== undefined && "waiver" in clock ? clock.waiver : undefined;
  return wereEnough(procedure, { needs: waiver?.needs }, act.ballot);
};

const tooFew = (procedure: Procedure, act: Other): readonly ActFinding[] => {
  const enough = enoughFor(procedure, act);
  return enough === true ? [] : [{ kind: "tooFew", act, enough }];
};

const notCountersigned = (course: Course, act: Happened): readonly ActFinding[] => {
  const stage = stageOf(course.procedure, act.stage);
  const by =
    stage?.eventsBefore.includes("countersigned") === true
      ? stage.doneBy("countersigned")
      : undefined;
  if (by === undefined || act.what !== "signed") return [];
  const before = course.happened.slice(0, course.happened.indexOf(act));
  const isCountersigned = before.some(
    (one) => one.stage === act.stage && one.round === act.round && one.what === "countersigned",
  );
  return isCountersigned ? [] : [{ kind: "notCountersigned", act, by }];
};

const without = (course: Course, act: Happened): readonly ActFinding[] => {
  const stage = stageOf(course.procedure, act.stage);
  const needed = (stage?.documents ?? []).filter(({ when }) => holdsIn(course, when) === "yes");
  if (needed.length === 0) return [];
  const given = act.with;
  if (given === undefined) return [{ kind: "documentsUnknown", act }];
  return needed
    .filter(({ id }) => !given.includes(id))
    .map(({ id }) => ({ kind: "without", act, document: id }));
};

/** What is wrong with those who acted in a course, and with what they laid. */
export const actFindings = (course: Course): readonly ActFinding[] => [
  ...[...course.happened, ...course.others].flatMap((act) => notEntitled(course.procedure, act)),
  ...course.others.flatMap((act) => tooFew(course.procedure, act)),
  ...course.happened.flatMap((act) => notCountersigned(course, act)),
  ...course.happened.flatMap((act) => without(course, act)),
];
