import type { Act } from "./act.ts";
import type { Case } from "./case.ts";
import type { Step } from "./entry.ts";
import { stageAfterAct } from "../rules/index.ts";
import { isOpen, type Stage } from "./stage.ts";

const stageAfter = (act: Act, state: Case): Stage => {
  const { stage } = state;
  // A correction restates a fact and never moves the stage: undoing an outcome takes a lawful act.
  if (act.kind === "ActCorrected" || act.kind === "ContinuedDespite") return stage;
  // Ended stays ended: what is entered into a past case after its end is a fact like any other and undoes nothing.
  return isOpen(stage) ? (stageAfterAct(state, act) ?? stage) : stage;
};

/** The step that an act makes in a case: the stage and round in which it is recorded, and the stage that it leads to. */
export const stepOf = (state: Case, act: Act): Step => ({
  stage: state.stage,
  round: state.rounds[state.stage] ?? 1,
  to: stageAfter(act, state),
});

/** The step of the act that opens a case. */
export const firstStep: Step = { stage: "opened", round: 1, to: "opened" };
