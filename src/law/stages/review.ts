import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { bodiesSchema, commonFields, type Kind } from "./kind.ts";

export const reviewSchema = once(() =>
  z.strictObject({
    ...commonFields(),
    kind: z.literal("review"),
    body: lawIdSchema,
    askedBy: bodiesSchema(),
  }),
);

/** A court, or another body, is asked, and answers. */
export const review: Kind<z.infer<ReturnType<typeof reviewSchema>>> = {
  events: ["asked"],
  usual: { conform: "next" },
  possible: ["notConform", "inPart", "declined", "notInTime"],
  parts: ({ body, askedBy }) => ({
    bodies: { body, askedBy },
    actors: [body],
    doneBy: (what) => (what === "asked" ? askedBy : [body]),
  }),
};
