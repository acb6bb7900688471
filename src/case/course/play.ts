import {
  hasBegun,
  hasHappened,
  isCourseFault,
  isDeclared,
  type Course,
  type Happened,
} from "./course.ts";
import { namedIn, type Condition, type Named } from "../../law/file/condition.ts";
import { eventText, type Event } from "../../law/file/event.ts";
import { follow } from "./follow.ts";
import { beginCourse, openStages } from "./standing.ts";
import { unknownDate } from "../../time/fact-date.ts";
import type { Happening } from "./happening.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { eventsAt } from "../../law/file/stage.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import { targetsOf, type Way } from "../../law/file/way.ts";

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
    return eventsAt(stage).map((what) => at(id, what));
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

/** The conditions that decide where a case goes. Those of times do not. */
const deciding = ({ conditions }: Procedure): readonly Condition[] =>
  conditions.filter(({ path: [part] }) => part !== "clocks").map(({ condition }) => condition);

/** The classes and declarations that a condition asks for together. */
const askedFor = (condition: Condition): readonly Named[] => {
  if ("not" in condition) return [];
  if ("all" in condition) return condition.all.flatMap(askedFor);
  if ("any" in condition) return condition.any.flatMap(askedFor);
  return [condition];
};

/** A group of nothing, of each alone; or of those that one condition asks for together. */
type Groups = (
  each: readonly string[],
  together: readonly (readonly string[])[],
) => readonly (readonly string[])[];

const oneByOne: Groups = (each) => [[], ...each.map((one) => [one])];

const severalAtOnce: Groups = (each, several) => [
  ...oneByOne(each, several),
  ...new Map(
    several.filter(({ length }) => length > 1).map((some) => [some.toSorted().join(), some]),
  ).values(),
];

/**
 * The cases with which a play begins: of each class and with each declaration on which their way depends, and of none; or also of
 * those that a condition asks for together.
 */
const beginnings = (procedure: Procedure, groups: Groups): readonly Course[] => {
  const begun = beginCourse(procedure);
  const { classes = [], declarations = [] } = procedure;
  const conditions = deciding(procedure);
  const named = conditions.flatMap(namedIn);
  const isNamed = (id: string): boolean =>
    named.some((one) => "declared" in one && one.declared === id);
  const asked = conditions.map(askedFor);
  const classed = groups(
    classes.map(({ id }) => id),
    asked.map((some) => some.flatMap((one) => ("class" in one ? [one.class] : []))),
  ).map((some): Happening => ({ kind: "classified", classes: [...some], on: unknownDate }));
  const declared = groups(
    declarations.filter(({ id, leads }) => leads !== undefined || isNamed(id)).map(({ id }) => id),
    asked.map((some) => some.flatMap((one) => ("declared" in one ? [one.declared] : []))),
  );
  return classed.flatMap((one) =>
    followed(begun, one).flatMap((course) =>
      declared.flatMap((some) =>
        some.reduce<readonly Course[]>(
          (courses, declaration) =>
            courses.flatMap((before) =>
              followed(before, { kind: "declared", declaration, on: unknownDate }),
            ),
          [course],
        ),
      ),
    ),
  );
};

/** What courses must have in common to go on alike: which events happened, and by which rule the last adoption was. */
type Mattering = { readonly events: readonly Event[]; readonly isRule: (rule: string) => boolean };

const mattering = (procedure: Procedure): Mattering => {
  const { stages, declarations = [], withdrawal } = procedure;
  const named = deciding(procedure).flatMap(namedIn);
  const rules = named.flatMap((one) => ("passedBy" in one ? [one.passedBy] : []));
  const asksForVotes = named.some((one) => "passedWith" in one);
  const until = withdrawal?.until;
  const events: readonly Event[] = [
    ...named.flatMap((one) => ("happened" in one ? [one.happened] : [])),
    ...declarations.flatMap(({ notAfter = [] }) => notAfter),
    ...(until === undefined ? [] : [until]),
    ...stages.flatMap(({ beside }) => (beside === undefined ? [] : [beside.from, beside.until])),
    ...stages.flatMap((stage) =>
      stage.interventions
        .filter(({ atEnd }) => atEnd === true)
        .map(({ id }) => ({ stage: stage.id, what: id })),
    ),
    ...stages.flatMap(({ id, beside }) =>
      beside?.before === undefined ? [] : [{ stage: id, what: "done" }],
    ),
  ];
  return {
    events: [...new Map(events.map((one) => [eventText(one), one])).values()],
    isRule: (rule) => asksForVotes || rules.includes(rule),
  };
};

