import { largestDraft } from "../../application/drafts.ts";
import { utf8In } from "../../procedure/values/utf8.ts";
import type { Messages } from "../words/index.ts";

/** The part of a roll call's input that takes it as a file. */
export const rollFile = "rollFile";
const ending = `.${rollFile}`;

/** The input that the lines of a roll call go to from the file that came by this one; undefined where it takes another file. */
export const inputOfRoll = (name: string): string | undefined =>
  name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;

/** The lines of a roll call in a file; or what is wrong with the file, in words. */
export const linesOfRoll = async (
  file: File,
  { called, words }: { readonly called: string; readonly words: Messages["forms"]["faults"] },
): Promise<{ readonly lines: string } | { readonly wrong: string }> => {
  if (file.size === 0) return { wrong: words.emptyFile({ name: called }) };
  if (file.size > largestDraft) return { wrong: words.largeRoll({ name: called }) };
  const lines = utf8In(await file.arrayBuffer());
  return lines === undefined ? { wrong: words.notUtf8({ name: called }) } : { lines };
};
