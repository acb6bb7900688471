import { evaluate } from "./expressions.ts";
import { queryError, StateError } from "./json.ts";
import { leaveBy, type Outcome, scopeOf, type Step } from "./step.ts";
import type { ChoiceState, FailState, PassState, SucceedState } from "./supported.ts";

const passOn = ({ thread }: Step<unknown>, next: string | undefined): Outcome => ({
  kind: "onward",
  next,
  assigned: {},
  output: thread.input,
});

/** The first rule whose condition is true; without one the default. */
export const runChoice = async (step: Step<ChoiceState>): Promise<Outcome> => {
  const scope = scopeOf(step);
  for (const { Condition, Next } of step.state.Choices) {
    const holds = await evaluate(Condition, scope);
    if (typeof holds !== "boolean") throw queryError(`${Condition} must give true or false`);
    if (holds) return passOn(step, Next);
  }
  return passOn(step, step.state.Default);
};

export const runPass = (step: Step<PassState>): Promise<Outcome> =>
  leaveBy(step.state, scopeOf(step), step.thread.input);

export const runSucceed = (step: Step<SucceedState>): Outcome => passOn(step, undefined);

export const runFail = ({ state }: Step<FailState>): never => {
  throw new StateError(state.Error, state.Cause);
};
