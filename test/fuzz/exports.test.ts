import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { openCheckpoint } from "../../src/verify/integrity/note.ts";
import {
  emptyRoot,
  fromHex,
  isConsistent,
  rootByInclusion,
  toHex,
} from "../../src/verify/integrity/merkle.ts";
import { verify } from "../verify/in-words.ts";
import { newFolder } from "../contract/folders.ts";
import { fuzz, patience } from "../support/fuzz.ts";
import { hostileBytes, hostileText } from "../support/hostile-bytes.ts";
import { hostileValues } from "../support/hostile-values.ts";
import { entriesIn, rebuilt, type Item, type Json } from "../verify/forging.ts";
import { someExports, textOfLines, type Exports } from "./exports/exported.ts";

// What somebody hands in to be verified: whatever stands in it, it is told apart from what was exported.

const { folder, remove } = newFolder();
const file = join(folder, "export.jsonl");
let exports: Exports;

beforeAll(async () => {
  exports = await someExports();
}, 60_000);
afterAll(remove);

/** Whether an export holds, by the office's key and its newest checkpoint. */
const holds = (bytes: Uint8Array): boolean => {
  writeFileSync(file, bytes);
  const checkpoints = [{ note: exports.notes.at(-1) ?? "", where: "kept" }];
  const found = verify({ file, keys: exports.keys, checkpoints });
  rmSync(file);
  if (found === undefined) return false;
  for (const { where, reason } of found.faults) expect([where, reason]).not.toContain("");
  return found.holds;
};

describe("An export", () => {
  it.each(["log", "ofCase", "open"] as const)(
    "holds as it is and with no byte otherwise: %s",
    async (kind) => {
      const text = textOfLines(exports[kind]);
      expect(holds(Buffer.from(text))).toBe(true);
      const others = [exports.log, exports.ofCase, exports.open].map(textOfLines);
      await fuzz(hostileBytes([text, ...others]), 40, (bytes) => {
        const isWhole = others.includes(bytes.toString("utf8"));
        if (!isWhole) expect(holds(bytes)).toBe(false);
      });
    },
    patience,
  );

  it(
    "is read to its end whatever entries a holder of the key made up",
    async () => {
      const entries = entriesIn(exports.log);
      const documents = exports.log.filter((line) => line.startsWith('{"document":'));
      expect(entries.length).toBeGreaterThan(10);
      const made = fc.tuple(fc.nat(entries.length - 1), hostileValues(entries));
      await fuzz(made, 40, async ([at, value]) => {
        const entry = { caseId: "az-1", at: "2026-03-09T06:00:00.000Z", ...(value as Json) };
        const items: readonly Item[] = [
          ...entries.with(at, entry).map((one) => ({ entry: one })),
          { seal: {} },
        ];
        // What has no canonical form cannot be made up: half a character, say.
        const lines = await rebuilt(items, { signer: exports.signer, documents }).catch(
          () => undefined,
        );
        if (lines !== undefined) holds(Buffer.from(textOfLines(lines)));
      });
      expect(exports.keys).toHaveLength(1);
    },
    patience,
  );
});

describe("A checkpoint", () => {
  it(
    "is opened as it is, and with no byte otherwise",
    async () => {
      const { notes, keys } = exports;
      for (const note of notes) expect(openCheckpoint(note, keys)).toHaveProperty("checkpoint");
      await fuzz(hostileText(notes), 200, (text) => {
        if (!notes.includes(text)) expect(openCheckpoint(text, keys)).toHaveProperty("fault");
      });
    },
    patience,
  );
});

describe("A proof", () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
  const proof = fc.array(hash, { maxLength: 70 });
  const number = fc.oneof(fc.nat(40), fc.maxSafeNat());

  it(
    "that was made up leads to no root that is known",
    async () => {
      expect(toHex(emptyRoot)).toHaveLength(64);
      await fuzz(fc.tuple(number, number, proof), 300, ([index, size, hashes]) => {
        const root = "r".repeat(32);
        const hexes = hashes.map((one) => fromHex(one.toString("hex")));
        expect(rootByInclusion({ index, size, leaf: root, proof: hexes })).not.toBe(emptyRoot);
        const [first, second] = [
          { size: index, root },
          { size, root: "s".repeat(32) },
        ];
        expect(isConsistent(first, second, hexes)).toBe(false);
      });
    },
    patience,
  );
});
