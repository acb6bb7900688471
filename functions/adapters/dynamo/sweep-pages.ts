import * as z from "zod/mini";
import {
  incident,
  incidentKinds,
  type Incident,
  type IncidentKind,
} from "../../../application/sweep/incident.ts";
import type { Told } from "../../../application/sweep/book.ts";
import type { Round, Swept } from "../../../application/sweep/sweep.ts";
import { caseIdSchema } from "../../../domain/ids.ts";

// What a sweep wrote down, as text of one item each. What follows from an incident's kind is left out.

/** An item holds 400 KB. */
const mostBytes = 350_000;
const mostOfWords = 1000;

const count = z.int().check(z.nonnegative());
const isKind = (kind: string): kind is IncidentKind => Object.hasOwn(incidentKinds, kind);

const toldIncident = z.object({
  kind: z.string(),
  caseId: z.nullable(caseIdSchema),
  since: z.nullable(z.string()),
  words: z.string(),
});

const gathered = {
  at: z.string(),
  cases: count,
  healed: z.object({
    heads: count,
    drivers: count,
    sendings: count,
    overdue: count,
    leaves: count,
  }),
  incidents: z.pipe(
    z.array(toldIncident),
    // Another version of the software may have had other kinds.
    z.transform((all) =>
      all.flatMap(({ kind, ...told }) => (isKind(kind) ? [incident(kind, told)] : [])),
    ),
  ),
  unlisted: count,
  unread: count,
};
const sweptSchema = z.object({ kind: z.literal("swept"), ...gathered });
const roundSchema = z.object({ kind: z.literal("underWay"), ...gathered, afterId: z.string() });
const toldSchema = z.record(z.string(), z.string());

const brief = ({ kind, caseId, since, words }: Incident) => ({
  kind,
  caseId,
  since,
  words: words.slice(0, mostOfWords),
});

/** As text that fits into an item: of incidents that do not fit only the number is kept. */
export const pageOf = (found: Swept | Round): string => {
  const incidents: ReturnType<typeof brief>[] = [];
  let left = mostBytes;
  for (const one of found.incidents.map(brief)) {
    left -= Buffer.byteLength(JSON.stringify(one)) + 1;
    if (left < 0) break;
    incidents.push(one);
  }
  const unlisted = found.unlisted + found.incidents.length - incidents.length;
  return JSON.stringify({ ...found, incidents, unlisted });
};

export const sweptIn = (text: string): Swept => sweptSchema.parse(JSON.parse(text));
/** Undefined where the page was emptied. */
export const roundIn = (text: string): Round | undefined =>
  text === "" ? undefined : roundSchema.parse(JSON.parse(text));
export const toldIn = (text: string): Told => toldSchema.parse(JSON.parse(text));
