import { leaveBy, scopeOf, type Outcome, type Step } from "./step.ts";
import type { PassState } from "./supported.ts";

export const runPass = (step: Step<PassState>): Promise<Outcome> =>
  leaveBy(step.state, scopeOf(step), step.thread.input);
