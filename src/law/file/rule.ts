import * as z from "zod/mini";
import { lawIdSchema } from "../../values/ids.ts";
import { once, noteSchema } from "../../values/text.ts";
import { conditionSchema } from "./condition.ts";
import { oneOrSeveral } from "./one-or-several.ts";
import { testSchema, type Test } from "./vote-test.ts";
import { sourceSchema } from "../../words/source.ts";

const tests = once(() => z.array(testSchema()).check(z.minLength(1), z.maxLength(10)));

/** What too few present mean: nothing is decided; the motion is lost; or the vote is put off, and the next needs no quorum. */
const quorumFailures = ["noDecision", "rejected", "putOff"] as const;

const quorum = once(() =>
  z.strictObject({
    tests: tests(),
    checked: z.enum(["always", "ifChallenged"]),
    failing: z.enum(quorumFailures),
    authority: sourceSchema(),
  }),
);
export type QuorumRule = z.infer<ReturnType<typeof quorum>>;

/** One quorum, or several of which each has its source and says what follows without it. */
const quorums = once(() => oneOrSeveral(quorum(), 5));

/**
 * Who decides a tie, and of whoever presides whether they must; or how often it is voted on again before the tests alone decide, `unlimited` where the law names no number.
 */
const tie = once(() =>
  z.union([
    z.strictObject({
      decidedBy: z.literal("chair"),
      must: z.optional(z.literal(true)),
      authority: sourceSchema(),
    }),
    z.strictObject({ decidedBy: z.literal("lot"), authority: sourceSchema() }),
    z.strictObject({
      votedAgain: z.union([z.int().check(z.minimum(1), z.maximum(100)), z.literal("unlimited")]),
      authority: sourceSchema(),
    }),
  ]),
);
export type TieRule = z.infer<ReturnType<typeof tie>>;

/** All `tests` must be passed for a vote to be adopted; or all of `rejectedIf` for it to be rejected. */
const readingParts = once(() => ({
  tests: z.optional(tests()),
  rejectedIf: z.optional(tests()),
}));

/**
 * By what a vote is judged. Where the law can be read in more than one way, each reading has its own tests: where they disagree,
 * the vote cannot be judged, and both sums are shown.
 */
export const majorityParts = once(() => ({
  ...readingParts(),
  readings: z.optional(
    z
      .array(
        z.strictObject({
          ...readingParts(),
          authority: sourceSchema(),
          note: z.optional(noteSchema),
        }),
      )
      .check(z.minLength(2), z.maxLength(5)),
  ),
  quorum: z.optional(quorums()),
  /** What an equal number of votes for and against does; left out, the tests alone decide. */
  tie: z.optional(tie()),
  /** What a vote should have besides, such as more members present: a vote without it stands. */
  should: z.optional(tests()),
  authority: sourceSchema(),
}));

/** A rule for the votes of a stage. */
export const ruleSchema = once(() =>
  z.strictObject({
    id: lawIdSchema,
    when: z.optional(conditionSchema()),
    /** Only for these of the options between which the body chooses; left out: for all. */
    options: z.optional(z.array(lawIdSchema).check(z.minLength(1), z.maxLength(10))),
    ...majorityParts(),
  }),
);
export type Rule = z.infer<ReturnType<typeof ruleSchema>>;

/** By what a vote is judged, whether at a stage or in a list. */
export type Majority = Omit<Rule, "id" | "when" | "options">;

/** The quorums of a rule; several where more than one law asks for one. */
export const quorumsOf = ({ quorum = [] }: Majority): readonly QuorumRule[] => quorum;

/** One way to read the law. */
export type Reading = Pick<Majority, "tests" | "rejectedIf">;

/** The readings of a rule; where the law can be read in one way only, the rule itself. */
export const readingsOf = (rule: Majority): readonly Reading[] => rule.readings ?? [rule];

/** The tests of a reading, by which a vote is adopted or rejected. */
export const testsOf = ({ rejectedIf = [], tests: one = rejectedIf }: Reading): readonly Test[] =>
  one;

/** Whether a reading says when a vote is lost, and not when it is adopted. */
export const saysWhenLost = ({ rejectedIf }: Reading): boolean => rejectedIf !== undefined;
