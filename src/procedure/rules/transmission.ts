import type { ActOf } from "../case/act.ts";
import type { Case } from "../case/case.ts";
import { unlessBefore, currentEntry, type CaseFact } from "../case/case-fact.ts";
import { refusal, type Refusal } from "../refusal.ts";

/** The signed instrument that counts: one that the depositary returned is none any more. */
export const signedInstrument = (state: Case): CaseFact<ActOf<"InstrumentSigned">> | undefined =>
  state.instruments.current.signed.at(-1);

/** The transmission of the signed instrument that counts. */
export const transmission = (state: Case): CaseFact<ActOf<"InstrumentTransmitted">> | undefined => {
  const { signed, transmitted } = state.instruments.current;
  return unlessBefore(transmitted.at(-1), signed.at(-1));
};

export const signedInstrumentFaults = (
  signed: CaseFact<ActOf<"InstrumentSigned">> | undefined,
  of: string,
): readonly Refusal[] => {
  if (signed === undefined) return [refusal("NothingSigned", {})];
  const current = currentEntry(signed);
  return current === of ? [] : [refusal("NotCurrent", { of, what: "signedInstrument", current })];
};
