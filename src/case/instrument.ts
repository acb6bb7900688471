import type { Case } from "./case.ts";
import { unlessBefore, type CaseFact } from "./case-fact.ts";
import { releaseNow } from "./slots/slot.ts";
import type { ActOf } from "./act.ts";

// Once the depositary has returned an instrument, another is made from the beginning.
export const preparedInstrument = (
  state: Case,
): CaseFact<ActOf<"InstrumentPrepared">> | undefined => state.instruments.current.prepared.at(-1);

export const releasedInstrument = (
  state: Case,
): CaseFact<ActOf<"InstrumentReleased">> | undefined => releaseNow(state.instruments);

/** The prepared instrument that nobody has signed yet. */
export const instrumentToRelease = (
  state: Case,
): CaseFact<ActOf<"InstrumentPrepared">> | undefined =>
  unlessBefore(preparedInstrument(state), state.instruments.current.signed.at(-1));

/** The signed instrument that counts: one that the depositary returned is none any more. */
export const signedInstrument = (state: Case): CaseFact<ActOf<"InstrumentSigned">> | undefined =>
  state.instruments.current.signed.at(-1);

/** The transmission of the signed instrument that counts. */
export const transmission = (state: Case): CaseFact<ActOf<"InstrumentTransmitted">> | undefined => {
  const { signed, transmitted } = state.instruments.current;
  return unlessBefore(transmitted.at(-1), signed.at(-1));
};
