import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import canonicalize from "canonicalize";
import { checkpointText, noteSigner, signNote } from "../../src/ledger/log/checkpoint.ts";
import { exportLog, exportCase, exportPublic } from "../../src/ledger/log/export.ts";
import type { Hash } from "../../src/record/merkle.ts";
import type { VerifierKey } from "../../src/record/note.ts";
import { newFolder } from "../contract/folders.ts";
import { memorySigner } from "../support/memory/signer.ts";
import { hexHash, leavesIn, lineOf, variantsOf, type Lines } from "./changes.ts";
import { exportPorts, keyOf, linesOf, fileOf } from "./exports.ts";
import { filledExports, type Exports } from "./filled-exports.ts";
import { caseHeader, partsOf, type Parts } from "./forging.ts";
import { type FaultInWords, type Verified, verify, verifyExport } from "./in-words.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

const whereIn = (faults: readonly FaultInWords[]): Lines => faults.map(({ where }) => where);

describe("An export that was altered", () => {
  // Each way of altering an export, tried at some of its places; test/verify/tampering.test.ts tries every place.

  let exports: Exports;
  const checked = (lines: Lines): readonly FaultInWords[] => exports.checked(lines);

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
        expect([text.length, faults === undefined || faults.length > 0]).toEqual([
          text.length,
          true,
        ]);
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
});

describe("A record that was made up", () => {
  const { folder, remove } = newFolder();
  const file = join(folder, "export.jsonl");
  let office: KeyOffice;
  let keys: readonly VerifierKey[];
  let whole: Lines = [];

  const write = (lines: Lines): void => {
    writeFileSync(file, `${lines.join("\n")}\n`);
  };
  const replayed = (lines: Lines, documents: string): Verified => {
    write(lines);
    const found = verify({ file, keys, checkpoints: [], documents });
    if (found === undefined) throw new Error("is no export");
    return found;
  };

  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 14);
    await office.seal();
    keys = [await keyOf(office)];
    whole = await linesOf(await exportLog(exportPorts(office)));
  }, 60_000);
  afterAll(() => {
    remove();
  });

  describe("A forged log", () => {
    it("that is consistent in itself is found by the checkpoint that was signed before", async () => {
      // Everything is made anew with another nonce in one entry: hashes, chains, seals. Only the key is missing.
      const other = await newKeyOffice();
      await other.carry("az-1", "un-cybercrime-2024", 14);
      await other.seal();
      const lines = await linesOf(await exportLog(exportPorts(other)));
      write(lines);
      const notes = whole.flatMap((line) =>
        line.startsWith('{"checkpoint":')
          ? [(JSON.parse(line) as { checkpoint: string }).checkpoint]
          : [],
      );
      const checkpoints = notes.map((note) => ({ note, where: "the checkpoint of last year" }));
      const found = verifyExport({ file, keys: [await keyOf(other), ...keys], checkpoints });
      expect(whereIn(found?.faults ?? [])).toContain("the checkpoint of last year");
    });
    it("that was cut and signed again is found by a checkpoint from elsewhere", async () => {
      const cut = await newKeyOffice();
      await cut.carry("az-1", "un-cybercrime-2024", 4);
      await cut.seal();
      const early = await linesOf(await exportLog(exportPorts(cut)));
      await cut.withdraw("az-1", "withdrawal");
      const sealed = await cut.seal();
      if (sealed.kind !== "signed") throw new Error(sealed.kind);
      write(early);
      const checkpoints = [{ note: sealed.note, where: "a checkpoint from elsewhere" }];
      const found = verifyExport({ file, keys: [await keyOf(cut)], checkpoints });
      expect(found?.faults).toEqual([
        {
          where: "a checkpoint from elsewhere",
          reason: `signs ${String(sealed.size)} leaves, but the export has ${String(leavesIn(early).length)}: it is older, or was cut`,
        },
      ]);
    });
  });

  describe("The documents beside an export", () => {
    it("are found unaltered, missing or swapped, with the entry that names them", () => {
      const documents = join(folder, "documents");
      const digest = office.text;
      const place = join(documents, digest.slice(0, 2), digest.slice(2, 4), digest);
      mkdirSync(dirname(place), { recursive: true });
      const lines = whole;
      expect(replayed(lines, documents).documents).toEqual({
        faults: [],
        unaltered: 0,
        missing: 1,
      });
      writeFileSync(place, "an invented text");
      expect(replayed(lines, documents).documents).toEqual({
        faults: [],
        unaltered: 1,
        missing: 0,
      });
      writeFileSync(place, "another text");
      expect(replayed(lines, documents).faults).toEqual([
        {
          where: "az-1#2",
          reason: `names the document ${digest}, but the file is a different one`,
        },
      ]);
    });
  });
});

