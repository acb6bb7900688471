import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { byBodyAfter, commonFields, votingFields, type Kind, type Offers } from "./kind.ts";

export const examineSchema = once(() =>
  z.strictObject({
    ...commonFields(),
    kind: z.literal("examine"),
    body: lawIdSchema,
    /** Where it decides by counting: the counts of its report, and the first rule whose condition holds. */
    ...votingFields(),
  }),
);

/** The commands given at such a stage. */
export const examineCommands = {
  Refer: { leadsOn: true },
  BeginStage: { records: "begun" },
  RecordReport: { leadsOn: true, forBody: true },
} as const satisfies Offers;

/** A committee, or a conciliation, examines and reports. */
export const examine: Kind<z.infer<ReturnType<typeof examineSchema>>> = {
  events: ["referred", "begun"],
  usual: { favourable: "next", unfavourable: "next", withoutRecommendation: "next" },
  possible: ["agreed", "notAgreed", "declined", "notInTime"],
  parts: ({ body, records = [], rules = [] }) => ({
    bodies: { body },
    votedBy: body,
    records,
    rules,
    actors: [body],
    doneBy: byBodyAfter(examine.events, body),
    commands: examineCommands,
    printed: (names) => ({
      says: { kind: "printExamine", names: names([body]) },
      does: { kind: "printExamineDoes" },
    }),
  }),
};