/** The rule of the last adoption, where something depends on it, in a list that is empty before any. */
const lastRule = ({ happened }: Course, { isRule }: Mattering): readonly (string | null)[] => {
  const last = happened.findLast(({ what, rule }) => what === "adopted" && rule !== undefined);
  if (last?.rule === undefined) return [];
  return [last.rule === null || isRule(last.rule) ? last.rule : "another"];
};

const limited = (procedure: Procedure): readonly string[] =>
  procedure.stages.filter(({ atMost }) => typeof atMost === "number").map(({ id }) => id);

/** What decides how a course can go on. */
const keyOf = (course: Course, matters: Mattering): string =>
  JSON.stringify([
    course.at,
    hasBegun(course, course.at),
    course.beside.map((id) => [id, hasBegun(course, id)]),
    limited(course.procedure).map((id) => course.rounds[id] ?? 0),
    [...new Set(course.others.map((one) => JSON.stringify({ ...one, after: 0 })))].sort(),
    (course.procedure.declarations ?? []).filter(({ id }) => isDeclared(course, id)).length,
    matters.events.filter((event) => hasHappened(course, event)),
    lastRule(course, matters),
  ]);

const begunBy = ({ others }: Course): readonly string[] =>
  others.flatMap((one) => {
    if (one.kind === "classified") return one.classes;
    return one.kind === "declared" ? [one.declaration] : [];
  });

/** Where cases begin, each place with the fewest classes and declarations that lead there. */
const waysOfBeginnings = (begun: readonly Course[]): readonly Way[] =>
  [...Map.groupBy(begun, (course) => course.at)].map(([to, courses]) => {
    const names = courses.map(begunBy);
    const fewest = Math.min(...names.map(({ length }) => length));
    return { from: null, to, by: names.filter(({ length }) => length === fewest).flat() };
  });

/** What led on: the outcome, or of a window whose time has ended those who intervened and were waited for. */
const causes = (
  { procedure, happened }: Course,
  { stage, round, what, to }: Happened,
): readonly string[] => {
  if (what !== "ended") return [what];
  const waiting = (stageOf(procedure, stage)?.interventions ?? [])
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
export const mostPlayed = 50_000;

/** What a play has found so far. */
type Playing = {
  readonly courses: Map<string, Course>;
  readonly stages: Set<string>;
  readonly seen: Set<string>;
  readonly ways: Way[];
  looked: number;
};

/** Follows courses until nothing new is reached; answers whether everything was looked at. */
const playFrom = (playing: Playing, begun: readonly Course[], matters: Mattering): boolean => {
  const { courses, stages, seen, ways } = playing;
  ways.push(...waysOfBeginnings(begun));
  let open = begun;
  while (open.length > 0 && playing.looked < mostPlayed) {
    const next: Course[] = [];
    for (const course of open) {
      playing.looked += 1;
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
  return open.length === 0;
};

/**
 * Plays a procedure: every outcome of every stage, for a treaty of each class and with each declaration, until nothing new is
 * reached; where a stage is not, also with those that a condition asks for together. What it finds is the shortest course to each
 * ending, and every stage that some course reached.
 */
export const play = (procedure: Procedure): Played => {
  const playing: Playing = {
    courses: new Map(),
    stages: new Set(),
    seen: new Set(),
    ways: [],
    looked: 0,
  };
  const matters = mattering(procedure);
  const { courses, stages, ways } = playing;
  const isFirstWhole = playFrom(playing, beginnings(procedure, oneByOne), matters);
  const isWhole =
    isFirstWhole && stages.size < procedure.stages.length
      ? playFrom(playing, beginnings(procedure, severalAtOnce), matters)
      : isFirstWhole;
  return { courses, stages, ways: joined(ways), isWhole };
};
