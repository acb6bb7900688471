import { evaluate, type Scope } from "./expressions.ts";
import { queryError, StateError } from "./state-error.ts";
import { scopeOf, type Outcome, type Step } from "./step.ts";
import type { FailState } from "./supported.ts";

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
