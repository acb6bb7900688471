import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { bodiesSchema, commonFields, documentsSchema, type Kind, type Offers } from "./kind.ts";

export const laySchema = once(() =>
  z.strictObject({
    ...commonFields(),
    kind: z.literal("lay"),
    by: bodiesSchema(),
    before: bodiesSchema(),
    /** What must go with it, always or where something is so. */
    with: z.optional(documentsSchema()),
  }),
);

/** The commands given at such a stage. */
export const layCommands = {
  Lay: { leadsOn: true },
} as const satisfies Offers;

/** Something is laid before a body. */
export const lay: Kind<z.infer<ReturnType<typeof laySchema>>> = {
  events: [],
  usual: { laid: "next" },
  possible: [],
  parts: (stage) => ({
    bodies: { by: stage.by, before: stage.before },
    commands: layCommands,
    printed: (names) => ({
      says: { kind: "printLay", names: names(stage.by), others: names(stage.before) },
      does: { kind: "printLayDoes" },
    }),
    actors: stage.by,
    laidBefore: stage.before,
    doneBy: () => stage.by,
    documents: stage.with ?? [],
  }),
};
