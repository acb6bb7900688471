import * as z from "zod/mini";
import { authoritySchema } from "../../procedure/values/authority.ts";
import { lineSchema, noteSchema, once } from "../../procedure/values/text.ts";

/**
 * What a majority is a share of. `cast` is for and against; `castWithAbstentions` also those who took part and decided
 * neither; `present` whoever was in the room; `members` the number in law; `membersInOffice` without vacant seats.
 */
export const bases = [
  "cast",
  "castWithAbstentions",
  "present",
  "members",
  "membersInOffice",
] as const;
export type Base = (typeof bases)[number];

// Made when a rule is first read: most processes read none.
const parts = once(() => {
  const part = z.int().check(z.minimum(1), z.maximum(1000));
  return {
    number: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
    /** Two whole numbers, so that two thirds stay two thirds. */
    fraction: z.tuple([part, part]),
    /** `true`: more than the fraction. Left out or `false`: at least the fraction. */
    strict: z.optional(z.boolean()),
    base: z.enum(bases),
  };
});

/** One test that the votes for must pass. */
export const majoritySchema = once(() => {
  const { number, fraction, strict, base } = parts();
  return z.union([z.strictObject({ fraction, strict, base }), z.strictObject({ number })]);
});
export type Majority = z.infer<ReturnType<typeof majoritySchema>>;

/** How many must take part for a vote to decide anything; where it fails there is no decision, and no rejection. */
export const quorumSchema = once(() => {
  const { number, fraction, strict, base } = parts();
  // Two spellings of one thing: rules of procedure are quoted either way.
  const when = z.optional(z.enum(["always", "onlyIfChallenged", "ifChallenged"]));
  const authority = z.optional(authoritySchema);
  return z.union([
    z.strictObject({
      fraction,
      strict,
      base: z.enum(["members", "membersInOffice"]),
      when,
      authority,
    }),
    z.strictObject({ number, base: z.optional(base), when, authority }),
  ]);
});
export type Quorum = z.infer<ReturnType<typeof quorumSchema>>;

const testsSchema = once(() =>
  z.strictObject({
    majority: majoritySchema(),
    /** Further tests that the same votes must pass. */
    and: z.optional(z.array(majoritySchema()).check(z.minLength(1), z.maxLength(5))),
    quorum: z.optional(quorumSchema()),
    /** What an equal number of votes for and against does; left out, it fails. */
    tie: z.optional(z.enum(["fails", "castingVote"])),
  }),
);
/** By what a vote is judged. */
export type VoteTests = z.infer<ReturnType<typeof testsSchema>>;

/** Votes on measures of these kinds are judged by tests of their own. */
const exceptionSchema = once(() =>
  z.strictObject({
    measures: z.array(lineSchema).check(z.minLength(1), z.maxLength(50)),
    rule: testsSchema(),
    authority: z.optional(authoritySchema),
  }),
);

/** A rule file. One that comes with the software has `id`, `title` and `authority`; one's own may have the tests only. */
export const voteRuleSchema = once(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    id: z.optional(lineSchema),
    title: z.optional(lineSchema),
    authority: z.optional(authoritySchema),
    notes: z.optional(noteSchema),
    ...testsSchema().shape,
    exceptions: z.optional(z.array(exceptionSchema()).check(z.minLength(1), z.maxLength(20))),
  }),
);
export type VoteRule = z.infer<ReturnType<typeof voteRuleSchema>>;

/** The tests for a vote on a measure of this kind, such as `ACA`; null where the record names no measure. */
export const testsFor = (rule: VoteRule, measure: string | null): VoteTests =>
  measure === null
    ? rule
    : (rule.exceptions?.find(({ measures }) => measures.includes(measure))?.rule ?? rule);
