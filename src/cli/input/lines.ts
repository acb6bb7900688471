export type Line = { readonly line: number; readonly text: string };

/** The lines of a text that hold anything, with their numbers. */
export const linesOf = (text: string): readonly Line[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((one, index) => ({ line: index + 1, text: one }))
    .filter((one) => one.text.trim() !== "");
