import { closeSync, openSync, readSync } from "node:fs";

/** Where the entries of an export stand in its file. Entries are known by their number among those added, from 0. */
export type Places = {
  /** Adds the next entry, whose last byte stands before `end`. */
  readonly add: (caseId: string, entry: { readonly end: number; readonly length: number }) => void;
  readonly count: () => number;
  /** The cases that have entries, in the order of their first ones. */
  readonly cases: () => Iterable<string>;
  readonly of: (caseId: string) => readonly number[];
  /** The bytes of an entry, good until the next are read; only while the file is open. */
  readonly bytes: (n: number) => Buffer;
  readonly whileOpen: <T>(work: () => T) => T;
};

/** Keeps of each entry only where it stands, so that a case can be read as a whole and forgotten again. */
export const placesIn = (file: string): Places => {
  const numbers = new Map<string, number[]>();
  const [ends, lengths]: [number[], number[]] = [[], []];
  let buffer = Buffer.alloc(1 << 18);
  let opened: number | undefined;
  return {
    add: (caseId, { end, length }) => {
      const n = ends.push(end) - 1;
      lengths.push(length);
      const known = numbers.get(caseId);
      if (known === undefined) numbers.set(caseId, [n]);
      else known.push(n);
    },
    count: () => ends.length,
    cases: () => numbers.keys(),
    of: (caseId) => numbers.get(caseId) ?? [],
    bytes: (n) => {
      const [end = 0, length = 0] = [ends[n], lengths[n]];
      if (length > buffer.length) buffer = Buffer.alloc(length);
      if (opened === undefined || readSync(opened, buffer, 0, length, end - length) !== length)
        throw new Error(`${file} changed while it was read`);
      return buffer.subarray(0, length);
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
