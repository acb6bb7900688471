import { keysFor, type WithTerm } from "../values/key-term.ts";
import { isSafePublicKey } from "../values/public-key.ts";
import type { Sentence } from "../words/messages.ts";
import {
  ed25519,
  fromBase64,
  openCheckpoint,
  verifierKey,
  type VerifierKey,
} from "../record/note.ts";

const keyLine = /^([^\s\u0085+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u;

/** Reads a verifier key as it is handed on: `name+id+base64`. Undefined if the line is none, or its id is not its own. */
export const keyIn = (line: string): VerifierKey | undefined => {
  const [, name = "", id, encoded = ""] = keyLine.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 33 || bytes[0] !== ed25519) return undefined;
  const key = verifierKey(name, bytes.subarray(1));
  return key.id === id ? key : undefined;
};

/** The key in a line that somebody gives to verify by; undefined where it is none, or no key that can be somebody's alone. */
export const givenKeyIn = (line: string): VerifierKey | undefined => {
  const key = keyIn(line);
  return key !== undefined && isSafePublicKey(Buffer.from(key.publicKey).toString("base64"))
    ? key
    : undefined;
};

/** Keys as sentences name them. */
export const namesOfKeys = (keys: readonly VerifierKey[]): readonly string[] =>
  keys.map(({ name, id }) => `${name}+${id}`);

/** What is wrong with a checkpoint that these keys signed, and none of them in its term; undefined for every other. */
export const termFault = (
  note: string,
  keys: readonly (VerifierKey & WithTerm)[],
): Sentence | undefined => {
  const opened = openCheckpoint(note, keys);
  if ("fault" in opened) return undefined;
  const { checkpoint, signedBy } = opened;
  return "fault" in openCheckpoint(note, keysFor(keys, checkpoint.size))
    ? { kind: "keyOutOfTerm", ids: namesOfKeys(signedBy) }
    : undefined;
};
