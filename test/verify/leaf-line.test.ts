import { isDeepStrictEqual } from "node:util";
import canonicalize from "canonicalize";
import { leafIn } from "../../src/verify/export/leaf-line.ts";
import type { Leaf } from "../../src/verify/integrity/line.ts";
import { hexHash } from "./changes.ts";

// The line of a leaf is read in one of two ways, by its bytes or as JSON: whoever reads it, it says the same.

const at = "2026-03-02T06:00:00.000Z";
const seal = { size: 4, root: "1".repeat(64), cases: 2, headsRoot: "2".repeat(64) };
const command = `{"content":${canonicalize({ kind: "SealLog", ...seal }) ?? ""}}`;
const entryOf = (caseId: string): string =>
  `{"acts":[],"at":"${at}","caseId":"${caseId}","command":${command},"duty":"system",` +
  `"establishedBy":{"kind":"system"},"nonce":"n","person":"system","pins":{},"prev":null,"seq":1,"step":null,"v":1}`;
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
    expect(read(plain)).toEqual({ ...leaf, entry: { bytes: entry, place, seal: undefined } });
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
      ).toEqual({ bytes: sealing, place: { ...place, caseId: "log" }, seal });
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
          entry: { bytes: wrong, place: undefined, seal: undefined },
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
