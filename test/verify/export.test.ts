import { exportCase, exportLog, exportPublic } from "../../application/log/export.ts";
import { sealLog } from "../../application/log/seal.ts";
import { sequenceLog } from "../../application/log/sequence.ts";
import { verifierKey, type VerifierKey } from "../../verify/integrity/note.ts";
import { verify, type Verified } from "../../verify/verify.ts";
import { memorySigner } from "../support/memory/signer.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

const verified = (
  lines: readonly string[],
  keys: readonly VerifierKey[],
  notes: readonly string[] = [],
): Verified => {
  const checkpoints = notes.map((note, at) => ({ note, where: `checkpoint ${String(at + 1)}` }));
  const found = verify({ file: fileOf(lines), keys, checkpoints });
  if (found === undefined) throw new Error("is no export");
  return found;
};

describe("An export", () => {
  let office: KeyOffice;
  let keys: readonly VerifierKey[];
  const notes: string[] = [];
  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 5);
    await office.seal();
    await office.clock.advance(86_400_000);
    await office.seal();
    await office.withdraw("az-1", "az-1-later");
    await sequenceLog({ ...office.desk.world, log: office.ledger }, { sealNow: false });
    keys = [await keyOf(office)];
    for (const size of await office.checkpoints.list())
      notes.push((await office.checkpoints.get(size)) ?? "");
  }, 30_000);

  it("of a log covers what the last checkpoint signs, dated by its seal, and says what lies beyond", async () => {
    const lines = await linesOf(await exportLog(exportedWorld(office)));
    const { faults, integrity, replay } = verified(lines, keys, notes);
    expect(faults).toEqual([]);
    const { header, covered, entries, hidden, cases, checkpoints, open } = integrity;
    // 17 of the office, 7 of the case, 3 seals, of which the last is not signed yet.
    expect({ entries, hidden, cases, checkpoints, open }).toEqual({
      entries: 27,
      hidden: 0,
      cases: 3,
      checkpoints: 4,
      open: [],
    });
    expect(header.size).toBe(27);
    expect(covered).toEqual({ size: 25, date: "2026-03-03T12:16:00.000Z" });
    expect(replay).toEqual({ faults: [], judged: 24, software: ["tasdiq test"] });
  });

  it("of a case is complete up to the seal, and agrees with every checkpoint before", async () => {
    const lines = await linesOf(await exportCase(exportedWorld(office), "az-1"));
    const { faults, integrity } = verified(lines, keys, notes);
    expect(faults).toEqual([]);
    expect(integrity.covered).toEqual({ size: 25, date: "2026-03-03T12:16:00.000Z" });
    expect(integrity.open).toEqual([]);
    // The later entry is not yet sealed, and so not shown.
    expect(integrity.entries).toBe(17 + 6 + 1);
  });

  it("of a case says which checkpoints it shows nothing about", async () => {
    await sealLog({
      ledger: office.ledger,
      log: office.ledger,
      checkpoints: { ...office.checkpoints, put: () => Promise.resolve("published") },
      signers: [office.signer],
    }).then((sealed) => {
      if (sealed.kind === "signed") notes.push(sealed.note);
    });
    const lines = await linesOf(await exportCase(exportedWorld(office), "az-1"));
    const { faults, integrity } = verified(lines, keys, notes);
    expect(faults).toEqual([]);
    expect(integrity.open).toEqual([`checkpoint ${String(notes.length)}`]);
  });

  it("for everybody opens the cases named and hides the others", async () => {
    const shown = verified(
      await linesOf(await exportPublic(exportedWorld(office), ["az-1"])),
      keys,
    );
    expect(shown.faults).toEqual([]);
    expect(shown.integrity).toMatchObject({ entries: 25, hidden: 0 });
    const lines = await linesOf(await exportPublic(exportedWorld(office), []));
    const hidden = verified(lines, keys);
    expect(hidden.faults).toEqual([]);
    expect(hidden.integrity).toMatchObject({ entries: 19, hidden: 6 });
    expect(lines.join("\n")).not.toContain("az-1");
  });

  it("is not to be had of a case or a log that is not there", async () => {
    const empty = await newKeyOffice();
    expect(await exportLog(exportedWorld(empty))).toEqual({ kind: "nothing", missing: "entries" });
    expect(await exportCase(exportedWorld(empty), "az-1")).toEqual({
      kind: "nothing",
      missing: "checkpoint",
    });
    expect(await exportCase(exportedWorld(office), "az-9")).toEqual({
      kind: "nothing",
      missing: "case",
    });
    expect(await exportPublic(exportedWorld(office), ["az-9"])).toEqual({
      kind: "nothing",
      missing: "case",
    });
  });

  it("is covered by nothing where no key fits", async () => {
    const lines = await linesOf(await exportLog(exportedWorld(office)));
    const other = verifierKey(await office.origin(), await memorySigner().publicKey());
    const { faults, integrity } = verified(lines, [other]);
    expect(integrity.covered).toBeUndefined();
    expect(faults).toContainEqual({
      where: "export",
      reason: "is covered by no checkpoint that a given key signed",
    });
  });

  it("is none where a file begins otherwise, or is empty", () => {
    for (const lines of [[""], ["{}"], ["not json"], ['{"format":"tasdiq-export","v":2}']])
      expect(verify({ file: fileOf(lines), keys, checkpoints: [] })).toBeUndefined();
  });
});
