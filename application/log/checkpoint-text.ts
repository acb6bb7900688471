import type { Checkpoint } from "../../verify/integrity/checkpoint.ts";

/** What is signed of a checkpoint (C2SP tlog-checkpoint): the log's name, its size, its root. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${String(size)}\n${Buffer.from(root, "latin1").toString("base64")}\n`;

/** Whether a note is a checkpoint of these leaves, whoever signed it. */
export const isCheckpointOf = (note: string, checkpoint: Checkpoint): boolean =>
  note.startsWith(`${checkpointText(checkpoint)}\n`);
