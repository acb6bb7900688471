import { authoritySaid, type Authority } from "../../procedure/values/authority.ts";
import type { FactDate } from "../../clocks/dates/fact-date.ts";
import { say } from "../../words/say.ts";
import { wordsIn } from "../../words/read.ts";
import type { Paper, Signing, StatementPrinted, TreatyNamed } from "../paper.ts";
import { contentDigest } from "../content.ts";
import { attachesData, standardOf } from "../standards.ts";
import { capitals, factDateInWords, type Catalogue } from "../wording.ts";

// A sheet is what a template sets: finished words and numbers. Templates hold no words, sheets hold no layout.

/** A line with its label; null is a line that is filled in by hand. */
export type Field = readonly [label: string, value: string | null];

/** What stands around every paper. */
export type Frame = {
  readonly language: string;
  readonly name: string;
  readonly title: string;
  readonly dated: readonly number[];
  readonly marks: readonly string[];
  readonly watermark: string | null;
  readonly note: string | null;
  readonly page: readonly string[];
  readonly footer: readonly string[];
  readonly attachment: string | null;
};

// The template puts the numbers between the pieces.
const pageIn = ({ frame }: Catalogue): readonly string[] =>
  frame.page({ page: "#", pages: "#" }).split("#");

const numbersIn = (instant: string): readonly number[] =>
  (/^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(instant) ?? []).slice(1).map(Number);

const footerOf = (paper: Paper, { frame }: Catalogue): readonly string[] => {
  const generated = frame.generatedAs({ standard: standardOf[paper.kind].name });
  return [
    attachesData(paper.kind) ? `${generated} ${frame.attached}` : generated,
    `${paper.caseId} · ${frame.contents} ${contentDigest(paper)}`,
    ...(frame.wordingMark === "" ? [] : [frame.wordingMark]),
  ];
};

export const frameOf = (paper: Paper, words: Catalogue, title: string): Frame => {
  const { frame } = words;
  const draft = paper.marking === "draft";
  return {
    language: paper.language,
    name: title,
    title: capitals(words, title),
    dated: numbersIn(paper.datedBy),
    marks: [...(draft ? [frame.draft] : []), ...(paper.demonstration ? [frame.demonstration] : [])],
    watermark: draft ? frame.draft : null,
    note: draft ? frame.draftNote : null,
    page: pageIn(words),
    footer: footerOf(paper, words),
    attachment: attachesData(paper.kind) ? `${paper.kind}.json` : null,
  };
};

/** A rule's authority, marked where nobody has read it. */
export const citedIn = ({ language }: Pick<Catalogue, "language">, authority: Authority): string =>
  say(authoritySaid(authority), wordsIn(language));

const blank = "________________";

/** The State's name in the paper's language; a line to be filled in where it is not known. */
export const stateIn = ({ states }: Catalogue, profile: string): string => {
  const named: Readonly<Record<string, string>> = states;
  return named[profile] ?? blank;
};

const isKnown = (text: string): boolean => text !== "unknown";

const dayAndPlace = (words: Catalogue, on: FactDate, place: string | null): string => {
  const day = factDateInWords(words, on);
  return place === null || !isKnown(place) ? day : words.treaty.at({ day, place });
};

/** A text at the beginning of a line or a sentence. */
export const atBeginning = (words: Catalogue, text: string): string => {
  const [first = "", ...rest] = text;
  return `${capitals(words, first)}${rest.join("")}`;
};

export const stateAtBeginning = (words: Catalogue, profile: string): string =>
  atBeginning(words, stateIn(words, profile));

export const signingInWords = (words: Catalogue, signing: Signing | null): string => {
  if (signing === null) return words.frame.notOnRecord;
  const { on, by, office, place } = signing;
  const where = dayAndPlace(words, on, place);
  if (by === null) return where;
  const held = words.treaty.offices[office];
  return words.treaty.by({ what: where, whom: held === "" ? by : `${by} (${held})` });
};

const titleIn = ({ language, treaty }: Catalogue, { title }: TreatyNamed): string => {
  if (language === "en") return title.en;
  return title.az ?? `${title.en} (${treaty.titleUnknown})`;
};

/** How a treaty is named: title, registration, when and where it was made and opened. */
export const treatyFields = (words: Catalogue, treaty: TreatyNamed): readonly Field[] => {
  const { treaty: labels } = words;
  const { concluded, opened } = treaty;
  return [
    [labels.title, titleIn(words, treaty)],
    [labels.concluded, dayAndPlace(words, concluded.on, concluded.at)],
    ...(opened === null
      ? []
      : [[labels.opened, dayAndPlace(words, opened.on, opened.at)] as const]),
    [labels.registration, isKnown(treaty.registration) ? treaty.registration : words.frame.unknown],
    [labels.depositary, isKnown(treaty.depositary) ? treaty.depositary : words.frame.unknown],
  ];
};

/** A statement's label as the State gave it, and its clause. */
export const statementName = (
  { statements }: Catalogue,
  { label, clause }: StatementPrinted,
): string =>
  clause === null
    ? statements.labels[label]
    : `${statements.labels[label]}, ${statements.article({ clause })}`;

/** Statements in one line each, where the texts themselves stand elsewhere. */
export const statementLines = (
  words: Catalogue,
  all: readonly StatementPrinted[],
): readonly string[] => all.map((one) => `${statementName(words, one)}: ${one.subject}`);
