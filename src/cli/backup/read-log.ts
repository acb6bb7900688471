import type { Sentence } from "../../words/messages.ts";
import * as z from "zod/mini";
import { exportLog } from "../../ledger/log/export.ts";
import type { ExportPorts } from "../../ledger/log/export-lines.ts";
import { isTreatyCase } from "../../case/seal.ts";
import { namedIn } from "../../verify/documents.ts";
import { headerIn, lineIn } from "../../verify/export/line-in.ts";
import { placeOfLeaf } from "../../record/leaves.ts";
import type { Leaf } from "../../record/line.ts";
import type { WithTerm } from "../../values/key-term.ts";
import type { VerifierKey } from "../../record/note.ts";
import { termFault } from "../../verify/verifier-key.ts";
import { beginReading, type Fault, type Reading } from "../../record/reading.ts";
import { takeLine } from "../../record/take.ts";

/** A checkpoint that the log is compared with, the file that it is in, and how a fault names it. */
export type Note = { readonly note: string; readonly file: string; readonly where: Sentence };

export const noteAt = (file: string, note: string): Note => ({
  note,
  file,
  where: { kind: "asGiven", text: file },
});

export type ToRead = {
  readonly ports: ExportPorts;
  readonly keys: readonly (VerifierKey & WithTerm)[];
  readonly notes: readonly Note[];
};

/** A log that was read to its end, the time of its newest entry, and the documents that its entries name. */
export type LogRead = {
  readonly reading: Reading;
  /** What the verifier cannot even read. */
  readonly faults: readonly Fault[];
  readonly lastAt: string;
  readonly named: ReadonlySet<string>;
  /** The law files and calendars by which an entry was judged, each with the first such entry. */
  readonly law: ReadonlyMap<string, Sentence>;
};

const pinsSchema = z.object({
  pins: z.object({ procedure: z.string(), treaty: z.string(), calendar: z.nullable(z.string()) }),
  command: z.object({
    content: z.looseObject({ kind: z.string(), procedure: z.optional(z.string()) }),
  }),
});

const pinnedBy = ({ entry }: Leaf): readonly string[] => {
  if (entry?.place === undefined || !isTreatyCase(entry.place.caseId)) return [];
  const read = pinsSchema.safeParse(JSON.parse(entry.bytes.toString()));
  const { procedure, treaty, calendar } = read.data?.pins ?? {};
  const { kind, procedure: named } = read.data?.command.content ?? {};
  // A case that was moved and not yet carried on is judged by the file that the move names.
  const movesTo = kind === "MoveToVersion" ? named : undefined;
  return [procedure, treaty, calendar, movesTo].filter((one) => typeof one === "string");
};

const takeNote = (
  reading: Reading,
  keys: readonly (VerifierKey & WithTerm)[],
  { note, where }: Pick<Note, "note" | "where">,
): void => {
  const fault = termFault(note, keys);
  if (fault === undefined) takeLine(reading, { kind: "checkpoint", note, where });
  else reading.told(where, fault);
};

/**
 * Reads a log as an outsider reads its export, by the verifier's own code: every hash, every chain, every seal, and every
 * checkpoint at hand. Undefined where there is no entry.
 */
export const readLog = async ({ ports, keys, notes }: ToRead): Promise<LogRead | undefined> => {
  const exported = await exportLog(ports);
  if (exported.kind === "nothing") return undefined;
  let reading: Reading | undefined;
  let lastAt = "";
  const faults: Fault[] = [];
  const named = new Set<string>();
  const law = new Map<string, Sentence>();
  const see = (leaf: Leaf): void => {
    lastAt = leaf.entry?.place?.at ?? lastAt;
    for (const digest of namedIn(leaf)) named.add(digest);
    for (const digest of pinnedBy(leaf)) if (!law.has(digest)) law.set(digest, placeOfLeaf(leaf));
  };
  for await (const text of exported.lines) {
    const bytes = Buffer.from(text);
    if (reading === undefined) {
      const header = headerIn(bytes);
      if (header === undefined) return undefined;
      reading = beginReading(header, keys);
      for (const one of notes) takeNote(reading, keys, one);
      continue;
    }
    const line = lineIn(bytes, reading.header.kind, reading.next);
    if (line === undefined)
      faults.push({ where: { kind: "placeLog" }, reason: { kind: "faultLine" } });
    else takeLine(reading, line);
    if (line?.kind === "leaf") see(line);
  }
  return reading === undefined ? undefined : { reading, faults, lastAt, named, law };
};
