import { join } from "node:path";
import { checkpointFile } from "../application/log/checkpoints.ts";
import type { SendCheckpoint } from "../application/log/send-checkpoint.ts";
import type { Clock } from "../application/ports.ts";
import { messageDate, writeMessage } from "../mail/message.ts";
import { createFile, makeFolder } from "./durable-file.ts";

export type CheckpointLetters = {
  /** A folder of their own: letters to the depositary are told apart by their files' names. */
  readonly folder: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly clock: Clock;
};

/**
 * Leaves each checkpoint as one `.eml` file for each address, from which people send it. The note is attached as well: mail
 * changes the ends of a text's lines, and then it is no signed note.
 */
export const checkpointLetters =
  ({ folder, from, to, clock }: CheckpointLetters): SendCheckpoint =>
  async ({ size, note, subject, body }) => {
    await makeFolder(folder);
    const date = messageDate(clock.now());
    const attachments = [
      {
        name: `checkpoint-${checkpointFile(size)}`,
        type: "application/octet-stream",
        bytes: Buffer.from(note),
      },
    ];
    for (const address of to) {
      const name = `${checkpointFile(size)}/${address}`;
      const message = writeMessage(
        { reference: name, to: address, subject, body, attachments },
        { from, date },
      );
      const file = join(folder, `${encodeURIComponent(name.replace(".txt/", "."))}.eml`);
      await createFile({ file, bytes: Buffer.from(message) });
    }
  };
