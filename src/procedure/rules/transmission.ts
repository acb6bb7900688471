import type { ActOf } from "../case/act.ts";
import { currentEntry, latestSince, type Case, type CaseFact } from "../case/case.ts";
import { refusal, type Refusal } from "../refusal.ts";

/** The signed instrument that counts: one that the depositary returned is none any more. */
export const signedInstrument = (state: Case): CaseFact<ActOf<"InstrumentSigned">> | undefined =>
  latestSince(state, "InstrumentSigned", ["InstrumentReturned"]);

/** The transmission of the signed instrument that counts. */
export const transmission = (state: Case): CaseFact<ActOf<"InstrumentTransmitted">> | undefined =>
  latestSince(state, "InstrumentTransmitted", ["InstrumentSigned", "InstrumentReturned"]);

export const signedInstrumentFaults = (
  signed: CaseFact<ActOf<"InstrumentSigned">> | undefined,
  of: string,
): readonly Refusal[] => {
  if (signed === undefined) return [refusal("NothingSigned", {})];
  const current = currentEntry(signed);
  return current === of ? [] : [refusal("NotCurrent", { of, what: "signedInstrument", current })];
};
