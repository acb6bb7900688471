import {
  FluentBundle,
  type FluentFunction,
  FluentNumber,
  FluentResource,
  FluentType,
  type FluentValue,
  type FluentVariable,
  type Message as Pattern,
} from "@fluent/bundle";
import { named } from "../values/names.ts";
import type { Sentence } from "./messages.ts";
import type { Day, DutyNamed, Language, Span } from "./values.ts";

/** A fault that has a sentence in each language. */
export class SentenceFault extends Error {
  /** What went wrong, and what to do about it. */
  readonly why: Sentence;
  /** @param message for logs, where the values alone would be hard to read */
  constructor(
    why: Sentence,
    { message, ...options }: ErrorOptions & { readonly message?: string } = {},
  ) {
    super(message ?? JSON.stringify(why), options);
    this.why = why;
  }
}

/** The words of one language, ready to say values in. */
export type Words = {
  readonly language: Language;
  readonly bundle: Pick<FluentBundle, "formatPattern" | "getMessage" | "hasMessage">;
  /** The names of its messages, in the order of the files. */
  readonly ids: readonly string[];
};

/** The values of a message, by their names. */
export type Values = Readonly<Record<string, unknown>>;

/** A piece of a sentence: its own words, or a value that stands in it as somebody wrote it. */
export type Piece = string | { readonly value: string; readonly language?: string };

/**
 * Reads the words of a language.
 * @param texts the files of `words/<language>/`, in Fluent's syntax
 * @throws when two messages bear one name, which is a fault of the release
 */
export const wordsOf = (language: Language, texts: readonly string[]): Words => {
  const bundle = new FluentBundle(language, { functions, useIsolating: false });
  const unread = entriesIn(texts);
  const ids = [...unread.keys()];
  // Parsed when it is first said: whoever starts says a few of thousands. No message of ours is made of others.
  const read = (id: string): void => {
    const entry = unread.get(id);
    if (entry === undefined || !unread.delete(id)) return;
    for (const fault of bundle.addResource(new FluentResource(entry))) throw fault;
  };
  return {
    language,
    ids,
    bundle: {
      formatPattern: bundle.formatPattern.bind(bundle),
      hasMessage: (id) => unread.has(id) || bundle.hasMessage(id),
      getMessage: (id) => {
        read(id);
        return bundle.getMessage(id);
      },
    },
  };
};

/** Where a message begins: its name, at the beginning of a line. */
const beginning = /^[a-zA-Z][\w-]*(?= *= *)/gm;

/** The messages of files as they are written, by their names. */
const entriesIn = (texts: readonly string[]): Map<string, string> => {
  const entries = new Map<string, string>();
  for (const text of texts) {
    const starts = [...text.matchAll(beginning)];
    for (const [at, { 0: id, index }] of starts.entries()) {
      if (entries.has(id)) throw new Error(`Attempt to override an existing message: "${id}"`);
      entries.set(id, text.slice(index, starts[at + 1]?.index));
    }
  }
  return entries;
};

/** The sentence for a value: a refusal, a finding's rule or reason, or several, one after the other. */
export const say = (said: Sentence, words: Words): string => joined(piecesOf(said, words));

/** Whether something that came from elsewhere is a value that these words have a sentence for. */
export const isSentence = (value: unknown, words: Words): value is Sentence => {
  try {
    return Reflect.apply(say, undefined, [value, words]) !== "";
  } catch {
    return false;
  }
};

/** The same sentence in pieces, for those who mark in what language, or in what direction, a value is written. */
export const piecesOf = (said: Sentence, words: Words): readonly Piece[] =>
  pieces(words, (speaking) => sentenceOf(said, speaking));

/**
 * The text of the message with this name.
 * @throws when there is no such message, or a value of it is missing
 */
export const sayById = (id: string, values: Values, words: Words): string =>
  joined(pieces(words, (speaking) => format(id, given(values, speaking), speaking)));

const joined = (sentence: readonly Piece[]): string =>
  sentence.map((piece) => (typeof piece === "string" ? piece : piece.value)).join("");

const pieces = (words: Words, sentence: (speaking: Speaking) => string): readonly Piece[] => {
  const held: Piece[] = [];
  const hold = (piece: Piece): string => `${mark}${String(held.push(piece) - 1)}${mark}`;
  return sentence({ words, hold })
    .split(mark)
    .map((text, index): Piece => (index % 2 === 0 ? text : (held[Number(text)] ?? text)))
    .filter((piece) => piece !== "");
};

// No text has it: a control character is refused where a text comes in, and a value is held before it could bring one.
const mark = "\u0001";

/** Where a sentence is being made: a value is held back until the words around it stand. */
type Speaking = { readonly words: Words; readonly hold: (piece: Piece) => string };

