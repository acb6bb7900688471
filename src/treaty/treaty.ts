import * as z from "zod/mini";
import type { Names } from "../values/names.ts";
import { expects } from "../values/expectation.ts";
import { authoritySchema } from "../words/authority.ts";
import { isoDateSchema } from "../time/date.ts";
import { depositaryIdSchema } from "./depositary-reference.ts";
import { lawIdSchema } from "../values/ids.ts";
import { lineSchema, noteSchema, once } from "../values/text.ts";
import { actKinds } from "./treaty-acts.ts";
import { clockSchema, lawEntryIntoForceSchema } from "./treaty-rule.ts";

const unknown = z.literal("unknown");

const whats = once(() => z.optional(z.array(lineSchema).check(z.minLength(1))));

/** What a statement under a clause must keep to, as the clause puts it. */
const conditionsSchema = once(() =>
  z.strictObject({
    /** What alone it may be about. */
    onlyFor: whats(),
    /** What it may not be about. */
    notFor: whats(),
    /** What must be so. */
    onlyIf: whats(),
    authority: authoritySchema,
  }),
);

const clauseSchema = once(() =>
  z.strictObject({
    clause: lineSchema,
    subject: lineSchema,
    nature: z.enum(["reservation", "option", "declaration", "notification", "designation"]),
    requirement: z.enum(["permitted", "required"]),
    moment: z.enum(["signature", "deposit", "signatureOrDeposit", "anyTime", "unknown"]),
    /** Left out where the clause sets none, or nobody has read them. */
    conditions: z.optional(conditionsSchema()),
    /** What obliges a Party to keep what it notified correct; left out where nothing does, or nobody has read it. */
    keptCorrect: z.optional(authoritySchema),
    authority: authoritySchema,
  }),
);

const actsSchema = once(() =>
  z.strictObject({
    kinds: z.union([z.array(z.enum(actKinds)).check(z.minLength(1)), unknown]),
    authority: authoritySchema,
  }),
);

const denunciationSchema = once(() =>
  z.strictObject({
    effect: z.union([clockSchema(), unknown], expects("wantClock")),
    authority: authoritySchema,
  }),
);

/** What a treaty is called, in those languages in which its file has it. */
export const namesOfTreaty = ({ en, az }: Treaty["title"]): Names =>
  az === null ? { en } : { en, az };

export const treatySchema = once(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    id: lawIdSchema,
    title: z.strictObject({ en: lineSchema, az: z.nullable(lineSchema) }),
    /** The title in full, where the one above is short. */
    fullTitle: z.optional(
      z.strictObject({ en: lineSchema, az: z.nullable(lineSchema), authority: authoritySchema }),
    ),
    /** The number under which the depositary registers the treaty; a case is unique by it. `unknown` where nobody has it. */
    registration: lineSchema,
    concluded: z.strictObject({
      on: z.union([isoDateSchema, unknown], 'a day that exists, written YYYY-MM-DD, or "unknown"'),
      at: lineSchema,
      authority: authoritySchema,
    }),
    openedForSignature: z.optional(
      z.strictObject({ on: isoDateSchema, at: lineSchema, authority: authoritySchema }),
    ),
    /** Settings hold the depositary's address under its `id`; id and name are `unknown` where nobody has found out who it is. */
    depositary: z.strictObject({
      id: depositaryIdSchema,
      name: lineSchema,
      authority: authoritySchema,
    }),
    /** The form in which the depositary numbers its notifications. Files written before it was asked have none. */
    references: z.optional(
      z.strictObject({
        form: z.enum(["un", "councilOfEurope", "none", "unknown"]),
        authority: authoritySchema,
      }),
    ),
    authenticLanguages: z.strictObject({
      languages: z.array(lineSchema).check(z.minLength(1)),
      authority: authoritySchema,
    }),
    reservations: z.strictObject({
      list: z.enum(["closed", "open", "unknown"]),
      authority: authoritySchema,
    }),
    clauses: z.array(clauseSchema()),
    /** Whether somebody went through the treaty for such clauses: a list that nobody made shows nothing by its gaps. */
    clausesRead: z.optional(z.enum(["all", "some", "none"])),
    /** The kinds of act that count towards the threshold; where nobody has read them, all but those excluded count. */
    acts: z.optional(actsSchema()),
    entryIntoForce: lawEntryIntoForceSchema(),
    /** When a denunciation takes effect, from its receipt. */
    denunciation: z.optional(denunciationSchema()),
    notes: z.optional(noteSchema),
  }),
);
export type Treaty = z.infer<ReturnType<typeof treatySchema>>;
