import type { NoteVerbale } from "../../views/paper.ts";
import type { Catalogue } from "../wording.ts";
import { type Field, type Frame, frameOf, signingInWords, partyIn, treatyFields } from "./sheet.ts";

export const noteVerbaleTemplate = String.raw`
#import "/style.typ": *
#show: paper

#fields(data.head)
#v(0.6em)
#for paragraph in data.paragraphs { par(words(paragraph)) }
#heading(level: 2, words(data.heading))
#fields(data.fields)
#v(0.8em)
#words(data.closes)

#signing(data.signing)
`;

export type NoteVerbaleSheet = {
  readonly frame: Frame;
  readonly head: readonly Field[];
  readonly paragraphs: readonly string[];
  readonly heading: string;
  readonly fields: readonly Field[];
  readonly closes: string;
  readonly signing: readonly Field[];
};

/** The note verbale that goes with the original. Who sends it, its number and date are filled in by hand. */
export const noteVerbaleSheet = (paper: NoteVerbale, words: Catalogue): NoteVerbaleSheet => {
  const { noteVerbale: note, signature, treaty } = words;
  return {
    frame: frameOf(paper, words, note.title),
    head: [
      [note.number, null],
      [note.from, null],
      [note.to, paper.treaty.depositary],
    ],
    paragraphs: [
      note.transmits[paper.purpose]({ state: partyIn(words, paper.party) }),
      ...(paper.statements.length === 0 ? [] : [note.withAnnex]),
      note.asks,
    ],
    heading: treaty.heading,
    fields: [
      ...treatyFields(words, paper.treaty),
      [note.instrument, signingInWords(words, paper.instrument)],
    ],
    closes: note.closes,
    signing: [
      [signature.place, null],
      [signature.date, null],
      [note.initials, null],
      [signature.seal, null],
      [note.contact, null],
    ],
  };
};
