import { leaveBy, scopeOf, type Outcome, type Step } from "./step.ts";
import type { SucceedState } from "./supported.ts";

export const runSucceed = (step: Step<SucceedState>): Promise<Outcome> =>
  leaveBy({ Output: step.state.Output }, scopeOf(step), step.thread.input);
