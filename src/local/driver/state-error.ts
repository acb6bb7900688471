/** An error as the States Language knows it: a name that Retry and Catch match, and a cause. */
export class StateError extends Error {
  readonly error: string;
  override readonly cause: string;

  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.name = "StateError";
    this.error = error;
    this.cause = cause;
  }
}

/** States Language, "Appendix A: Predefined Error Codes": what no retrier and no catcher sees. */
const terminal: readonly string[] = ["States.Runtime", "States.DataLimitExceeded"];

const matchesName = (pattern: string, error: string): boolean => {
  if (pattern === error || pattern === "States.ALL") return true;
  return pattern === "States.TaskFailed" && error !== "States.Timeout";
};

/** Whether a retrier's or catcher's ErrorEquals names this error. */
export const matches = (errorEquals: readonly string[], error: string): boolean =>
  !terminal.includes(error) && errorEquals.some((pattern) => matchesName(pattern, error));

export const queryError = (cause: string): StateError =>
  new StateError("States.QueryEvaluationError", cause);

export const runtimeError = (cause: string): StateError => new StateError("States.Runtime", cause);
