import { evaluate, type Scope } from "./expressions.ts";
import { queryError, StateError } from "./json.ts";
import { leaveBy, type Outcome, scopeOf, type Step } from "./step.ts";
import type { ChoiceState, FailState, PassState, SucceedState, WaitState } from "./supported.ts";

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

export const runPass = (step: Step<PassState>): Promise<Outcome> =>
  leaveBy(step.state, scopeOf(step), step.thread.input);

export const runSucceed = (step: Step<SucceedState>): Promise<Outcome> =>
  leaveBy({ Output: step.state.Output }, scopeOf(step), step.thread.input);

const text = async (template: string | undefined, scope: Scope): Promise<string> => {
  if (template === undefined) return "";
  const value = await evaluate(template, scope);
  if (typeof value !== "string") throw queryError(`${template} must give a string`);
  return value;
};

export const runFail = async (step: Step<FailState>): Promise<Outcome> => {
  const scope = scopeOf(step);
  throw new StateError(await text(step.state.Error, scope), await text(step.state.Cause, scope));
};

const endOf = async (step: Step<WaitState>): Promise<number> => {
  const { Seconds, Timestamp } = step.state;
  const scope = scopeOf(step);
  if (Seconds !== undefined) {
    const seconds = await evaluate(Seconds, scope);
    if (typeof seconds !== "number" || !Number.isInteger(seconds) || seconds < 0) {
      throw queryError(`Seconds must give a whole number, not ${JSON.stringify(seconds)}`);
    }
    return step.thread.enteredAt + seconds * 1000;
  }
  const stamp = await evaluate(Timestamp ?? "", scope);
  const until = typeof stamp === "string" ? Date.parse(stamp) : Number.NaN;
  if (Number.isNaN(until)) {
    throw queryError(`Timestamp must give an instant, not ${JSON.stringify(stamp)}`);
  }
  return until;
};

/** The end is worked out once and stored as an instant, so that a restart does not move it. */
export const runWait = async (step: Step<WaitState>): Promise<Outcome> => {
  if (step.thread.pose.kind === "woken") {
    return leaveBy(step.state, scopeOf(step), step.thread.input);
  }
  step.thread.pose = { kind: "asleep", until: await endOf(step) };
  return { kind: "rest" };
};
