import { introduction } from "../export/leaf-line.ts";
import { closeSync, openSync, readSync } from "node:fs";

type Place = { readonly end: number; readonly length: number; readonly disclosure: number };

/** Where the entries of an export stand in its file. Entries are known by their number among those added, from 0. */
export type Places = {
  /** Adds the next entry, whose last byte stands before `end`; so many bytes before it open its commitment. */
  readonly add: (caseId: string, entry: Place) => void;
  readonly count: () => number;
  /** The cases that have entries, in the order of their first ones. */
  readonly cases: () => Iterable<string>;
  readonly of: (caseId: string) => readonly number[];
  /** The bytes of an entry, good until the next are read; only while the file is open. */
  readonly bytes: (n: number) => Buffer;
  /** What opens the commitment in an entry, as it is written; undefined where nothing does. Good as its bytes are. */
  readonly disclosure: (n: number) => string | undefined;
  readonly whileOpen: <T>(work: () => T) => T;
};

/** Keeps of each entry only where it stands, so that a case can be read as a whole and forgotten again. */
export const placesIn = (file: string): Places => {
  const numbers = new Map<string, number[]>();
  const [ends, lengths]: [number[], number[]] = [[], []];
  const disclosures = new Map<number, number>();
  let buffer = Buffer.alloc(1 << 18);
  let opened: number | undefined;
  const read = (end: number, length: number): Buffer => {
    if (length > buffer.length) buffer = Buffer.alloc(length);
    if (opened === undefined || readSync(opened, buffer, 0, length, end - length) !== length)
      throw new Error(`${file} changed while it was read`);
    return buffer.subarray(0, length);
  };
  return {
    add: (caseId, { end, length, disclosure }) => {
      const n = ends.push(end) - 1;
      lengths.push(length);
      if (disclosure > 0) disclosures.set(n, disclosure);
      const known = numbers.get(caseId);
      if (known === undefined) numbers.set(caseId, [n]);
      else known.push(n);
    },
    count: () => ends.length,
    cases: () => numbers.keys(),
    of: (caseId) => numbers.get(caseId) ?? [],
    bytes: (n) => read(ends[n] ?? 0, lengths[n] ?? 0),
    disclosure: (n) => {
      const length = disclosures.get(n);
      const end = (ends[n] ?? 0) - (lengths[n] ?? 0) - introduction.length;
      return length === undefined ? undefined : read(end, length).toString();
    },
    whileOpen: (work) => {
      const descriptor = openSync(file, "r");
      opened = descriptor;
      try {
        return work();
      } finally {
        opened = undefined;
        closeSync(descriptor);
      }
    },
  };
};
