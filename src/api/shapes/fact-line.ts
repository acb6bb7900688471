import type { Authority } from "../../words/authority.ts";
import type { IsoDate } from "../../time/date.ts";
import { type FactDate, knownDate } from "../../time/fact-date.ts";
import type { Message, Sentence } from "../../words/messages.ts";
import { say, type Words } from "../../words/say.ts";

/** One of the facts that never share a field: on which day, null where that is not on record, and what is known of it, in words. */
export type FactLine = {
  readonly name: string;
  readonly on: FactDate | null;
  readonly about: string;
};

type FactName = Extract<Message["kind"], `fact${string}`>;

/** A fact of a case: when it happened, or null if that is not on record, and what else is known of it. */
export type Fact = {
  readonly name: FactName;
  /** What it is called where that is more than its kind: the stage of the procedure file at which it happened. */
  readonly title?: Sentence;
  readonly on: FactDate | IsoDate | null;
  readonly about: readonly Sentence[];
  /** What a day that was worked out rests on. */
  readonly authority?: Authority;
};

export const fact = (
  name: FactName,
  on: Fact["on"],
  ...about: readonly (Sentence | null | undefined)[]
): Fact => ({
  name,
  on,
  about: about.filter((one) => one !== null && one !== undefined),
});

/** What somebody wrote, unless nothing was written. */
export const written = (text: string | null | undefined): Sentence | null =>
  text === null || text === undefined || text === "" ? null : { kind: "asGiven", text };

/** A fact in the words of a language. */
export const factLine = ({ name, title, on, about }: Fact, words: Words): FactLine => ({
  name: say(title ?? { kind: name }, words),
  on: typeof on === "string" ? knownDate(on) : on,
  about: say(about, words),
});
