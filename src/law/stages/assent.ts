import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { bodiesSchema, commonFields, documentSchema, type Kind, type Offers } from "./kind.ts";

export const assentSchema = once(() =>
  z.strictObject({
    ...commonFields(),
    kind: z.literal("assent"),
    body: lawIdSchema,
    countersignedBy: z.optional(bodiesSchema()),
    /** The form of an outcome: what must go with it, such as the reasons of a return. */
    with: z.optional(
      z
        .array(z.strictObject({ ...documentSchema().shape, of: z.string() }))
        .check(z.minLength(1), z.maxLength(20)),
    ),
  }),
);

/** The commands given at such a stage. */
export const assentCommands = {
  Present: { leadsOn: true },
  RecordAssent: { leadsOn: true, forBody: true },
} as const satisfies Offers;

/** The head of state, or another, signs what was adopted, or returns it. */
export const assent: Kind<z.infer<ReturnType<typeof assentSchema>>> = {
  events: ["presented", "countersigned"],
  usual: { signed: "next" },
  possible: ["returned", "declined", "notInTime"],
  parts: ({ body, countersignedBy, with: documents = [] }) => ({
    bodies: { body, countersignedBy },
    commands: assentCommands,
    printed: (names) => ({
      says: { kind: "printAssent", names: names([body]) },
      does: { kind: "printAssentDoes" },
    }),
    actors: [body],
    documents,
    // A countersignature only where the law asks for one.
    neededBefore: ["presented"],
    eventsBefore: countersignedBy === undefined ? ["presented"] : assent.events,
    doneBy: (what) => {
      if (what === "presented") return undefined;
      return what === "countersigned" ? countersignedBy : [body];
    },
  }),
};