describe("An export whose case lacks its last entries", () => {
  // A case whose last entries are left out, with the head that an earlier seal has of it. It takes no key.

  let keys: readonly VerifierKey[];

  let parts: Parts;

  let open: Lines;

  let honest: Lines;

  const verified = (lines: Lines): Verified => {
    const found = verify({ file: fileOf(lines), keys, checkpoints: [] });
    if (found === undefined) throw new Error("is no export");
    return found;
  };

  beforeAll(async () => {
    const office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 3);
    await office.makePublic("az-1", "az-1-public");
    await office.seal();
    await office.withdraw("az-1", "az-1-withdrawal");
    await office.seal();
    keys = [await keyOf(office)];
    parts = partsOf(await linesOf(await exportLog(exportPorts(office))));
    honest = await linesOf(await exportCase(exportPorts(office), "az-1"));
    open = await linesOf(await exportPublic(exportPorts(office)));
  }, 60_000);

  /** The export of a case as the seal before the last one knew it; its last seal is the true one. */
  const cutCase = (last: "before heads" | "behind heads"): Lines => {
    const [older, newest] = parts.seals.slice(-2);
    if (older === undefined || newest === undefined) throw new Error("two seals");
    const heads = ["az-1", "office"].map((id) => parts.head(id, older.n));
    const seal = parts.provenSeal(newest);
    return [
      caseHeader(parts, "az-1"),
      ...parts.checkpoints,
      ...parts.checkpoints.slice(0, -1).map(() => parts.consistency(older.n + 1)),
      ...parts.documents,
      ...parts.proven("az-1", older.n),
      parts.provenSeal(older),
      ...(last === "before heads" ? [seal, ...heads] : [...heads, seal]),
    ];
  };

  it("is not what the parts of a whole log make when nothing is left out", () => {
    const newest = parts.seals.at(-1);
    if (newest === undefined) throw new Error("no seal");
    const whole = [
      caseHeader(parts, "az-1"),
      ...parts.checkpoints,
      parts.consistency((parts.seals.at(-2)?.n ?? 0) + 1),
      ...parts.documents,
      ...parts.proven("az-1", newest.n),
      parts.provenSeal(newest),
      ...["az-1", "office"].map((id) => parts.head(id, newest.n)),
    ];
    expect(verified(whole).faults).toEqual([]);
    expect(whole.toSorted()).toEqual(honest.toSorted());
  });
  it.each(["before heads", "behind heads"] as const)(
    "is found of one case, with the last seal %s",
    (last) => {
      const { faults, holds } = verified(cutCase(last));
      expect(holds).toBe(false);
      expect(faults).toContainEqual({
        where: "az-1#5",
        reason: "is not shown to be the last entry of its case",
      });
      expect(faults).toContainEqual({ where: "log#1", reason: "is not the last seal" });
    },
  );
  it("is found of the office's record too", () => {
    const { faults } = verified(cutCase("behind heads"));
    expect(faults.map(({ where }) => where)).toContain("office");
  });
  it("is found of a public log whose last entries are only hashes", () => {
    const [older] = parts.seals.slice(-2);
    const lines = open.flatMap((line) => {
      if (line.startsWith('{"head":')) return [];
      const [leaf] = leavesIn([line]);
      if (leaf === undefined || older === undefined) return [line];
      if (leaf.n > older.n && leaf.where.startsWith("az-1#"))
        return [JSON.stringify({ n: leaf.n, hash: leaf.hash })];
      const heads = ["az-1", "office"].map((id) => parts.head(id, older.n));
      return leaf.n === older.n ? [line, ...heads] : [line];
    });
    const { faults, integrity } = verified(lines);
    expect(integrity.hidden).toBe(1);
    expect(faults).toContainEqual({
      where: "az-1#5",
      reason: "is not shown to be the last entry of its case",
    });
    expect(faults).toContainEqual({
      where: "az-1",
      reason: "is not shown to be complete up to the seal",
    });
  });
});
