import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Clock, Notices, SentNotice } from "../ledger/ports.ts";
import type { ReadOfficeMail } from "../ledger/reading/office-now.ts";
import { byTimeSent } from "../ledger/reading/sent-notices.ts";
import { headerFault, messageDate, writeMessage } from "../exports/mail/message.ts";
import { noticeLetter } from "../exports/mail/notice-letter.ts";
import {
  noticeKey,
  noticeNamed,
  recipientsIn,
  recipientsLine,
} from "../commands/next/reminders/notice.ts";
import { createFile, fileText, makeFolder, readRegularFile } from "./durable-file.ts";

export type NoticesFolder = {
  /** A folder of their own: a letter to the depositary lies in another. */
  readonly folder: string;
  readonly mail: ReadOfficeMail;
  readonly clock: Clock;
};

const ending = ".eml";
const toHeader = "X-Tasdiq-Told";

const headerIn = (message: string, name: string): string => {
  const head = message.slice(0, message.indexOf("\r\n\r\n")).replace(/\r\n /g, " ");
  return (
    head
      .split("\r\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? ""
  );
};

const toldBy = (key: string, message: string): readonly SentNotice[] => {
  const at = Date.parse(headerIn(message, "Date"));
  // Somebody put another file there.
  if (Number.isNaN(at) || noticeNamed(key) === undefined) return [];
  const to = recipientsIn(headerIn(message, toHeader));
  return [{ key, at: new Date(at).toISOString(), to }];
};

// What lies there and cannot be read keeps nobody from their tasks; a letter that cannot be written is an incident.
const ifReadable = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const toldIn = (folder: string): readonly SentNotice[] =>
  (ifReadable(() => readdirSync(folder)) ?? [])
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => {
      const message = ifReadable(() => fileText(readRegularFile(join(folder, name))));
      return message === undefined ? [] : toldBy(name.slice(0, -ending.length), message);
    })
    .sort(byTimeSent);

/**
 * Notices as `.eml` files, a folder for each case, from which people send them. The name of a file is the notice's key, and
 * it is made only where there is none: two processes tell nothing twice.
 */
export const noticesInFolder = ({ folder, mail, clock }: NoticesFolder): Notices => ({
  sentIn: (caseId) => Promise.resolve(toldIn(join(folder, caseId))),
  tell: async (telling) => {
    const { notice } = telling;
    const of = join(folder, notice.caseId);
    const letter = noticeLetter(telling);
    const marked = { ...letter, marks: [[toHeader, recipientsLine(notice.to)] as const] };
    const { from } = await mail();
    if (from === undefined) return { kind: "refused", reason: { kind: "senderMissing" } };
    const fault = headerFault(marked, from);
    if (fault !== undefined) return { kind: "refused", reason: fault };
    const message = writeMessage(marked, { from, date: messageDate(clock.now()) });
    try {
      await makeFolder(of);
      const file = join(of, `${noticeKey(notice)}${ending}`);
      const outcome = await createFile({ file, bytes: Buffer.from(message) });
      return { kind: outcome === "created" ? "told" : "known" };
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      return { kind: "unknown", reason: { kind: "noticesFolderFailed", why } };
    }
  },
});
