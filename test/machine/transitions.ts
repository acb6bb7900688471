import type { Histories } from "../support/driver-file.ts";

const entered = (driver: Histories, name: string): readonly string[] =>
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
  return entered(driver, name).length + retries + ends;
};

/** One look at where the case stands, and what followed from it. */
export type Leg = { readonly reaches: string; readonly transitions: number };

/** The transitions from each look at the ledger to the state that it led to; the first also takes the case in hand. */
export const legsOf = (driver: Histories, name: string): readonly Leg[] => {
  const states = entered(driver, name);
  const looks = states.flatMap((state, index) =>
    state === "Where does the case stand?" ? [index] : [],
  );
  return looks.map((from, leg) => {
    const start = leg === 0 ? 0 : from;
    const end = looks[leg + 1] ?? states.length;
    return { reaches: states[from + 2] ?? "", transitions: end - start };
  });
};
