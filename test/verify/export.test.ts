import {
  exportCase,
  exportLog,
  exportPublic,
  exportPublicCase,
} from "../../src/ledger/log/export.ts";
import { sealLog } from "../../src/ledger/log/seal.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { verifierKey, type VerifierKey } from "../../src/verify/integrity/note.ts";
import { verify, type Verified } from "./in-words.ts";
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

const az1 = caseIdSchema.parse("az-1");

describe("An export for everybody", () => {
  it("opens exactly the cases that were made public by an act before the seal", async () => {
    const office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 2);
    await office.carry("az-2", "budapest-2001", 1);
    await office.seal();
    await office.makePublic("az-1", "az-1-public");
    const keys = [await keyOf(office)];
    const opened = async () => {
      const lines = await linesOf(await exportPublic(exportedWorld(office)));
      const { faults, integrity } = verified(lines, keys);
      expect(faults).toEqual([]);
      return {
        hidden: integrity.hidden,
        named: ["az-1", "az-2"].filter((id) => lines.join("\n").includes(id)),
      };
    };
    // The act is not sealed yet, so nobody could see why the case is shown.
    expect(await opened()).toEqual({ hidden: 5, named: [] });
    await office.seal();
    expect(await opened()).toEqual({ hidden: 2, named: ["az-1"] });
    await office.makePublic("az-2", "az-2-public");
    await office.seal();
    expect(await opened()).toEqual({ hidden: 0, named: ["az-1", "az-2"] });
    const lines = await linesOf(await exportPublicCase(exportedWorld(office), az1));
    expect(verified(lines, keys)).toMatchObject({ faults: [], integrity: { hidden: 3 } });
    expect(lines.join("\n")).not.toContain("az-2");
  }, 30_000);
});

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
      checkpoints: 2,
      open: [],
    });
    expect(header.size).toBe(27);
    expect(covered).toEqual({ size: 25, date: "2026-03-03T12:16:00.000Z" });
    expect(replay).toEqual({
      faults: [],
      unlawful: [],
      otherwise: [],
      judged: 24,
      software: ["tasdiq test"],
      checkpointKeys: [Buffer.from((await keyOf(office)).publicKey).toString("base64")],
    });
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
    const { faults, integrity, holds } = verified(lines, keys, notes);
    expect(faults).toEqual([]);
    expect(integrity.open).toMatchObject([
      { where: `checkpoint ${String(notes.length)}`, size: 27 },
    ]);
    expect(holds).toBe(false);
  });

  it("for everybody hides a case that no act made public, and there is none of such a case", async () => {
    const lines = await linesOf(await exportPublic(exportedWorld(office)));
    const hidden = verified(lines, keys);
    expect(hidden.faults).toEqual([]);
    expect(hidden.integrity).toMatchObject({ entries: 19, hidden: 6 });
    expect(lines.join("\n")).not.toContain("az-1");
    expect(await exportPublicCase(exportedWorld(office), az1)).toEqual({
      kind: "nothing",
      missing: "case",
    });
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
    expect(await exportPublicCase(exportedWorld(office), caseIdSchema.parse("az-9"))).toEqual({
      kind: "nothing",
      missing: "case",
    });
    expect(await exportPublic(exportedWorld(empty))).toEqual({
      kind: "nothing",
      missing: "checkpoint",
    });
  });

  it("is covered by nothing where no key fits", async () => {
    const lines = await linesOf(await exportLog(exportedWorld(office)));
    const other = verifierKey(await office.origin(), await memorySigner().publicKey());
    const { faults, integrity } = verified(lines, [other]);
    expect(integrity.covered).toBeUndefined();
    expect(faults).toContainEqual({
      where: "the export",
      reason: "is not covered by a checkpoint that a given key signed",
    });
  });

  it("is none where a file begins otherwise, or is empty", () => {
    for (const lines of [[""], ["{}"], ["not json"], ['{"format":"tasdiq-export","v":2}']])
      expect(verify({ file: fileOf(lines), keys, checkpoints: [] })).toBeUndefined();
  });
});
