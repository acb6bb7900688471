import * as z from "zod/mini";

// Tab, newline and carriage return are text; every other control character, and U+2028/2029, is not.
const forbidden =
  // eslint-disable-next-line no-control-regex -- naming the characters is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|[\u202a-\u202e\u2066-\u2069]/;

/** Why a text may not enter the record, in words; undefined when it may. */
export const textFault = (text: string): string | undefined => {
  if (!text.isWellFormed()) return "holds half of a surrogate pair";
  if (text.normalize("NFC") !== text) return "is not in Unicode normalization form C (NFC)";
  if (forbidden.test(text)) return "holds a control or direction-override character";
  if (text.includes("\ufffd"))
    return "holds U+FFFD, which stands where a letter was lost: what was sent was not UTF-8";
  return undefined;
};

const written = (value: unknown): boolean =>
  typeof value === "string" && textFault(value) === undefined;

const checkedText = (maximum: number): z.ZodMiniType<string> =>
  z
    .custom<string>((value) => typeof value === "string", "a text")
    .check(
      z.refine(written, {
        error: (issue) =>
          typeof issue.input === "string" ? `text that ${textFault(issue.input) ?? ""}` : "a text",
        abort: true,
      }),
      z.refine((text) => text.trim().length > 0, "a text that is not empty"),
      z.refine((text) => text.length <= maximum, `a text of at most ${String(maximum)} characters`),
    );

/** One line of words: a name, a place, a title. */
export const lineSchema = checkedText(500).check(
  z.refine((text) => !/[\t\n\r]/.test(text), "a text on one line"),
);
/** A short text: a reason, a note. Long texts are documents and enter by their digest. */
export const noteSchema = checkedText(8000);
