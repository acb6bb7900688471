import { hasStatements } from "../../case/texts.ts";
import { normalizedReference } from "../../treaty/depositary-reference.ts";
import { inField, type Refusal, refusal } from "../../words/refusal.ts";
import { referenceFaults } from "../rules/deposit.ts";
import { type Rule, type Situation, notBefore, notInFuture } from "../rules/rule.ts";
import { signedInstrument } from "../../case/instrument.ts";
import type { Definition } from "../definition.ts";
import { circulationOf, objectionWindowOf, unknownStatements } from "../../case/follow-up.ts";

const definition = {
  kind: "RecordCirculation",
  verb: "record-circulation",
  at: ["deposit", "deposited"],
  duty: "treatyOfficer",
} as const satisfies Definition;

// A statement that was blocked may be modified and circulated anew; any other is circulated once.
const circulatedAlready = (situation: Situation, statement: string): readonly Refusal[] => {
  const earlier = circulationOf(situation.case, statement);
  if (earlier === undefined) return [];
  const window = objectionWindowOf(situation.case, statement, situation.context.today);
  return window?.outcome === "blocked"
    ? []
    : [refusal("CirculatedAlready", { statement, date: earlier.act.on })];
};

const rule: Rule<"RecordCirculation"> = {
  against: (situation, command) => {
    const signed = signedInstrument(situation.case);
    return [
      ...inField("on", [
        ...notInFuture(situation, command.on),
        ...notBefore(
          command.on,
          signed && { name: "theSignatureOfTheInstrument", on: signed.act.on },
        ),
      ]),
      ...inField("statements", [
        ...unknownStatements(situation.case, command.statements),
        ...command.statements.flatMap((id) => circulatedAlready(situation, id)),
      ]),
      ...referenceFaults(situation, command.reference),
    ];
  },
  gives: ({ law }, fact) => ({
    normalizedReference: normalizedReference(fact.reference, law.treaty),
  }),
  isBeside: hasStatements,
};

/** Records that the depositary circulated late or modified statements. */
export const recordCirculation = { definition, rule } as const;
