import canonicalize from "canonicalize";
import { checkpointText, noteSigner, signNote } from "../../src/ledger/log/checkpoint.ts";
import type { Hash } from "../../src/verify/integrity/merkle.ts";
import type { FaultInWords } from "./in-words.ts";
import { memorySigner } from "../support/memory/signer.ts";
import { hexHash, leavesIn, lineOf, variantsOf, type Lines } from "./changes.ts";
import { filledExports, type Exports } from "./filled-exports.ts";

// Each way of altering an export, tried at some of its places; test/verify/tampering.test.ts tries every place.

let exports: Exports;
const checked = (lines: Lines): readonly FaultInWords[] => exports.checked(lines);
const whereIn = (faults: readonly FaultInWords[]): Lines => faults.map(({ where }) => where);

const checkpointBy = async (size: number, root: Hash): Promise<string> => {
  const signer = await noteSigner(await exports.office.origin(), memorySigner());
  return signNote(checkpointText({ origin: signer.key.name, size, root }), [signer]);
};

const cutAt = (text: string, step: number): Lines => {
  const ends: string[] = [];
  for (let end = 1; end < text.length; end += step) ends.push(text.slice(0, -end));
  return ends;
};

beforeAll(async () => {
  exports = await filledExports();
}, 60_000);
afterAll(() => {
  exports.remove();
});

describe.each(["a log", "a case", "a public log"] as const)("An export of %s", (kind) => {
  it("is found unaltered as it is", () => {
    expect(exports.replayed(exports.of(kind)).faults).toEqual([]);
    expect(leavesIn(exports.of(kind)).length).toBeGreaterThan(30);
  });

  it("shows a change of a field", () => {
    const lines = exports.of(kind);
    const leaves = leavesIn(lines);
    for (const [index, leaf] of leaves.entries()) {
      const variants = variantsOf(JSON.parse(leaf.bytes));
      const bytes = canonicalize(variants[(index * 7) % variants.length]) ?? "";
      const named = whereIn(checked(lines.with(leaf.at, lineOf(leaf, bytes))));
      expect([bytes, named.length > 0]).toEqual([bytes, true]);
    }
    expect(leaves.length).toBeGreaterThan(30);
  });

  it("shows a changed entry also when the hash beside it is made anew", () => {
    const lines = exports.of(kind);
    for (const leaf of leavesIn(lines)) {
      const entry = JSON.parse(leaf.bytes) as Record<string, unknown>;
      const bytes = canonicalize({ ...entry, nonce: "0".repeat(32) }) ?? "";
      const line = lineOf({ ...leaf, hash: hexHash(bytes) }, bytes);
      const faults = checked(lines.with(leaf.at, line));
      expect([leaf.where, faults.length > 0]).toEqual([leaf.where, true]);
    }
  });

  it("shows that any leaf is missing: the first, one in the middle, the last", () => {
    const lines = exports.of(kind);
    for (const [at, line] of lines.entries())
      if (line.startsWith('{"n":')) {
        const faults = checked(lines.toSpliced(at, 1));
        expect([line.slice(0, 80), faults.length > 0]).toEqual([line.slice(0, 80), true]);
      }
  });

  it("shows two leaves that changed places, and any leaf that is there twice", () => {
    const lines = exports.of(kind);
    for (let at = 1; at < lines.length; at += 1) {
      const [before = "", line = ""] = [lines[at - 1], lines[at]];
      if (!line.startsWith('{"n":')) continue;
      expect([line, checked(lines.toSpliced(at, 0, line)).length > 0]).toEqual([line, true]);
      if (before.startsWith('{"n":'))
        expect([line, checked(lines.toSpliced(at - 1, 2, line, before)).length > 0]).toEqual([
          line,
          true,
        ]);
    }
  });

  it("shows that it was cut off, at any line and within one", () => {
    const lines = exports.of(kind);
    const texts = [
      ...lines.slice(1).map((_, before) => `${lines.slice(0, before + 1).join("\n")}\n`),
      ...cutAt(`${lines.join("\n")}\n`, 997),
    ];
    for (const text of texts) {
      const faults = exports.readAs(text);
      expect([text.length, faults === undefined || faults.length > 0]).toEqual([text.length, true]);
    }
  });

  it("shows a checkpoint that another key signed, or that is missing", async () => {
    const lines = exports.of(kind);
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith('{"checkpoint":')) continue;
      const { checkpoint } = JSON.parse(line) as { readonly checkpoint: string };
      const [, size = "", root = ""] = checkpoint.split("\n");
      const forged = await checkpointBy(
        Number(size),
        Buffer.from(root, "base64").toString("latin1"),
      );
      const faults = checked(lines.with(at, JSON.stringify({ checkpoint: forged })));
      expect(faults).toContainEqual({
        where: `checkpoint of size ${size} in the export`,
        reason: expect.stringMatching(
          /^is signed by none of the given keys, but by [0-9a-f]{8}$/,
        ) as string,
      });
    }
    const without = checked(lines.filter((line) => !line.startsWith('{"checkpoint":')));
    expect(whereIn(without)).toContain("the export");
  });

  it("shows a law file that was swapped, or that is missing", () => {
    const lines = exports.of(kind);
    let files = 0;
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith('{"document":')) continue;
      files += 1;
      const { document, text } = JSON.parse(line) as {
        readonly document: string;
        readonly text: string;
      };
      const swapped = JSON.stringify({ document, text: text.replace("a", "b") });
      expect(checked(lines.with(at, swapped))).toEqual([
        { where: `document ${document}`, reason: "is not what its digest says" },
      ]);
      const missing = exports.replayed(lines.toSpliced(at, 1)).faults;
      expect(missing).toContainEqual({
        where: "az-1#1",
        reason: "rests on law files that the export does not contain",
      });
    }
    expect(files).toBe(2);
  });
});
