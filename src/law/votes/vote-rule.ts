import * as z from "zod/mini";
import { expects } from "../../values/expectation.ts";
import { majorityParts, type Majority } from "../file/rule.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { lineSchema, noteSchema, once } from "../../values/text.ts";

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

const named = () => z.array(lineSchema).check(z.minLength(1), z.maxLength(50));

/** A file with a rule for lists of votes: by what a vote is judged, as a procedure file says it. */
export const voteRuleSchema = once(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    id: lawIdSchema,
    title: lineSchema,
    notes: z.optional(noteSchema),
    ...majorityParts(),
    /** Votes on measures of these kinds, or with one of these words in what the list says of them, have a majority of their own. */
    exceptions: z.optional(
      z
        .array(
          z
            .strictObject({
              measures: z.optional(named()),
              words: z.optional(named()),
              ...majorityParts(),
            })
            .check(
              z.refine((one) => one.measures !== undefined || one.words !== undefined, {
                error: expects("wantMeasuresOrWords"),
              }),
            ),
        )
        .check(z.minLength(1), z.maxLength(20)),
    ),
  }),
);
export type VoteRule = z.infer<ReturnType<typeof voteRuleSchema>>;

/** A text as its words between spaces: "Request for urgent procedure" holds "urgent procedure" and not "urge". */
const inWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

type AskedOf = { readonly measure: string | null; readonly about: string };

/** The majority for a vote: by the kind of its measure, such as `ACA`, or by the list's own words for it, such as "Urgency". */
export const majorityFor = (rule: VoteRule, { measure, about }: AskedOf): Majority => {
  const said = inWords(about);
  const applies = ({ measures, words }: NonNullable<VoteRule["exceptions"]>[number]): boolean =>
    (measures === undefined || (measure !== null && measures.includes(measure))) &&
    (words === undefined || words.some((one) => said.includes(inWords(one))));
  return rule.exceptions?.find(applies) ?? rule;
};
