import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { namesSchema } from "../../values/names.ts";
import { sourceSchema } from "../../words/source.ts";
import { leadsSchema } from "../file/leads.ts";
import { countSchema } from "../file/vote-test.ts";
import {
  bodiesSchema,
  byBodyAfter,
  commonFields,
  votingFields,
  type Kind,
  type Offers,
} from "./kind.ts";

export const decideSchema = once(() =>
  z.strictObject({
    ...commonFields(),
    kind: z.literal("decide"),
    body: lawIdSchema,
    /** None where a body decides without counting. */
    ...votingFields(),
    /** Those of the counts in which half a vote may be counted; all others are whole numbers. */
    halves: z.optional(z.array(countSchema).check(z.minLength(1), z.maxLength(30))),
    /**
     * It decides on what was laid, as it was laid. Where bodies are named, the text and the statements may be changed with the
     * consent of any of them, on record.
     */
    asLaid: z.optional(
      z.strictObject({ unlessConsentOf: z.optional(bodiesSchema()), authority: sourceSchema() }),
    ),
    /** Where it does not adopt something but chooses: each choice, and where it leads. They take the place of `adopted`. */
    options: z.optional(
      z
        .array(
          z.strictObject({
            id: lawIdSchema,
            name: namesSchema(),
            leads: leadsSchema(),
            authority: sourceSchema(),
          }),
        )
        .check(z.minLength(2), z.maxLength(10)),
    ),
  }),
);

/** The commands given at such a stage. */
export const decideCommands = {
  Present: { records: "presented" },
  ScheduleSitting: {},
  BeginStage: { records: "begun" },
  DistributeText: { records: "distributed" },
  RecordVote: { leadsOn: true, forBody: true },
  CertifyVote: { leadsOn: true, forBody: true },
  DeclineCertification: { forBody: true },
} as const satisfies Offers;

/** A body decides, in one reading: by its rules for votes, or without counting. */
export const decide: Kind<z.infer<ReturnType<typeof decideSchema>>> = {
  events: ["presented", "distributed", "begun"],
  usual: { adopted: "next", rejected: "rejected", noDecision: "stay" },
  possible: ["amended", "referredBack", "adjourned", "declined", "notInTime"],
  parts: ({ body, options, rules = [], records = [], halves = [], asLaid }) => ({
    bodies: { body, "asLaid.unlessConsentOf": asLaid?.unlessConsentOf },
    // A body that decides without counting records its decision in one act, which nobody certifies.
    commands:
      rules.length > 0 ? decideCommands : { ...decideCommands, CertifyVote: { forBody: true } },
    printed: (names) => ({
      says: { kind: "printDecide", names: names([body]) },
      does: { kind: rules.length > 0 ? "printVoteDoes" : "printDecideDoes" },
    }),
    actors: [body],
    doneBy: byBodyAfter(decide.events, body),
    options: options ?? [],
    // Its options take the place of the adoption.
    usualOutcomes: Object.keys(decide.usual).filter(
      (outcome) => options === undefined || outcome !== "adopted",
    ),
    decidedBy: body,
    votedBy: body,
    records,
    halves,
    rules,
    asLaid,
  }),
};
