import { Option } from "commander";
import type { HashedEntry } from "../../domain/entry.ts";
import type { Profile } from "../../domain/profile.ts";
import type { Papers } from "../input/papers.ts";
import type { Shell } from "../shell.ts";

/** One flag as `--help` shows it: `--on <day>`. A flag given many times keeps all its values. */
export type Flag = { readonly spec: string; readonly about: string; readonly many: boolean };

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
  readonly profile: () => Promise<Profile>;
};

/** One field of a command: the flags it is made of, and what stands in it when no flag and no file gives it. */
export type Field = {
  readonly flags: readonly Flag[];
  /** The field's value as the flags give it, not yet checked; undefined when they do not. */
  readonly read: (flags: Flags, tools: Tools) => unknown;
  /** Undefined where somebody must say it. */
  readonly otherwise: unknown;
  /** Whether each document in it is given as a file: a second person who gives its digest may have copied it. */
  readonly anew?: true;
  /** What is wrong with a value that the record would take and nobody can mean. */
  readonly fault?: (value: unknown) => string | undefined;
};

export const flag = (spec: string, about: string): Flag => ({ spec, about, many: false });
export const manyFlag = (spec: string, about: string): Flag => ({ spec, about, many: true });

/** The name under which a flag's value is found: `--legal-basis <law>` is `legalBasis`. */
export const nameOf = (spec: string): string => new Option(spec).attributeName();
/** The flag itself, without its value. */
export const longOf = (spec: string): string => new Option(spec).long ?? spec;

const single = (
  spec: string,
  about: string,
  more: { readonly as: (value: string, tools: Tools) => unknown; readonly otherwise: unknown },
): Field => {
  const name = nameOf(spec);
  return {
    flags: [flag(spec, about)],
    read: (flags, tools) => {
      const value = flags.one(name);
      return value === undefined ? undefined : more.as(value, tools);
    },
    otherwise: more.otherwise,
  };
};

/** A field that must be given. */
export const needed = (
  spec: string,
  about: string,
  as: (value: string, tools: Tools) => unknown = (value) => value,
): Field => single(spec, about, { as, otherwise: undefined });

/** A field that may be left out: then it is null, which says that nothing is on record. */
export const optional = (
  spec: string,
  about: string,
  as: (value: string, tools: Tools) => unknown = (value) => value,
): Field => single(spec, about, { as, otherwise: null });

const dateForms = "YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD (one of these days), or unknown";

/** The date of a fact: known, between two days, or unknown. */
export const factDate = (what: string, spec = "--on <date>"): Field =>
  needed(spec, `${what}: ${dateForms}`);

/** A day that must be known. */
export const day = (what: string, spec = "--on <day>"): Field =>
  needed(spec, `${what}: YYYY-MM-DD`);

const digits = /^\d+$/;
/** A count; what is no whole number is left for the schema to refuse. */
export const wholeOr = (value: string): number | string =>
  digits.test(value) ? Number(value) : value;

const camel = (word: string): string =>
  word.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A word as it is written on the command line: `headOfState` is `head-of-state`. */
export const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A word out of several, written with hyphens. */
export const word = (spec: string, about: string, words: readonly string[]): Field =>
  needed(spec, `${about}: ${words.join(" | ")}`, camel);

/** A field that is given many times; none where it is not given. */
export const several = (spec: string, about: string): Field => {
  const name = nameOf(spec);
  return {
    flags: [manyFlag(spec, about)],
    read: (flags) => (flags.all(name).length === 0 ? undefined : flags.all(name)),
    otherwise: undefined,
  };
};
