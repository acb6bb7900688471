import type { RecordedAct } from "../case/act.ts";
import type { CaseFact } from "../case/case-fact.ts";
import { withFacts } from "../case/case.ts";
import { knownDate } from "../../clocks/dates/fact-date.ts";
import { profileAt } from "../profile/moved-law.ts";
import { isLawProcedure } from "../profile/law-procedure.ts";
import type { Refusal } from "../refusal.ts";
import { scrutinyOf } from "../../clocks/scrutiny.ts";
import { authorityOnResolution } from "./awaited-silence.ts";
import { notAfter, type Situation, type Step } from "./rule.ts";

/** Refuses to restate a resolution so that a statement which answers it would lie before it. */
export const answeredFaults = (
  { case: state, law, context }: Situation,
  fact: CaseFact,
  restated: RecordedAct,
): readonly Refusal[] => {
  if (restated.kind !== "ResolutionRecorded") return [];
  const facts = state.facts.map((one) => (one === fact ? { ...one, act: restated } : one));
  return state.scrutiny.statements.flatMap(({ seq, act }) => {
    const profile = profileAt(law, seq);
    if (seq < fact.seq || isLawProcedure(profile)) return [];
    // What the statement found on record, with the resolution as it would be.
    const before = withFacts(
      state,
      facts.filter((one) => one.seq < seq),
    );
    const found = scrutinyOf(before, profile, context.calendar);
    if (found.kind !== "statementAwaited" || found.resolvedOn !== restated.on) return [];
    const authority = authorityOnResolution(profile, found.house);
    const step: Step = { name: "theMinistersStatement", on: knownDate(act.on), authority };
    return notAfter(knownDate(restated.on), step);
  });
};
