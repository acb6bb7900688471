import type { Instrument } from "../../views/paper.ts";
import type { FactDate } from "../../time/fact-date.ts";
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

export const instrumentTemplate = String.raw`
#import "/style.typ": *
#show: state-paper

#arms(data.arms)
#state-title
#for paragraph in data.paragraphs { par(words(paragraph)) }
#sealed(data.seal, data.signer)
`;

export type InstrumentSheet = {
  readonly frame: Frame;
  /** Whose arms go above the title, said in the room that is left for them. */
  readonly arms: string;
  readonly paragraphs: readonly Phrase[];
  readonly seal: string;
  readonly signer: readonly string[];
};

/** A day in words; undefined where it is not known, so that a recital leaves it out. */
const knownDay = (words: Catalogue, on: FactDate): string | undefined =>
  on.kind === "known" ? dayInWords(words, on) : undefined;

// A place or a body has one name in a treaty's file, in English; a paper in another language leaves it out.
const placeIn = ({ language }: Catalogue, at: string): string | undefined =>
  language === "en" && isKnown(at) ? at : undefined;

const concluded = (
  words: Catalogue,
  { concluded: { on, at } }: Instrument["treaty"],
): readonly string[] => {
  const { instrument } = words;
  const [day, place] = [knownDay(words, on), placeIn(words, at)];
  if (day === undefined) return place === undefined ? [] : [instrument.concludedAt({ place })];
  return [
    place === undefined ? instrument.concludedOn({ day }) : instrument.concluded({ day, place }),
  ];
};

const opened = (words: Catalogue, { opened: opening }: Instrument["treaty"]): readonly string[] => {
  const day = opening === null ? undefined : knownDay(words, opening.on);
  const place = opening === null ? undefined : placeIn(words, opening.at);
  if (day === undefined) return [];
  const { instrument } = words;
  return [place === undefined ? instrument.openedOn({ day }) : instrument.opened({ day, place })];
};

/** What the paper recalls before it declares; a recital whose fact is not on record is left out whole. */
const recitals = (paper: Instrument, words: Catalogue): readonly Phrase[] => {
  const { instrument } = words;
  const facts = [...concluded(words, paper.treaty), ...opened(words, paper.treaty)];
  const title = longTitleIn(words, paper.treaty);
  const day = paper.signature === null ? undefined : knownDay(words, paper.signature.on);
  const state = partyIn(words, paper.party);
  return [
    ...(facts.length === 0
      ? []
      : [
          aroundTitle(
            (name) => instrument.whereas({ title: name, facts: facts.join(instrument.and) }),
            title,
          ),
        ]),
    ...(day === undefined
      ? []
      : [
          facts.length === 0
            ? aroundTitle((name) => instrument.signedFirst({ title: name, state, day }), title)
            : instrument.signed({ state, day }),
        ]),
  ];
};

const declaration = (paper: Instrument, words: Catalogue, recited: boolean): Phrase => {
  const { instrument } = words;
  const said = instrument.purposes[paper.purpose];
  const declares = {
    signer: `${blankLine}, ${blankLine}`,
    state: partyIn(words, paper.party),
    annexed: paper.statements.length === 0 ? "" : instrument.annexed,
  };
  return recited
    ? said.declares({ ...declares, treaty: instrument.recited })
    : aroundTitle(
        (title) => said.declares({ ...declares, treaty: title }),
        longTitleIn(words, paper.treaty),
      );
};

/**
 * The instrument as prose, after the model in the United Nations Treaty Handbook (2012, annex 4): recitals, declaration,
 * witness, signature. Who signs, where and on which day is written in at signature.
 */
export const instrumentSheet = (paper: Instrument, words: Catalogue): InstrumentSheet => {
  const { instrument, signature } = words;
  const { title } = instrument.purposes[paper.purpose];
  const state = partyIn(words, paper.party);
  const recalled = recitals(paper, words);
  return {
    frame: frameOf(paper, words, title),
    arms: instrument.arms({ state }),
    paragraphs: [
      ...recalled,
      declaration(paper, words, recalled.length > 0),
      instrument.witness({ state }),
      instrument.done({ place: blankLine, day: blankLine }),
    ],
    seal: signature.seal,
    signer: [signature.signature, signature.name, signature.office],
  };
};
