import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { namesSchema } from "../../values/names.ts";
import { sourceSchema } from "../../words/source.ts";
import { conditionSchema } from "../file/condition.ts";
import { leadsSchema } from "../file/leads.ts";
import { testSchema } from "../file/vote-test.ts";
import { bodiesSchema, commonFields, documentsSchema, type Kind, type Offers } from "./kind.ts";

const intervention = once(() =>
  z.strictObject({
    id: lawIdSchema,
    name: namesSchema(),
    by: bodiesSchema(),
    when: z.optional(conditionSchema()),
    /** How many it takes, by counts that are recorded with it; `members` are those of the one body that intervenes. */
    needs: z.optional(z.array(testSchema()).check(z.minLength(1), z.maxLength(5))),
    /** At once, or when the time has ended. */
    leads: leadsSchema(),
    atEnd: z.optional(z.literal(true)),
    /** Its form: what must go with it, such as that it is in writing, or reasons. */
    with: z.optional(documentsSchema()),
    authority: sourceSchema(),
  }),
);

export const windowSchema = once(() =>
  z.strictObject({
    ...commonFields(),
    kind: z.literal("window"),
    interventions: z.array(intervention()).check(z.minLength(1), z.maxLength(20)),
  }),
);

/** The commands given at such a stage. */
export const windowCommands = {
  RecordIntervention: { leadsOn: true },
  CertifyTimeEnded: { leadsOn: true },
} as const satisfies Offers;

/** A time in which somebody may intervene, and which ends by itself. */
export const window: Kind<z.infer<ReturnType<typeof windowSchema>>> = {
  events: [],
  usual: { ended: "next" },
  possible: [],
  parts: ({ interventions }) => ({
    bodies: {},
    commands: windowCommands,
    printed: () => ({ says: { kind: "printWindow" }, does: { kind: "printWindowDoes" } }),
    actors: [],
    doneBy: (what) => interventions.find(({ id }) => id === what)?.by,
    interventions,
    documents: interventions.flatMap(({ id: of, with: documents = [] }) =>
      documents.map((one) => ({ ...one, of })),
    ),
  }),
};
