import type { Field } from "./field.ts";
import { flag, manyFlag, needed, optional } from "./field.ts";
import { absolute, digestFiles, digestGiven, type Papers } from "../input/papers.ts";
import { readContent } from "../input/parse-content.ts";
import { stopped } from "../stop.ts";

const forms = "a file, or sha256:<hex>";

/** A document: the flag takes the file, the record keeps its SHA-256. */
export const document = (spec: string, about: string): Field =>
  needed(spec, `${about}: ${forms}`, (value, { papers }) => digestGiven(papers, value));

/** A document that a second person supplies: the file itself, because a digest can be copied from the record. */
export const documentAnew = (spec: string, about: string): Field => ({
  ...needed(spec, `${about}: the file itself`, (value, { papers }) => digestGiven(papers, value)),
  anew: true,
});

/** A text whose bytes may be with nobody here. */
export const documentOrUnknown = (spec: string, about: string): Field =>
  needed(spec, `${about}: ${forms}, or unknown`, (value, { papers }) => digestGiven(papers, value));

export const optionalDocument = (spec: string, about: string): Field =>
  optional(spec, `${about}: ${forms}`, (value, { papers }) => digestGiven(papers, value));

/** Statements from a file: each with its texts, a text by `digest:` or by `file:`. */
export const statements = (about: string): Field => ({
  flags: [flag("--statements <file>", `${about}: a JSON or YAML list (docs/cli.md shows one)`)],
  read: async (flags, { shell, papers }) => {
    const file = flags.one("statements");
    if (file === undefined) return undefined;
    const content = await readContent(shell, file);
    return digestFiles(content, papers, file === "-" ? "-" : absolute(shell, file));
  },
  otherwise: [],
});

const supplied = (papers: Papers, value: string): unknown => {
  const [, statement, language, text] = /^([^/=]+)\/([^/=]+)=(.+)$/s.exec(value) ?? [];
  if (statement === undefined || language === undefined || text === undefined)
    throw stopped(
      "MalformedFlag",
      `--statement ${value}: written <id>/<language>=<file|sha256:…|unknown>`,
    );
  return { statement, language, digest: digestGiven(papers, text) };
};

const suppliedAs = (about: string): Field => ({
  flags: [manyFlag("--statement <id/language=file>", about)],
  read: (flags, { papers }) => {
    const given = flags.all("statement");
    return given.length === 0 ? undefined : given.map((value) => supplied(papers, value));
  },
  otherwise: [],
});

/** Texts of statements supplied, to be compared with those on record. */
export const suppliedTexts = (): Field =>
  suppliedAs("the text of a statement, supplied anew; repeat for each text on record");

/** The same from a second person, who gives the files themselves. */
export const suppliedTextsAnew = (): Field => ({
  ...suppliedAs("the text of a statement, supplied anew as a file; repeat for each text on record"),
  anew: true,
});
