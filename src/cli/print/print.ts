import { randomUUID } from "node:crypto";
import { styleText } from "node:util";
import { controlsEscaped } from "../../values/text.ts";
import type { Sentence } from "../../words/messages.ts";
import { say, type Words } from "../../words/say.ts";
import type { Language } from "../../words/values.ts";
import { wordsOf } from "../say.ts";
import type { Shell } from "../shell.ts";

/** As wide as the longest moment of a year, so that what stands behind one begins in a column. */
export const instantWidth = 28;

const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** How much it is, in the largest unit of which there is one. */
export const amount = (bytes: number): string => {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value < 10 && step > 0 ? value.toFixed(1) : value.toFixed(0)} ${units[step] ?? ""}`;
};

type Colour = (text: string | number | null | undefined) => string;
type Colours = Readonly<Record<"bold" | "cyan" | "dim" | "green" | "red" | "yellow", Colour>>;

/** How an answer is printed: in colours, and in the words of a language. */
export type Print = Colours & {
  readonly language: Language;
  readonly words: Words;
  readonly say: (sentence: Sentence) => string;
};

const escape = "\u001b";
// Stands in a line for the escape of a colour of ours until the line is written. No text from outside can hold it.
const ownEscape = `<${randomUUID()}>`;

const safely =
  (colour: (text: string) => string): Colour =>
  (text) =>
    colour(controlsEscaped(String(text)).replaceAll(ownEscape, escape)).replaceAll(
      escape,
      ownEscape,
    );

/** Colours for a person at a terminal; none for pipes, NO_COLOR, a dumb terminal, or where JSON was asked for. */
const coloursFor = (shell: Shell, json: boolean): Colours => {
  const { NO_COLOR: none = "", TERM: term } = shell.env;
  const isColoured = shell.terminal && !json && none === "" && term !== "dumb";
  const inColour = (colour: keyof Colours): Colour =>
    safely((text) => (isColoured ? styleText(colour, text, { validateStream: false }) : text));
  return {
    bold: inColour("bold"),
    cyan: inColour("cyan"),
    dim: inColour("dim"),
    green: inColour("green"),
    red: inColour("red"),
    yellow: inColour("yellow"),
  };
};

/**
 * A shell on which nothing that comes from outside can act: of all that is written only our own colours reach the terminal as
 * escapes.
 */
export const safeShell = (shell: Shell): Shell => {
  const shown = (text: string): string => controlsEscaped(text).replaceAll(ownEscape, escape);
  return {
    ...shell,
    out: (text) => {
      shell.out(shown(text));
    },
    err: (text) => {
      shell.err(shown(text));
    },
  };
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

/** Lines as they are written. One in which another line ends holds a text from outside, which could pass for an answer of ours. */
export const inLines = (lines: readonly string[]): string =>
  lines.map((line) => `${line.replaceAll("\n", "\\n")}\n`).join("");
