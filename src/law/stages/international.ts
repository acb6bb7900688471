import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { commonFields, type Kind } from "./kind.ts";

export const internationalSchema = once(() =>
  z.strictObject({
    ...commonFields(),
    kind: z.literal("international"),
    instrumentBy: lawIdSchema,
  }),
);

/** The instrument, its notification and its deposit. */
export const international: Kind<z.infer<ReturnType<typeof internationalSchema>>> = {
  events: ["instrumentSigned", "notified"],
  usual: { deposited: "next" },
  possible: [],
  parts: ({ instrumentBy }) => ({
    bodies: { instrumentBy },
    actors: [instrumentBy],
    doneBy: (what) => (what === "instrumentSigned" ? [instrumentBy] : undefined),
  }),
};
