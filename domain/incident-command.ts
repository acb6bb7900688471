import * as z from "zod/mini";
import type { FactOf } from "./fact-of.ts";
import { entryHashSchema } from "./ids.ts";
import { incidentKeySchema } from "./incident.ts";
import { noteSchema } from "./text.ts";

// What people do about incidents. What a sweep finds is never recorded: it is found anew by each one.

/** What came of a retry: the trouble is over, or it is still there, or the look itself failed and nobody can say. */
export const retryOutcomes = ["healed", "stillThere", "unknown"] as const;
export type RetryOutcome = (typeof retryOutcomes)[number];

const byPersons = [
  z.strictObject({ kind: z.literal("TakeIncident"), incident: incidentKeySchema }),
  z.strictObject({ kind: z.literal("RetryIncident"), incident: incidentKeySchema }),
  z.strictObject({
    kind: z.literal("ResolveIncident"),
    incident: incidentKeySchema,
    reason: noteSchema,
  }),
] as const;

/** What a person may ask for. */
export const personIncidentCommandSchema = z.discriminatedUnion("kind", byPersons);
export type PersonIncidentCommand = z.infer<typeof personIncidentCommandSchema>;

/** That, and what the system records of a retry. */
export const incidentCommandSchema = z.discriminatedUnion("kind", [
  ...byPersons,
  z.strictObject({
    kind: z.literal("RecordRetry"),
    incident: incidentKeySchema,
    /** The entry that asked for the retry. */
    of: entryHashSchema,
    outcome: z.enum(retryOutcomes),
  }),
]);
export type IncidentCommand = z.infer<typeof incidentCommandSchema>;
export type IncidentCommandOf<Kind extends IncidentCommand["kind"]> = Extract<
  IncidentCommand,
  { kind: Kind }
>;

/** A retry that somebody asked for: of which incident, and the entry by which it was asked. */
export type RetryAsked = Pick<IncidentCommandOf<"RecordRetry">, "incident" | "of">;

type IncidentFact<Kind extends string, From extends IncidentCommand["kind"]> = FactOf<
  Kind,
  IncidentCommandOf<From>
>;

export type IncidentAct =
  | IncidentFact<"IncidentTaken", "TakeIncident">
  | IncidentFact<"IncidentRetryAsked", "RetryIncident">
  | IncidentFact<"IncidentRetried", "RecordRetry">
  | IncidentFact<"IncidentResolved", "ResolveIncident">;
