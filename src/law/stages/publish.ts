import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { commonFields, type Kind, type Offers } from "./kind.ts";

export const publishSchema = once(() =>
  z.strictObject({ ...commonFields(), kind: z.literal("publish"), body: lawIdSchema }),
);

/** The commands given at such a stage. */
export const publishCommands = {
  Publish: { leadsOn: true },
} as const satisfies Offers;

/** Something is published, or registered. */
export const publish: Kind<z.infer<ReturnType<typeof publishSchema>>> = {
  events: [],
  usual: { published: "next" },
  possible: ["registered"],
  parts: ({ body }) => ({
    bodies: { body },
    actors: [body],
    doneBy: () => [body],
    commands: publishCommands,
    printed: (names) => ({
      says: { kind: "printPublish", names: names([body]) },
      does: { kind: "printPublishDoes" },
    }),
  }),
};
