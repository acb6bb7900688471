import * as z from "zod/mini";
import { incidentKeySchema, retryOutcomes } from "../../../case/incident.ts";
import { caseIdSchema, entryHashSchema } from "../../../values/ids.ts";
import { healings } from "../../../ledger/sweep/findings.ts";
import { namings } from "../../../ledger/incidents/incident-list.ts";
import { count, orNull, text } from "./parts.ts";

const done = z.object({ person: text, duty: text, at: text });
const retry = z.extend(done, { of: entryHashSchema, outcome: orNull(z.enum(retryOutcomes)) });
const ending = z.discriminatedUnion("kind", [
  z.extend(done, { kind: z.literal("resolved"), reason: text }),
  z.extend(done, { kind: z.literal("healed") }),
]);

const incident = z.object({
  key: incidentKeySchema,
  kind: text,
  caseId: orNull(caseIdSchema),
  since: orNull(text),
  words: orNull(text),
  named: z.enum(namings),
  runbook: text,
  state: z.enum(["open", "taken", "ended"]),
  duties: z.array(text),
  owner: orNull(done),
  lastRetry: orNull(retry),
  ended: orNull(ending),
  before: orNull(ending),
});

const swept = z.object({
  at: text,
  took: count,
  cases: count,
  wholeAt: orNull(text),
  healed: z.record(z.enum(healings), count),
  found: z.record(text, count),
  unlisted: count,
});

export const incidentsSchema = z.object({
  kind: z.literal("incidents"),
  swept: orNull(swept),
  incidents: z.array(incident),
  ended: z.array(incident),
});
export const incidentSchema = z.object({ kind: z.literal("incident"), incident });
