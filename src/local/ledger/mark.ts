import { closeSync, constants, openSync, writeSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import * as z from "zod/mini";
import type { RecordFinding } from "../../ledger/check/finding.ts";
import { fileText, ifThere, privateFile, readRegularFile } from "../durable-file.ts";

/** How far a ledger was acknowledged: the number of its entries, and the hash of the newest. */
export type Mark = { readonly entries: number; readonly hash: string };

const markSchema = z.strictObject({
  entries: z.int().check(z.minimum(1)),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const markIn = (text: string): Mark | undefined => {
  try {
    return markSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** What a mark says; undefined where there is none, or none that can be read. */
export const readMark = (file: string): Mark | undefined => {
  const found = ifThere(() => readRegularFile(file));
  return found === undefined ? undefined : markIn(fileText(found));
};

const toWrite = constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW;

// Always of the same length, and written over in its place: it is never empty in between, and no longer mark is left behind it.
const length = 112;

/** Writes a mark without a sync: of it the last second may be lost, of the ledger nothing. */
export const writeMark = (file: string, { entries, hash }: Mark): void => {
  const opened = openSync(file, toWrite, privateFile);
  try {
    writeSync(opened, `${JSON.stringify({ entries, hash }).padEnd(length)}\n`, 0);
  } finally {
    closeSync(opened);
  }
};

const entryRow = z.object({ place: z.number(), hash: z.string() });

/** The newest entry of a ledger by the order of commits, as a mark has it; undefined where there is none. */
export const newestIn = (database: DatabaseSync): (() => Mark | undefined) => {
  const newest = database.prepare("SELECT place, hash FROM entry ORDER BY place DESC LIMIT 1");
  return () => {
    const found = newest.get();
    if (found === undefined) return undefined;
    const { place, hash } = entryRow.parse(found);
    return { entries: place, hash };
  };
};

/** What of a ledger is not as a mark says that it was acknowledged. */
export const comparedWith = (
  database: DatabaseSync,
  { entries: marked, hash }: Mark,
): readonly RecordFinding[] => {
  const { entries = 0 } = newestIn(database)() ?? {};
  if (entries < marked) return [{ kind: "markCut", entries, first: entries + 1, marked, hash }];
  const row = database.prepare("SELECT place, hash FROM entry WHERE place = ?").get(marked);
  const found = row === undefined ? null : entryRow.parse(row).hash;
  return found === hash ? [] : [{ kind: "markOther", marked, hash, found }];
};

/** The mark beside a ledger. */
export type LedgerMark = {
  /** Puts down how far the ledger goes now; after every commit, and before anybody is answered. */
  readonly put: () => void;
  /** What of the ledger is not as its mark says. */
  readonly findings: () => readonly RecordFinding[];
};

/**
 * The mark beside a ledger, in a file of its own: a write-ahead log that is lost, or an older file in the ledger's place, takes
 * entries away and leaves a ledger that is whole by itself. It is put down when entries are committed, and never worked out from
 * what is there later; one that the ledger contradicts stays as it is.
 */
export const markBeside = (database: DatabaseSync, file: string): LedgerMark => {
  const newest = newestIn(database);
  const findings = (): readonly RecordFinding[] => {
    const mark = readMark(file);
    if (mark !== undefined) return comparedWith(database, mark);
    return newest() === undefined ? [] : [{ kind: "markMissing", file }];
  };
  const isContradicted = findings().some(({ kind }) => kind !== "markMissing");
  let written = newest()?.entries ?? 0;
  return {
    findings,
    put: () => {
      const mark = newest();
      if (isContradicted || mark === undefined || mark.entries === written) return;
      try {
        writeMark(file, mark);
        written = mark.entries;
      } catch {
        // What is on record is acknowledged, whatever becomes of the mark; where it cannot be written, nothing else can.
      }
    },
  };
};

/** That there is no mark: of a copy that is only read, or a ledger that is no home's. */
export const noMark: LedgerMark = { put: () => undefined, findings: () => [] };
