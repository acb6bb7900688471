// What small machines are made of that call a task.

/** Calls the task `work` and goes on with its answer. */
export const call = {
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Arguments: { FunctionName: "work" },
  End: true,
};

/** Calls the task `work` with a token, and rests until it is answered. */
export const ask = {
  ...call,
  Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
  Arguments: { FunctionName: "work", Payload: { token: "{% $states.context.Task.Token %}" } },
  TimeoutSeconds: 100,
};

/** Runs so many states beside each other. */
export const both = (...states: object[]): Readonly<Record<string, object>> => ({
  All: {
    Type: "Parallel",
    Branches: states.map((state) => ({ StartAt: "Alone", States: { Alone: state } })),
    End: true,
  },
});

/** How long a run is left to its driver, in milliseconds. */
export const leaseMs = 120_000;
