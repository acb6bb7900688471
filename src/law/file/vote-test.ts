import * as z from "zod/mini";
import { expects } from "../../values/expectation.ts";
import { once } from "../../values/text.ts";
import { sourceSchema } from "../../words/source.ts";

/**
 * The counts that the words of every language know. A stage may name others, such as the votes of Länder or of cantons: it
 * records exactly those that it lists. `members` is the number of the body in law, which the file gives.
 */
export const knownCounts = [
  "for",
  "against",
  "abstaining",
  "notVoting",
  "present",
  "members",
  "membersInOffice",
  "electorate",
  "turnout",
] as const;

export const countSchema = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]{0,63}$/, expects("wantCount")));

/** One count, or several added up: `["for", "against"]` are the votes cast. */
export const sumSchema = once(() =>
  z.union([countSchema, z.array(countSchema).check(z.minLength(1), z.maxLength(10))]),
);
export type Sum = z.infer<ReturnType<typeof sumSchema>>;

const part = once(() => z.int().check(z.minimum(1), z.maximum(1000)));
const amount = once(() =>
  z.union([
    z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
    // Two whole numbers, so that two thirds stay two thirds.
    z.strictObject({ share: z.tuple([part(), part()]), of: sumSchema() }),
  ]),
);
export type Amount = z.infer<ReturnType<typeof amount>>;

/** How a count is compared. */
export const comparisons = ["atLeast", "moreThan", "atMost", "lessThan"] as const;
export type Comparison = (typeof comparisons)[number];

const compared = once(() => ({
  count: z.optional(sumSchema()),
  authority: z.optional(sourceSchema()),
}));

/** One test: a count (left out: the votes for) against a number or a share of other counts. */
export const testSchema = once(() =>
  z.union([
    z.strictObject({ ...compared(), atLeast: amount() }),
    z.strictObject({ ...compared(), moreThan: amount() }),
    z.strictObject({ ...compared(), atMost: amount() }),
    z.strictObject({ ...compared(), lessThan: amount() }),
  ]),
);
export type Test = z.infer<ReturnType<typeof testSchema>>;

/** The comparison that a test makes, and the amount it compares with. */
export const comparisonOf = (test: Test): { readonly by: Comparison; readonly to: Amount } => {
  if ("atLeast" in test) return { by: "atLeast", to: test.atLeast };
  if ("moreThan" in test) return { by: "moreThan", to: test.moreThan };
  if ("atMost" in test) return { by: "atMost", to: test.atMost };
  return { by: "lessThan", to: test.lessThan };
};

export const namesOf = (counts: Sum): readonly string[] =>
  typeof counts === "string" ? [counts] : counts;

/** All counts that a test needs to be on record. */
export const countsIn = (test: Test): readonly string[] => {
  const { to } = comparisonOf(test);
  return [...namesOf(test.count ?? "for"), ...(typeof to === "number" ? [] : namesOf(to.of))];
};
