import { createPublicKey } from "node:crypto";
// Not among what the package exports: the reader of signed notes that Sigstore's clients verify their log's checkpoints with.
import { verifyCheckpoint } from "@sigstore/verify/dist/timestamp/checkpoint.js";
import {
  checkpointText,
  noteSigner,
  signNote,
  verifierKeyLine,
  type NoteSigner,
} from "../../src/ledger/log/checkpoint.ts";
import { exportCase, exportLog, exportPublic } from "../../src/ledger/log/export.ts";
import { keyIn } from "../../src/verify/verifier-key.ts";
import { leafHash } from "../../src/record/merkle.ts";
import { openCheckpoint, openNote, type VerifierKey } from "../../src/record/note.ts";
import { memorySigner } from "../support/memory/signer.ts";
import type { Lines } from "./changes.ts";
import { exportPorts, fileOf, keyOf, linesOf } from "./exports.ts";
import { caseHeader, entriesIn, notesIn, partsOf, rebuilt } from "./forging.ts";
import { verify, type Verified } from "./in-words.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";
import { enoch, peter, specification } from "./vectors.ts";

const keyFrom = (line: string): VerifierKey => {
  const key = keyIn(line);
  if (key === undefined) throw new Error(`no key: ${line}`);
  return key;
};
const noteOf = (text: string, ...signatures: readonly string[]): string =>
  `${text}\n${signatures.join("")}`;

const [peterKey, enochKey] = [keyFrom(peter.key), keyFrom(enoch.key)];
const both = noteOf(peter.text, peter.signature, enoch.signature);

describe("A verifier key", () => {
  it.each([specification, peter, enoch])("is read and written as published: $key", ({ key }) => {
    expect(verifierKeyLine(keyFrom(key))).toBe(key);
  });
  it("is none with any character changed, added or missing", () => {
    for (let at = 0; at < peter.key.length; at += 1) {
      const next = String.fromCharCode(peter.key.charCodeAt(at) + 1);
      expect(keyIn(peter.key.slice(0, at) + next + peter.key.slice(at + 1))).toBeUndefined();
      expect(keyIn(peter.key.slice(0, at) + peter.key.slice(at + 1))).toBeUndefined();
      expect(keyIn(`${peter.key.slice(0, at)} ${peter.key.slice(at)}`)).toBeUndefined();
    }
    expect(keyIn("")).toBeUndefined();
  });
});

describe("A signed note", () => {
  it.each([specification, peter, enoch])("opens as published: $key", ({ key, text, signature }) => {
    expect(openNote(noteOf(text, signature), [keyFrom(key)])).toEqual({
      text,
      signedBy: [keyFrom(key)],
    });
  });
  it("may bear several signatures; those of unknown keys count for nothing", () => {
    expect(openNote(both, [peterKey, enochKey])).toEqual({
      text: peter.text,
      signedBy: [peterKey, enochKey],
    });
    expect(openNote(both, [enochKey])).toEqual({ text: peter.text, signedBy: [enochKey] });
    const fault = { kind: "signedByOthers", ids: [peterKey.id, enochKey.id] };
    expect(openNote(both, [keyFrom(specification.key)])).toEqual({ fault });
    expect(openNote(both, [])).toEqual({ fault });
  });
  it("is refused whole when a known key's signature is wrong, whatever the others are", () => {
    const wrong = enoch.signature.replace("rwz+eBzm", "rwz+eBzn");
    expect(openNote(noteOf(peter.text, peter.signature, wrong), [peterKey, enochKey])).toEqual({
      fault: { kind: "signatureOfOtherText", name: "EnochRoot", id: "af0cfe78" },
    });
    expect(openNote(noteOf(peter.text, peter.signature, wrong), [peterKey])).toEqual({
      text: peter.text,
      signedBy: [peterKey],
    });
  });
  it("does not open with a character of its text or its signature changed", () => {
    const note = noteOf(peter.text, peter.signature);
    for (let at = 0; at < note.length; at += 1) {
      const other = note[at] === "x" ? "y" : "x";
      const changed = note.slice(0, at) + other + note.slice(at + 1);
      expect(openNote(changed, [peterKey])).toHaveProperty("fault");
    }
  });
  it("does not open cut at any place", () => {
    for (let at = 0; at < both.length; at += 1)
      if (both.slice(0, at) !== noteOf(peter.text, peter.signature))
        expect(openNote(both.slice(0, at), [peterKey, enochKey])).toHaveProperty("fault");
  });
  it("may bear sixty-four signatures, and one of a single byte is one", () => {
    const many = noteOf(peter.text, ...Array.from({ length: 64 }, () => peter.signature));
    expect(openNote(many, [peterKey])).toMatchObject({ text: peter.text });
    const id = Buffer.from(peterKey.id, "hex");
    const short = (bytes: number): string =>
      `\u2014 PeterNeumann ${Buffer.concat([id, Buffer.alloc(bytes, 1)]).toString("base64")}\n`;
    expect(openNote(noteOf(peter.text, short(1)), [peterKey])).toEqual({
      fault: { kind: "signatureOfOtherText", name: "PeterNeumann", id: peterKey.id },
    });
    expect(openNote(noteOf(peter.text, short(0)), [peterKey])).toEqual({
      fault: { kind: "noteLineNoSignature" },
    });
  });
  it.each([
    ["a control character", noteOf(peter.text.replace("your", "yo\tur"), peter.signature)],
    ["what is no UTF-8", noteOf(`${peter.text}\ufffd\n`, peter.signature)],
    ["no empty line", peter.text + peter.signature],
    ["no signature", `${peter.text}\n`],
    ["a line that is no signature", noteOf(peter.text, peter.signature, "- no signature\n")],
    [
      "too many signatures",
      noteOf(peter.text, ...Array.from({ length: 65 }, () => peter.signature)),
    ],
  ])("does not open with %s", (_, note) => {
    expect(openNote(note, [peterKey])).toHaveProperty("fault");
  });
  it("ignores a key of the same name and another id, and one of the same id and another name", async () => {
    const signer = await noteSigner("PeterNeumann", memorySigner());
    expect(openNote(noteOf(peter.text, peter.signature), [signer.key])).toHaveProperty("fault");
    const renamed = { ...peterKey, name: "Peter" };
    expect(openNote(noteOf(peter.text, peter.signature), [renamed])).toHaveProperty("fault");
  });
});

