import type { Act } from "../case/act.ts";
import { ownRule, type Authority } from "../words/authority.ts";
import { authorityOfFact } from "./rules/index.ts";
import { onBasis } from "./rules/rule.ts";
import type { Law } from "../law/law.ts";

/** That whoever goes on although a rule is broken says why. */
export const reasonDespite = ownRule("reasonForBreach");

/** What an act rests on: the rule of the procedure or of the treaty, or the legal basis that was named; null where there is none. */
export const authorityOfAct = (law: Law, act: Act): Authority | null => {
  if (act.kind === "ContinuedDespite") return reasonDespite;
  return act.kind === "ActCorrected" ? onBasis(act.legalBasis) : authorityOfFact(law, act);
};
