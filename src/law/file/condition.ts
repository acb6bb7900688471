import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { eventSchema, type Event } from "./event.ts";
import { testSchema, type Test } from "./vote-test.ts";

/** On what a stage, a rule or a time limit may depend. A class and a declaration are acts of people, with their legal basis. */
export type Condition =
  | { readonly class: string }
  | { readonly declared: string }
  | { readonly happened: Event }
  | { readonly passedBy: string }
  | { readonly passedWith: Test }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/**
 * `class`: the treaty was put into this class. `declared`: somebody entitled to made this declaration, such as urgency.
 * `happened`: an event took place. `passedBy`: the last adoption was by the rule of this id. `passedWith`: its
 * votes pass this test.
 */
export const conditionSchema = once((): z.ZodMiniType<Condition> =>
  z.union([
    z.strictObject({ class: lawIdSchema }),
    z.strictObject({ declared: lawIdSchema }),
    z.strictObject({ happened: eventSchema }),
    z.strictObject({ passedBy: lawIdSchema }),
    z.strictObject({ passedWith: testSchema() }),
    z.strictObject({ not: z.lazy(conditionSchema) }),
    z.strictObject({ all: conditions() }),
    z.strictObject({ any: conditions() }),
  ]),
);

const conditions = once(() =>
  z.array(z.lazy(conditionSchema)).check(z.minLength(1), z.maxLength(20)),
);

/** The parts of a condition that name something, whatever joins them. */
export type Named = Extract<
  Condition,
  | { class: string }
  | { declared: string }
  | { happened: Event }
  | { passedBy: string }
  | { passedWith: Test }
>;
export const namedIn = (condition: Condition): readonly Named[] => {
  if ("not" in condition) return namedIn(condition.not);
  if ("all" in condition) return condition.all.flatMap(namedIn);
  if ("any" in condition) return condition.any.flatMap(namedIn);
  return [condition];
};

const isCondition = (value: object): value is Condition =>
  ["class", "declared", "happened", "passedBy", "passedWith", "not", "all", "any"].some(
    (key) => key in value,
  );

/** A condition with its place in a file. */
export type PlacedCondition = {
  readonly condition: Condition;
  readonly path: readonly PropertyKey[];
};

/** Every condition on which a part of a file depends, at whatever depth: they stand under `when`. */
export const conditionsWithin = (
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly PlacedCondition[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]: readonly [string, unknown]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return name === "when" && typeof one === "object" && one !== null && isCondition(one)
      ? [{ condition: one, path: here }]
      : conditionsWithin(one, here);
  });
};

/** Whether a condition holds; `unknown` while what it depends on is not on record. */
export type Holds = "yes" | "no" | "unknown";

const negated: Readonly<Record<Holds, Holds>> = { yes: "no", no: "yes", unknown: "unknown" };

const allOf = (all: readonly Holds[]): Holds => {
  if (all.includes("no")) return "no";
  return all.includes("unknown") ? "unknown" : "yes";
};

/** Judges a condition by how each of its named parts stands. */
export const holds = (condition: Condition, stands: (named: Named) => Holds): Holds => {
  if ("not" in condition) return negated[holds(condition.not, stands)];
  if ("all" in condition) return allOf(condition.all.map((one) => holds(one, stands)));
  if ("any" in condition)
    return negated[allOf(condition.any.map((one) => negated[holds(one, stands)]))];
  return stands(condition);
};
