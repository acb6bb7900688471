import * as z from "zod/mini";
import { authoritySchema } from "./authority.ts";
import { isoDateSchema } from "./date.ts";
import { lawIdSchema } from "./ids.ts";
import { lineSchema, noteSchema } from "./text.ts";

const n = z.int().check(z.minimum(0), z.maximum(3660));

/** The entry-into-force rules of domain/entry-into-force.ts; all count from the day a threshold is reached or an instrument received. */
const ruleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("days"), n, authority: authoritySchema }),
  z.strictObject({ kind: z.literal("months"), n, authority: authoritySchema }),
  z.strictObject({ kind: z.literal("firstOfMonthAfterMonths"), n, authority: authoritySchema }),
]);
export type EntryIntoForceRule = z.infer<typeof ruleSchema>;

const clauseSchema = z.strictObject({
  clause: lineSchema,
  subject: lineSchema,
  nature: z.enum(["reservation", "option", "declaration", "notification", "designation"]),
  requirement: z.enum(["permitted", "required"]),
  moment: z.enum(["signature", "deposit", "signatureOrDeposit", "anyTime", "unknown"]),
  authority: authoritySchema,
});

export const treatySchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: lawIdSchema,
  title: z.strictObject({ en: lineSchema, az: z.nullable(lineSchema) }),
  /** The number under which the depositary registers the treaty; a case is unique by it. */
  registration: lineSchema,
  concluded: z.strictObject({ on: isoDateSchema, at: lineSchema, authority: authoritySchema }),
  openedForSignature: z.optional(
    z.strictObject({ on: isoDateSchema, at: lineSchema, authority: authoritySchema }),
  ),
  depositary: z.strictObject({ name: lineSchema, authority: authoritySchema }),
  authenticLanguages: z.strictObject({
    languages: z.array(lineSchema).check(z.minLength(1)),
    authority: authoritySchema,
  }),
  reservations: z.strictObject({
    list: z.enum(["closed", "open", "unknown"]),
    authority: authoritySchema,
  }),
  clauses: z.array(clauseSchema),
  entryIntoForce: z.strictObject({
    threshold: z.strictObject({
      count: z.int().check(z.minimum(1)),
      exclude: z.array(z.literal("regionalOrganizations")),
      also: z.array(lineSchema),
      authority: authoritySchema,
    }),
    rule: ruleSchema,
    later: ruleSchema,
    /** The treaty's own date where it has one; null while it is not in force. */
    inForceOn: z.nullable(z.strictObject({ on: isoDateSchema, authority: authoritySchema })),
  }),
  notes: z.optional(noteSchema),
});
export type Treaty = z.infer<typeof treatySchema>;
