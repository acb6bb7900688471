import * as z from "zod/mini";
import { majorityParts, type Majority } from "../procedure/model/rule.ts";
import { lawIdSchema } from "../procedure/values/ids.ts";
import { lineSchema, noteSchema, once } from "../procedure/values/text.ts";

/** The counts that a list of votes may give, and a rule may test. */
export const listedCounts = [
  "for",
  "against",
  "abstaining",
  "notVoting",
  "present",
  "members",
  "membersInOffice",
];

/** A file with a rule for lists of votes: by what a vote is judged, as a procedure file says it. */
export const voteRuleSchema = once(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    id: lawIdSchema,
    title: lineSchema,
    notes: z.optional(noteSchema),
    ...majorityParts(),
    /** Votes on measures of these kinds are judged by a majority of their own. */
    exceptions: z.optional(
      z
        .array(
          z.strictObject({
            measures: z.array(lineSchema).check(z.minLength(1), z.maxLength(50)),
            ...majorityParts(),
          }),
        )
        .check(z.minLength(1), z.maxLength(20)),
    ),
  }),
);
export type VoteRule = z.infer<ReturnType<typeof voteRuleSchema>>;

/** The majority for a vote on a measure of this kind, such as `ACA`; null where the record names no measure. */
export const majorityFor = (rule: VoteRule, measure: string | null): Majority =>
  rule.exceptions?.find(({ measures }) => measure !== null && measures.includes(measure)) ?? rule;
