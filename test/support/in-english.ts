import { authorityInWords, type Authority } from "../../src/words/authority.ts";
import { isoDateSchema } from "../../src/time/date.ts";
import { dateInWords, factDateSchema } from "../../src/time/fact-date.ts";
import type { Finding } from "../../src/words/finding.ts";
import type { Refusal } from "../../src/words/refusal.ts";
import type { Sentence } from "../../src/words/messages.ts";
import { say } from "../../src/words/say.ts";
import { wordsIn } from "../../src/files/words.ts";

/** A finding with its rule and its reason as English sentences. */
export type FindingInWords = Omit<Finding, "rule" | "why"> & {
  readonly rule: string;
  readonly why: string;
};

/** Findings as they are said in English. */
export const inEnglish = (
  findings: readonly (Finding | FindingInWords)[],
): readonly FindingInWords[] =>
  findings.map((one) => ({ ...one, rule: english(one.rule), why: english(one.why) }));

/** What is said in English. */
export const english = (said: Sentence | string): string =>
  typeof said === "string" ? said : say(said, wordsIn("en"));

/** A day, such as `2026-02-10`, as an English sentence writes it. */
export const dayInWords = (day: string): string =>
  english({ kind: "dayOf", on: isoDateSchema.parse(day) });

/** What an authority is cited as in English; empty where there is none. */
export const cited = (authority: Authority | null | undefined): string =>
  authority === null || authority === undefined ? "" : english(authorityInWords(authority));

type Plain = string | number | boolean | null | undefined;

/** What a value is when all that is said in it is a sentence. Several findings are each a sentence of its own. */
export type InEnglish<T> = T extends Plain
  ? T
  : T extends Sentence
    ? string
    : T extends readonly (infer One)[]
      ? readonly InEnglish<One>[]
      : {
          readonly [Name in keyof T]: Name extends "findings" ? Each<T[Name]> : InEnglish<T[Name]>;
        };

type Each<T> = T extends readonly (infer One)[] ? readonly InEnglish<One>[] : T;

const isSentence = (value: unknown): value is Sentence => {
  if (Array.isArray(value)) return value.length > 0 && value.every(isSentence);
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  const { kind } = value;
  return typeof kind === "string" && wordsIn("en").bundle.hasMessage(kind);
};

/** A value with all that is said in it as English sentences. */
export const allInEnglish = <T>(value: T): InEnglish<T> => {
  const said = (one: unknown): unknown => {
    if (isSentence(one)) return english(one);
    if (Array.isArray(one)) return one.map(said);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, each]) => [
        name,
        // Several findings are each a sentence of its own.
        name === "findings" && Array.isArray(each) ? each.map(said) : said(each),
      ]),
    );
  };
  return said(value) as InEnglish<T>;
};

/** A function that answers in English sentences where it answered in values. */
export const saying =
  <Asked extends readonly unknown[], Answer>(answer: (...asked: Asked) => Answer) =>
  (...asked: Asked): InEnglish<Answer> =>
    allInEnglish(answer(...asked));

const termIn = (name: string, value: string): string => {
  const term = wordsIn("en").bundle.getMessage(`term-${value}`)?.value;
  return ["what", "did", "step"].includes(name) && typeof term === "string" ? term : value;
};

const isDutyInFile = (value: unknown): value is { readonly id: string } =>
  typeof value === "object" && value !== null && "id" in value && "names" in value;

const valueInEnglish = (name: string, value: unknown): unknown => {
  if (typeof value === "string") return termIn(name, value);
  if (isSentence(value)) return english(value);
  // A duty of a procedure file is told by its name; what it is called here is its id.
  if (isDutyInFile(value)) return value.id;
  if (Array.isArray(value) && name !== "findings")
    return value.map((one: unknown) => (isDutyInFile(one) ? one.id : one)).join(", ");
  const date = factDateSchema.safeParse(value);
  return date.success ? dateInWords(date.data) : value;
};

/** A refusal with each of its values as it stands in the English sentence. */
export const refusalInEnglish = (refusal: Refusal): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(refusal).map(([name, value]) => [name, valueInEnglish(name, value)]),
  );
