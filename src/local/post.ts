import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock, Letter, Post } from "../ledger/ports.ts";
import type { ReadOfficeMail } from "../ledger/reading/office-mail.ts";
import type { OfficeMail } from "../office/office-mail.ts";
import {
  headerFault,
  messageDate,
  messageIdOf,
  undatedDigest,
  writeMessage,
} from "../mail/message.ts";
import type { SendingReason } from "../procedure/values/sending-reason.ts";
import { digestSchema } from "../procedure/values/ids.ts";
import { addresseeFault } from "../treaty/depositary-reference.ts";
import { createFile, isMissing, makeFolder } from "./durable-file.ts";
import { HomeFault } from "./disk-fault.ts";

/** A letter is written in well under a second; after a minute its sender is certainly no longer at work. */
const longestLife = 60_000;

const inNames = (text: string): string =>
  encodeURIComponent(text).replaceAll(".", "%2E").replaceAll("%2F", ".");

/** The file of a reference: two references never share one. */
export const fileNameOf = (reference: string): string => `${inNames(reference)}.eml`;

/**
 * The folder of the letters of one case: a reference is the case's id, a stroke and a number. So whoever looks for a letter, or for
 * others of its case, reads no names of other cases.
 */
const caseFolderOf = (outbox: string, reference: string): string =>
  join(outbox, inNames(reference.split("/")[0] ?? reference));

/** Where the letter of a reference lies in an outbox. */
export const letterFile = (outbox: string, reference: string): string =>
  join(caseFolderOf(outbox, reference), fileNameOf(reference));

const refusalOf = (letter: Letter, from: string, mail: OfficeMail): SendingReason | undefined => {
  const fault = headerFault(letter, from);
  if (fault !== undefined) return fault;
  if (letter.to.trim() === "") return { kind: "addresseeMissing" };
  const refused = addresseeFault({ addresses: mail.depositaries, byHand: true }, letter);
  if (refused !== undefined) return refused;
  if (letter.reference === "") return { kind: "letterReferenceMissing" };
  return fileNameOf(letter.reference).length > 200 ? { kind: "letterReferenceTooLong" } : undefined;
};

/** The names of what lies in the folder of a letter's case, in order. */
const filesIn = async (outbox: string, reference: string): Promise<readonly string[]> => {
  const folder = caseFolderOf(outbox, reference);
  try {
    return (await readdir(folder)).toSorted();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw new HomeFault({ kind: "outboxUnreadable", folder }, { cause });
  }
};

const otherLetters = async (outbox: string, reference: string): Promise<readonly string[]> =>
  (await filesIn(outbox, reference)).filter(
    (file) => file.endsWith(".eml") && file !== fileNameOf(reference),
  );

/** What lies in an outbox of a letter: its file, or what a writer that stopped half-way left of it. */
export const tracesIn = async (outbox: string, reference: string): Promise<readonly string[]> => {
  const files = await filesIn(outbox, reference);
  const folder = caseFolderOf(outbox, reference);
  const parts = files.filter((file) => file.endsWith(".part"));
  const begun = await Promise.all(
    parts.map(async (file) =>
      (await readFile(join(folder, file), "utf8").catch(() => "")).includes(reference)
        ? [file]
        : [],
    ),
  );
  return [...files.filter((file) => file === fileNameOf(reference)), ...begun.flat()];
};

/** The digest of the message that lies in an outbox under a reference, without its date; undefined where none does. */
export const messageIn = async (outbox: string, reference: string): Promise<string | undefined> => {
  try {
    return undatedDigest(await readFile(letterFile(outbox, reference), "utf8"));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
};

const dateIn = (message: string): string | undefined => /^Date: (.*)\r\n/.exec(message)?.[1];

export type Outbox = {
  readonly folder: string;
  readonly mail: ReadOfficeMail;
  readonly clock: Clock;
};

/**
 * Post that leaves each letter as one `.eml` file, in a folder for each case, from which people send it. The file is on disk for good
 * before `sent` is answered. The letter of a reference is written once: the same letter again is the same message,
 * another letter under that reference is refused, and one to another address than the record gives its depositary. An unmarked letter is not written beside another of its case.
 */
export const openOutbox = ({ folder, mail, clock }: Outbox): Post => {
  const isSameLetter = async (letter: Letter, from: string, file: string): Promise<boolean> => {
    const written = await readFile(file, "utf8");
    // The time of writing is the only difference that a second attempt may show.
    return written === writeMessage(letter, { from, date: dateIn(written) ?? "" });
  };

  const leave = async (letter: Letter, from: string): ReturnType<Post["send"]> => {
    const file = letterFile(folder, letter.reference);
    const message = writeMessage(letter, { from, date: messageDate(clock.now()) });
    await makeFolder(caseFolderOf(folder, letter.reference));
    const others = letter.duplicate === false ? await otherLetters(folder, letter.reference) : [];
    // A ledger that was restored does not know of it. Whether it left people must find out; another one is then marked.
    if (others.length > 0)
      return { kind: "unknown", reason: { kind: "unmarkedBesideOthers", files: [...others] } };
    const outcome = await createFile({ file, bytes: Buffer.from(message) });
    return outcome === "created" || (await isSameLetter(letter, from, file))
      ? { kind: "sent", messageId: messageIdOf(letter.reference, from) }
      : {
          kind: "refused",
          reason: { kind: "referenceTaken", reference: letter.reference },
        };
  };

  return {
    longestLife,
    messageDigest: async (letter) => {
      const onRecord = await mail();
      const { from } = onRecord;
      return from === undefined || refusalOf(letter, from, onRecord) !== undefined
        ? undefined
        : digestSchema.parse(undatedDigest(writeMessage(letter, { from, date: "" })));
    },
    send: async (letter) => {
      const onRecord = await mail();
      const { from } = onRecord;
      if (from === undefined) return { kind: "refused", reason: { kind: "senderMissing" } };
      const reason = refusalOf(letter, from, onRecord);
      if (reason !== undefined) return { kind: "refused", reason };
      try {
        return await leave(letter, from);
      } catch (cause) {
        // The file may have got its name before the disk failed.
        const why = cause instanceof Error ? cause.message : String(cause);
        return { kind: "unknown", reason: { kind: "outboxFailed", why } };
      }
    },
  };
};
