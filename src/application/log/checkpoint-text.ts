import type { Checkpoint } from "../../verify/integrity/checkpoint.ts";

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
