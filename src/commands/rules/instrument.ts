import type { TermName } from "../../words/messages.ts";
import type { Finding } from "../../words/finding.ts";
import type { Refusal } from "../../words/refusal.ts";
import { otherPersonThan, type Situation } from "./rule.ts";
import { prohibitedNotes } from "../../findings/statements/permitted.ts";
import { statementsOf } from "../../case/texts.ts";
import { unverifiableTexts } from "../../findings/identity.ts";
import { preparedInstrument } from "../../case/instrument.ts";

// Whoever releases or signs is told once more what the treaty does not permit.
export const notesOnStatements = ({ case: state, law }: Situation): readonly Finding[] => [
  ...unverifiableTexts(statementsOf(state)),
  ...prohibitedNotes(statementsOf(state), law.treaty),
];

/** Refuses whoever prepared the instrument, where a second person is needed. */
export const secondPerson = (situation: Situation, step: TermName): readonly Refusal[] => {
  const draft = preparedInstrument(situation.case);
  return otherPersonThan(
    situation,
    draft && { person: draft.person, did: "preparedTheInstrument" },
    step,
  );
};
