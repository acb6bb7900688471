import { expects } from "../values/expectation.ts";
import * as z from "zod/mini";
import { isoDateSchema } from "../time/date.ts";
import { authoritySchema } from "../words/authority.ts";
import { lineSchema, once } from "../values/text.ts";
import { actKinds } from "./treaty-acts.ts";
import {
  conditionSchema,
  countsFromSchema,
  countOrUnknownSchema,
  exclusionsSchema,
  policySchema,
  rulesWith,
} from "./treaty-rule.ts";
import { treatySchema } from "./treaty.ts";

// In a file of its own: whoever only opens cases does not wait for these schemas to be built.

const unknown = z.literal("unknown");
const perhaps = once(() => z.optional(authoritySchema));
export const bareRuleSchema = once(() => rulesWith(perhaps()));

/** The same as somebody writes it who only wants a date: no authority, nothing that the rule does not need. */
export const bareEntryIntoForceSchema = once(() =>
  z.strictObject({
    threshold: z.optional(
      z.strictObject({
        count: z.optional(countOrUnknownSchema),
        exclude: z.optional(z.union([exclusionsSchema(), z.literal("unknown")])),
        also: z.optional(z.array(conditionSchema())),
        authority: perhaps(),
      }),
    ),
    rule: bareRuleSchema(),
    later: z.optional(bareRuleSchema()),
    countsFrom: z.optional(countsFromSchema),
    inForceOn: z.optional(
      z.nullable(
        z.strictObject({
          on: isoDateSchema,
          reachedOn: z.optional(isoDateSchema),
          authority: perhaps(),
        }),
      ),
    ),
    policy: z.optional(policySchema()),
  }),
);
export type EntryIntoForceDefinition = z.infer<ReturnType<typeof bareEntryIntoForceSchema>>;
export type EntryIntoForceRule = EntryIntoForceDefinition["rule"];
export type Policy = NonNullable<EntryIntoForceDefinition["policy"]>;

/**
 * A treaty as somebody writes it who only wants its dates: a name and the computing part; whatever else of a treaty
 * file stands in it must be well formed. No case opens under such a file.
 */
export const treatyDefinitionSchema = once(() => {
  const { shape } = treatySchema();
  return z.strictObject({
    $schema: shape.$schema,
    id: lineSchema,
    title: z.optional(
      z.union(
        [lineSchema, z.strictObject({ en: lineSchema, az: z.optional(z.nullable(lineSchema)) })],
        expects("wantTitle"),
      ),
    ),
    fullTitle: shape.fullTitle,
    registration: z.optional(shape.registration),
    concluded: z.optional(
      z.strictObject({
        on: shape.concluded.shape.on,
        at: z.optional(lineSchema),
        authority: z.optional(authoritySchema),
      }),
    ),
    openedForSignature: shape.openedForSignature,
    depositary: z.optional(shape.depositary),
    references: shape.references,
    authenticLanguages: z.optional(shape.authenticLanguages),
    reservations: z.optional(shape.reservations),
    clauses: z.optional(shape.clauses),
    clausesRead: shape.clausesRead,
    acts: z.optional(
      z.strictObject({
        kinds: z.union([z.array(z.enum(actKinds)).check(z.minLength(1)), unknown]),
        authority: z.optional(authoritySchema),
      }),
    ),
    entryIntoForce: bareEntryIntoForceSchema(),
    denunciation: shape.denunciation,
    notes: shape.notes,
  });
});
/** What a treaty's dates are computed from; a whole `Treaty` is one too. */
export type TreatyDefinition = z.infer<ReturnType<typeof treatyDefinitionSchema>>;
