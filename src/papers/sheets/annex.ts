import type { Annex, StatementPrinted } from "../../views/paper.ts";
import type { Catalogue, Phrase } from "../wording.ts";
import {
  aroundTitle,
  blankLine,
  type Field,
  type Frame,
  frameOf,
  longTitleIn,
  partyIn,
  clauseName,
} from "./sheet.ts";

export const annexTemplate = String.raw`
#import "/style.typ": *
#show: state-paper
#set par(justify: false)

#heading(level: 1, words(data.frame.title))
#words(data.intro)

#if data.none != none { words(data.none) }
#if data.absent != none { par(words(data.absent)) }
#for part in data.parts {
  heading(level: 2, words(part.heading))
  for statement in part.statements {
    heading(level: 3, words(statement.heading))
    for one in statement.texts {
      if one.heading != none { block(above: 1em, below: 0.7em, sticky: true, text(size: 9pt, fill: quiet, words(one.heading))) }
      block(inset: (left: 1.2em), text(lang: one.language, words(one.text)))
    }
    if statement.fields.len() > 0 { text(size: 8pt, fields(statement.fields)) }
  }
}
#par(words(data.done))
#sealed(data.seal, data.signer)
`;

type TextSheet = {
  /** Which text it is; null where there is but one. */
  readonly heading: string | null;
  readonly language: string;
  readonly text: string;
};

type StatementSheet = {
  readonly heading: string;
  readonly texts: readonly TextSheet[];
  /** What the office knows it by, in a draft alone: its subject, and the digest of each text. */
  readonly fields: readonly Field[];
};

export type AnnexSheet = {
  readonly frame: Frame;
  readonly intro: Phrase;
  readonly none: string | null;
  /** Said once of all statements whose text cannot be printed. */
  readonly absent: string | null;
  readonly parts: readonly {
    readonly heading: string;
    readonly statements: readonly StatementSheet[];
  }[];
  readonly done: string;
  readonly seal: string;
  readonly signer: readonly string[];
};

// The typeface has no tab; the attached data keep it.
const withoutTabs = (text: string): string => text.replaceAll("\t", "    ");

const textSheets = ({ statements }: Catalogue, { texts }: StatementPrinted): readonly TextSheet[] =>
  texts.flatMap(({ language, authentic, text }) =>
    text === null
      ? []
      : [
          {
            heading:
              texts.length === 1
                ? null
                : statements.textIn({
                    language,
                    standing: authentic ? statements.authentic : statements.translation,
                  }),
            language,
            text: withoutTabs(text),
          },
        ],
  );

const fieldsOf = (
  { statements, frame }: Catalogue,
  { subject, texts }: StatementPrinted,
): readonly Field[] => [
  [statements.subject, subject],
  ...texts.map(({ language, digest }): Field => [
    `${statements.digest} (${language})`,
    digest === "unknown" ? frame.unknown : digest,
  ]),
];

const labels = ["reservation", "declaration", "notification", "designation"] as const;

/** The annex: the statements by what they are called, each with its texts, signed by the person who signs the instrument. */
export const annexSheet = (paper: Annex, words: Catalogue): AnnexSheet => {
  const { annex, signature, statements, instrument } = words;
  const inOrder = labels.flatMap((label) =>
    paper.statements.filter((statement) => statement.label === label),
  );
  const numbered = inOrder.map((statement, index) => ({ statement, number: String(index + 1) }));
  const absent = numbered.filter(({ statement: { texts } }) =>
    texts.every(({ text }) => text === null),
  );
  return {
    frame: frameOf(paper, words, annex.title),
    intro: aroundTitle(
      (title) =>
        annex.intro({
          signer: `${blankLine}, ${blankLine}`,
          state: partyIn(words, paper.party),
          title,
        }),
      longTitleIn(words, paper.treaty),
    ),
    none: numbered.length === 0 ? statements.none : null,
    absent:
      absent.length === 0
        ? null
        : annex.absent({ numbers: absent.map(({ number }) => number).join(", ") }),
    parts: labels
      .map((label) => ({
        heading: annex.parts[label],
        statements: numbered
          .filter(({ statement }) => statement.label === label)
          .map(({ statement, number }) => ({
            heading: `${number}. ${clauseName(words, statement)}`,
            texts: textSheets(words, statement),
            fields: paper.marking === "draft" ? fieldsOf(words, statement) : [],
          })),
      }))
      .filter((part) => part.statements.length > 0),
    done: instrument.done({ place: blankLine, day: blankLine }),
    seal: signature.seal,
    signer: [signature.signature, signature.name, signature.office],
  };
};
