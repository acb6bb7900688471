import { isWorkingDraft } from "../../values/draft-mark.ts";
import { composed, textFault, utf8Of } from "../../values/text.ts";
import type { TextsMessage } from "../../words/messages.ts";

/** What is wrong with a statement's text, if it is a text document. */
export type TextProblem = TextsMessage;

/** The longest text of one statement, in characters: some forty printed pages. */
export const longestStatement = 100_000;

// How files begin that hold no plain text: PDF, ZIP (and the office formats in it), PNG, JPEG, TIFF, old office, RTF.
const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/** Whether bytes are offered as plain text: whatever does not begin as a scan or an office file does. */
export const isTextDocument = (bytes: Uint8Array): boolean =>
  !signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte));

// Blanks and characters of no width are no words.
const isEmpty = (text: string): boolean => /^[\s\p{Cf}\p{Cc}]*$/u.test(text);

const unnormalized = (text: string): TextProblem => {
  const line = text.split("\n").findIndex((one) => composed(one) !== one) + 1;
  return { kind: "notNormalized", line };
};

const inText = (text: string): readonly TextProblem[] => {
  const inNfc = composed(text);
  const fault = textFault(inNfc);
  return [
    ...(text.startsWith("\ufeff") ? [{ kind: "byteOrderMark" } as const] : []),
    ...(isEmpty(text) ? [{ kind: "textEmpty" } as const] : []),
    ...(text.length > longestStatement
      ? [{ kind: "textTooLong", count: text.length, most: longestStatement } as const]
      : []),
    ...(inNfc === text ? [] : [unnormalized(text)]),
    ...(fault === undefined ? [] : [{ kind: fault }]),
  ];
};

/**
 * What speaks against taking bytes as the text of a statement; of a scan or an office file, which are compared by their digest
 * alone, only that it is a working draft printed here.
 */
export const textProblems = (bytes: Uint8Array): readonly TextProblem[] => {
  if (!isTextDocument(bytes)) return isWorkingDraft(bytes) ? [{ kind: "workingDraft" }] : [];
  const text = utf8Of(bytes);
  return text === undefined ? [{ kind: "notUtf8" }] : inText(text);
};
