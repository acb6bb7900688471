import pc from "picocolors";
import type { Sentence } from "../../words/messages.ts";
import { say, type Words } from "../../words/say.ts";
import type { Language } from "../../words/values.ts";
import { wordsOf } from "../say.ts";
import type { Shell } from "../shell.ts";

const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** How much it is, in the largest unit of which there is one. */
export const amount = (bytes: number): string => {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value < 10 && step > 0 ? value.toFixed(1) : value.toFixed(0)} ${units[step] ?? ""}`;
};

type Colours = Pick<
  ReturnType<typeof pc.createColors>,
  "bold" | "cyan" | "dim" | "green" | "red" | "yellow"
>;

/** How an answer is printed: in colours, and in the words of a language. */
export type Print = Colours & {
  readonly language: Language;
  readonly words: Words;
  readonly say: (sentence: Sentence) => string;
};

/** Colours for a person at a terminal; none for pipes, NO_COLOR, a dumb terminal, or where JSON was asked for. */
const coloursFor = (shell: Shell, json: boolean): Colours => {
  const { NO_COLOR: none = "", TERM: term } = shell.env;
  return pc.createColors(shell.terminal && !json && none === "" && term !== "dumb");
};

export const printFor = (shell: Shell, json: boolean): Print => {
  const words = wordsOf(shell);
  return {
    ...coloursFor(shell, json),
    language: words.language,
    words,
    say: (sentence) => say(sentence, words),
  };
};
