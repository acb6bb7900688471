import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exportLog } from "../../src/ledger/log/export.ts";
import { type FaultInWords, type Verified, verify, verifyExport } from "./in-words.ts";
import type { VerifierKey } from "../../src/verify/integrity/note.ts";
import { newFolder } from "../contract/folders.ts";
import { leavesIn, type Lines } from "./changes.ts";
import { exportedWorld, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

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
const whereIn = (faults: readonly FaultInWords[]): Lines => faults.map(({ where }) => where);

beforeAll(async () => {
  office = await newKeyOffice();
  await office.carry("az-1", "un-cybercrime-2024", 14);
  await office.seal();
  keys = [await keyOf(office)];
  whole = await linesOf(await exportLog(exportedWorld(office)));
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
    const lines = await linesOf(await exportLog(exportedWorld(other)));
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
    const early = await linesOf(await exportLog(exportedWorld(cut)));
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
    expect(replayed(lines, documents).documents).toEqual({ faults: [], unaltered: 0, missing: 1 });
    writeFileSync(place, "an invented text");
    expect(replayed(lines, documents).documents).toEqual({ faults: [], unaltered: 1, missing: 0 });
    writeFileSync(place, "another text");
    expect(replayed(lines, documents).faults).toEqual([
      { where: "az-1#2", reason: `names the document ${digest}, but the file is a different one` },
    ]);
  });
});
