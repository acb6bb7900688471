import * as z from "zod/mini";
import { caseIdSchema } from "../../../domain/ids.ts";
import { count, orNull, text } from "./parts.ts";

const incident = z.object({
  kind: text,
  caseId: orNull(caseIdSchema),
  since: orNull(text),
  words: text,
  advice: text,
  runbook: text,
});

const swept = z.object({
  kind: z.literal("swept"),
  at: text,
  cases: count,
  healed: z.object({
    heads: count,
    drivers: count,
    sendings: count,
    overdue: count,
    notices: count,
    leaves: count,
  }),
  incidents: z.array(incident),
  unlisted: count,
  unread: count,
});

export const shownIncidents = z.object({ kind: z.literal("incidents"), swept: orNull(swept) });
