import { Option } from "commander";
import type { HashedEntry } from "../../case/entry.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { Papers } from "../input/papers.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Shell } from "../shell.ts";
import { stopped } from "../stop.ts";

/** One flag as `--help` shows it: `--on <day>`. A flag given many times keeps all its values. */
export type Flag = { readonly spec: string; readonly about: Sentence; readonly many: boolean };

/** The values that a command line gives its flags, by the flag's name in camel case. */
export type Flags = {
  readonly one: (name: string) => string | undefined;
  readonly all: (name: string) => readonly string[];
  readonly is: (name: string) => boolean;
};

/** What a field may look at besides its flags: files, the case's entries, the procedure that it follows. */
export type Tools = {
  readonly shell: Shell;
  readonly papers: Papers;
  readonly entries: () => Promise<readonly HashedEntry[]>;
  readonly hashes: () => Promise<readonly string[]>;
  readonly procedure: () => Promise<Procedure>;
};

/** The flags that a field is made of. */
export type FieldFlags = {
  readonly flags: readonly Flag[];
  /** The field's value as the flags give it, not yet checked; undefined when they do not. */
  readonly read: (flags: Flags, tools: Tools) => unknown;
  /** Which of the flags a value comes from, where the first is not the one to name. */
  readonly given?: (flags: Flags) => string;
  /** What is wrong with a value that the record would take and nobody can mean. */
  readonly fault?: (value: unknown, flag: string) => Sentence | undefined;
};

export const flag = (spec: string, about: Sentence): Flag => ({ spec, about, many: false });
export const manyFlag = (spec: string, about: Sentence): Flag => ({ spec, about, many: true });

/** The name under which a flag's value is found: `--legal-basis <law>` is `legalBasis`. */
export const nameOf = (spec: string): string => new Option(spec).attributeName();
/** The flag itself, without its value. */
export const longOf = (spec: string): string => new Option(spec).long ?? spec;

const digits = /^\d+$/;
/** A count; what is not a whole number is left for the schema to refuse. */
export const wholeOr = (value: string): number | string =>
  digits.test(value) ? Number(value) : value;

/** A word as it is written on the command line: `headOfState` is `head-of-state`. */
export const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The word of several that is written on the command line as this one.
 * @throws Stopped where it is none of them, with those that there are as they are written
 */
export const wordAmong = (flagName: string, words: readonly string[], written: string): string => {
  const found = words.find((word) => kebab(word) === written);
  if (found !== undefined) return found;
  throw stopped("MalformedFlag", {
    kind: "wordUnknown",
    flag: flagName,
    found: written,
    known: words.map(kebab),
  });
};
