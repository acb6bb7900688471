import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { bodiesSchema, commonFields, type Kind, type Offers } from "./kind.ts";

export const reviewSchema = once(() =>
  z.strictObject({
    ...commonFields(),
    kind: z.literal("review"),
    body: lawIdSchema,
    askedBy: bodiesSchema(),
  }),
);

/** The commands given at such a stage. */
export const reviewCommands = {
  AskForReview: { leadsOn: true },
  RecordReview: { leadsOn: true },
} as const satisfies Offers;

/** A court, or another body, is asked, and answers. */
export const review: Kind<z.infer<ReturnType<typeof reviewSchema>>> = {
  events: ["asked"],
  usual: { conform: "next" },
  possible: ["notConform", "inPart", "declined", "notInTime"],
  parts: ({ body, askedBy }) => ({
    bodies: { body, askedBy },
    commands: reviewCommands,
    printed: (names) => ({
      says: { kind: "printReview", names: names(askedBy), others: names([body]) },
      does: { kind: "printReviewDoes" },
    }),
    actors: [body],
    neededBefore: ["asked"],
    doneBy: (what) => (what === "asked" ? askedBy : [body]),
  }),
};
