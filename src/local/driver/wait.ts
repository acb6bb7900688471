import { evaluate } from "./expressions.ts";
import { queryError } from "./state-error.ts";
import { leaveBy, scopeOf, type Outcome, type Step } from "./step.ts";
import type { WaitState } from "./supported.ts";

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
