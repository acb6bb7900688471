import * as z from "zod/mini";

/**
 * The subset of the States Language that the driver runs: state types, their fields, and
 * the two integrations. Anything else is refused when a definition is loaded.
 * Not here, because the driver could not keep the promise: HeartbeatSeconds, MaxConcurrency,
 * a machine's own TimeoutSeconds, other integrations, JSONPath.
 */

const invoke = "arn:aws:states:::lambda:invoke";
export const invokeAndWait = "arn:aws:states:::lambda:invoke.waitForTaskToken";

const name = z.string().check(z.minLength(1), z.maxLength(80));
const template = z.json();
const assign = z.optional(z.record(z.string(), template));
const common = { Comment: z.optional(z.string()) };
const onward = { Next: z.optional(name), End: z.optional(z.literal(true)) };
const expression = z.string().check(z.regex(/^\{%[^]*%\}$/, "must be a {% %} expression"));
const seconds = z.union([z.int().check(z.positive()), expression]);
const errorEquals = z.array(name).check(z.minLength(1));

const retrier = z.strictObject({
  ...common,
  ErrorEquals: errorEquals,
  IntervalSeconds: z.optional(z.int().check(z.positive())),
  MaxAttempts: z.optional(z.int().check(z.nonnegative())),
  BackoffRate: z.optional(z.number().check(z.minimum(1))),
  MaxDelaySeconds: z.optional(z.int().check(z.positive())),
  JitterStrategy: z.optional(z.enum(["FULL", "NONE"])),
});

const catcher = z.strictObject({
  ...common,
  ErrorEquals: errorEquals,
  Next: name,
  Output: z.optional(template),
  Assign: assign,
});

const handling = { Retry: z.optional(z.array(retrier)), Catch: z.optional(z.array(catcher)) };
const result = { Output: z.optional(template), Assign: assign };

export const taskState = z.strictObject({
  Type: z.literal("Task"),
  Resource: z.enum([invoke, invokeAndWait]),
  Arguments: z.strictObject({ FunctionName: z.string(), Payload: z.optional(template) }),
  TimeoutSeconds: z.optional(seconds),
  ...common,
  ...handling,
  ...result,
  ...onward,
});

const choiceRule = z.strictObject({
  Condition: z.union([expression, z.boolean()]),
  Next: name,
  ...common,
  ...result,
});

export const choiceState = z.strictObject({
  Type: z.literal("Choice"),
  Choices: z.array(choiceRule).check(z.minLength(1)),
  Default: z.optional(name),
  ...common,
  ...result,
});

export const passState = z.strictObject({
  Type: z.literal("Pass"),
  ...common,
  ...result,
  ...onward,
});

export const waitState = z.strictObject({
  Type: z.literal("Wait"),
  Seconds: z.optional(z.union([z.int().check(z.nonnegative()), expression])),
  Timestamp: z.optional(z.string()),
  ...common,
  ...result,
  ...onward,
});

export const succeedState = z.strictObject({
  Type: z.literal("Succeed"),
  ...common,
  Output: z.optional(template),
});

export const failState = z.strictObject({
  Type: z.literal("Fail"),
  ...common,
  Error: z.optional(z.string()),
  Cause: z.optional(z.string()),
});

export const parallelState = z.strictObject({
  Type: z.literal("Parallel"),
  Arguments: z.optional(template),
  Branches: z.array(z.unknown()).check(z.minLength(1)),
  ...common,
  ...handling,
  ...result,
  ...onward,
});

export const mapState = z.strictObject({
  Type: z.literal("Map"),
  Items: z.optional(z.union([expression, z.array(template)])),
  ItemSelector: z.optional(template),
  ItemProcessor: z.unknown(),
  ...common,
  ...handling,
  ...result,
  ...onward,
});

export const anyState = z.discriminatedUnion("Type", [
  taskState,
  choiceState,
  passState,
  waitState,
  succeedState,
  failState,
  parallelState,
  mapState,
]);

export const topLevel = z.strictObject({
  ...common,
  QueryLanguage: z.literal("JSONata"),
  Version: z.optional(z.literal("1.0")),
  StartAt: name,
  States: z.record(name, z.unknown()),
});

export const branchLevel = z.strictObject({
  ...common,
  StartAt: name,
  States: z.record(name, z.unknown()),
});

export const processorLevel = z.strictObject({
  ...common,
  ProcessorConfig: z.optional(z.strictObject({ Mode: z.literal("INLINE") })),
  StartAt: name,
  States: z.record(name, z.unknown()),
});

export type Retrier = z.infer<typeof retrier>;
export type Catcher = z.infer<typeof catcher>;
export type TaskState = z.infer<typeof taskState>;
export type ChoiceState = z.infer<typeof choiceState>;
export type PassState = z.infer<typeof passState>;
export type WaitState = z.infer<typeof waitState>;
export type SucceedState = z.infer<typeof succeedState>;
export type FailState = z.infer<typeof failState>;
export type ParsedState = z.infer<typeof anyState>;
export type ParallelState = z.infer<typeof parallelState> & {
  readonly machines: readonly Machine[];
};
export type MapState = z.infer<typeof mapState> & { readonly machines: readonly Machine[] };
export type State =
  | TaskState
  | ChoiceState
  | PassState
  | WaitState
  | SucceedState
  | FailState
  | ParallelState
  | MapState;

/** A definition, or one branch of one, that was found to lie within the subset. */
export type Machine = { readonly startAt: string; readonly states: ReadonlyMap<string, State> };
