import type { Instrument } from "../paper.ts";
import type { Catalogue } from "../wording/index.ts";
import {
  frameOf,
  signingInWords,
  stateAtBeginning,
  treatyFields,
  type Field,
  type Frame,
} from "./sheet.ts";

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

/** The instrument: treaty, consent and undertaking in words; signer, office, place and date are filled in at signature. */
export const instrumentSheet = (paper: Instrument, words: Catalogue): InstrumentSheet => {
  const { instrument, signature, treaty } = words;
  const { title, operative } = instrument.purposes[paper.purpose];
  const state = stateAtBeginning(words, paper.profile);
  const count = paper.statements.length;
  return {
    frame: frameOf(paper, words, title),
    state,
    heading: treaty.heading,
    fields: [
      ...treatyFields(words, paper.treaty),
      [treaty.signed, signingInWords(words, paper.signature)],
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
