import {
  hasBegun,
  hasHappened,
  holdsIn,
  isCourseFault,
  isDeclared,
  type Course,
  type Happened,
} from "./course.ts";
import {
  namedIn,
  type Condition,
  type Named,
  type PlacedCondition,
} from "../../law/file/condition.ts";
import { eventText, type Event } from "../../law/file/event.ts";
import { follow } from "./follow.ts";
import { beginCourse, openStages } from "./standing.ts";
import { unknownDate } from "../../time/fact-date.ts";
import type { Happening } from "./happening.ts";
import { canTimeEnd, stagesTimedElsewhere } from "../clocks/runs.ts";
import { stageOf, type Declaration, type Procedure } from "../../law/file/procedure.ts";
import { isOutsidePower } from "./shortcomings.ts";
import { eventsAt } from "../../law/file/stage.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import { targetsOf, type Way } from "../../law/file/way.ts";

/** Where one step of some course took its case: from where it stood, to where it then stood. */
export type Move = {
  readonly from: string;
  readonly to: string;
  /**
   * The stage at which that happened: where the case stood, one that follows where it stood and passed it by, or one beside the
   * line; null where a declaration or a class of the treaty led there.
   */
  readonly at: string | null;
  /** What happened; empty where the treaty was found to be of no class. */
  readonly by: string;
};

/** What a play found. */
export type Played = {
  /** The shortest course to each ending. */
  readonly courses: ReadonlyMap<string, Course>;
  readonly stages: ReadonlySet<string>;
  /** Those of which the file says what silence means, and at which some course could end in it. */
  readonly silences: ReadonlySet<string>;
  readonly ways: readonly Way[];
  /** Each once. A case that is withdrawn, or whose term ends, is moved by no way of its procedure. */
  readonly moves: readonly Move[];
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
  ...stagesTimedElsewhere(course).flatMap(({ id, silence }): readonly Happening[] =>
    silence === undefined
      ? []
      : [{ kind: "at", stage: id, what: silence.means, on: unknownDate, bySilence: true }],
  ),
  ...(course.procedure.declarations ?? [])
    .filter(({ leads }) => leads !== undefined)
    .map(({ id }): Happening => ({ kind: "declared", declaration: id, on: unknownDate })),
  { kind: "withdrawn", on: unknownDate },
  { kind: "termEnded", on: unknownDate },
];

const followed = (course: Course, happening: Happening): readonly Course[] => {
  if (isOutsidePower(course, happening)) return [];
  const after = follow(course, happening);
  return isCourseFault(after) ? [] : [after];
};

/** Whether a condition decides where a case goes: one of a time or of a document does not, nor one of a rule that nothing asks about. */
const decides =
  (procedure: Procedure) =>
  ({ path: [part, index, list, place] }: PlacedCondition): boolean => {
    if (part === "clocks" || list === "with") return false;
    if (part !== "stages" || list !== "rules") return true;
    const rule = procedure.stages[Number(index)]?.rules[Number(place)];
    return procedure.conditions
      .flatMap(({ condition }) => namedIn(condition))
      .some((one) => "passedWith" in one || ("passedBy" in one && one.passedBy === rule?.id));
  };

const deciding = (procedure: Procedure): readonly PlacedCondition[] =>
  procedure.conditions.filter(decides(procedure));

/** The classes and declarations that a condition asks for together. */
const askedFor = (condition: Condition): readonly Named[] => {
  if ("not" in condition) return [];
  if ("all" in condition) return condition.all.flatMap(askedFor);
  if ("any" in condition) return condition.any.flatMap(askedFor);
  return [condition];
};

/** The classes and declarations of which a play begins with every combination; of more it begins with those that it must. */
const mostCombined = 10;

const combined = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>(
    (groups, id) => [...groups, ...groups.map((group) => [...group, id])],
    [[]],
  );

const oneByOne = (ids: readonly string[]): readonly (readonly string[])[] => [
  [],
  ...ids.map((id) => [id]),
];