describe("A checkpoint", () => {
  const root = leafHash("a leaf");
  it("opens as it was signed, by each of two keys while one replaces the other", async () => {
    const signers = [
      await noteSigner("tasdiq/log", memorySigner()),
      await noteSigner("tasdiq/log", memorySigner()),
    ];
    const checkpoint = { origin: "tasdiq/log", size: 1, root };
    const note = await signNote(checkpointText(checkpoint), signers);
    for (const { key } of signers)
      expect(openCheckpoint(note, [key])).toEqual({ checkpoint, signedBy: [key] });
    expect(openCheckpoint(note, [peterKey])).toHaveProperty("fault");
  });
  it("counts only if a key of the log's own name signed it", async () => {
    const signer = await noteSigner("another", memorySigner());
    const note = await signNote(checkpointText({ origin: "tasdiq/log", size: 1, root }), [signer]);
    expect(openCheckpoint(note, [signer.key])).toEqual({
      fault: { kind: "checkpointNameUnsigned", origin: "tasdiq/log" },
    });
  });
  it("takes lines that extend it and no other text", async () => {
    const signer = await noteSigner("log", memorySigner());
    const encoded = Buffer.from(root, "latin1").toString("base64");
    const open = async (text: string) =>
      openCheckpoint(await signNote(text, [signer]), [signer.key]);
    expect(await open(`log\n1\n${encoded}\nmore\n`)).toHaveProperty("checkpoint.size", 1);
    expect(await open(`log\n0\n${encoded}\n`)).toHaveProperty("checkpoint.size", 0);
    for (const text of [
      "log\n",
      `log\n01\n${encoded}\n`,
      `log\n-1\n${encoded}\n`,
      `log\n1\n${encoded.slice(1)}\n`,
      `log\n1\n${encoded.slice(0, -4)}\n`,
      `\n1\n${encoded}\n`,
      `log\n1e3\n${encoded}\n`,
    ])
      expect(await open(text)).toHaveProperty("fault");
  });
});

const spki = Buffer.from("302a300506032b6570032100", "hex");
const always = { start: new Date(0), end: new Date(8.64e15) };

const logOf = ({ key }: NoteSigner) => ({
  logID: Buffer.from(key.id, "hex"),
  publicKey: createPublicKey({
    key: Buffer.concat([spki, key.publicKey]),
    format: "der",
    type: "spki",
  }),
  validFor: always,
  baseURL: key.name,
});

const root = leafHash("a leaf");
const rootHash = Buffer.from(root, "latin1");
const name = "tasdiq/0123456789abcdef0123456789abcdef";

const readBy = (envelope: string, signers: readonly NoteSigner[], wanted = rootHash): void => {
  const inclusionProof = { checkpoint: { envelope }, rootHash: wanted };
  verifyCheckpoint({ integratedTime: "1", inclusionProof } as never, signers.map(logOf));
};

describe("A checkpoint, read by an implementation that is not ours", () => {
  let signers: readonly NoteSigner[] = [];
  let note = "";
  beforeAll(async () => {
    signers = [await noteSigner(name, memorySigner()), await noteSigner(name, memorySigner())];
    note = await signNote(checkpointText({ origin: name, size: 1, root }), signers);
  });

  it("holds under both keys, with the root that was signed", () => {
    expect(() => {
      readBy(note, signers);
    }).not.toThrow();
  });

  it("does not hold with another size, another root or another key", async () => {
    const stranger = await noteSigner(name, memorySigner());
    const [first] = signers;
    for (const read of [
      () => {
        readBy(note.replace("\n1\n", "\n2\n"), signers);
      },
      () => {
        readBy(note, signers, Buffer.alloc(32));
      },
      () => {
        readBy(note, [stranger, ...(first === undefined ? [] : [first])]);
      },
    ])
      expect(read).toThrow(/checkpoint signature|root hash/);
  });
});

describe("Beside checkpoints that somebody kept", () => {
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
    const ports = exportPorts(office);
    early = {
      whole: await linesOf(await exportLog(ports)),
      ofCase: await linesOf(await exportCase(ports, "az-1")),
      open: await linesOf(await exportPublic(ports)),
    };
    await office.withdraw("az-1", "az-1-withdrawal");
    await office.seal();
    keys = [await keyOf(office)];
    whole = await linesOf(await exportLog(ports));
    ofCase = await linesOf(await exportCase(ports, "az-1"));
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
      expect(verified(ofCase, newest, newest, kept, kept)).toMatchObject({
        faults: [],
        holds: true,
      });
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
});
