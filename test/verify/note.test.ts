import {
  checkpointText,
  noteSigner,
  signNote,
  verifierKeyLine,
} from "../../src/ledger/log/checkpoint.ts";
import { keyIn } from "../../src/verify/given-key.ts";
import { openCheckpoint, openNote, type VerifierKey } from "../../src/verify/integrity/note.ts";
import { leafHash } from "../../src/verify/integrity/merkle.ts";
import { memorySigner } from "../support/memory/signer.ts";
import { enoch, peter, specification } from "./vectors.ts";

const keyOf = (line: string): VerifierKey => {
  const key = keyIn(line);
  if (key === undefined) throw new Error(`no key: ${line}`);
  return key;
};
const noteOf = (text: string, ...signatures: readonly string[]): string =>
  `${text}\n${signatures.join("")}`;

const [peterKey, enochKey] = [keyOf(peter.key), keyOf(enoch.key)];
const both = noteOf(peter.text, peter.signature, enoch.signature);

describe("A verifier key", () => {
  it.each([specification, peter, enoch])("is read and written as published: $key", ({ key }) => {
    expect(verifierKeyLine(keyOf(key))).toBe(key);
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
    expect(openNote(noteOf(text, signature), [keyOf(key)])).toEqual({
      text,
      signedBy: [keyOf(key)],
    });
  });
  it("may bear several signatures; those of unknown keys count for nothing", () => {
    expect(openNote(both, [peterKey, enochKey])).toEqual({
      text: peter.text,
      signedBy: [peterKey, enochKey],
    });
    expect(openNote(both, [enochKey])).toEqual({ text: peter.text, signedBy: [enochKey] });
    const fault = { kind: "signedByOthers", ids: [peterKey.id, enochKey.id] };
    expect(openNote(both, [keyOf(specification.key)])).toEqual({ fault });
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
