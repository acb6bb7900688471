import type { Authority } from "../../words/authority.ts";
import type { IsoDate } from "../../time/date.ts";
import type { FactDate } from "../../time/fact-date.ts";
import type { Message, Sentence } from "../../words/messages.ts";
import { say, type Words } from "../../words/say.ts";

/** One of the facts that never share a field: on which day, and what is known of it. */
export type FactLine = { readonly name: string; readonly on: string; readonly about: string };

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

// A known day is written for programs too.
const dayText = (on: Fact["on"], words: Words): string => {
  if (on === null) return say({ kind: "notOnRecord" }, words);
  if (typeof on === "string") return on;
  // A column of days is read from top to bottom, so all of them are written alike.
  if (on.kind === "known") return on.on;
  return say(on.kind === "between" ? { ...on, kind: "daysBetween" } : { kind: "dayOf", on }, words);
};

/** A fact in the words of a language. */
export const factLine = ({ name, title, on, about }: Fact, words: Words): FactLine => ({
  name: say(title ?? { kind: name }, words),
  on: dayText(on, words),
  about: say(about, words),
});
