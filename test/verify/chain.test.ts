import { inEnglish } from "../../src/words/read.ts";
import type { Said } from "../../src/words/messages.ts";
import { wholeTree } from "../../src/ledger/log/export.ts";
import {
  followedHeads,
  headLeaf,
  sealOf,
  type EntryPlace,
  type Heads,
} from "../../src/verify/integrity/heads.ts";
import {
  emptyRoot,
  growingTree,
  leafHash,
  toHex,
  type Hash,
} from "../../src/verify/integrity/merkle.ts";

const at = (second: number): string => `2026-03-02T06:00:${String(second).padStart(2, "0")}.000Z`;
const hashOf = (text: string): string => toHex(leafHash(text));
const [first, second] = [hashOf("first"), hashOf("second")];
const opening: EntryPlace = { caseId: "az-1", seq: 1, prev: null, at: at(1) };
const next: EntryPlace = { caseId: "az-1", seq: 2, prev: first, at: at(2) };

const saidOf = (fault: Said | undefined): string => (fault === undefined ? "" : inEnglish(fault));

describe("The next entry of a case", () => {
  const begun = (): Heads => {
    const heads = followedHeads();
    expect(heads.follow(opening, first)).toBeUndefined();
    return heads;
  };

  it("bears the next number, the hash of the one before it, and no earlier time", () => {
    const heads = begun();
    expect(heads.of("az-1")).toEqual({ seq: 1, hash: first, at: at(1) });
    expect(heads.follow(next, second)).toBeUndefined();
    expect(heads.of("az-1")).toEqual({ seq: 2, hash: second, at: at(2) });
    expect(heads.of("az-2")).toBeUndefined();
    expect(begun().follow({ ...next, at: at(1) }, second)).toBeUndefined();
  });

  it.each<readonly [Partial<EntryPlace>, string]>([
    [{ seq: 1 }, "is out of order: az-1#2 was expected here"],
    [{ seq: 3 }, "is out of order: az-1#2 was expected here"],
    [{ seq: Number.NaN }, "is out of order: az-1#2 was expected here"],
    [{ prev: null }, "does not name the entry before it by its hash"],
    [{ prev: second }, "does not name the entry before it by its hash"],
    [{ at: at(0) }, "is dated before the entry before it"],
    [{ at: "" }, "lacks its time or its case"],
    [{ at: at(2).slice(0, -1) }, "lacks its time or its case"],
    [{ at: `${at(2)}Z` }, "lacks its time or its case"],
    [{ at: ` ${at(2)}` }, "lacks its time or its case"],
    [{ at: "2026-03-02T06:00:02Z" }, "lacks its time or its case"],
  ])("is faulted with %j", (other, reason) => {
    expect(saidOf(begun().follow({ ...next, ...other }, second))).toBe(reason);
  });

  it.each(["", "Az-1", "-az", "az_1", "az 1", "a".repeat(65), "az-1\n"])(
    "is of no case that is called %j",
    (caseId) => {
      expect(saidOf(followedHeads().follow({ ...opening, caseId }, first))).toBe(
        "lacks its time or its case",
      );
    },
  );
  it.each(["a", "1", "az-1", "a".repeat(64)])("may be of a case that is called %s", (caseId) => {
    expect(followedHeads().follow({ ...opening, caseId }, first)).toBeUndefined();
  });

  it("is what the one after it follows, whatever was wrong with it", () => {
    const heads = begun();
    expect(heads.follow({ ...next, seq: 7 }, second)).toBeDefined();
    expect(heads.follow({ ...next, seq: 8, prev: second }, first)).toBeUndefined();
  });

  it("is the first of its case where none came before", () => {
    expect(saidOf(followedHeads().follow(next, second))).toBe(
      "is out of order: az-1#1 was expected here",
    );
    expect(saidOf(followedHeads().follow({ ...opening, prev: first }, second))).toBe(
      "does not name the entry before it by its hash",
    );
  });
});

describe("The heads of all cases", () => {
  const rootOf = (heads: Heads): Hash => {
    const order = heads.inOrder();
    if (order.length === 0) return emptyRoot;
    const leaves = order.map((id) => headLeaf(id, heads.of(id) ?? { seq: 0, hash: "" }));
    return wholeTree(leaves).root(leaves.length);
  };
  const put = (heads: Heads, number: number, seq: number): void => {
    // So that they do not come in the order of their ids.
    const caseId = `case-${String((number * 7919) % 100_003)}`;
    heads.put(caseId, { seq, hash: hashOf(`${caseId}#${String(seq)}`), at: at(seq) });
  };

  it("are leaves in RFC 8785's form, in the order of their ids", () => {
    expect(headLeaf("az-1", { seq: 12, hash: first })).toBe(
      leafHash(`{"caseId":"az-1","hash":"${first}","seq":12}`),
    );
    const heads = followedHeads();
    for (const caseId of ["b", "a-1", "a", "office", "a1"])
      heads.put(caseId, { seq: 1, hash: first, at: at(1) });
    expect(heads.inOrder()).toEqual(["a", "a-1", "a1", "b", "office"]);
    expect(heads.count()).toBe(5);
    heads.put("a", { seq: 2, hash: second, at: at(2) });
    expect(heads.inOrder()).toEqual(["a", "a-1", "a1", "b", "office"]);
    expect(heads.count()).toBe(5);
  });

  it("have the root of all of them after each change, however many there are", () => {
    const heads = followedHeads();
    expect(heads.root()).toBe(emptyRoot);
    for (let number = 0; number < 1500; number += 1) {
      put(heads, number, 1);
      if (number % 97 === 0 || [511, 512, 675, 676, 1023, 1024].includes(number))
        expect(heads.root()).toBe(rootOf(heads));
    }
    for (const number of [3, 700, 1499, 0, 1200, 3]) {
      put(heads, number, 2 + (number % 5));
      expect(heads.root()).toBe(rootOf(heads));
      expect(heads.root()).toBe(rootOf(heads));
    }
    expect(heads.count()).toBe(1500);
    for (const caseId of heads.inOrder()) {
      const { seq = 0, hash, at: time } = heads.of(caseId) ?? {};
      expect([caseId, hash, time]).toEqual([caseId, hashOf(`${caseId}#${String(seq)}`), at(seq)]);
    }
  });

  it("are sealed with the leaves of the log", () => {
    const [tree, heads] = [growingTree(), followedHeads()];
    tree.add(leafHash("first"));
    heads.follow(opening, first);
    tree.add(leafHash("second"));
    heads.follow({ ...opening, caseId: "az-2" }, second);
    expect(sealOf(tree, heads)).toEqual({
      size: 2,
      root: toHex(tree.root()),
      cases: 2,
      headsRoot: toHex(rootOf(heads)),
    });
  });
});
