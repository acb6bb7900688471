import { isDeepStrictEqual } from "node:util";
import canonicalize from "canonicalize";
import { wholeTree, exportLog } from "../../src/ledger/log/export.ts";
import { leafIn } from "../../src/verify/export/leaf-line.ts";
import type { Leaf } from "../../src/record/line.ts";
import {
  emptyRoot,
  fromHex,
  growingTree,
  isConsistent,
  leafHash,
  rootByInclusion,
  toHex,
  type Hash,
} from "../../src/record/merkle.ts";
import { hexHash } from "./changes.ts";
import { exportPorts, fileOf, keyOf, linesOf } from "./exports.ts";
import { verify, type Verified } from "./in-words.ts";
import { newKeyOffice } from "./office.ts";
import { consistencies, inclusions, leaves, roots } from "./vectors.ts";

const hashes = leaves.map((leaf) => leafHash(leaf.toString("latin1")));
const many: readonly Hash[] = Array.from({ length: 70 }, (_, n) => leafHash(`leaf ${String(n)}`));
const tree = wholeTree(many);

/** The root by the definition of RFC 6962 section 2.1, with nothing clever about it. */
const rootByDefinition = (of: readonly Hash[]): Hash => {
  const grown = growingTree();
  for (const leaf of of) grown.add(leaf);
  return grown.root();
};

describe("The Merkle tree", () => {
  it("has the published roots at every size", () => {
    const grown = growingTree();
    expect(toHex(grown.root())).toBe(roots[0]);
    for (const [index, hash] of hashes.entries()) {
      grown.add(hash);
      expect(grown.size()).toBe(index + 1);
      expect(toHex(grown.root())).toBe(roots[index + 1]);
    }
  });
  it("has the same roots where all leaves are at hand", () => {
    for (const size of [1, 2, 3, 4, 5, 6, 7, 8])
      expect(toHex(wholeTree(hashes).root(size))).toBe(roots[size]);
  });
  it.each(inclusions)("makes and takes the published proof of leaf $index of $size", (vector) => {
    const { index, size, proof } = vector;
    const leaf = hashes[index] ?? "";
    expect(wholeTree(hashes).inclusion(index, size).map(toHex)).toEqual(proof);
    const root = rootByInclusion({ index, size, leaf, proof: proof.map(fromHex) });
    expect(toHex(root ?? "")).toBe(roots[size]);
  });
  it.each(consistencies)("makes and takes the published proof of $first and $second", (vector) => {
    const { first, second, proof } = vector;
    const [one, other] = [first, second].map((size) => ({
      size,
      root: fromHex(roots[size]),
    }));
    expect(wholeTree(hashes).consistency(first, second).map(toHex)).toEqual(proof);
    expect(one && other && isConsistent(one, other, proof.map(fromHex))).toBe(true);
  });
});

describe("A proof of inclusion", () => {
  it("leads to the root, for every leaf at every size", () => {
    for (let size = 1; size <= many.length; size += 1) {
      const root = rootByDefinition(many.slice(0, size));
      for (let index = 0; index < size; index += 1) {
        const proof = tree.inclusion(index, size);
        expect(rootByInclusion({ index, size, leaf: many[index] ?? "", proof })).toBe(root);
      }
    }
  });
  it("leads nowhere with another leaf, another place, a hash more, a hash less or one changed", () => {
    for (const size of [1, 2, 7, 8, 33, 70])
      for (let index = 0; index < size; index += 1) {
        const proof = tree.inclusion(index, size);
        const root = tree.root(size);
        const leaf = many[index] ?? "";
        const changed = proof.map((_, at) =>
          proof.map((one, n) => (n === at ? leafHash("x") : one)),
        );
        const wrong = [
          { index, size, leaf: leafHash("x"), proof },
          { index: index + 1, size, leaf, proof },
          { index, size, leaf, proof: [...proof, root] },
          ...(proof.length > 0 ? [{ index, size, leaf, proof: proof.slice(1) }] : []),
          ...(proof.length > 0 ? [{ index, size, leaf, proof: proof.slice(0, -1) }] : []),
          ...changed.map((one) => ({ index, size, leaf, proof: one })),
        ];
        for (const one of wrong) expect(rootByInclusion(one)).not.toBe(root);
      }
  });
  it("is refused beyond the end", () => {
    expect(rootByInclusion({ index: 3, size: 3, leaf: "", proof: [] })).toBeUndefined();
    expect(rootByInclusion({ index: 0, size: 0, leaf: "", proof: [] })).toBeUndefined();
    expect(() => tree.inclusion(70, 70)).toThrow("beyond the end");
  });
  it("has as many hashes as the tree has levels", () => {
    expect(tree.inclusion(0, 64)).toHaveLength(6);
    expect(tree.inclusion(64, 65)).toHaveLength(1);
  });
});

