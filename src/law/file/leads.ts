import * as z from "zod/mini";
import { lawIdSchema } from "../../values/ids.ts";
import { sourceSchema } from "../../words/source.ts";
import { once } from "../../values/text.ts";
import { conditionSchema } from "./condition.ts";

const one = once(() =>
  z.union([
    lawIdSchema,
    z.strictObject({ to: lawIdSchema, authority: sourceSchema() }),
    z.strictObject({ noEffect: sourceSchema() }),
  ]),
);

/**
 * What an outcome leads to: a stage, an ending, `next` in the order of the file, `stay` for a new round, or nothing, by its
 * authority. Where it depends on something: the first of `unless` that holds, and `else` for all others.
 */
export const leadsSchema = once(() =>
  z.union([
    one(),
    z.strictObject({
      unless: z
        .array(
          z.union([
            z.strictObject({ when: conditionSchema(), to: lawIdSchema, authority: sourceSchema() }),
            z.strictObject({ when: conditionSchema(), noEffect: sourceSchema() }),
          ]),
        )
        .check(z.minLength(1), z.maxLength(10)),
      else: one(),
    }),
  ]),
);
export type Leads = z.infer<ReturnType<typeof leadsSchema>>;
