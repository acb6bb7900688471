import {
  hasBegun,
  hasHappened,
  isCourseFault,
  isDeclared,
  type Course,
  type Happened,
} from "./course.ts";
import { follow } from "./follow.ts";
import { beginCourse, openStages } from "./standing.ts";
import { unknownDate } from "../../clocks/dates/fact-date.ts";
import type { Happening } from "./happening.ts";
import { stageOf, type Procedure } from "./procedure.ts";
import { kinds, outcomesOf } from "./stage.ts";
import { isEnding, targetsOf } from "./way.ts";

/** A way that some course took: from a stage, or from the beginning, to a stage or an ending. */
export type Way = {
  /** Null at the beginning. */
  readonly from: string | null;
  readonly to: string;
  /** The outcomes that led there; at the beginning the classes and declarations; none where a stage was passed by. */
  readonly by: readonly string[];
};

/** What a play found. */
export type Played = {
  /** The shortest course to each ending. */
  readonly courses: ReadonlyMap<string, Course>;
  readonly stages: ReadonlySet<string>;
  readonly ways: readonly Way[];
  /** Whether everything was looked at. */
  readonly isWhole: boolean;
};

const at = (stage: string, what: string): Happening => ({
  kind: "at",
  stage,
  what,
  on: unknownDate,
});

const outcomesNow = (course: Course): readonly Happening[] => [
  ...openStages(course).flatMap((id) => {
    const stage = stageOf(course.procedure, id);
    if (stage === undefined) return [];
    return [...kinds[stage.kind].events, ...outcomesOf(stage)].map((what) => at(id, what));
  }),
  ...(course.procedure.declarations ?? [])
    .filter(({ leads }) => leads !== undefined)
    .map(({ id }): Happening => ({ kind: "declared", declaration: id, on: unknownDate })),
  { kind: "withdrawn", on: unknownDate },
  { kind: "termEnded", on: unknownDate },
];

const followed = (course: Course, happening: Happening): readonly Course[] => {
  const after = follow(course, happening);
  return isCourseFault(after) ? [] : [after];
};

/** The cases with which a play begins: of each class and with each declaration, and of none. */
const beginnings = (procedure: Procedure): readonly Course[] => {
  const begun = beginCourse(procedure);
  const classed = [[], ...(procedure.classes ?? []).map(({ id }) => [id])].map(
    (classes): Happening => ({ kind: "classified", classes, on: unknownDate }),
  );
  const declared = (procedure.declarations ?? []).map(({ id }): Happening => ({
    kind: "declared",
    declaration: id,
    on: unknownDate,
  }));
  return classed.flatMap((one) =>
    followed(begun, one).flatMap((course) => [
      course,
      ...declared.flatMap((other) => followed(course, other)),
    ]),
  );
};

/** The events on which something in a procedure depends: courses in which the same of them happened go on alike. */
const mattering = (procedure: Procedure): readonly string[] => {
  const { stages, declarations, withdrawal, onEndOfTerm } = procedure;
  const texts = JSON.stringify([stages, declarations, withdrawal, onEndOfTerm]);
  return [
    ...new Set([
      ...[...texts.matchAll(/"([a-z0-9-]+\.[A-Za-z0-9-]+)"/g)].map(([, event = ""]) => event),
      ...stages.flatMap((stage) =>
        stage.kind === "window"
          ? stage.interventions
              .filter(({ atEnd }) => atEnd === true)
              .map(({ id }) => `${stage.id}.${id}`)
          : [],
      ),
      ...stages.flatMap(({ id, beside }) => (beside?.before === undefined ? [] : [`${id}.done`])),
    ]),
  ];
};

const limited = (procedure: Procedure): readonly string[] =>
  procedure.stages.filter(({ atMost }) => typeof atMost === "number").map(({ id }) => id);

/** What decides how a course can go on. */
const keyOf = (course: Course, matters: readonly string[]): string =>
  JSON.stringify([
    course.at,
    hasBegun(course, course.at),
    course.beside.map((id) => [id, hasBegun(course, id)]),
    limited(course.procedure).map((id) => course.rounds[id] ?? 0),
    [...new Set(course.others.map((one) => JSON.stringify({ ...one, after: 0 })))].sort(),
    (course.procedure.declarations ?? []).filter(({ id }) => isDeclared(course, id)).length,
    matters.filter((event) => hasHappened(course, event)),
    course.happened.findLast(({ rule }) => rule !== undefined)?.rule,
  ]);

const begunBy = ({ others }: Course): readonly string[] =>
  others.flatMap((one) => {
    if (one.kind === "classified") return one.classes;
    return one.kind === "declared" ? [one.declaration] : [];
  });

/** What led on: the outcome, or of a window whose time has ended those who intervened and were waited for. */
const causes = (
  { procedure, happened }: Course,
  { stage, round, what, to }: Happened,
): readonly string[] => {
  const window = stageOf(procedure, stage);
  if (window?.kind !== "window" || what !== "ended") return [what];
  const waiting = window.interventions
    .filter(({ atEnd, leads }) => atEnd === true && targetsOf(leads).includes(to))
    .filter(({ id }) =>
      happened.some((one) => one.stage === stage && one.round === round && one.what === id),
    );
  return waiting.length === 0 ? [what] : waiting.map(({ id }) => id);
};

const byDeclaration = (before: Course, after: Course): readonly Way[] => {
  const declared = after.others.at(-1);
  return declared?.kind === "declared" && after.at !== before.at
    ? [{ from: before.at, to: after.at, by: [declared.declaration] }]
    : [];
};

/** The ways that one step of a course took. */
const waysBetween = (before: Course, after: Course): readonly Way[] => {
  const happened = after.happened[before.happened.length];
  if (happened === undefined) return byDeclaration(before, after);
  const { stage, to } = happened;
  const isBeside = before.beside.includes(stage);
  const passed = isBeside || stage === before.at ? [] : [{ from: before.at, to: stage, by: [] }];
  const stays = to === stage || (isBeside && to === before.at);
  return [...passed, ...(stays ? [] : [{ from: stage, to, by: causes(after, happened) }])];
};

const joined = (ways: readonly Way[]): readonly Way[] =>
  [...Map.groupBy(ways, ({ from, to }) => `${from ?? ""} ${to}`).values()].map((all) => ({
    from: all[0]?.from ?? null,
    to: all[0]?.to ?? "",
    by: [...new Set(all.flatMap(({ by }) => by))],
  }));

/** The courses that a play looks at before it gives up. */
export const mostPlayed = 20_000;

/**
 * Plays a procedure: every outcome of every stage, for a treaty of each class and with each declaration, until nothing new is
 * reached. What it finds is the shortest course to each ending, and every stage that some course reached.
 */
export const play = (procedure: Procedure): Played => {
  const courses = new Map<string, Course>();
  const stages = new Set<string>();
  const seen = new Set<string>();
  const matters = mattering(procedure);
  let open = beginnings(procedure);
  const ways: Way[] = open.map((course) => ({ from: null, to: course.at, by: begunBy(course) }));
  let looked = 0;
  while (open.length > 0 && looked < mostPlayed) {
    const next: Course[] = [];
    for (const course of open) {
      looked += 1;
      for (const id of openStages(course)) stages.add(id);
      if (isEnding(course.at)) {
        if (!courses.has(course.at)) courses.set(course.at, course);
        continue;
      }
      for (const after of outcomesNow(course).flatMap((one) => followed(course, one))) {
        ways.push(...waysBetween(course, after));
        const key = keyOf(after, matters);
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(after);
      }
    }
    open = next;
  }
  return { courses, stages, ways: joined(ways), isWhole: open.length === 0 };
};
