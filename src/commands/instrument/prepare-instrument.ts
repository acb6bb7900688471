import { inField } from "../../words/refusal.ts";
import type { Rule } from "../rules/rule.ts";
import { authenticTextsMissing } from "../rules/texts.ts";
import type { Definition } from "../definition.ts";
import { statementsOf, textDifferences } from "../../case/texts.ts";
import { instrumentToRelease } from "../../case/instrument.ts";

const definition = {
  kind: "PrepareInstrument",
  verb: "prepare-instrument",
  at: ["instrument"],
  duty: "treatyOfficer",
  awaits: "consent",
} as const satisfies Definition;

const rule: Rule<"PrepareInstrument"> = {
  against: (situation, command) =>
    inField("statements", [
      ...textDifferences(statementsOf(situation.case), command.statements),
      ...authenticTextsMissing(situation.case, command.statements),
    ]),
  isNext: (state) => instrumentToRelease(state) === undefined,
};

/** Prepares the instrument: its text, and the statements that go with it. */
export const prepareInstrument = { definition, rule } as const;
