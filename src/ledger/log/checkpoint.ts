import { type Checkpoint, ed25519, verifierKey, type VerifierKey } from "../../record/note.ts";
import type { Ledger, Log, Signer } from "../ports.ts";
import { isFoundedAsDemonstration } from "../reading/founding.ts";

/** What is signed of a checkpoint (C2SP tlog-checkpoint): the log's name, its size, its root. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${String(size)}\n${Buffer.from(root, "latin1").toString("base64")}\n`;

/** Whether a note is a checkpoint of these leaves, whoever signed it. */
export const isCheckpointOf = (note: string, checkpoint: Checkpoint): boolean =>
  note.startsWith(`${checkpointText(checkpoint)}\n`);

const shape = /^([^\n]+)\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\n\n/;

/** The checkpoint that a note states, with no look at its signatures; undefined if it states none. */
export const checkpointIn = (note: string): Checkpoint | undefined => {
  const [, origin = "", size = "", root = ""] = shape.exec(note) ?? [];
  const said = { origin, size: Number(size), root: Buffer.from(root, "base64").toString("latin1") };
  return isCheckpointOf(note, said) ? said : undefined;
};

/**
 * The name of a log, of its key and on its checkpoints: it is made of the log's first leaf, the entry that founded the
 * office. So no other log can have it, and whoever has the log can see that it has this name. Of a demonstration the name says that it
 * is one, so that a checkpoint, a key or the first line of an export says so wherever it is kept. Undefined before the first leaf.
 */
export const nameOfLog = async (
  log: Log,
  { demonstration }: { readonly demonstration: boolean },
): Promise<string | undefined> => {
  const [first] = await log.leaves({ from: 0, limit: 1 });
  if (first === undefined) return undefined;
  return `tasdiq/${demonstration ? "demonstration/" : ""}${first.hash.slice(0, 32)}`;
};

type LogOfLedger = { readonly ledger: Pick<Ledger, "entries">; readonly log: Log };

/** The same, where nothing else of the office has been read: what it is, its first entry says. */
export const originOf = async ({ ledger, log }: LogOfLedger): Promise<string | undefined> =>
  nameOfLog(log, { demonstration: await isFoundedAsDemonstration(ledger) });

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
