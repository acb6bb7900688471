import { endsOf } from "../../law/file/clock.ts";
import { namedIn, type Condition } from "../../law/file/condition.ts";
import { hasHappenedNow, type Course } from "./course.ts";
import type { Procedure } from "../../law/file/procedure.ts";

const isCondition = (value: object): value is Condition =>
  ["happened", "not", "all", "any"].some((key) => key in value);

/** Every condition in a part of a file, by what it names. */
const eventsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(eventsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]: readonly [string, unknown]) =>
    key === "when" && typeof one === "object" && one !== null && isCondition(one)
      ? namedIn(one).flatMap((named) => ("happened" in named ? [named.happened] : []))
      : eventsIn(one),
  );
};

const events = new WeakMap<Procedure, readonly string[]>();

/** Every event on which something in a procedure file depends: a time, a stage beside the line, a condition. */
export const eventsNamed = (procedure: Procedure): readonly string[] => {
  const known = events.get(procedure);
  if (known !== undefined) return known;
  const named = [
    ...(procedure.clocks ?? []).flatMap((clock) => [...clock.from, ...endsOf(clock)]),
    ...procedure.stages.flatMap(({ beside }) =>
      beside === undefined ? [] : [beside.from, beside.until],
    ),
    ...eventsIn(procedure),
  ];
  events.set(procedure, named);
  return named;
};

/** Whether something in the file depends on an event of a stage that has not happened there yet, so that it is to be recorded by itself. */
export const isAskedFor = (course: Course, stage: string, what: string): boolean =>
  eventsNamed(course.procedure).includes(`${stage}.${what}`) &&
  !hasHappenedNow(course, stage, what);
