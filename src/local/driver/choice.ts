import { evaluate } from "./expressions.ts";
import { queryError, StateError } from "./state-error.ts";
import { leaveBy, scopeOf, type Outcome, type Step } from "./step.ts";
import type { ChoiceState } from "./supported.ts";

/** The first rule whose condition is true; without one the default; without that, an error. */
export const runChoice = async (step: Step<ChoiceState>): Promise<Outcome> => {
  const { state, thread } = step;
  const scope = scopeOf(step);
  for (const rule of state.Choices) {
    const holds = await evaluate(rule.Condition, scope);
    if (typeof holds !== "boolean") {
      throw queryError(`${String(rule.Condition)} must give true or false`);
    }
    if (holds) return leaveBy(rule, scope, thread.input);
  }
  if (state.Default === undefined) {
    throw new StateError("States.NoChoiceMatched", `no choice of "${thread.state}" matched`);
  }
  return leaveBy(
    { Next: state.Default, Assign: state.Assign, Output: state.Output },
    scope,
    thread.input,
  );
};
