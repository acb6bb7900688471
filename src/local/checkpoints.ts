import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkpointFile, type Checkpoints, sizesOf, together } from "../ledger/log/checkpoints.ts";
import type { SendCheckpoint } from "../ledger/log/send-checkpoint.ts";
import type { ReadOfficeMail } from "../ledger/reading/office-now.ts";
import { SentenceFault } from "../words/say.ts";
import type { Clock } from "../ledger/ports.ts";
import { messageDate, writeMessage } from "../exports/mail/message.ts";
import { createFile, fileText, ifThere, makeFolder, readRegularFile } from "./durable-file.ts";

export type CheckpointLetters = {
  /** A folder of their own: letters to the depositary are told apart by their files' names. */
  readonly folder: string;
  readonly mail: ReadOfficeMail;
  readonly clock: Clock;
};

/**
 * Leaves each checkpoint as one `.eml` file for each address, from which people send it. The note is attached as well: mail
 * changes the ends of a text's lines, and then it is no signed note.
 */
export const checkpointLetters =
  ({ folder, mail, clock }: CheckpointLetters): SendCheckpoint =>
  async ({ size, note, subject, body }) => {
    const { from, checkpointsTo } = await mail();
    if (checkpointsTo.length === 0) return "nobody";
    if (from === undefined) throw new SentenceFault({ kind: "senderMissing" });
    await makeFolder(folder);
    const date = messageDate(clock.now());
    const attachments = [
      {
        name: `checkpoint-${checkpointFile(size)}`,
        type: "application/octet-stream",
        bytes: Buffer.from(note),
      },
    ];
    for (const address of checkpointsTo) {
      const name = `${checkpointFile(size)}/${address}`;
      const message = writeMessage(
        { reference: name, to: address, subject, body, attachments },
        { from, date },
      );
      const file = join(folder, `${encodeURIComponent(name.replace(".txt/", "."))}.eml`);
      await createFile({ file, bytes: Buffer.from(message) });
    }
    return "sent";
  };

/**
 * Checkpoints as they are kept, and among them those of leaves that a restored home lost: they were published, whichever
 * folder they lie in, so whoever signs, audits or exports has them before their eyes.
 */
export const withLost = (kept: Checkpoints, lost: ReadonlyMap<number, string>): Checkpoints => {
  if (lost.size === 0) return kept;
  const sizes = [...lost.keys()];
  return {
    put: (size, note) => (lost.has(size) ? Promise.resolve("present") : kept.put(size, note)),
    list: async (beyond = 0) =>
      together(
        await kept.list(beyond),
        sizes.filter((size) => size > beyond),
      ),
    // What outsiders hold comes before what was signed here afterwards.
    get: async (size) => lost.get(size) ?? (await kept.get(size)),
    lost: () => Promise.resolve(sizes),
  };
};

/**
 * Checkpoints in a folder, each in a file named by its size. A file is on disk for good before `put` answers, and is
 * never replaced. Outside the home, on another disk or with another owner, the folder shows when an older state of the
 * home was restored; inside it, it is restored along.
 */
export const openCheckpoints = ({ folder }: { readonly folder: string }): Checkpoints => {
  const fileOf = (size: number): string => join(folder, checkpointFile(size));
  return {
    put: async (size, note) => {
      await makeFolder(folder);
      const kept = await createFile({ file: fileOf(size), bytes: Buffer.from(note) });
      return kept === "created" ? "published" : "present";
    },
    list: (beyond) =>
      new Promise((answer) => {
        answer(sizesOf(ifThere(() => readdirSync(folder)) ?? [], beyond));
      }),
    get: (size) =>
      new Promise((answer) => {
        answer(ifThere(() => fileText(readRegularFile(fileOf(size)))));
      }),
  };
};
