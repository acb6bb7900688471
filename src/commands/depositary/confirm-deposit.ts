import type { CommandOf } from "../../case/command.ts";
import { normalizedReference } from "../../treaty/depositary-reference.ts";
import { knownDate } from "../../time/fact-date.ts";
import { inField, type Refusal } from "../../words/refusal.ts";
import { referenceFaults } from "../rules/deposit.ts";
import { secondPerson } from "../rules/instrument.ts";
import { type Rule, notBefore, notInFuture } from "../rules/rule.ts";
import { vclt } from "../../findings/statements/made.ts";
import type { Definition } from "../definition.ts";
import { statementsOf, textDifferences } from "../../case/texts.ts";
import { preparedInstrument, signedInstrument, transmission } from "../../case/instrument.ts";

const definition = {
  kind: "ConfirmDeposit",
  verb: "confirm-deposit",
  at: ["deposit"],
  duty: "treatyOfficer",
  irreversible: true,
  awaits: "consent",
} as const satisfies Definition;

const consentBinds = vclt("16(b)");

// Nobody is bound before the consent is established; a day that the instrument names can only be a later one.
const effectiveFaults = ({
  effective,
  receivedOn,
}: CommandOf<"ConfirmDeposit">): readonly Refusal[] =>
  effective === undefined || effective === null
    ? []
    : notBefore(knownDate(effective), {
        name: "theReceiptByTheDepositary",
        on: receivedOn,
        authority: consentBinds,
      });

const rule: Rule<"ConfirmDeposit"> = {
  against: (situation, command) => {
    const signed = signedInstrument(situation.case);
    const sent = transmission(situation.case);
    return [
      ...inField("receivedOn", [
        ...notInFuture(situation, command.receivedOn),
        ...notBefore(
          command.receivedOn,
          signed && { name: "theSignatureOfTheInstrument", on: signed.act.on },
        ),
        ...notBefore(
          command.receivedOn,
          sent && { name: "theTransmissionOfTheInstrument", on: sent.act.on },
        ),
      ]),
      ...secondPerson(situation, "confirmItsDeposit"),
      ...inField("statements", textDifferences(statementsOf(situation.case), command.statements)),
      ...referenceFaults(situation, command.reference),
      ...inField("effective", effectiveFaults(command)),
    ];
  },
  gives: ({ law }, fact) => ({
    normalizedReference: normalizedReference(fact.reference, law.treaty),
  }),
  leadsTo: () => "deposited",
  firstHalf: (state) => [preparedInstrument(state)?.person],
  authority: ({ treaty }) => treaty.depositary.authority,
  isNext: () => true,
};

/**
 * Records that the depositary received the instrument. A day that the instrument names for its effect overrides the treaty's
 * clock.
 */
export const confirmDeposit = { definition, rule } as const;
