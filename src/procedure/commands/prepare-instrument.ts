import { instrumentToRelease } from "../../../domain/rules/instrument.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import {
  authenticTextsMissing,
  statementsOf,
  textDifferences,
  unverifiableTexts,
} from "../../../domain/rules/texts.ts";
import { define } from "../define.ts";
import { document, suppliedTexts } from "../fields/fields.ts";

const definition = define({
  kind: "PrepareInstrument",
  acts: ["InstrumentPrepared"],
  verb: "prepare-instrument",
  at: ["instrument"],
  duty: "treatyOfficer",
  awaits: "consent",
  fields: { text: document, statements: suppliedTexts },
});

const rule: Rule<"PrepareInstrument"> = {
  against: (situation, command) => [
    ...textDifferences(statementsOf(situation.case), command.statements),
    ...authenticTextsMissing(situation.case, command.statements),
  ],
  record: (_, fact) => ({ ...fact, kind: "InstrumentPrepared" }),
  notes: (situation) => unverifiableTexts(statementsOf(situation.case)),
  isNext: (state) => instrumentToRelease(state) === undefined,
};

/** Prepares the instrument: its text, and the statements that go with it. */
export const prepareInstrument = { definition, rule } as const;
