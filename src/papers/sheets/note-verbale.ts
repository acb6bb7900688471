import type { NoteVerbale } from "../../views/paper.ts";
import { type Catalogue, dayInWords, type Phrase } from "../wording.ts";
import {
  aroundTitle,
  blankLine,
  type Frame,
  frameOf,
  isKnown,
  longTitleIn,
  partyIn,
} from "./sheet.ts";

export const noteVerbaleTemplate = String.raw`
#import "/style.typ": *
#show: state-paper

#heading(level: 1, words(data.frame.title))
#block(below: 2em, words(data.number))
#for paragraph in data.paragraphs { par(words(paragraph)) }
#sealed(data.seal, data.signer)
#block(above: 2em, words(data.to))
#text(size: 9pt, words(data.enclosures))
`;

export type NoteVerbaleSheet = {
  readonly frame: Frame;
  readonly number: string;
  readonly paragraphs: readonly Phrase[];
  readonly seal: string;
  readonly signer: readonly string[];
  /** Whom it goes to, below the signature. */
  readonly to: string;
  readonly enclosures: string;
};

const signedInWords = (words: Catalogue, { instrument }: NoteVerbale): string => {
  if (instrument?.on.kind !== "known") return "";
  const { on, by, place } = instrument;
  const { noteVerbale: note } = words;
  const day = dayInWords(words, on);
  const where =
    place !== null && isKnown(place) ? note.signedAt({ place, day }) : note.signedOn({ day });
  return by === null ? where : note.signedBy({ signed: where, signer: by });
};

/**
 * The note verbale that goes with the original, in one sentence for each thing said. Who sends it, its number and date are
 * filled in by hand.
 */
export const noteVerbaleSheet = (paper: NoteVerbale, words: Catalogue): NoteVerbaleSheet => {
  const { noteVerbale: note, signature } = words;
  const { depositary } = paper.treaty;
  const isAnnexed = paper.statements.length > 0;
  // A treaty's file names the depositary in English.
  const isNamed = words.language === "en" && isKnown(depositary);
  return {
    frame: frameOf(paper, words, note.title),
    number: note.number({ number: "______________" }),
    paragraphs: [
      aroundTitle(
        (title) =>
          note.transmits[paper.purpose]({
            sender: blankLine,
            to: isNamed ? note.named({ depositary }) : note.depositary,
            title,
            state: partyIn(words, paper.party),
            signed: signedInWords(words, paper),
            annexed: isAnnexed ? note.withAnnex : "",
          }),
        longTitleIn(words, paper.treaty),
      ),
      note.asks,
      note.closes,
    ],
    seal: signature.seal,
    signer: [note.placeAndDate, note.initials],
    to: isNamed ? depositary : note.addressee,
    enclosures: isAnnexed ? note.enclosedWithAnnex : note.enclosed,
  };
};
