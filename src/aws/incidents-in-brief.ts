import * as z from "zod/mini";
import { incident, runbooks, type Incident } from "../ledger/sweep/incident.ts";
import type { Sentence } from "../words/messages.ts";
import { isSentence } from "../words/say.ts";
import { wordsIn } from "../files/words.ts";
import { caseIdSchema } from "../values/ids.ts";
import type { IncidentKind } from "../case/incident.ts";

// Incidents as functions tell them to each other. What follows from an incident's kind is left out.

/** The most characters of a text that a message holds, such as what a fault said. */
const mostOfText = 1000;

const isSayable = (value: unknown): value is Sentence => isSentence(value, wordsIn("en"));

const sayable = z.custom<Sentence>(isSayable);

const fromElsewhere: Sentence = { kind: "foundByAnotherVersion" };

export const isIncidentKind = (kind: string): kind is IncidentKind => Object.hasOwn(runbooks, kind);

const toldIncident = z.object({
  kind: z.string(),
  caseId: z.nullable(caseIdSchema),
  since: z.nullable(z.string()),
  // Another version of the software may have had other messages.
  says: z.pipe(
    z.unknown(),
    z.transform((says): Sentence => (isSayable(says) ? says : fromElsewhere)),
  ),
  trouble: z.string(),
});

/** Incidents in brief, as they are read. */
export const incidentsInBrief = z.pipe(
  z.array(toldIncident),
  // Another version of the software may have had other kinds.
  z.transform((all): readonly Incident[] =>
    all.flatMap(({ kind, trouble, ...told }) =>
      isIncidentKind(kind) ? [{ ...incident(kind, told), trouble }] : [],
    ),
  ),
);

const brief = (says: Sentence): Sentence =>
  sayable.parse(
    JSON.parse(
      JSON.stringify(says, (_, value: unknown) =>
        typeof value === "string" ? value.slice(0, mostOfText) : value,
      ),
    ),
  );

/** An incident in brief. */
export const briefly = ({
  kind,
  caseId,
  since,
  says,
  trouble,
}: Incident): z.infer<typeof toldIncident> => ({
  kind,
  caseId,
  since,
  says: brief(says),
  trouble,
});