const isList = (said: Sentence): said is readonly Sentence[] => Array.isArray(said);

const sentenceOf = (said: Sentence, speaking: Speaking): string => {
  if (isList(said)) return said.map((one) => sentenceOf(one, speaking)).join("; ");
  const { kind, ...values } = said;
  return format(kind, given(values, speaking), speaking);
};

type Arguments = Record<string, FluentVariable>;
type Form = string | undefined;

const format = (id: string, values: Arguments, speaking: Speaking): string =>
  formatAs({ id, form: undefined }, values, speaking);

type Named = { readonly id: string; readonly form: Form };

const formatAs = ({ id, form }: Named, values: Arguments, { words }: Speaking): string => {
  const pattern = patternIn(words.bundle.getMessage(id), form);
  if (pattern === null) throw new Error(`words/${words.language} has no message ${id}`);
  return words.bundle.formatPattern(pattern, values);
};

// A language names a thing in another form, such as a case, only where its own form differs.
const patternIn = (message: Pattern | undefined, form: Form) =>
  (form === undefined ? undefined : message?.attributes[form]) ?? message?.value ?? null;

const given = (values: Values, speaking: Speaking): Arguments =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? new Count(value) : new Given(value, speaking),
    ]),
  );

/** A number chooses a plural, and is written in digits alone. */
class Count extends FluentNumber {
  override toString(): string {
    return String(this.value);
  }
}

/** A value of a message, which a function of the words formats; without one it is a text. */
class Given extends FluentType<unknown> {
  readonly speaking: Speaking;
  constructor(value: unknown, speaking: Speaking) {
    super(value);
    this.speaking = speaking;
  }
  override toString(): string {
    return this.speaking.hold({ value: textOf(this.value) });
  }
}

const textOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  throw new TypeError(`${JSON.stringify(value)} is not a text: its message must name a function`);
};

type Format = (value: never, speaking: Speaking, form: Form) => string;

const formatting =
  (as: Format): FluentFunction =>
  ([value], { form }): FluentValue => {
    const chosen = typeof form === "string" ? form : undefined;
    if (!(value instanceof Given)) throw new TypeError("a function of the words takes one value");
    const formatted: unknown = Reflect.apply(as, undefined, [value.value, value.speaking, chosen]);
    return textOf(formatted);
  };

const formatDay = (iso: string, speaking: Speaking): string => {
  const count = (from: number, to: number): Count => new Count(Number(iso.slice(from, to)));
  const parts = { year: count(0, 4), month: count(5, 7), day: count(8, 10) };
  return format("date-known", parts, speaking);
};

const formatInstant = (at: string, speaking: Speaking): string => {
  const day = formatDay(at.slice(0, 10), speaking);
  return format("date-instant", { day, time: at.slice(11, 16) }, speaking);
};

const formatDate = (date: Day, speaking: Speaking): string => {
  if (typeof date === "string") return formatDay(date, speaking);
  switch (date.kind) {
    case "known":
      return formatDay(date.on, speaking);
    case "between": {
      const days = { from: formatDay(date.from, speaking), to: formatDay(date.to, speaking) };
      return format("date-between", days, speaking);
    }
    case "unknown":
      return format("date-unknown", {}, speaking);
  }
};

/** The same as the day on which something begins: “from 10 February 2026”. */
const formatSince = (date: Day, speaking: Speaking): string => {
  const kind = typeof date === "string" ? "known" : date.kind;
  return format(`since-${kind}`, { day: formatDate(date, speaking) }, speaking);
};

const formatSpan = ({ n, unit }: Span, speaking: Speaking): string =>
  format(`span-${unit}`, { n: new Count(n) }, speaking);

const formatName =
  (list: string) =>
  (name: string, speaking: Speaking, form: Form): string =>
    formatAs({ id: `${list}-${name}`, form }, {}, speaking);

/** A name that a law file may give: as the language names it, or else as it is written. */
const formatOpenName =
  (list: string, write: (name: string) => string = (name) => name) =>
  (name: string, speaking: Speaking, form?: Form): string =>
    speaking.words.bundle.hasMessage(`${list}-${name}`)
      ? formatName(list)(name, speaking, form)
      : speaking.hold({ value: write(name) });

/** The name of a stage or a duty: as the words have it, or else by its id, which its procedure file made of words. */
const formatId = (list: string): ReturnType<typeof formatOpenName> =>
  formatOpenName(list, (id) => id.replaceAll("-", " "));

const formatIds =
  (list: string) =>
  (ids: readonly string[], speaking: Speaking): string =>
    listed(ids, speaking, (id) => formatId(list)(id, speaking, undefined));

