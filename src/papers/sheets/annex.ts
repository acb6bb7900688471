import type { Annex, StatementPrinted } from "../../views/paper.ts";
import type { Catalogue } from "../wording.ts";
import {
  type Field,
  type Frame,
  frameOf,
  partyAtBeginning,
  statementName,
  treatyFields,
} from "./sheet.ts";

export const annexTemplate = String.raw`
#import "/style.typ": *
#show: paper

#align(center, text(size: 13pt, weight: "bold", words(data.state)))
#words(data.intro)

#heading(level: 2, words(data.heading))
#fields(data.fields)
#if data.none != none { words(data.none) }
#for statement in data.statements {
  heading(level: 2, words(statement.heading))
  fields(statement.fields)
  for one in statement.texts {
    heading(level: 3, words(one.heading))
    if one.absent != none { text(fill: quiet, words(one.absent)) } else {
      block(inset: (left: 1.2em), text(lang: one.language, words(one.text)))
    }
    block(text(size: 8pt, fields((one.digest,))))
  }
}
#signing(data.signing)
`;

type TextSheet = {
  readonly heading: string;
  readonly language: string;
  readonly text: string | null;
  readonly absent: string | null;
  readonly digest: Field;
};

export type AnnexSheet = {
  readonly frame: Frame;
  readonly state: string;
  readonly intro: string;
  readonly heading: string;
  readonly fields: readonly Field[];
  readonly none: string | null;
  readonly statements: readonly {
    readonly heading: string;
    readonly fields: readonly Field[];
    readonly texts: readonly TextSheet[];
  }[];
  readonly signing: readonly Field[];
};

// The typeface has no tab; the attached data keep it.
const withoutTabs = (text: string | null): string | null => text?.replaceAll("\t", "    ") ?? null;

const textSheet = (
  { statements, frame }: Catalogue,
  { language, authentic, text, digest }: StatementPrinted["texts"][number],
): TextSheet => ({
  heading: statements.textIn({
    language,
    standing: authentic ? statements.authentic : statements.translation,
  }),
  language,
  text: withoutTabs(text),
  absent: text === null ? statements.notAtHand : null,
  digest: [statements.digest, digest === "unknown" ? frame.unknown : digest],
});

/** The annex: each statement with its texts, and the place where the annex is signed like the instrument. */
export const annexSheet = (paper: Annex, words: Catalogue): AnnexSheet => {
  const { annex, signature, statements, treaty } = words;
  return {
    frame: frameOf(paper, words, annex.title),
    state: partyAtBeginning(words, paper.party),
    intro: annex.intro,
    heading: treaty.heading,
    fields: treatyFields(words, paper.treaty),
    none: paper.statements.length === 0 ? statements.none : null,
    statements: paper.statements.map((one, index) => ({
      heading: `${String(index + 1)}. ${statementName(words, one)}`,
      fields: [[statements.subject, one.subject]],
      texts: one.texts.map((text) => textSheet(words, text)),
    })),
    signing: [
      [signature.name, null],
      [signature.place, null],
      [signature.date, null],
      [signature.signature, null],
    ],
  };
};
