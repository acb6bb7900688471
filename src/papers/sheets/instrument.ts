import { named } from "../../values/names.ts";
import type { DecisionAtHome, Instrument } from "../../views/paper.ts";
import { type Catalogue, dayInWords, type Phrase, phraseOf, sentenceIn } from "../wording.ts";
import {
  type Field,
  type Frame,
  frameOf,
  signingInWords,
  partyAtBeginning,
  treatyFields,
} from "./sheet.ts";

export const instrumentTemplate = String.raw`
#import "/style.typ": *
#show: paper

#align(center, text(size: 13pt, weight: "bold", words(data.state)))
#heading(level: 2, words(data.heading))
#fields(data.fields)
#v(0.8em)
#words(data.declares)

#words(data.operative)

#words(data.annexed)

#words(data.witness)

#signing(data.signing)
`;

export type InstrumentSheet = {
  readonly frame: Frame;
  readonly state: string;
  readonly heading: string;
  readonly fields: readonly Field[];
  readonly declares: string;
  readonly operative: string;
  readonly annexed: string;
  readonly witness: string;
  readonly signing: readonly Field[];
};

/** Who decided, by which act, on which day: "Senate, Resolution of advice and consent: adopted, 12 May 2026". */
const decisionIn = (words: Catalogue, { body, stage, outcome, on }: DecisionAtHome): Phrase => {
  const names = [...(body === null ? [] : [body]), stage].map((one) => named(one, words.language));
  return phraseOf([
    ...names.flatMap((name, index) => (index === 0 ? [name] : [{ text: ", " }, name])),
    { text: `: ${sentenceIn(words, outcome)}, ${dayInWords(words, on)}` },
  ]);
};

/** The instrument: treaty, consent and undertaking in words; signer, office, place and date are filled in at signature. */
export const instrumentSheet = (paper: Instrument, words: Catalogue): InstrumentSheet => {
  const { instrument, signature, treaty } = words;
  const { title, operative } = instrument.purposes[paper.purpose];
  const state = partyAtBeginning(words, paper.party);
  const count = paper.statements.length;
  return {
    frame: frameOf(paper, words, title),
    state,
    heading: treaty.heading,
    fields: [
      ...treatyFields(words, paper.treaty),
      [treaty.signed, signingInWords(words, paper.signature)],
      ...paper.decisions.map((one) => [instrument.decidedBy, decisionIn(words, one)] as const),
    ],
    declares: instrument.declares,
    operative: paper.language === "en" ? `${state}, ${operative}` : `${state} ${operative}`,
    annexed: count === 0 ? instrument.nothingAnnexed : instrument.annexed({ count }),
    witness: instrument.witness,
    signing: [
      [signature.name, null],
      [signature.office, null],
      [signature.fullPowers, null],
      [signature.place, null],
      [signature.date, null],
      [signature.signature, null],
      [signature.seal, null],
    ],
  };
};
