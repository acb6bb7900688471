import * as z from "zod/mini";
import { incident, incidentKinds, type Incident } from "../../application/sweep/incident.ts";
import { caseIdSchema } from "../../domain/ids.ts";
import type { IncidentKind } from "../../domain/incident.ts";

// Incidents as functions tell them to each other. What follows from an incident's kind is left out.

const mostOfWords = 1000;

export const isIncidentKind = (kind: string): kind is IncidentKind =>
  Object.hasOwn(incidentKinds, kind);

const toldIncident = z.object({
  kind: z.string(),
  caseId: z.nullable(caseIdSchema),
  since: z.nullable(z.string()),
  words: z.string(),
  trouble: z.string(),
});

/** Incidents in brief, as they are read. */
export const toldIncidents = z.pipe(
  z.array(toldIncident),
  // Another version of the software may have had other kinds.
  z.transform((all): readonly Incident[] =>
    all.flatMap(({ kind, trouble, ...told }) =>
      isIncidentKind(kind) ? [{ ...incident(kind, told), trouble }] : [],
    ),
  ),
);

/** An incident in brief. */
export const briefly = ({
  kind,
  caseId,
  since,
  words,
  trouble,
}: Incident): z.infer<typeof toldIncident> => ({
  kind,
  caseId,
  since,
  words: words.slice(0, mostOfWords),
  trouble,
});
