import { printProcedure } from "../../law/print/procedure-print.ts";
import type { Article, Chapter, Clause } from "../../law/print/clause.ts";
import type { ProcedurePaper } from "../../papers/sheets/procedure.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { nameIn } from "../../values/names.ts";
import type { Sentence } from "../../words/messages.ts";
import { say, type Words } from "../../words/say.ts";
import type { Source } from "../../words/source.ts";

type Cited = Omit<Source, "conflictsWith">;
type Field = readonly [label: string, value: string];

const kinds = {
  law: "printMarkLaw",
  official: "printMarkOfficial",
  summary: "printMarkSummary",
  press: "printMarkPress",
  practice: "printMarkPractice",
  inferred: "printMarkInferred",
} as const;

const markInWords = ({ mark, kind }: Cited): Sentence => {
  if (mark === "unverified") return { kind: "printMarkUnverified" };
  return { kind: kind === undefined ? "printMarkSeen" : kinds[kind] };
};

/** A source with its mark, and where it was read. */
const citedInWords = (source: Cited): Sentence => {
  const mark = markInWords(source);
  return {
    kind: "printSource",
    one: { kind: "printName", name: source.cite },
    other:
      source.url === null
        ? mark
        : { kind: "printMarkAt", one: mark, other: { kind: "printName", name: source.url } },
  };
};

const clauseFields = (words: Words, { source, does, examples }: Clause): readonly Field[] => {
  const fields = (kind: Label, all: readonly Sentence[]): readonly Field[] =>
    all.map((one): Field => [say({ kind }, words), say(one, words)]);
  return [
    ...fields("printLabelSource", source === null ? [] : [citedInWords(source)]),
    ...fields(
      "printLabelContradicted",
      source?.conflictsWith === undefined ? [] : [citedInWords(source.conflictsWith)],
    ),
    ...fields("printLabelDoes", does),
    ...fields("printLabelExample", examples),
  ];
};
type Label = "printLabelSource" | "printLabelContradicted" | "printLabelDoes" | "printLabelExample";

const articleIn = (words: Words, { name, path, clauses }: Article) => ({
  heading: say(name, words),
  place: path,
  clauses: clauses.map((clause) => ({
    label: clause.label === null ? null : say(clause.label, words),
    says: clause.says.map((one) => say(one, words)),
    fields: clauseFields(words, clause),
  })),
});

const chapterIn = (words: Words, { name, articles }: Chapter) => ({
  heading: say(name, words),
  articles: articles.map((article) => articleIn(words, article)),
});

/** A procedure in the words of a language, with the names of its file in that language where it has them. */
export const procedurePaper = (
  procedure: Procedure,
  digest: string,
  words: Words,
): ProcedurePaper => {
  const { id, version, title } = procedure;
  const { language } = words;
  return {
    language,
    title: nameIn(title, language),
    file: say({ kind: "printFile", names: [id, version, `sha256:${digest}`] }, words),
    intro: say({ kind: "printIntro" }, words),
    chapters: printProcedure(procedure, language).map((one) => chapterIn(words, one)),
  };
};

type Colour = (text: string) => string;

/** A printed procedure as lines of text. */
export const paperLines = (
  { bold, dim }: { readonly bold: Colour; readonly dim: Colour },
  { title, file, intro, chapters }: ProcedurePaper,
): readonly string[] => [
  bold(title),
  dim(file),
  intro,
  ...chapters.flatMap((chapter) => [
    "",
    bold(chapter.heading),
    ...chapter.articles.flatMap(({ heading, place, clauses }) => [
      "",
      `  ${bold(heading)}${place === "" ? "" : dim(`  ${place}`)}`,
      ...clauses.flatMap(({ label, says, fields }) => [
        ...(label === null ? [] : [`    ${label}`]),
        ...says.map((one) => `    ${label === null ? "" : "  "}${one}`),
        ...fields.map(([name, value]) => `      ${dim(`${name}:`)} ${value}`),
      ]),
    ]),
  ]),
];