describe("A proof of consistency", () => {
  it("holds between every two sizes of one log", () => {
    for (let second = 0; second <= many.length; second += 1)
      for (let first = 0; first <= second; first += 1) {
        const [one, other] = [first, second].map((size) => ({
          size,
          root: size === 0 ? emptyRoot : tree.root(size),
        }));
        expect(one && other && isConsistent(one, other, tree.consistency(first, second))).toBe(
          true,
        );
      }
  });
  it("does not hold for a log that was cut, forked or whose proof was changed", () => {
    const forked = wholeTree([...many.slice(0, 20), leafHash("another"), ...many.slice(21)]);
    for (const [first, second] of [
      [21, 40],
      [32, 64],
      [30, 70],
    ] as const) {
      const [one, other] = [
        { size: first, root: tree.root(first) },
        { size: second, root: tree.root(second) },
      ];
      const proof = tree.consistency(first, second);
      expect(isConsistent(one, other, proof)).toBe(true);
      const wrong = { size: second, root: forked.root(second) };
      expect(isConsistent(one, wrong, forked.consistency(first, second))).toBe(false);
      expect(isConsistent(one, wrong, proof)).toBe(false);
      expect(isConsistent(other, one, proof)).toBe(false);
      expect(isConsistent(one, other, [...proof, leafHash("x")])).toBe(false);
      expect(isConsistent(one, other, proof.slice(1))).toBe(false);
      expect(isConsistent(one, other, proof.slice(0, -1))).toBe(false);
      expect(isConsistent(one, other, [])).toBe(false);
      for (const at of proof.keys())
        expect(isConsistent(one, other, proof.with(at, leafHash("x")))).toBe(false);
    }
  });
  it("of a tree with itself is empty, and holds only for the same root", () => {
    const one = { size: 5, root: tree.root(5) };
    expect(isConsistent(one, one, [])).toBe(true);
    expect(isConsistent(one, one, [leafHash("x")])).toBe(false);
    expect(isConsistent(one, { size: 5, root: tree.root(6) }, [])).toBe(false);
    expect(isConsistent({ size: 0, root: leafHash("x") }, one, [])).toBe(false);
  });
});

// The line of a leaf is read in one of two ways, by its bytes or as JSON: whoever reads it, it says the same.

const at = "2026-03-02T06:00:00.000Z";
const seal = { size: 4, root: "1".repeat(64), cases: 2, headsRoot: "2".repeat(64) };
const command = `{"content":${canonicalize({ kind: "SealLog", ...seal }) ?? ""}}`;
const entryOf = (caseId: string): string =>
  `{"acts":[],"at":"${at}","caseId":"${caseId}","command":${command},"duty":"system",` +
  `"establishedBy":{"kind":"system"},"nonce":"n","person":"system","pins":{},"prev":null,"seq":1,"step":null,"v":1,"worth":1}`;
const entry = entryOf("az-1");
const hash = hexHash(entry);
const proof = ["a".repeat(64), "0".repeat(64)];
const proven = `,"proof":${JSON.stringify(proof)}`;

/** What is read in a line, with the bytes as text; the reader writes in what it is given. */
const read = (line: string, { due = 4, isProven = false } = {}) => {
  const leaf = leafIn(Buffer.from(line, "latin1"), due, isProven);
  return leaf && { ...leaf, entry: leaf.entry && { ...leaf.entry, bytes: textOf(leaf) } };
};
const textOf = ({ entry: given }: Leaf): string => given?.bytes.toString("latin1") ?? "";

const plain = `{"n":4,"hash":"${hash}","entry":${entry}}`;
const withProof = `{"n":4,"hash":"${hash}"${proven},"entry":${entry}}`;
const hidden = `{"n":4,"hash":"${hash}"}`;
const leaf = { kind: "leaf", n: 4, hash, stated: hash, proof: [] };
const place = { caseId: "az-1", seq: 1, prev: null, at };

