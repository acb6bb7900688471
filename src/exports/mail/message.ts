import { createHash } from "node:crypto";
import { isMailAddress } from "../../values/mail-address.ts";
import type { SendingReason } from "../../values/sending-reason.ts";

// A letter as an Internet message (RFC 5322, MIME RFC 2045 to 2047 and 2231). The same letter at the same instant gives
// the same bytes, so a message that was written before can be recognised.

/** What a message is made of. An application's letter is one. */
export type MessageContent = {
  /** Told apart by it: the same reference gives the same Message-ID. */
  readonly reference: string;
  /** An address, a name with an address in angle brackets, or only a name; or several. */
  readonly to: string | readonly string[];
  readonly subject: string;
  readonly body: string;
  /** Further headers, for programs. */
  readonly marks?: readonly (readonly [name: `X-Tasdiq-${string}`, value: string])[];
  readonly attachments: readonly {
    readonly name: string;
    /** A media type with its parameters, such as `application/pdf`. */
    readonly type: string;
    readonly bytes: Uint8Array;
  }[];
};

const lineEnd = "\r\n";
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const isPrintableAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const breaksHeader = (value: string): boolean => /[\r\n\0]/.test(value);

type HeaderFault = {
  readonly kind: Extract<SendingReason["kind"], `lineBreakIn${string}`>;
};

/** Why a message cannot be written: a value would end its header early and begin another. Undefined where none would. */
export const headerFault = (letter: MessageContent, from: string): HeaderFault | undefined => {
  const values: readonly (readonly [HeaderFault["kind"], readonly string[]])[] = [
    ["lineBreakInSender", [from]],
    ["lineBreakInAddressee", typeof letter.to === "string" ? [letter.to] : letter.to],
    ["lineBreakInSubject", [letter.subject]],
    ["lineBreakInReference", [letter.reference]],
    ["lineBreakInAttachment", letter.attachments.flatMap(({ name, type }) => [name, type])],
    ["lineBreakInMark", (letter.marks ?? []).map(([, value]) => value)],
  ];
  const broken = values.find(([, of]) => of.some(breaksHeader));
  return broken && { kind: broken[0] };
};

// 39 bytes give 52 characters in base64; with the frame they stand beside "Subject:" on a line. No character is cut.
const pieces = (text: string): readonly string[] => {
  const found: string[] = [];
  let piece = "";
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > 39) {
      found.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...found, piece];
};

const encodedWords = (text: string): readonly string[] =>
  pieces(text).map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString("base64")}?=`);

// Plain words that look like an encoded word, or that cannot be folded, are encoded as well.
const wordsOf = (text: string): readonly string[] => {
  const words = text.split(" ");
  const plain =
    isPrintableAscii(text) && !text.includes("=?") && words.every((word) => word.length < 70);
  return plain ? words : encodedWords(text);
};

/** A header folded before it is longer than 76 characters. */
const header = (name: string, words: readonly string[]): string => {
  const lines = [`${name}:`];
  for (const word of words) {
    const last = lines.at(-1) ?? "";
    // An empty word is a second space in a row, which may not begin a folded line.
    if (word === "" || last.length + 1 + word.length <= 76)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(` ${word}`);
  }
  return lines.join(lineEnd);
};

const named = /^(?<name>.*?)\s*<(?<address>[^<>]+)>$/u;

const phrase = (name: string): readonly string[] =>
  /^[A-Za-z0-9 ]+$/.test(name) ? wordsOf(name) : encodedWords(name);

// An addressee without an electronic address stands as the name of an empty group, which needs none.
const addressee = (to: string): readonly string[] => {
  if (isMailAddress(to)) return [to];
  const { name, address } = named.exec(to)?.groups ?? {};
  if (name === undefined || address === undefined || !isMailAddress(address)) {
    const words = phrase(to);
    return [...words.slice(0, -1), `${words.at(-1) ?? ""}:;`];
  }
  return name === "" ? [`<${address}>`] : [...phrase(name), `<${address}>`];
};

const addressees = (to: MessageContent["to"]): readonly string[] => {
  const all = (typeof to === "string" ? [to] : to).map(addressee);
  return all.flatMap((words, index) =>
    index === all.length - 1 ? words : [...words.slice(0, -1), `${words.at(-1) ?? ""},`],
  );
};

const lined = (base64: string): string => (base64.match(/.{1,76}/g) ?? []).join(lineEnd);

const part = (headers: readonly string[], bytes: Uint8Array): string =>
  [
    ...headers,
    "Content-Transfer-Encoding: base64",
    "",
    lined(Buffer.from(bytes).toString("base64")),
  ].join(lineEnd);

const percent = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );

// Both forms of the name: an old reader takes the first, a newer one the second, which can say every letter.
const attachment = ({ name, type, bytes }: MessageContent["attachments"][number]): string =>
  part(
    [
      `Content-Type: ${type}`,
      `Content-Disposition: attachment;${lineEnd} filename="${name.replace(/[^A-Za-z0-9 ._-]/g, "_")}";` +
        `${lineEnd} filename*=UTF-8''${percent(name)}`,
    ],
    bytes,
  );

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** An instant (epoch milliseconds) as RFC 5322 writes it, in UTC. */
export const messageDate = (at: number): string => {
  const when = new Date(at);
  const day = `${days[when.getUTCDay()] ?? ""}, ${when.getUTCDate()} ${months[when.getUTCMonth()] ?? ""}`;
  return `${day} ${when.getUTCFullYear()} ${when.toISOString().slice(11, 19)} +0000`;
};

/** The message's name, the same for every attempt to send the letter of a reference. */
export const messageIdOf = (reference: string, from: string): string =>
  `<${sha256(reference).slice(0, 40)}@${from.slice(from.lastIndexOf("@") + 1)}>`;

/** SHA-256 of a message without its date, the first of its headers: what of it is the same for every attempt. */
export const undatedDigest = (message: string): string =>
  sha256(message.replace(/^Date:[^\r\n]*(\r\n[ \t][^\r\n]*)*\r\n/, ""));

/**
 * The message, as text with CRLF line ends. `date` is written as given, see `messageDate`.
 * @throws where a value would break its header: whoever writes letters asks `headerFault` first
 */
export const writeMessage = (
  letter: MessageContent,
  { from, date }: { readonly from: string; readonly date: string },
): string => {
  const fault = headerFault(letter, from);
  if (fault !== undefined) throw new Error(`no message is written: ${fault.kind}`);
  const id = messageIdOf(letter.reference, from);
  const boundary = `part-${sha256(id).slice(0, 32)}`;
  const body = letter.body.replace(/\r\n|\r|\n/g, lineEnd);
  const parts = [
    part(["Content-Type: text/plain; charset=utf-8"], Buffer.from(body)),
    ...letter.attachments.map(attachment),
  ];
  return [
    header("Date", date.split(" ")),
    header("From", [from]),
    header("To", addressees(letter.to)),
    header("Subject", wordsOf(letter.subject)),
    header("Message-ID", [id]),
    header("X-Tasdiq-Reference", wordsOf(letter.reference)),
    ...(letter.marks ?? []).map(([name, value]) => header(name, wordsOf(value))),
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed;${lineEnd} boundary="${boundary}"`,
    "",
    ...parts.map((text) => `--${boundary}${lineEnd}${text}`),
    `--${boundary}--`,
    "",
  ].join(lineEnd);
};
