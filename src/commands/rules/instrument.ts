import type { TermName } from "../../words/messages.ts";
import type { Refusal } from "../../words/refusal.ts";
import { otherPersonThan, type Situation } from "./rule.ts";
import { preparedInstrument } from "../../case/instrument.ts";

/** Refuses whoever prepared the instrument, where a second person is needed. */
export const secondPerson = (situation: Situation, step: TermName): readonly Refusal[] => {
  const draft = preparedInstrument(situation.case);
  return otherPersonThan(
    situation,
    draft && { person: draft.person, did: "preparedTheInstrument" },
    step,
  );
};
