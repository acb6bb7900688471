import { inField, refusal } from "../../words/refusal.ts";
import { type Rule, notAfter, notBefore, notInFuture } from "../rules/rule.ts";
import { signedInstrumentFaults } from "../rules/notification.ts";
import type { Definition } from "../definition.ts";
import { orNone } from "../../case/fields/field.ts";
import { document, entrySeen, factDate, line } from "../../case/fields/fields.ts";
import { signedInstrument, transmission } from "../../case/instrument.ts";

export const definition = {
  kind: "TransmitInstrument",
  acts: ["InstrumentTransmitted"],
  verb: "transmit-instrument",
  at: ["notification", "transmission", "deposit", "deposited"],
  duty: "treatyOfficer",
  correctable: true,
} as const satisfies Definition;

const fields = () => ({ of: entrySeen, on: factDate, bearer: line, receipt: orNone(document) });

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
  record: (_, fact) => ({ ...fact, kind: "InstrumentTransmitted" }),
  names: signedInstrument,
  isBeside: (state) => signedInstrument(state) !== undefined && transmission(state) === undefined,
  isNext: (state) => state.stage === "deposit" && transmission(state) === undefined,
};

/** Records that the signed original was handed over for the depositary. */
export const transmitInstrument = { fields, rule } as const;
