import * as z from "zod/mini";
import { healings, noneFound, type FoundCounts } from "../../application/sweep/findings.ts";
import type { Told } from "../../application/sweep/book.ts";
import { stretches } from "../../application/sweep/round.ts";
import type { Round, Swept } from "../../application/sweep/sweep.ts";
import { briefly, isIncidentKind, incidentsInBrief } from "../incidents-in-brief.ts";

// What a sweep wrote down, as text of one item each.

/** An item holds 400 KB. */
const mostBytes = 350_000;

const count = z.int().check(z.nonnegative());

const knownKinds = (found: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(found).filter(([kind]) => isIncidentKind(kind)));

const gathered = {
  at: z.string(),
  cases: count,
  healed: z.record(z.enum(healings), count),
  found: z.pipe(
    z.record(z.string(), count),
    z.transform((found): FoundCounts => ({ ...noneFound, ...knownKinds(found) })),
  ),
  incidents: incidentsInBrief,
  unlisted: count,
  unread: count,
};
const sweptSchema = z.object({ kind: z.literal("swept"), took: count, ...gathered });
const roundSchema = z.object({
  kind: z.literal("underWay"),
  ...gathered,
  stretch: z.enum(stretches),
  after: z.string(),
});
const toldSchema = z.record(z.string(), z.string());

/** As text that fits into an item: of incidents that do not fit only the number is kept. */
export const pageOf = (found: Swept | Round): string => {
  const incidents: ReturnType<typeof briefly>[] = [];
  let left = mostBytes;
  for (const one of found.incidents.map(briefly)) {
    left -= Buffer.byteLength(JSON.stringify(one)) + 1;
    if (left < 0) break;
    incidents.push(one);
  }
  const unlisted = found.unlisted + found.incidents.length - incidents.length;
  return JSON.stringify({ ...found, incidents, unlisted });
};

export const sweptIn = (text: string): Swept => sweptSchema.parse(JSON.parse(text));
/** Undefined where the page was emptied, or an earlier version wrote it otherwise: then a sweep begins anew. */
export const roundIn = (text: string): Round | undefined =>
  text === "" ? undefined : roundSchema.safeParse(JSON.parse(text)).data;
export const toldIn = (text: string): Told => toldSchema.parse(JSON.parse(text));
