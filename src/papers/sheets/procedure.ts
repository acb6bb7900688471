import type { Language } from "../../views/paper.ts";
import { type Catalogue, marksOf } from "../wording.ts";
import { type Frame, pageIn } from "./sheet.ts";

export const procedureTemplate = String.raw`
#import "/style.typ": *
#show: paper
#set text(size: 9.5pt)
#set par(spacing: 0.7em)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 2): set block(above: 2em, below: 0.6em)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.5em)

#let facts(rows) = grid(
  columns: (21%, 1fr),
  row-gutter: 0.7em,
  column-gutter: 8pt,
  ..rows.map(((label, given)) => (text(fill: quiet, words(label)), words(given))).flatten(),
)

#text(size: 8pt, fill: quiet, words(data.file))

#words(data.intro)

#for chapter in data.chapters {
  heading(level: 2, words(chapter.heading))
  for article in chapter.articles {
    heading(level: 3, words(article.heading))
    if article.place != "" { block(below: 0.7em, sticky: true, text(size: 7.5pt, fill: quiet, words(article.place))) }
    for clause in article.clauses {
      if clause.label != none { block(above: 1em, below: 0.6em, sticky: true, strong(words(clause.label))) }
      for sentence in clause.says { par(words(sentence)) }
      if clause.fields.len() > 0 { block(inset: (left: 1em), below: 0.9em, text(size: 8.5pt, facts(clause.fields))) }
    }
  }
}
`;

/** A procedure in the words of one language: its parts, each with what it says, what it rests on, and examples. */
export type ProcedurePaper = {
  readonly language: Language;
  readonly title: string;
  /** The file by its id, version and digest. */
  readonly file: string;
  readonly intro: string;
  readonly chapters: readonly {
    readonly heading: string;
    readonly articles: readonly {
      readonly heading: string;
      /** Where it stands in the file. */
      readonly place: string;
      readonly clauses: readonly {
        readonly label: string | null;
        readonly says: readonly string[];
        readonly fields: readonly (readonly [label: string, value: string])[];
      }[];
    }[];
  }[];
};

export type ProcedureSheet = Omit<ProcedurePaper, "language" | "title"> & {
  readonly frame: Frame;
};

/** A procedure ready to be set. It has no date: the file that it prints is named by its digest. */
export const procedureSheet = (
  { language, title, ...body }: ProcedurePaper,
  words: Catalogue,
  standard: string,
): ProcedureSheet => ({
  ...body,
  frame: {
    language,
    name: title,
    title,
    dated: [],
    marks: [],
    watermark: null,
    keywords: [],
    note: null,
    page: pageIn(words),
    footer: [
      words.frame.generatedAs({ standard }),
      body.file,
      ...marksOf(words, { demonstration: false }),
    ],
    attachment: null,
  },
});
