import { inField, refusal } from "../../words/refusal.ts";
import { type Rule, notAfter, notBefore, notInFuture } from "../rules/rule.ts";
import { signedInstrumentFaults } from "../rules/notification.ts";
import type { Definition } from "../definition.ts";
import { signedInstrument, transmission } from "../../case/instrument.ts";

const definition = {
  kind: "TransmitInstrument",
  verb: "transmit-instrument",
  at: ["notification", "transmission", "deposit", "deposited"],
  duty: "treatyOfficer",
} as const satisfies Definition;

const rule: Rule<"TransmitInstrument"> = {
  against: (situation, command) => {
    const signed = signedInstrument(situation.case);
    const earlier = transmission(situation.case);
    const deposit = situation.case.deposit;
    return [
      ...signedInstrumentFaults(signed, command.of),
      ...(earlier === undefined ? [] : [refusal("TransmittedAlready", { entry: earlier.entry })]),
      ...inField("on", [
        ...notInFuture(situation, command.on),
        ...notBefore(
          command.on,
          signed && { name: "theSignatureOfTheInstrument", on: signed.act.on },
        ),
        ...notAfter(
          command.on,
          deposit && { name: "theReceiptByTheDepositary", on: deposit.act.receivedOn },
        ),
      ]),
    ];
  },
  names: signedInstrument,
  isBeside: (state) => signedInstrument(state) !== undefined && transmission(state) === undefined,
  isNext: (state) => state.stage === "deposit" && transmission(state) === undefined,
};

/** Records that the signed original was handed over for the depositary. */
export const transmitInstrument = { definition, rule } as const;
