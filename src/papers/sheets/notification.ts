import type { NotificationLetter } from "../../views/paper.ts";
import type { Catalogue } from "../wording.ts";
import {
  type Field,
  type Frame,
  frameOf,
  signingInWords,
  partyIn,
  statementLines,
  treatyFields,
} from "./sheet.ts";

export const notificationTemplate = String.raw`
#import "/style.typ": *
#show: paper

#if data.duplicate != none { strong(words(data.duplicate)) }
#fields(data.head)
#v(0.6em)
#for paragraph in data.paragraphs { par(words(paragraph)) }
#heading(level: 2, words(data.heading))
#fields(data.fields)
#heading(level: 2, words(data.statementsHeading))
#if data.none != none { words(data.none) } else { enum(..data.statements.map(words)) }
#signing(data.signing)
`;

export type NotificationSheet = {
  readonly frame: Frame;
  readonly head: readonly Field[];
  readonly duplicate: string | null;
  readonly paragraphs: readonly string[];
  readonly heading: string;
  readonly fields: readonly Field[];
  readonly statementsHeading: string;
  readonly statements: readonly string[];
  readonly none: string | null;
  readonly signing: readonly Field[];
};

/** The letter that notifies the depositary, with the reference by which everything that follows is matched. */
export const notificationSheet = (
  paper: NotificationLetter,
  words: Catalogue,
): NotificationSheet => {
  const { letter, signature, statements, treaty, noteVerbale } = words;
  return {
    frame: frameOf(paper, words, letter.title),
    head: [
      [letter.reference, paper.reference],
      [letter.to, paper.to ?? paper.treaty.depositary],
      [letter.date, null],
    ],
    duplicate: paper.duplicate ? letter.duplicate : null,
    paragraphs: [
      letter.says[paper.purpose]({ state: partyIn(words, paper.party) }),
      letter.deposit,
      letter.asks,
    ],
    heading: treaty.heading,
    fields: [
      ...treatyFields(words, paper.treaty),
      [noteVerbale.instrument, signingInWords(words, paper.instrument)],
    ],
    statementsHeading: statements.heading,
    statements: statementLines(words, paper.statements),
    none: paper.statements.length === 0 ? statements.none : null,
    signing: [
      [signature.name, null],
      [signature.office, null],
      [signature.signature, null],
      [noteVerbale.contact, null],
    ],
  };
};
