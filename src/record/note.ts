import { createPublicKey, hash, type KeyObject, verify } from "node:crypto";
import type { Sentence } from "../words/messages.ts";
import type { TreeHead } from "./merkle.ts";

/**
 * A key by which signed notes (C2SP signed-note, Ed25519 only) are verified: its id is eight hexadecimal digits, the public
 * key the raw 32 bytes. Name and id together say which key it is.
 */
export type VerifierKey = Readonly<{ name: string; id: string; publicKey: Uint8Array }>;

export const ed25519 = 0x01;
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
const signatureLine = /^\u2014 ([^\s\u0085+]+) ([A-Za-z0-9+/]+={0,2})$/u;
// More signatures than anybody needs; without a limit a hostile file could keep a reader busy.
const mostSignatures = 64;

/** Bytes of base64 written in its one regular form; undefined for any other text. */
export const fromBase64 = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
};

export const verifierKey = (name: string, publicKey: Uint8Array): VerifierKey => {
  const hashed = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), publicKey]);
  return { name, id: hash("sha256", hashed, "hex").slice(0, 8), publicKey };
};

export type Opened =
  | { readonly text: string; readonly signedBy: readonly VerifierKey[] }
  | { readonly fault: Sentence };
/** The key of the raw 32 bytes, for node:crypto. */
export const ed25519Key = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: "der", type: "spki" });

// A control character other than a newline, or what stands for bytes that were no UTF-8.
const forbidden = /[^\P{Cc}\n\u007f-\u009f]|\ufffd/u;

/** Text and signature lines of a note: the last empty line parts them. */
const partsOf = (note: string): { text: string; lines: readonly string[] } | undefined => {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n") || forbidden.test(note)) return undefined;
  const lines = note.slice(end + 2, -1).split("\n");
  return lines.length > mostSignatures ? undefined : { text: note.slice(0, end + 1), lines };
};

/** Name, id and signature in a signature line. */
const signatureIn = (line: string): readonly [string, string, Buffer] | undefined => {
  const [, name, encoded = ""] = signatureLine.exec(line) ?? [];
  const all = fromBase64(encoded);
  if (name === undefined || all === undefined || all.length < 5) return undefined;
  return [name, all.toString("hex", 0, 4), all.subarray(4)];
};

/** Opens a note: its text, if a known key signed it and no signature of a known key is wrong. Others count for nothing. */
export const openNote = (note: string, keys: readonly VerifierKey[]): Opened => {
  const { text = "", lines } = partsOf(note) ?? {};
  if (lines === undefined) return { fault: { kind: "noSignedNote" } };
  const [signedBy, others]: [VerifierKey[], string[]] = [[], []];
  for (const line of lines) {
    const signature = signatureIn(line);
    if (signature === undefined) return { fault: { kind: "noteLineNoSignature" } };
    const [name, id, bytes] = signature;
    const key = keys.find((known) => known.name === name && known.id === id);
    if (key === undefined) others.push(id);
    else if (!verify(null, Buffer.from(text), ed25519Key(key.publicKey), bytes))
      return { fault: { kind: "signatureOfOtherText", name, id } };
    else signedBy.push(key);
  }
  return signedBy.length === 0
    ? { fault: { kind: "signedByOthers", ids: others } }
    : { text, signedBy };
};

/** A checkpoint (C2SP tlog-checkpoint): the signed head of a log's tree. */
export type Checkpoint = TreeHead & { readonly origin: string };
const parse = (text: string): Checkpoint | undefined => {
  const [origin = "", size = "", encoded = "", ...more] = text.slice(0, -1).split("\n");
  const root = fromBase64(encoded)?.toString("latin1") ?? "";
  const isWhole = /^(?:0|[1-9]\d{0,14})$/.test(size) && root.length === 32;
  return origin !== "" && isWhole && !more.includes("")
    ? { origin, size: Number(size), root }
    : undefined;
};

export type OpenedCheckpoint =
  | { readonly checkpoint: Checkpoint; readonly signedBy: readonly VerifierKey[] }
  | { readonly fault: Sentence };

/** Opens a checkpoint that a known key of the log's own name signed. */
export const openCheckpoint = (note: string, keys: readonly VerifierKey[]): OpenedCheckpoint => {
  const opened = openNote(note, keys);
  if ("fault" in opened) return opened;
  const checkpoint = parse(opened.text);
  if (checkpoint === undefined) return { fault: { kind: "noteNoCheckpoint" } };
  const signedBy = opened.signedBy.filter(({ name }) => name === checkpoint.origin);
  return signedBy.length === 0
    ? { fault: { kind: "checkpointNameUnsigned", origin: checkpoint.origin } }
    : { checkpoint, signedBy };
};
