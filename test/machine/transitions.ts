import type { Histories } from "../support/driver-file.ts";

/** The states that an execution entered, oldest first. */
export const statesEntered = (driver: Histories, name: string): readonly string[] =>
  driver.history(name).flatMap(({ kind, state }) => (kind === "StateEntered" ? [state] : []));

/**
 * The transitions of an execution as Step Functions counts them: "a state transition each time a step of your workflow is
 * executed", "including retries" (aws.amazon.com/step-functions/pricing). Whether the way from the last state to the end
 * is one more is not said there; it is counted here, so that the figure is not too small.
 */
export const transitionsOf = (driver: Histories, name: string): number => {
  const history = driver.history(name);
  const retries = history.filter(({ kind }) => kind === "RetryScheduled").length;
  const ends = history.some(({ kind }) => kind === "ExecutionSucceeded") ? 1 : 0;
  return statesEntered(driver, name).length + retries + ends;
};

/** The way from one wait to the next, or to the end. */
export type Leg = { readonly reaches: string; readonly transitions: number };

/** Where an execution waited: a state that was followed by the question after it, by what is due, or by nothing yet; and its end. */
const restsIn = (states: readonly string[]): readonly number[] =>
  states.flatMap((state, index) => {
    const next = states[index + 1];
    const isRest =
      next === undefined || next === `${state}: where now?` || next === "Say what is due";
    return isRest ? [index] : [];
  });

/** The transitions from wait to wait; the first also take the case in hand and look where it stands. */
export const legsOf = (driver: Histories, name: string): readonly Leg[] => {
  const states = statesEntered(driver, name);
  const rests = restsIn(states);
  return rests.map((at, leg) => ({
    reaches: states[at] ?? "",
    transitions: at - (rests[leg - 1] ?? -1),
  }));
};

/** How often an execution looked at the ledger where its case stands. */
export const looksOf = (driver: Histories, name: string): number =>
  statesEntered(driver, name).filter((state) => state === "Where does the case stand?").length;
