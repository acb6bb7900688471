// What small machines are made of that call a task.

/** Calls the task `work`, and ends with its answer. */
export const call = {
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Arguments: { FunctionName: "work" },
  Next: "Done",
};

/** Calls the task `work` with a token, and rests until it is answered. */
export const ask = {
  ...call,
  Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
  Arguments: { FunctionName: "work", Payload: { token: "{% $states.context.Task.Token %}" } },
  TimeoutSeconds: 100,
};

/** Tries again what was busy: three times, after one, two and four seconds. */
export const retrier = {
  ErrorEquals: ["Busy"],
  IntervalSeconds: 1,
  MaxAttempts: 3,
  BackoffRate: 2,
  MaxDelaySeconds: 60,
  JitterStrategy: "FULL",
};

/** How long a run is left to its driver, in milliseconds. */
export const leaseMs = 120_000;