/** A name that a law file gives in its languages: in this one, or else in the first that it has. */
const formatInFile = (names: Readonly<Record<string, string>>, speaking: Speaking): string => {
  const { text: value, ...inLanguage } = named(names, speaking.words.language);
  return speaking.hold({ value, ...inLanguage });
};

const listed = <One>(all: readonly One[], speaking: Speaking, as: (one: One) => string): string =>
  all.length === 0 ? format("list-none", {}, speaking) : all.map(as).join(", ");

/** A duty by the words, or as a procedure file names it. */
const formatDuty = (duty: DutyNamed, speaking: Speaking, form: Form): string =>
  typeof duty === "string"
    ? formatId("duty")(duty, speaking, form)
    : formatInFile(duty.names, speaking);

const formatNames =
  (list: string) =>
  (names: readonly string[], speaking: Speaking): string =>
    listed(names, speaking, (name) => formatName(list)(name, speaking, undefined));

const plainClause = /^[\d()a-z]+(?: or [\d()a-z]+)*$/u;

// A treaty file names a clause in English; numbers and letters are the same in every language.
const formatClause = (clause: string, speaking: Speaking): string =>
  plainClause.test(clause)
    ? clause.split(" or ").join(format("clause-or", {}, speaking))
    : speaking.hold({ value: clause, language: "en" });

/** Numbers in order, those that follow each other as a range: `1–4, 7`. */
const rangesOf = (numbers: readonly number[]): string => {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range !== undefined && number === range.last + 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges
    .map(({ first, last }) => (first === last ? String(first) : `${String(first)}–${String(last)}`))
    .join(", ");
};

const formatDigest = (digest: string | null, speaking: Speaking): string => {
  if (digest === null) return format("digest-none", {}, speaking);
  return digest === "unknown" ? format("term-unknown", {}, speaking) : `${digest.slice(0, 12)}…`;
};

/** How the words name a value of a kind. The generated types know them by the same names. */
const functions: Readonly<Record<string, FluentFunction>> = {
  SAID: formatting(sentenceOf),
  LIST: formatting((all: readonly Sentence[], speaking) =>
    all.map((one) => sentenceOf(one, speaking)).join(", "),
  ),
  /** Sums have commas of their own. */
  SUMS: formatting(sentenceOf),
  LINES: formatting((all: readonly Sentence[], speaking) =>
    all.map((one) => `\n  ${sentenceOf(one, speaking)}`).join(""),
  ),
  NAMES: formatting((names: readonly string[], speaking) =>
    listed(names, speaking, (value) => speaking.hold({ value })),
  ),
  /** What a person, a source or another program wrote: it is never translated, and is marked as English, which it nearly always is. */
  QUOTE: formatting((value: string, { hold }) => hold({ value, language: "en" })),
  DATE: formatting(formatDate),
  SINCE: formatting(formatSince),
  INSTANT: formatting(formatInstant),
  SPAN: formatting(formatSpan),
  NUMBERS: formatting(rangesOf),
  CLAUSE: formatting(formatClause),
  CLAUSES: formatting((clauses: readonly string[], speaking) =>
    clauses.map((clause) => formatClause(clause, speaking)).join("; "),
  ),
  PERSON: formatting((person: string | null, speaking) =>
    person === null ? format("person-nobody", {}, speaking) : speaking.hold({ value: person }),
  ),
  DIGEST: formatting(formatDigest),
  OWN: formatting(formatName("own")),
  TERM: formatting(formatName("term")),
  TERMS: formatting(formatNames("term")),
  STAGE: formatting(formatId("stage")),
  NAME: formatting(formatInFile),
  NAMED: formatting((all: readonly Readonly<Record<string, string>>[], speaking) =>
    all.length === 0
      ? format("list-none", {}, speaking)
      : all.map((names) => formatInFile(names, speaking)).join(", "),
  ),
  PLACE: formatting(formatName("place")),
  STAGEKIND: formatting(formatName("stagekind")),
  EVENT: formatting(formatName("event")),
  TESTED: formatting(formatName("tested")),
  /** Counts by the words, or by the names that a procedure file gives them. */
  COUNTED: formatting((counts: readonly (string | Readonly<Record<string, string>>)[], speaking) =>
    counts
      .map((count) =>
        typeof count === "string"
          ? formatOpenName("count")(count, speaking)
          : formatInFile(count, speaking),
      )
      .join(" + "),
  ),
  KEPTS: formatting(formatNames("kept")),
  STAGES: formatting(formatIds("stage")),
  DUTY: formatting(formatDuty),
  DUTIES: formatting((duties: readonly DutyNamed[], speaking) =>
    listed(duties, speaking, (duty) => formatDuty(duty, speaking, undefined)),
  ),
  ACT: formatting(formatName("act")),
  COMMAND: formatting(formatName("command")),
};
