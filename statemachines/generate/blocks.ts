import { type MachineTask, machineTasks } from "../manifest.ts";

/** A state as it stands in a definition. */
export type State = Readonly<Record<string, unknown>>;
/** States by their names, in the order in which a definition lists them. */
export type States = Readonly<Record<string, State>>;

/** The one beginning, to which every wait leads back. */
export const beginning = "Where does the case stand?";
/** Where a wait leads that ran out. */
export const ranOut = "Say what is due";

const invoke = "arn:aws:states:::lambda:invoke";

const usual = { BackoffRate: 2, MaxDelaySeconds: 60, JitterStrategy: "FULL" } as const;

/** What is tried again: the service's own failures quickly and often, a function's more slowly. */
const retry = [
  {
    ErrorEquals: [
      "Lambda.ClientExecutionTimeoutException",
      "Lambda.ServiceException",
      "Lambda.AWSLambdaException",
      "Lambda.SdkClientException",
      "Lambda.TooManyRequestsException",
    ],
    IntervalSeconds: 2,
    MaxAttempts: 6,
    ...usual,
  },
  {
    ErrorEquals: ["States.TaskFailed"],
    IntervalSeconds: 5,
    MaxAttempts: 3,
    ...usual,
    BackoffRate: 3,
  },
] as const;

/** What every task is told: which it is, of which case, and of which of its drivers. */
const calling = (task: MachineTask, payload: State = {}): State => ({
  FunctionName: `\${${machineTasks[task]}}`,
  Payload: { task, caseId: "{% $caseId %}", epoch: "{% $epoch %}", ...payload },
});

export type Task = {
  readonly comment: string;
  readonly task: MachineTask;
  readonly payload?: State;
  readonly assign?: State;
  /** What is assigned when all retries have failed. */
  readonly assignOtherwise?: State;
  /** Where it leads when all retries have failed. */
  readonly otherwise: string;
  readonly next: string;
};

const called = (given: Task, retrying: State): State => ({
  Type: "Task",
  Comment: given.comment,
  Resource: invoke,
  Arguments: calling(given.task, given.payload),
  ...(given.assign === undefined ? {} : { Assign: given.assign }),
  Output: {},
  ...retrying,
  Catch: [
    {
      ErrorEquals: ["States.ALL"],
      ...(given.assignOtherwise === undefined ? {} : { Assign: given.assignOtherwise, Output: {} }),
      Next: given.otherwise,
    },
  ],
  Next: given.next,
});

/** A state that calls a task and goes on with its answer. */
export const task = (given: Task): State => called(given, { Retry: retry });

/** A state that calls a task once, and never again. */
export const once = (given: Task): State => called(given, {});

/**
 * A state that calls a task until one call begins: what Lambda turned away at its door did not run. The pauses add up to
 * 45 seconds at most, because a sending must begin within a third of its sender's longest life.
 */
export const onceBegun = (given: Task): State =>
  called(given, {
    Retry: [
      {
        ErrorEquals: ["Lambda.TooManyRequestsException"],
        IntervalSeconds: 1,
        MaxAttempts: 6,
        ...usual,
        MaxDelaySeconds: 15,
      },
    ],
  });

/** What a driver asks when it reads where a case stands, and where it keeps the answer. */
export const reading = {
  payload: { noted: "{% $noted %}", failures: "{% $failures %}" },
  assign: { standing: "{% $states.result.Payload %}" },
} as const;

/** A condition: that a case stands at a stage. Where an answer says nothing of it, it is not met. */
export const standsAt = (stage: string): string => `{% $standing.stage = '${stage}' %}`;

/** A condition: that a newer epoch drives the case. */
export const isReplaced = "{% $standing.current = false %}";

/** Seconds: until something is next due, and never past day 334 of the execution, because one ends after a year. */
const timeout =
  "{% $max([1, $floor($min([$standing.nextLookSeconds, ($toMillis($states.context.Execution.StartTime) + 334 * 86400000 - $toMillis($states.context.State.EnteredTime)) / 1000]))]) %}";

type Wait = {
  /** A text or an expression. */
  readonly stage: string;
  readonly comment: string;
  /** Where the answer leads, which says where the case stands. */
  readonly next: string;
};

/** A state that hands out a token and waits until somebody answers it or its time is up. */
export const wait = ({ stage, comment, next }: Wait): State => ({
  Type: "Task",
  Comment: comment,
  Resource: `${invoke}.waitForTaskToken`,
  Arguments: calling("openWait", {
    stage,
    version: "{% $standing.version %}",
    clock: "{% $standing.clock %}",
    definition: "{% $definition %}",
    token: "{% $states.context.Task.Token %}",
    entered: "{% $states.context.State.EnteredTime %}",
    retry: "{% $states.context.State.RetryCount %}",
  }),
  TimeoutSeconds: timeout,
  Assign: { standing: "{% $states.result %}" },
  Output: {},
  Retry: retry,
  Catch: [
    { ErrorEquals: ["States.Timeout"], Output: {}, Next: ranOut },
    { ErrorEquals: ["States.ALL"], Next: "The wait could not be opened" },
  ],
  Next: next,
});
