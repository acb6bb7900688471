import * as z from "zod/mini";
import { expects } from "./expectation.ts";

/**
 * Makes something when it is first asked for, and then always answers the same. Schemas of law files are made so: a process
 * that reads no law file need not wait for them.
 */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

type Bytes = Uint8Array | ArrayBuffer;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Bytes as the UTF-8 text that they are, with a byte order mark left in; undefined where they are none. Nobody guesses at another
 * encoding: a name that was guessed wrong would stand on record.
 */
export const utf8Of = (bytes: Bytes): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

/** The same without a byte order mark, which says nothing of a text. */
export const utf8In = (bytes: Bytes): string | undefined => utf8Of(bytes)?.replace(/^\ufeff/, "");

// Tab, newline and carriage return are text; every other control character, and U+2028/2029, is not.
const forbidden =
  // oxlint-disable-next-line no-control-regex -- naming the characters is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|[\u202a-\u202e\u2066-\u2069]/;

const unprintable = new RegExp(`${forbidden.source}|\\r(?!\\n)`, "g");

const escapeOf = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * A text with every control character in it, and every one that reverses the order of letters, as the escape that JSON has for it:
 * a terminal would obey them. Tabs and ends of lines stay.
 */
export const controlsEscaped = (text: string): string => text.replace(unprintable, escapeOf);

// To bring marks into their order takes time in the square of how many stand on one letter. No language has as many as 30
// (Unicode Standard Annex 15, section 13: Stream-Safe Text Format).
const stacked = /\p{M}{31}/u;

/**
 * A text in Unicode normalization form C. One that stacks more than 30 marks on a letter stays as it is, for whoever reads it to
 * refuse.
 */
export const composed = (text: string): string =>
  stacked.test(text) ? text : text.normalize("NFC");

/** A text, or the beginning of one that is longer than `most` UTF-16 units, as a sentence quotes it. */
export const quoted = (text: string, most = 200): string =>
  text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;

// A letter, a digit, a sign: no space, mark alone, control, format, filler or blank pattern (Braille, a null notehead).
const visible = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u;

/** Whether a text holds something that is seen. */
export const isVisible = (text: string): boolean => visible.test(text);

const textFaults = [
  "halfSurrogate",
  "marksStacked",
  "notNfc",
  "controlCharacter",
  "letterLost",
] as const;

/** What is wrong with a text, by the name of the message that says it. */
type TextFault = (typeof textFaults)[number];

export const isTextFault = (message: string): message is TextFault =>
  textFaults.some((fault) => fault === message);

/** Why a text may not enter the record; undefined when it may. */
export const textFault = (text: string): TextFault | undefined => {
  if (!text.isWellFormed()) return "halfSurrogate";
  if (stacked.test(text)) return "marksStacked";
  if (composed(text) !== text) return "notNfc";
  if (forbidden.test(text)) return "controlCharacter";
  return text.includes("\ufffd") ? "letterLost" : undefined;
};

const written = (value: unknown): boolean =>
  typeof value === "string" && textFault(value) === undefined;

const checkedText = (maximum: number): z.ZodMiniType<string> =>
  z
    .custom<string>((value) => typeof value === "string", {
      // Zod asks it for every check that says nothing itself; that of the length says what it allows.
      error: ({ code }) => (code === "custom" ? expects("wantText") : undefined),
    })
    .check(
      z.refine(written, {
        error: ({ input }) => (typeof input === "string" ? textFault(input) : expects("wantText")),
        abort: true,
      }),
      z.refine((text) => text.trim().length > 0, {
        error: expects("wantFilled"),
        abort: true,
      }),
      z.refine(isVisible, expects("wantVisible")),
      z.maxLength(maximum),
    );

/** One line of words: a name, a place, a title. */
export const lineSchema = checkedText(500).check(
  z.refine((text) => !/[\t\n\r]/.test(text), expects("wantLine")),
);
/** A short text: a reason, a note. Long texts are documents and enter by their digest. */
export const noteSchema = checkedText(8000);
