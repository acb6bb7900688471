import { isCourseFault } from "../case/course/course.ts";
import type { Procedure } from "../law/file/procedure.ts";
import { stageAfterAct } from "./rules/index.ts";
import type { Act, RecordedAct } from "../case/act.ts";
import { withFactsBefore, type Case } from "../case/case.ts";
import {
  courseAfter,
  courseOf,
  firstStage,
  stageAt,
  stageLeftBy,
  worthOf,
} from "../case/course-of-case.ts";
import type { Step } from "../case/entry.ts";
import { isOpen, type Stage } from "../law/file/stage-of-case.ts";
import { procedureAt, type Law } from "../law/law.ts";
import { currentEntry } from "../case/case-fact.ts";
import { hasNoEffect, stands, type Worth } from "../case/worth.ts";
import type { Situation } from "./rules/rule.ts";

/** Under which law an act is recorded, and whether of a past case, which lacks steps that its file asks for. */
type Under = { readonly law: Law; readonly isPast: boolean; readonly worth: Worth };

// What the international steps come to is the same everywhere; all else is the file's to say.
const stageInFile = (
  state: Case,
  act: RecordedAct,
  { procedure, isPast }: { readonly procedure: Procedure; readonly isPast: boolean },
): Stage => {
  const after = courseAfter(state, act, { procedure, isPast });
  if (isCourseFault(after)) return state.stage;
  const moved = after.at !== courseOf(state, procedure).at;
  // A case comes back to the very step abroad from which it was taken.
  const before = act.kind === "EffectRecorded" ? stageLeftBy(state, act) : undefined;
  if (before !== undefined) return moved ? stageAt(procedure, after.at, before) : state.stage;
  const isAbroad = after.at === procedure.international?.id;
  const abroad = isAbroad || !moved ? stageAfterAct(state, act) : undefined;
  return abroad ?? (moved ? stageAt(procedure, after.at, state.stage) : state.stage);
};

const stageAfter = (state: Case, act: Act, { law: { procedure }, isPast, worth }: Under): Stage => {
  const { stage } = state;
  // A correction restates a fact and never moves the stage: undoing an outcome takes a lawful act.
  if (act.kind === "ActCorrected" || act.kind === "ContinuedDespite") return stage;
  // Ended stays ended: what is entered into a past case after its end is a fact like any other and undoes nothing.
  if (!isOpen(stage)) return stage;
  return hasNoEffect(worth) ? stage : stageInFile(state, act, { procedure, isPast });
};

/**
 * What an act is worth by the law under which it is recorded, in a case as it stands before it. A correction is worth what its
 * fact would have been worth as it is restated.
 */
const worthOfAct = ({ case: state, law, context }: Situation, act: Act): Worth => {
  const { mode, today, calendar } = context;
  const by = { today, calendar };
  if (act.kind === "ContinuedDespite") return stands;
  if (act.kind !== "ActCorrected")
    return worthOf(state, act, { procedure: law.procedure, isPast: mode.kind === "import", by });
  const fact = state.facts.find((one) => currentEntry(one) === act.of);
  if (fact === undefined) return stands;
  const { seq, imported: isPast } = fact;
  const procedure = procedureAt(law, seq);
  return worthOf(withFactsBefore(state, seq), act.restated, { procedure, isPast, by });
};

/** The step that an act makes in a case: the stage and round in which it is recorded, and the stage that it leads to. */
const stepOf = (state: Case, act: Act, under: Under): Step => ({
  stage: state.stage,
  round: state.rounds[state.stage] ?? 1,
  to: stageAfter(state, act, under),
});

/** How an act is recorded in a case: what it is worth, and the step that it makes. */
export type RecordedAs = { readonly worth: Worth; readonly step: Step };

/** How an act is recorded that a case comes to now. */
export const recordedAs = (situation: Situation, act: Act): RecordedAs => {
  const { case: state, law, context } = situation;
  const worth = worthOfAct(situation, act);
  const isPast = context.mode.kind === "import";
  return { worth, step: stepOf(state, act, { law, isPast, worth }) };
};

/** The step of the act that opens a case. */
export const firstStep = ({ procedure }: Law): Step => ({
  stage: "opened",
  round: 1,
  to: firstStage(procedure),
});
