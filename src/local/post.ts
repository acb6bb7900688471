import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { LetterAtHand } from "../ledger/check/letter.ts";
import type { Clock, Letter, Post } from "../ledger/ports.ts";
import type { Letters } from "../ledger/record/derived-data.ts";
import type { ReadOfficeMail } from "../ledger/reading/office-now.ts";
import { mayLeave, messageDigest, type WayOut } from "../exports/mail/may-leave.ts";
import { messageDate, messageIdOf, undatedDigest, writeMessage } from "../exports/mail/message.ts";
import { caseIdSchema } from "../values/ids.ts";
import {
  createFileIf,
  fileText,
  ifThere,
  isMissing,
  makeFolder,
  readRegularFile,
} from "./durable-file.ts";
import { HomeFault } from "./disk-fault.ts";

/** A letter is written in well under a second; after a minute its sender is certainly no longer at work. */
export const longestLife = 60_000;

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

/** So many characters the name of a file may have. */
const longestName = 200;

const namesIn = async (folder: string): Promise<readonly Dirent[]> => {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw new HomeFault({ kind: "outboxUnreadable", folder }, { cause });
  }
};

/** The names of what lies in the folder of a letter's case, in order. */
const filesIn = async (outbox: string, reference: string): Promise<readonly string[]> =>
  (await namesIn(caseFolderOf(outbox, reference))).map(({ name }) => name).toSorted();

const otherLetters = async (outbox: string, reference: string): Promise<readonly string[]> =>
  (await filesIn(outbox, reference)).filter(
    (file) => file.endsWith(".eml") && file !== fileNameOf(reference),
  );

const isPart = (name: string): boolean => name.endsWith(".part");

/** What lies in an outbox of a letter: its file, or what a writer that stopped half-way left of it. */
export const tracesIn = async (outbox: string, reference: string): Promise<readonly string[]> => {
  const files = await filesIn(outbox, reference);
  const folder = caseFolderOf(outbox, reference);
  const parts = files.filter(isPart);
  const isOf = (file: string): boolean =>
    (ifThere(() => fileText(readRegularFile(join(folder, file)))) ?? "").includes(reference);
  return [...files.filter((file) => file === fileNameOf(reference)), ...parts.filter(isOf)];
};

/** The reference whose letter has a name; undefined where no letter has it. */
const referenceIn = (name: string): string | undefined => {
  try {
    const stem = name.slice(0, -".eml".length);
    const reference = decodeURIComponent(stem.replaceAll(".", "%2F"));
    return fileNameOf(reference) === name ? reference : undefined;
  } catch {
    return undefined;
  }
};

const letterIn = (folder: string, one: Dirent): LetterAtHand["letter"] => {
  const reference = one.isFile() ? referenceIn(one.name) : undefined;
  const found =
    reference === undefined ? undefined : ifThere(() => readRegularFile(join(folder, one.name)));
  return reference === undefined || found === undefined
    ? undefined
    : { reference, message: undatedDigest(fileText(found)) };
};

/** The folder in an outbox that holds letters with checkpoints: beside those to the depositary, and not among them. No case's id begins so. */
export const checkpointLettersFolder = "_checkpoints";

/** What lies in an outbox, but for what a writer that was stopped left of a letter. */
export const lettersIn = (outbox: string): Letters => ({
  of: async (caseId) => {
    const folder = caseFolderOf(outbox, caseId);
    const lying = (await namesIn(folder)).filter(({ name }) => !isPart(name));
    return lying.map((one) => ({
      file: join(basename(folder), one.name),
      letter: letterIn(folder, one),
    }));
  },
  strangers: async (isCase) => {
    const strangers: string[] = [];
    for (const one of await namesIn(outbox)) {
      if (one.isDirectory() && one.name === checkpointLettersFolder) continue;
      const caseId = one.isDirectory() ? caseIdSchema.safeParse(one.name).data : undefined;
      if (caseId === undefined || !(await isCase(caseId))) strangers.push(one.name);
    }
    return strangers;
  },
});

const dateIn = (message: string): string | undefined => /^Date: (.*)\r\n/.exec(message)?.[1];

export type Outbox = {
  readonly folder: string;
  readonly mail: ReadOfficeMail;
  readonly clock: Clock;
};

/**
 * Post that leaves each letter as one `.eml` file, in a folder for each case, from which people send it. The file is on disk for good
 * before `sent` is answered. The letter of a reference is written once: the same letter again is the same message,
 * another letter under that reference is refused, and one to another address than the record gives its depositary. An unmarked letter is
 * not written beside another of its case. Whether it may still leave is asked right before it gets its name.
 */
export const openOutbox = ({ folder, mail, clock }: Outbox): Post => {
  const isSameLetter = (letter: Letter, from: string, file: string): boolean => {
    const written = fileText(readRegularFile(file));
    // The time of writing is the only difference that a second attempt may show.
    return written === writeMessage(letter, { from, date: dateIn(written) ?? "" });
  };

  const leave = async (
    letter: Letter,
    from: string,
    mayAppear: () => boolean,
  ): ReturnType<Post["send"]> => {
    const file = letterFile(folder, letter.reference);
    const message = writeMessage(letter, { from, date: messageDate(clock.now()) });
    await makeFolder(caseFolderOf(folder, letter.reference));
    const others = letter.duplicate === false ? await otherLetters(folder, letter.reference) : [];
    // A ledger that was restored does not know of it. Whether it left people must find out; another one is then marked.
    if (others.length > 0)
      return { kind: "unknown", reason: { kind: "unmarkedBesideOthers", files: [...others] } };
    const outcome = await createFileIf({ file, bytes: Buffer.from(message) }, mayAppear);
    if (outcome === "givenUp") return { kind: "refused", reason: { kind: "sendingNotBegun" } };
    return outcome === "created" || isSameLetter(letter, from, file)
      ? { kind: "sent", messageId: messageIdOf(letter.reference, from) }
      : {
          kind: "refused",
          reason: { kind: "referenceTaken", reference: letter.reference },
        };
  };

  const way: WayOut = {
    mail,
    byHand: true,
    isTooLong: (reference) => fileNameOf(reference).length > longestName,
  };
  return {
    longestLife,
    messageDigest: (letter) => messageDigest(way, letter),
    send: async (letter, mayAppear = () => true) => {
      const leaving = await mayLeave(way, letter);
      if (leaving.kind === "refused") return leaving;
      try {
        return await leave(letter, leaving.from, mayAppear);
      } catch (cause) {
        // The file may have got its name before the disk failed.
        const why = cause instanceof Error ? cause.message : String(cause);
        return { kind: "unknown", reason: { kind: "outboxFailed", why } };
      }
    },
  };
};