/** The cases with which a play begins: of each combination of classes, and of declarations, on which their way depends. */
const beginnings = (procedure: Procedure): readonly Course[] => {
  const { classes = [], declarations = [] } = procedure;
  const conditions = deciding(procedure).map(({ condition }) => condition);
  const named = conditions.flatMap(namedIn);
  const inClass = classes
    .map(({ id }) => id)
    .filter((id) => named.some((one) => "class" in one && one.class === id));
  const isNamed = (id: string): boolean =>
    named.some((one) => "declared" in one && one.declared === id);
  // What leads somewhere may be declared at any time, and so also at the beginning.
  const leading = declarations.filter(({ leads }) => leads !== undefined).map(({ id }) => id);
  const others = declarations
    .map(({ id }) => id)
    .filter((id) => isNamed(id) && !leading.includes(id));
  const isSmall = inClass.length + others.length <= mostCombined;
  const asked = conditions.map((one) =>
    askedFor(one).flatMap((part) => {
      if ("class" in part) return [part.class];
      return "declared" in part ? [part.declared] : [];
    }),
  );
  const groups = (ids: readonly string[]): readonly (readonly string[])[] =>
    isSmall
      ? combined(ids)
      : [...oneByOne(ids), ...asked.map((some) => some.filter((id) => ids.includes(id)))];
  const classed = groups(inClass).map((some): Happening => ({
    kind: "classified",
    classes: [...some],
    on: unknownDate,
  }));
  const declared = groups(others).flatMap((some) =>
    oneByOne(leading).map((more) => [...some, ...more]),
  );
  return classed.flatMap((one) =>
    followed(beginCourse(procedure), one).flatMap((course) =>
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
type Mattering = {
  readonly events: readonly Event[];
  readonly isRule: (rule: string) => boolean;
  /** The classes and declarations on which it still depends where a case goes. */
  readonly namedIn: (course: Course) => readonly Named[];
};

const canStillBeDeclared = (course: Course): readonly Declaration[] =>
  (course.procedure.declarations ?? []).filter(
    ({ id, leads, notAfter = [] }) =>
      leads !== undefined &&
      !isDeclared(course, id) &&
      !notAfter.some((event) => hasHappened(course, event)),
  );

/** Finds the classes and declarations on which it depends where cases go from where they stand, with what may still be declared. */
const dependence = (procedure: Procedure): Mattering["namedIn"] => {
  const { stages, onEndOfTerm, declarations = [] } = procedure;
  const conditions = deciding(procedure);
  const beside = stages.filter((stage) => stage.beside !== undefined).map(({ id }) => id);
  const known = new Map<string, readonly Named[]>();
  const found = (at: string, declarable: readonly Declaration[]): readonly Named[] => {
    const ahead = new Set(
      [
        at,
        ...beside,
        ...declarable.flatMap(({ leads }) => targetsOf(leads ?? "stay")),
        ...(onEndOfTerm?.at === undefined ? [] : [onEndOfTerm.at]),
      ].flatMap((id) => [...(procedure.reached.get(id) ?? [])]),
    );
    const isAhead = ({ path: [part, index] }: PlacedCondition): boolean => {
      if (part === "stages") return ahead.has(stages[Number(index)]?.id ?? "");
      return (
        part !== "declarations" || declarable.some((one) => one === declarations[Number(index)])
      );
    };
    return conditions
      .filter(isAhead)
      .flatMap(({ condition }) => namedIn(condition))
      .filter((one) => "class" in one || "declared" in one);
  };
  return (course) => {
    const declarable = canStillBeDeclared(course);
    const key = [course.at, ...declarable.map(({ id }) => id)].join(" ");
    const named = known.get(key) ?? found(course.at, declarable);
    known.set(key, named);
    return named;
  };
};

const mattering = (procedure: Procedure): Mattering => {
  const { stages, declarations = [], withdrawal } = procedure;
  const named = deciding(procedure).flatMap(({ condition }) => namedIn(condition));
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
    namedIn: dependence(procedure),
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
    stagesTimedElsewhere(course).map(({ id }) => id),
    limited(course.procedure).map((id) => course.rounds[id] ?? 0),
    canStillBeDeclared(course).map(({ id }) => id),
    [
      ...new Set(
        matters
          .namedIn(course)
          .filter((one) => holdsIn(course, one) === "yes")
          .map((one) => JSON.stringify(one)),
      ),
    ],
    course.others.filter(({ kind }) => kind === "termEnded").length > 0,
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

/** The declaration or the classes by which a course was moved at no stage. */
const atNoStage = (before: Course, after: Course): readonly string[] => {
  const other = after.others.at(-1);
  if (other === undefined || after.at === before.at) return [];
  if (other.kind === "declared") return [other.declaration];
  if (other.kind !== "classified") return [];
  return other.classes.length === 0 ? [""] : other.classes;
};

/** The ways that one step of a course took. */
const waysBetween = (before: Course, after: Course): readonly Way[] => {
  const happened = after.happened[before.happened.length];
  if (happened === undefined) {
    const by = atNoStage(before, after);
    return by.length === 0 ? [] : [{ from: before.at, to: after.at, by }];
  }
  const { stage, to } = happened;
  const isBeside = before.beside.includes(stage);
  const passed = isBeside || stage === before.at ? [] : [{ from: before.at, to: stage, by: [] }];
  const stays = to === stage || (isBeside && to === before.at);
  return [...passed, ...(stays ? [] : [{ from: stage, to, by: causes(after, happened) }])];
};

/** Where one step of a course took the case, once for each thing that did. */
const movesBetween = (before: Course, after: Course): readonly Move[] => {
  const [from, to] = [before.at, after.at];
  const happened = after.happened[before.happened.length];
  const led = happened === undefined ? atNoStage(before, after) : causes(after, happened);
  return from === to ? [] : led.map((by) => ({ from, to, at: happened?.stage ?? null, by }));
};

/** Where the classes and the declarations of a beginning took the case, one after the other. */
const movesOfBeginning = ({ procedure, others }: Course): readonly Move[] => {
  const moves: Move[] = [];
  let before = beginCourse(procedure);
  for (const other of others)
    for (const after of followed(before, other)) {
      moves.push(...movesBetween(before, after));
      before = after;
    }
  return moves;
};

const joined = (ways: readonly Way[]): readonly Way[] =>
  [...Map.groupBy(ways, ({ from, to }) => `${from ?? ""} ${to}`).values()].map((all) => ({
    from: all[0]?.from ?? null,
    to: all[0]?.to ?? "",
    by: [...new Set(all.flatMap(({ by }) => by))],
  }));

/** The courses that a play looks at before it gives up. */
export const mostPlayed = 20_000;

/** What a play has found so far. */
type Playing = {
  readonly courses: Map<string, Course>;
  readonly stages: Set<string>;
  readonly silences: Set<string>;
  readonly seen: Set<string>;
  readonly ways: Way[];
  readonly moves: Map<string, Move>;
  looked: number;
};

const note = (moves: Playing["moves"], found: readonly Move[]): void => {
  for (const move of found) moves.set(Object.values(move).join(" "), move);
};

/** The stages at which a course can end in silence: its time runs. */
const silencesNow = (course: Course): readonly string[] => {
  const { procedure } = course;
  if (procedure.stages.every(({ silence }) => silence === undefined)) return [];
  return [
    ...openStages(course).filter(
      (id) => stageOf(procedure, id)?.silence !== undefined && canTimeEnd(course, id),
    ),
    ...stagesTimedElsewhere(course).map(({ id }) => id),
  ];
};

/** Follows courses until nothing new is reached; answers whether everything was looked at. */
const playFrom = (playing: Playing, begun: readonly Course[], matters: Mattering): boolean => {
  const { courses, stages, silences, seen, ways, moves } = playing;
  ways.push(...waysOfBeginnings(begun));
  note(moves, begun.flatMap(movesOfBeginning));
  let open = begun;
  while (open.length > 0 && playing.looked < mostPlayed) {
    const next: Course[] = [];
    for (const course of open) {
      playing.looked += 1;
      for (const id of openStages(course)) stages.add(id);
      for (const id of silencesNow(course)) silences.add(id);
      if (isEnding(course.at)) {
        if (!courses.has(course.at)) courses.set(course.at, course);
        continue;
      }
      for (const after of outcomesNow(course).flatMap((one) => followed(course, one))) {
        ways.push(...waysBetween(course, after));
        note(moves, movesBetween(course, after));
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
 * Plays a procedure: every outcome of every stage, for a treaty of each combination of classes and with each combination of
 * declarations, until nothing new is reached. What it finds is the shortest course to each ending, every stage that some course
 * reached, every stage at which one could end in silence, and every way that one took.
 */
export const play = (procedure: Procedure): Played => {
  const playing: Playing = {
    courses: new Map(),
    stages: new Set(),
    silences: new Set(),
    seen: new Set(),
    ways: [],
    moves: new Map(),
    looked: 0,
  };
  const isWhole = playFrom(playing, beginnings(procedure), mattering(procedure));
  const { courses, stages, silences, ways, moves } = playing;
  return { courses, stages, silences, ways: joined(ways), moves: [...moves.values()], isWhole };
};
