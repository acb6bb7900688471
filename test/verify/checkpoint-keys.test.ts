import { noteAt, readLog } from "../../src/cli/backup/read-log.ts";
import { keysEverNamed, namedLogIn } from "../../src/ledger/log/checkpoint-keys.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { publicKeyIn } from "../../src/ledger/handling/establish.ts";
import { checkpointAtHand } from "../../src/ledger/log/at-hand.ts";
import { noteSigner, signNote } from "../../src/ledger/log/checkpoint.ts";
import { checkpointLine } from "../../src/ledger/log/export-lines.ts";
import { exportCase, exportLog, exportPublic } from "../../src/ledger/log/export.ts";
import type { Signer } from "../../src/ledger/ports.ts";
import { verifierKey, type VerifierKey } from "../../src/record/note.ts";
import { namesOfKeys } from "../../src/verify/verifier-key.ts";
import { verdictOf } from "../../src/verify/verdict.ts";
import { nextCheckpointKey, officeCheckpointKey } from "../support/memory/office-keys.ts";
import { memorySigner } from "../support/memory/signer.ts";
import type { Lines } from "./changes.ts";
import { exportPorts, fileOf, keyOf, linesOf } from "./exports.ts";
import { notesIn } from "./forging.ts";
import { verify, type Verified } from "./in-words.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

// Somebody hands out an unaltered export, a key of their own, and checkpoints that they signed with it.

const stranger = memorySigner();
const exports: Record<string, Lines> = {};

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

describe("An export whose checkpoint is signed with a key that the office's record does not name", () => {
  let own: VerifierKey;

  let foreign: VerifierKey;

  const signedBy = async (
    note: string,
    ...signers: readonly (typeof stranger)[]
  ): Promise<string> =>
    signNote(
      note.slice(0, note.lastIndexOf("\n\n") + 1),
      await Promise.all(signers.map((one) => noteSigner(own.name, one))),
    );

  beforeAll(async () => {
    const office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 3);
    await office.seal();
    const ports = exportPorts(office);
    own = await keyOf(office);
    foreign = verifierKey(own.name, await stranger.publicKey());
    exports["log"] = await linesOf(await exportLog(ports));
    exports["case"] = await linesOf(await exportCase(ports, "az-1"));
    exports["public"] = await linesOf(await exportPublic(ports));
  }, 60_000);

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

describe("A checkpoint signed with a key of the office that was replaced", () => {
  let office: KeyOffice;
  let lines: Lines;
  let [old, next]: VerifierKey[] = [];
  let [before = "", during = "", after = ""]: string[] = [];

  const noteOf = (sealed: Awaited<ReturnType<KeyOffice["seal"]>>): string =>
    "note" in sealed ? sealed.note : sealed.kind;
  const keys = (): readonly VerifierKey[] => [old, next].flatMap((key) => key ?? []);
  const signedAnew = async (note: string, signer: Signer): Promise<string> =>
    signNote(note.slice(0, note.lastIndexOf("\n\n") + 1), [
      await noteSigner(await office.origin(), signer),
    ]);
  const bare = (): Lines => lines.filter((line) => !isCheckpoint(line));
  const outOfTerm = (key: VerifierKey | undefined) => [
    {
      where: "handed in",
      reason: `is signed with ${namesOfKeys(key === undefined ? [] : [key]).join()}, which the office’s record does not name for a checkpoint of this size: the key was retired before, or named only afterwards`,
    },
  ];

  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 1);
    before = noteOf(await office.seal());
    const [oldKey, publicKey] = [
      await publicKeyIn(officeCheckpointKey),
      await publicKeyIn(nextCheckpointKey),
    ];
    await office.askOffice("add-the-next-key", { kind: "AddCheckpointKey", publicKey });
    during = noteOf(await office.seal(officeCheckpointKey, nextCheckpointKey));
    await office.askOffice("retire-the-old-key", {
      kind: "RetireCheckpointKey",
      publicKey: oldKey,
    });
    after = noteOf(await office.seal(officeCheckpointKey, nextCheckpointKey));
    const origin = await office.origin();
    old = verifierKey(origin, await officeCheckpointKey.publicKey());
    next = verifierKey(origin, await nextCheckpointKey.publicKey());
    lines = await linesOf(await exportLog(exportPorts(office)));
  }, 60_000);

  it("is good where it was made before, and the office signs none with it afterwards", () => {
    expect([before, during, after].map((note) => note.match(/^\u2014/gmu)?.length)).toEqual([
      1, 2, 1,
    ]);
    expect(verified(lines, keys(), before, during, after).holds).toBe(true);
    expect(
      verified(
        bare(),
        [old].flatMap((key) => key ?? []),
        before,
        during,
      ).holds,
    ).toBe(true);
  });

  it("is a fault where it reaches beyond the entry that retired the key", async () => {
    const forged = await signedAnew(after, officeCheckpointKey);
    expect(verified(bare(), keys(), before, forged).faults).toEqual(outOfTerm(old));
  });

  it("is a fault where it is signed with the new key and ends before the entry that named that one", async () => {
    const forged = await signedAnew(before, nextCheckpointKey);
    expect(verified(bare(), keys(), after, forged).faults).toEqual(outOfTerm(next));
  });

  it("contradicts the log where the office finds it among its own", async () => {
    const forged = await signedAnew(after, officeCheckpointKey);
    const checkpoints = { ...office.checkpoints, get: () => Promise.resolve(forged) };
    expect(
      await checkpointAtHand({ ...exportPorts(office), ledger: office.ledger, checkpoints }),
    ).toMatchObject({
      kind: "contradicted",
      why: { kind: "checkpointUnsigned" },
    });
  });

  it("is a fault of a copy of the home that it comes with, and the one before is none", async () => {
    const { ledger } = office;
    const named = await namedLogIn({ ledger, log: ledger });
    if (named === undefined) throw new Error("no log");
    const forged = noteAt("forged.txt", await signedAnew(after, officeCheckpointKey));
    const read = await readLog({
      ports: { ...exportPorts(office), checkpoints: memoryCheckpoints() },
      keys: await keysEverNamed({ ledger }, named),
      notes: [noteAt("before.txt", before), noteAt("during.txt", during), forged],
    });
    expect(read?.reading.faults).toEqual([
      {
        where: { kind: "asGiven", text: "forged.txt" },
        reason: { kind: "keyOutOfTerm", ids: namesOfKeys(old === undefined ? [] : [old]) },
      },
    ]);
  });
});
