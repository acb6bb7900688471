import type { ActOf } from "../act.ts";
import { currentEntry, latest, latestSince, type Case, type CaseFact } from "../case.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { notAfter, notBefore, notInFuture, type Rule } from "./rule.ts";

/** The signed instrument that counts: one that the depositary returned is none any more. */
export const signedInstrument = (state: Case): CaseFact<ActOf<"InstrumentSigned">> | undefined =>
  latestSince(state, "InstrumentSigned", ["InstrumentReturned"]);

/** The transmission of the signed instrument that counts. */
export const transmission = (state: Case): CaseFact<ActOf<"InstrumentTransmitted">> | undefined =>
  latestSince(state, "InstrumentTransmitted", ["InstrumentSigned", "InstrumentReturned"]);

const isOf = (
  signed: CaseFact<ActOf<"InstrumentSigned">> | undefined,
  of: string,
): readonly Refusal[] => {
  if (signed === undefined) return [refusal("NothingSigned", {})];
  const current = currentEntry(signed);
  return current === of ? [] : [refusal("NotCurrent", { of, what: "signedInstrument", current })];
};

export const transmitInstrument: Rule<"TransmitInstrument"> = {
  against: (situation, command) => {
    const signed = signedInstrument(situation.case);
    const earlier = transmission(situation.case);
    const deposit = latest(situation.case, "DepositConfirmed");
    return [
      ...isOf(signed, command.of),
      ...(earlier === undefined ? [] : [refusal("TransmittedAlready", { entry: earlier.entry })]),
      ...notInFuture(situation, command.on),
      ...notBefore(
        command.on,
        signed && { name: "theSignatureOfTheInstrument", on: signed.act.on },
      ),
      ...notAfter(
        command.on,
        deposit && { name: "theReceiptByTheDepositary", on: deposit.act.receivedOn },
      ),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "InstrumentTransmitted" }),
};

export const returnInstrument: Rule<"ReturnInstrument"> = {
  against: (situation, command) => {
    const signed = signedInstrument(situation.case);
    const sent = transmission(situation.case);
    return [
      ...isOf(signed, command.of),
      ...notInFuture(situation, command.on),
      ...notBefore(
        command.on,
        signed && { name: "theSignatureOfTheInstrument", on: signed.act.on },
      ),
      ...notBefore(command.on, sent && { name: "theTransmissionOfTheInstrument", on: sent.act.on }),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "InstrumentReturned" }),
};
