import { noteSigner, signNote } from "../../src/ledger/log/checkpoint.ts";
import { checkpointLine } from "../../src/ledger/log/export-lines.ts";
import { exportCase, exportLog, exportPublic } from "../../src/ledger/log/export.ts";
import { verifierKey, type VerifierKey } from "../../src/verify/integrity/note.ts";
import { verdictOf } from "../../src/verify/verdict.ts";
import { verify, type Verified } from "./in-words.ts";
import { memorySigner } from "../support/memory/signer.ts";
import type { Lines } from "./changes.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { notesIn } from "./forging.ts";
import { newKeyOffice } from "./office.ts";

// Somebody hands out an unaltered export, a key of their own, and checkpoints that they signed with it.

const stranger = memorySigner();
let own: VerifierKey;
let foreign: VerifierKey;
const exports: Record<string, Lines> = {};

const signedBy = async (note: string, ...signers: readonly (typeof stranger)[]): Promise<string> =>
  signNote(
    note.slice(0, note.lastIndexOf("\n\n") + 1),
    await Promise.all(signers.map((one) => noteSigner(own.name, one))),
  );

const isCheckpoint = (line: string): boolean => line.startsWith('{"checkpoint"');

const verified = (
  lines: Lines,
  keys: readonly VerifierKey[],
  ...notes: readonly string[]
): Verified => {
  const checkpoints = notes.map((note) => ({ note, where: "handed in" }));
  const found = verify({ file: fileOf(lines), keys, checkpoints });
  if (found === undefined) throw new Error("is no export");
  return found;
};

beforeAll(async () => {
  const office = await newKeyOffice();
  await office.carry("az-1", "un-cybercrime-2024", 3);
  await office.seal();
  const world = exportedWorld(office);
  own = await keyOf(office);
  foreign = verifierKey(own.name, await stranger.publicKey());
  exports["log"] = await linesOf(await exportLog(world));
  exports["case"] = await linesOf(await exportCase(world, "az-1"));
  exports["public"] = await linesOf(await exportPublic(world));
}, 60_000);

describe("An export whose checkpoint is signed with a key that the office's record does not name", () => {
  it.each(["log", "case", "public"])("is a fault, of which the key is named: %s", async (kind) => {
    const lines = exports[kind] ?? [];
    const [note = ""] = notesIn(lines);
    const resigned = await signedBy(note, stranger);
    const forged = lines.map((line) =>
      line === checkpointLine(note) ? checkpointLine(resigned) : line,
    );
    const found = verified(forged, [foreign]);
    expect(found.faults).toEqual([
      {
        where: expect.stringContaining("checkpoint") as string,
        reason: `is signed with ${foreign.name}+${foreign.id}, a key that the office’s record in this export does not name; ask the office for its key`,
      },
    ]);
    expect(verdictOf(found)).toBe("faulty");
    expect(verified(lines, [own]).holds).toBe(true);
  });

  it("is one also where the checkpoint was handed in beside it", async () => {
    const lines = exports["log"] ?? [];
    const [note = ""] = notesIn(lines);
    const bare = lines.filter((line) => !isCheckpoint(line));
    const found = verified(bare, [foreign], await signedBy(note, stranger));
    expect(found.faults.map(({ where }) => where)).toEqual(["handed in"]);
  });

  it("is none where one of the office's keys signed it as well, in the same note or in another", async () => {
    const lines = exports["log"] ?? [];
    const [note = ""] = notesIn(lines);
    const keys = [foreign, own];
    expect(verified(lines, keys, await signedBy(note, stranger)).faults).toEqual([]);
    const bare = lines.filter((line) => !isCheckpoint(line));
    const both = [await signedBy(note, stranger), note];
    expect(verified(bare, keys, ...both).faults).toEqual([]);
    expect(verified(bare, keys, ...both.toReversed()).faults).toEqual([]);
  });
});
