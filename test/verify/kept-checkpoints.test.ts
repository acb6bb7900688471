import { exportCase, exportLog, exportPublic } from "../../src/ledger/log/export.ts";
import type { VerifierKey } from "../../src/verify/integrity/note.ts";
import { verify, type Verified } from "./in-words.ts";
import type { Lines } from "./changes.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { caseHeader, entriesIn, notesIn, partsOf, rebuilt } from "./forging.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

// A checkpoint that somebody kept, and an export that does not fit it or keeps silent about it. The forger holds the
// ledger and the key.

let office: KeyOffice;
let keys: readonly VerifierKey[];
let whole: Lines;
let early: { readonly whole: Lines; readonly ofCase: Lines; readonly open: Lines };
let ofCase: Lines;
/** The same office with another history: entries of the case bear other chances, all hashes and seals are anew. */
let fork: Lines;
let kept: string;
let newest: string;

const verified = (lines: Lines, ...notes: Lines): Verified => {
  const checkpoints = notes.map((note, at) => ({ note, where: `kept ${String(at + 1)}` }));
  const found = verify({ file: fileOf(lines), keys, checkpoints });
  if (found === undefined) throw new Error("is no export");
  return found;
};
const openIn = ({ integrity, holds, faults }: Verified) => ({
  open: integrity.open.map(({ where, size }) => [where, size]),
  faults,
  holds,
});
const sizeOf = (note: string): number => Number(note.split("\n")[1]);

beforeAll(async () => {
  office = await newKeyOffice();
  await office.carry("az-1", "un-cybercrime-2024", 3);
  await office.seal();
  const world = exportedWorld(office);
  early = {
    whole: await linesOf(await exportLog(world)),
    ofCase: await linesOf(await exportCase(world, "az-1")),
    open: await linesOf(await exportPublic(world)),
  };
  await office.withdraw("az-1", "az-1-withdrawal");
  await office.seal();
  keys = [await keyOf(office)];
  whole = await linesOf(await exportLog(world));
  ofCase = await linesOf(await exportCase(world, "az-1"));
  [kept = "", newest = ""] = notesIn(whole);
  const entries = entriesIn(whole).map((entry) => ({
    entry: entry["caseId"] === "office" ? entry : { ...entry, nonce: "f".repeat(32) },
  }));
  fork = await rebuilt(
    [
      ...entries.slice(0, -1),
      { seal: { entry: { at: "2026-03-02T12:00:00.000Z" } } },
      ...entries.slice(-1),
      { seal: {} },
    ],
    { signer: office.signer, documents: partsOf(whole).documents },
  );
}, 60_000);

/** The fork's case, which says of an earlier checkpoint only what the forger likes. */
const forkedCase = (checkpoints: "all" | "last", consistency: boolean): Lines => {
  const parts = partsOf(fork);
  const [older, last] = parts.seals;
  if (older === undefined || last === undefined) throw new Error("two seals");
  return [
    caseHeader(parts, "az-1"),
    ...(checkpoints === "all" ? parts.checkpoints : parts.checkpoints.slice(-1)),
    ...(consistency ? [parts.consistency(older.n + 1)] : []),
    ...parts.documents,
    ...parts.proven("az-1", last.n),
    parts.provenSeal(last),
    ...["az-1", "office"].map((id) => parts.head(id, last.n)),
  ];
};

describe("A fork of the log", () => {
  it("is consistent in itself", () => {
    expect(verified(fork)).toMatchObject({ faults: [], holds: true });
    expect(verified(forkedCase("all", true))).toMatchObject({ faults: [], holds: true });
  });
  it("is found by the checkpoint that was kept, in the whole log and in a case that brings a proof", () => {
    const size = String(sizeOf(kept));
    expect(verified(fork, kept).faults).toContainEqual({
      where: "kept 1",
      reason: `signs a root that is not that of the ${size} leaves`,
    });
    expect(verified(forkedCase("all", true), kept).faults).toContainEqual({
      where: `checkpoint of size ${size} in the export`,
      reason: `signs a different root for ${size} leaves from kept 1`,
    });
  });
  it("is not passed over where the case leaves out the proof", () => {
    const found = openIn(verified(forkedCase("last", false), kept));
    expect(found).toEqual({ open: [["kept 1", sizeOf(kept)]], faults: [], holds: false });
    expect(verified(forkedCase("all", false)).holds).toBe(false);
  });
});

describe("Two checkpoints of one size with two roots", () => {
  const twice = (lines: Lines, ...notes: Lines) => {
    const size = String(sizeOf(notes[0] ?? ""));
    expect(verified(lines, ...notes).faults).toContainEqual({
      where: "kept 2",
      reason: `signs a different root for ${size} leaves from kept 1`,
    });
  };
  it("are a fault in either order, and whatever the export is", () => {
    const [forkedKept = "", forkedNewest = ""] = notesIn(fork);
    for (const lines of [whole, ofCase]) {
      twice(lines, kept, forkedKept);
      twice(lines, forkedKept, kept);
      twice(lines, newest, forkedNewest);
      twice(lines, forkedNewest, newest);
    }
  });
  it("are one and the same where it was only handed in twice", () => {
    expect(verified(ofCase, newest, newest, kept, kept)).toMatchObject({ faults: [], holds: true });
  });
});

describe("A checkpoint that is newer than an export", () => {
  it("is not compared with one case or a public log, and so not everything holds", () => {
    for (const lines of [early.ofCase, early.open]) {
      expect(openIn(verified(lines))).toEqual({ open: [], faults: [], holds: true });
      const found = openIn(verified(lines, newest));
      expect(found).toEqual({ open: [["kept 1", sizeOf(newest)]], faults: [], holds: false });
    }
  });
  it("contradicts a whole log, which has every leaf that was ever signed", () => {
    const { faults, holds } = verified(early.whole, newest);
    expect(holds).toBe(false);
    expect(faults).toEqual([
      {
        where: "kept 1",
        reason: `signs ${String(sizeOf(newest))} leaves, but the export has ${String(sizeOf(kept))}: it is older, or was cut`,
      },
    ]);
  });
});
