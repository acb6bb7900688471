import { ed25519, verifierKey, type VerifierKey } from "../../verify/integrity/note.ts";
import type { Signer } from "../ports.ts";

/** A key under its name in signed notes, and what signs with it. */
export type NoteSigner = { readonly key: VerifierKey; readonly sign: Signer["sign"] };

/** A signer under the name of the log that it signs for. */
export const noteSigner = async (name: string, signer: Signer): Promise<NoteSigner> => ({
  key: verifierKey(name, await signer.publicKey()),
  sign: signer.sign,
});

/** The line by which a verifier key is handed on: `name+id+base64`. */
export const verifierKeyLine = ({ name, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${Buffer.concat([Buffer.of(ed25519), publicKey]).toString("base64")}`;

const signatureLine = async (text: string, { key, sign }: NoteSigner): Promise<string> => {
  const signature = Buffer.concat([Buffer.from(key.id, "hex"), await sign(Buffer.from(text))]);
  return `\u2014 ${key.name} ${signature.toString("base64")}\n`;
};

/** A note signed by every one of the signers; while a key is being replaced those are two. */
export const signNote = async (text: string, signers: readonly NoteSigner[]): Promise<string> => {
  const lines: string[] = [];
  for (const signer of signers) lines.push(await signatureLine(text, signer));
  return `${text}\n${lines.join("")}`;
};
