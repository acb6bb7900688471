import { inField } from "../../words/refusal.ts";
import { type Rule, notBefore, notInFuture } from "../rules/rule.ts";
import { signedInstrumentFaults } from "../rules/notification.ts";
import type { Definition } from "../definition.ts";
import { signedInstrument, transmission } from "../../case/instrument.ts";

const definition = {
  kind: "ReturnInstrument",
  verb: "return-instrument",
  // While a notification is being sent its outcome comes first, or nobody would know whether it left.
  at: ["notification", "deposit"],
  duty: "treatyOfficer",
} as const satisfies Definition;

const rule: Rule<"ReturnInstrument"> = {
  against: (situation, command) => {
    const signed = signedInstrument(situation.case);
    const sent = transmission(situation.case);
    return [
      ...signedInstrumentFaults(signed, command.of),
      ...inField("on", [
        ...notInFuture(situation, command.on),
        ...notBefore(
          command.on,
          signed && { name: "theSignatureOfTheInstrument", on: signed.act.on },
        ),
        ...notBefore(
          command.on,
          sent && { name: "theTransmissionOfTheInstrument", on: sent.act.on },
        ),
      ]),
    ];
  },
  leadsTo: () => "instrument",
  names: signedInstrument,
  isNext: (state) => state.stage === "deposit" && transmission(state) !== undefined,
};

/** Records that the depositary returned the instrument; a new one is then needed. */
export const returnInstrument = { definition, rule } as const;