describe("The line of a leaf", () => {
  it("says its number, its hash, and its entry's place", () => {
    expect(read(plain)).toEqual({
      ...leaf,
      entry: { disclosure: null, bytes: entry, place, seal: undefined },
    });
    expect(read(hidden)).toEqual({ ...leaf, entry: undefined });
    const isProven = { isProven: true };
    expect(read(withProof, isProven)).toMatchObject({ ...leaf, proof, entry: { place } });
    expect(read(hidden.replace("}", `${proven}}`), isProven)).toEqual({
      ...leaf,
      proof,
      entry: undefined,
    });
  });

  it("brings a proof exactly where it is to", () => {
    expect(read(withProof)).toBeUndefined();
    expect(read(plain, { isProven: true })).toBeUndefined();
    expect(read(withProof.replace(/"a+"/, '"a"'), { isProven: true })).toBeUndefined();
    expect(read(withProof.replace(/"0+"/, "0"), { isProven: true })).toBeUndefined();
    expect(read(withProof.replace(/\[.*?\]/, '"a"'), { isProven: true })).toBeUndefined();
  });

  it("says both hashes where they differ: that of its entry, and that beside it", () => {
    const other = "f".repeat(64);
    for (const due of [4, 5])
      expect(read(plain.replace(hash, other), { due })).toMatchObject({
        ...leaf,
        stated: other,
        entry: { place },
      });
    expect(read(hidden.replace(hash, other))).toEqual({
      ...leaf,
      hash: other,
      stated: other,
      entry: undefined,
    });
  });

  it("says what an entry of the log seals, and of no other", () => {
    const sealing = entryOf("log");
    for (const due of [4, 5])
      expect(
        read(`{"n":4,"hash":"${hexHash(sealing)}","entry":${sealing}}`, { due })?.entry,
      ).toEqual({ disclosure: null, bytes: sealing, place: { ...place, caseId: "log" }, seal });
    expect(read(plain)?.entry?.seal).toBeUndefined();
    const none = sealing.replace("SealLog", "Lay");
    expect(read(`{"n":4,"hash":"${hexHash(none)}","entry":${none}}`)?.entry?.seal).toBeUndefined();
  });

  it("says that what stands as its entry is none", () => {
    for (const wrong of ["{}", "", "7", entry.replace('"v":1', '"v":1.0'), `${entry}}`])
      for (const due of [4, 5])
        expect(read(`{"n":4,"hash":"${hexHash(wrong)}","entry":${wrong}}`, { due })).toEqual({
          ...leaf,
          hash: hexHash(wrong),
          stated: hexHash(wrong),
          entry: { disclosure: null, bytes: wrong, place: undefined, seal: undefined },
        });
  });

  it("may have any number that is due, or is not", () => {
    for (const n of [0, 7, 10, 123_456_789, 999_999_999_999_999])
      for (const due of [n, n + 1]) {
        const line = plain.replace('"n":4', `"n":${String(n)}`);
        expect(read(line, { due })).toMatchObject({ n, hash, entry: { place } });
      }
  });

  // Each byte before the entry another one, one more and one less.
  const others = Array.from('"\\,:[]{}-.09abefnx \u0000\u00ff');
  const nearby = (line: string): readonly string[] =>
    Array.from({ length: line.indexOf(entry) }, (_, place) => place).flatMap((place) => [
      line.slice(0, place) + line.slice(place + 1),
      ...others.flatMap((one) => [
        line.slice(0, place) + one + line.slice(place),
        line.slice(0, place) + one + line.slice(place + 1),
      ]),
    ]);
  const one = '"[0-9a-f]{64}"';
  const shape = (proof: string): RegExp =>
    new RegExp(`^\\{"n":(0|[1-9]\\d{0,14}),"hash":"([0-9a-f]{64})"${proof},"entry":`);

  it.each([
    { line: plain, form: shape(""), isProven: false },
    { line: withProof, form: shape(`,"proof":\\[(?:${one}(?:,${one})*)?\\]`), isProven: true },
  ])(
    "is read in no other form, and the same whichever is due: $line",
    ({ line, form, isProven }) => {
      const wrong = nearby(line).filter((text) => {
        const [, n, stated] = form.exec(text) ?? [];
        const due = Number(n ?? 4);
        const [found, ...others] = [4, 5, due].map((number) =>
          read(text, { isProven, due: number }),
        );
        const isSame = others.every((other) => isDeepStrictEqual(other, found));
        const wanted = n === undefined ? undefined : due;
        return !isSame || found?.n !== wanted || found?.stated !== stated;
      });
      expect(wrong).toEqual([]);
    },
  );

  it("ends with its own brace", () => {
    for (const [line, isProven] of [
      [plain, false],
      [withProof, true],
      [hidden, false],
    ] as const)
      for (const end of ["", "} ", "]"])
        expect(read(`${line.slice(0, -1).replace(/\}$/, "")}${end}`, { isProven })).toBeUndefined();
    expect(read("")).toBeUndefined();
  });

  it("is not the whole line where its entry begins at once", () => {
    expect(read(`,"entry":${entry}}`)).toBeUndefined();
    expect(read(`{},"entry":${entry}}`)).toBeUndefined();
  });
});

describe("An export in which one line stands again and again", () => {
  it.each(["office", "az-1"])(
    "is told line by line, and the record %s is not decided again to its end",
    async (caseId) => {
      const office = await newKeyOffice();
      await office.carry("az-1", "un-cybercrime-2024", 3);
      await office.seal();
      const lines = await linesOf(await exportLog(exportPorts(office)));
      const line = lines.findLast((one) => one.includes(`"caseId":"${caseId}"`)) ?? "";
      const keys = [await keyOf(office)];
      const of = (file: readonly string[]): Verified => {
        const found = verify({ file: fileOf(file), keys, checkpoints: [] });
        if (found === undefined) throw new Error("is no export");
        return found;
      };
      const [whole, repeated] = [
        of(lines),
        of([...lines, ...Array.from({ length: 300 }, () => line)]),
      ];
      expect(whole.faults).toEqual([]);
      expect(repeated.integrity.faults.length).toBeGreaterThanOrEqual(300);
      const given = repeated.replay.faults.filter(({ reason }) =>
        reason.includes("too many faults"),
      );
      expect(given).toHaveLength(1);
      expect(given[0]?.where).toContain(caseId);
      const judged = repeated.replay.judged - whole.replay.judged;
      expect(judged).toBeGreaterThan(0);
      expect(judged).toBeLessThan(300);
    },
  );
});
