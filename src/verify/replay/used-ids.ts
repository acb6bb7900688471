import { hash } from "node:crypto";

/** Of an id four words of its SHA-256 are kept, and the number of the entry that bears it, from 1: 0 is an empty place. */
const [digestWords, words] = [4, 5] as const;
const firstPlaces = 1024;

const digestOf = (id: string): Uint32Array => {
  const bytes = hash("sha256", id, "buffer");
  return Uint32Array.from({ length: digestWords }, (_, word) => bytes.readUInt32LE(4 * word));
};

/** Where a digest stands in the table or is to be put: at the place that it says, or at the next that is free. */
const placeOf = (table: Uint32Array, digest: Uint32Array): number => {
  const places = table.length / words;
  const isAt = (from: number): boolean =>
    digest.every((word, index) => table[from + index] === word);
  for (let place = (digest[0] ?? 0) % places; ; place = (place + 1) % places) {
    const from = place * words;
    if (table[from + digestWords] === 0 || isAt(from)) return from;
  }
};

const grown = (table: Uint32Array): Uint32Array => {
  const larger = new Uint32Array(2 * table.length);
  for (let from = 0; from < table.length; from += words)
    if (table[from + digestWords] !== 0)
      larger.set(
        table.subarray(from, from + words),
        placeOf(larger, table.subarray(from, from + digestWords)),
      );
  return larger;
};

export type UsedIds = {
  /** Notes that an entry bears an id. Answers which entry does so too, the first in the log of those noted so far. */
  readonly note: (id: string, n: number) => number | undefined;
};

/** Which ids were used. Twenty bytes a place, and half the places free: a set of the ids would take four times as much. */
export const usedIds = (): UsedIds => {
  let table: Uint32Array = new Uint32Array(firstPlaces * words);
  let used = 0;
  return {
    note: (id, n) => {
      const digest = digestOf(id);
      const from = placeOf(table, digest);
      const known = table[from + digestWords] ?? 0;
      table.set(digest, from);
      table[from + digestWords] = known === 0 ? n + 1 : Math.min(known, n + 1);
      if (known !== 0) return known - 1;
      used += 1;
      if (2 * words * used > table.length) table = grown(table);
      return undefined;
    },
  };
};
