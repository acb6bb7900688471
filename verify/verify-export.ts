import { eachLine } from "./export/lines.ts";
import { headerIn, lineIn } from "./export/line-in.ts";
import { finish, type Integrity } from "./integrity/finish.ts";
import type { Line } from "./integrity/line.ts";
import type { VerifierKey } from "./integrity/note.ts";
import { beginReading, type Reading } from "./integrity/reading.ts";
import { takeLine } from "./integrity/take.ts";

type Verifying = {
  readonly keys: readonly VerifierKey[];
  /** Checkpoints that came another way than the export; `where` is how they are called in what is told. */
  readonly checkpoints: readonly { readonly note: string; readonly where: string }[];
  /** Sees every line after the integrity layer has, and where it ends; an entry's bytes are good until it returns. */
  readonly see?: (line: Line, end: number) => void;
};

export type ToVerify = Verifying & { readonly file: string };

const begin = (line: Buffer, { keys, checkpoints }: Verifying): Reading | undefined => {
  const header = headerIn(line);
  if (header === undefined) return undefined;
  const reading = beginReading(header, keys);
  for (const { note, where } of checkpoints) reading.addCheckpoint(note, where);
  return reading;
};

/** Hands on line by line what it reads, each with where it ends, and answers whether the last line has its end. */
export type ReadLines = (take: (line: Buffer, end: number) => void) => boolean;

/**
 * Reads an export once, line by line, and checks all of it: every hash, every chain, every root, every checkpoint.
 * Undefined if the lines are no export.
 */
export const verifyLines = (read: ReadLines, given: Verifying): Integrity | undefined => {
  let reading: Reading | undefined;
  let number = 0;
  const isWhole = read((bytes, end) => {
    number += 1;
    if (number === 1) reading = begin(bytes, given);
    if (number === 1 || reading === undefined) return;
    const line = lineIn(bytes, reading.due);
    if (line === undefined) reading.told(`line ${String(number)}`, "is nothing that an export has");
    else {
      takeLine(reading, line);
      given.see?.(line, end);
    }
  });
  if (reading === undefined) return undefined;
  if (!isWhole) reading.told("export", "ends in the middle of a line");
  return finish(reading);
};

/**
 * The same for a file.
 * @throws when the file cannot be read
 */
export const verifyExport = ({ file, ...given }: ToVerify): Integrity | undefined =>
  verifyLines((take) => eachLine(file, take), given);
