import type { Sentence } from "../words/messages.ts";
import { growingTree, leafHash, toHex, type GrowingTree, type Hash } from "./merkle.ts";

/** Where an entry stands in its case: what the chain rests on. */
export type EntryPlace = Readonly<{ caseId: string; seq: number; prev: string | null; at: string }>;
/** The last entry of a case so far; the hash in hexadecimal. */
export type Head = { readonly seq: number; readonly hash: string; readonly at: string };
/** The case id of the log's own entries, its seals. */
export const logCase = "log";
const caseIdShape = /^[a-z0-9][a-z0-9-]{0,63}$/;
const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** The leaf of a case's head in the tree of heads that a seal holds: RFC 8785 canonical JSON of three members. */
export const headLeaf = (caseId: string, { seq, hash }: Pick<Head, "seq" | "hash">): Hash =>
  leafHash(`{"caseId":"${caseId}","hash":"${hash}","seq":${String(seq)}}`);

const faultIn = (place: EntryPlace, before: Head | undefined): Sentence | undefined => {
  const { caseId, seq, prev, at } = place;
  const { seq: last = 0, hash = null, at: lastAt = "" } = before ?? {};
  if (seq !== last + 1) return { kind: "entryOutOfTurn", caseId, seq: last + 1 };
  if (prev !== hash) return { kind: "prevNotHash" };
  if (!instantShape.test(at) || !caseIdShape.test(caseId)) return { kind: "noTimeOrCase" };
  return at < lastAt ? { kind: "datedBeforePrevious" } : undefined;
};

export type Heads = {
  /** Takes the next entry of a case. Answers what is wrong with its place in the chain. */
  readonly follow: (place: EntryPlace, hash: string) => Sentence | undefined;
  /** Takes a head without looking at its place. */
  readonly put: (caseId: string, head: Head) => void;
  readonly of: (caseId: string) => Head | undefined;
  readonly count: () => number;
  /** The root of the tree over all heads, in the order of case ids by UTF-16. */
  readonly root: () => Hash;
  readonly inOrder: () => readonly string[];
};

// A head is kept as bytes, because objects for so many cases take much memory: its hash, its time, its number, its leaf
// in the tree of heads, and whether that leaf is still to be made.
const [timeAt, seqAt, leafAt, isNewAt, length] = [32, 56, 64, 96, 97] as const;
const headTable = () => {
  const rows = new Map<string, number>();
  const ids: string[] = [];
  let table = Buffer.alloc(1 << 16);
  const headAt = (from: number): Head => ({
    seq: table.readDoubleLE(from + seqAt),
    hash: table.toString("hex", from, from + timeAt),
    at: table.toString("latin1", from + timeAt, from + seqAt),
  });
  return {
    ids,
    of: (caseId: string): Head | undefined =>
      rows.has(caseId) ? headAt(length * (rows.get(caseId) ?? 0)) : undefined,
    put: (caseId: string, { seq, hash, at }: Head): void => {
      const row = rows.get(caseId) ?? ids.push(caseId) - 1;
      if (row === rows.size) rows.set(caseId, row);
      const from = row * length;
      if (from + length > table.length) table = Buffer.concat([table], 2 * table.length);
      table.write(hash, from, "hex");
      table.write(at, from + timeAt, seqAt - timeAt, "latin1");
      table.writeDoubleLE(seq, from + seqAt);
      table[from + isNewAt] = 1;
    },
    isNew: (row: number): boolean => table[row * length + isNewAt] === 1,
    leafOf: (row: number): Hash => {
      const from = row * length;
      if (table[from + isNewAt] === 1)
        table.write(headLeaf(ids[row] ?? "", headAt(from)), from + leafAt, "latin1");
      table[from + isNewAt] = 0;
      return table.toString("latin1", from + leafAt, from + isNewAt);
    },
  };
};

/** Trees of heads begin alike; after so many leaves each is kept as it is then, to go on from. */
const step = 512;

/** The heads of all cases, and the chain that leads to each. Of a case only its head is kept. */
export const followedHeads = (): Heads => {
  const { ids, of, put, isNew, leafOf } = headTable();
  const order: number[] = [];
  const begun: (readonly Hash[])[] = [[]];
  const sorted = (): readonly number[] => {
    if (order.length === ids.length) return order;
    for (let row = order.length; row < ids.length; row += 1) order.push(row);
    return order.sort((one, other) => ((ids[one] ?? "") < (ids[other] ?? "") ? -1 : 1));
  };
  return {
    of,
    put,
    follow: (place, hash) => {
      const fault = faultIn(place, of(place.caseId));
      put(place.caseId, { ...place, hash });
      return fault;
    },
    count: () => ids.length,
    inOrder: () => sorted().map((row) => ids[row] ?? ""),
    root: () => {
      const all = sorted();
      const first = all.findIndex(isNew);
      begun.splice(1 + Math.floor((first < 0 ? all.length : first) / step));
      const tree = growingTree(begun.at(-1), step * (begun.length - 1));
      for (const row of all.slice(tree.size())) {
        if (tree.size() % step === 0) begun[tree.size() / step] = tree.peaks();
        tree.add(leafOf(row));
      }
      return tree.root();
    },
  };
};

/** What a seal, itself the next leaf, says of the leaves before it: their number and root, their cases and heads' root. */
export type Seal = Readonly<{ size: number; root: string; cases: number; headsRoot: string }>;

/** The seal of all leaves so far. */
export const sealOf = (tree: GrowingTree, heads: Heads): Seal => ({
  size: tree.size(),
  root: toHex(tree.root()),
  cases: heads.count(),
  headsRoot: toHex(heads.root()),
});
