import type { Case } from "./case.ts";
import type { CaseFact } from "./case-fact.ts";
import { certifiedFor } from "./slots/ballots.ts";
import { isFact, type Fact } from "./slots/slot.ts";

/**
 * The step that an entry records, or records as it was corrected; of a vote that is certified the certification, because by that it was
 * taken. Undefined where the entry records no step.
 */
export const factOfEntry = ({ steps, ballots }: Case, of: string): CaseFact | undefined => {
  const fact: CaseFact | undefined = steps.find(({ entries }) =>
    entries.some((entry) => entry === of),
  );
  if (fact === undefined || !isFact(fact, "VoteRecorded") || fact.imported) return fact;
  return certifiedFor(ballots, of)?.certifications[0] ?? fact;
};

/** What was recorded of the effect of an act, oldest first, each as it stands now. */
export const effectsHeld = (
  state: Case,
  { entry }: Pick<CaseFact, "entry">,
): readonly Fact<"EffectRecorded">[] =>
  state.steps.filter(
    (fact): fact is Fact<"EffectRecorded"> =>
      isFact(fact, "EffectRecorded") && factOfEntry(state, fact.act.of)?.entry === entry,
  );

/** What is held of the effect of an act: the last that was recorded counts. */
export const effectHeldNow = (
  state: Case,
  fact: Pick<CaseFact, "entry">,
): Fact<"EffectRecorded"> | undefined => effectsHeld(state, fact).at(-1);

/**
 * What last took the case further by an act, before an entry of a number: that it was recorded, or that it was held to have effect.
 */
export const ledBy = (state: Case, fact: CaseFact, before: number): CaseFact =>
  [fact, ...effectsHeld(state, fact)].findLast(
    ({ seq, stage, ledTo }) => seq < before && stage !== ledTo,
  ) ?? fact;
