import * as z from "zod/mini";

/**
 * The subset of the States Language that the driver runs: the state types and fields that our definitions use, and
 * the two integrations. Anything else is refused when a definition is loaded.
 */

const invoke = "arn:aws:states:::lambda:invoke";
export const invokeAndWait = "arn:aws:states:::lambda:invoke.waitForTaskToken";

const name = z.string().check(z.minLength(1), z.maxLength(80));
const template = z.json();
const comment = z.optional(z.string());
const expression = z.string().check(z.regex(/^\{%[^]*%\}$/, "must be a {% %} expression"));
const text = z.string().check(z.regex(/^(?!\{%)/, "must be a text and no expression"));
const whole = z.int().check(z.positive());
const errorEquals = z.array(name).check(z.minLength(1));

const retrier = z.strictObject({
  ErrorEquals: errorEquals,
  IntervalSeconds: whole,
  MaxAttempts: z.int().check(z.nonnegative()),
  BackoffRate: z.number().check(z.minimum(1)),
  MaxDelaySeconds: whole,
  JitterStrategy: z.literal("FULL"),
});

/** How a state is left: with what, and where to. */
const leaving = {
  Assign: z.optional(z.record(z.string(), template)),
  Output: z.optional(template),
  Next: name,
};

const catcher = z.strictObject({ ErrorEquals: errorEquals, ...leaving });

const taskState = z.strictObject({
  Type: z.literal("Task"),
  Comment: comment,
  Resource: z.enum([invoke, invokeAndWait]),
  Arguments: z.strictObject({ FunctionName: text, Payload: z.optional(template) }),
  TimeoutSeconds: z.optional(z.union([whole, expression])),
  Retry: z.optional(z.array(retrier)),
  Catch: z.optional(z.array(catcher)),
  ...leaving,
});

const choiceState = z.strictObject({
  Type: z.literal("Choice"),
  Comment: comment,
  Choices: z
    .array(z.strictObject({ Comment: comment, Condition: expression, Next: name }))
    .check(z.minLength(1)),
  Default: name,
});

const passState = z.strictObject({ Type: z.literal("Pass"), Comment: comment, ...leaving });

const succeedState = z.strictObject({ Type: z.literal("Succeed"), Comment: comment });

const failState = z.strictObject({
  Type: z.literal("Fail"),
  Comment: comment,
  Error: text,
  Cause: text,
});

const states = [taskState, choiceState, passState, succeedState, failState] as const;

export const stateTypes: readonly string[] = states.flatMap(({ shape }) => shape.Type.def.values);

/** A definition. */
export const definition = z.strictObject({
  Comment: comment,
  QueryLanguage: z.literal("JSONata"),
  StartAt: name,
  States: z.record(name, z.discriminatedUnion("Type", states)),
});

export type Retrier = z.infer<typeof retrier>;
export type TaskState = z.infer<typeof taskState>;
export type ChoiceState = z.infer<typeof choiceState>;
export type PassState = z.infer<typeof passState>;
export type SucceedState = z.infer<typeof succeedState>;
export type FailState = z.infer<typeof failState>;
export type State = TaskState | ChoiceState | PassState | SucceedState | FailState;

/** A definition that was found to lie within the subset. */
export type Machine = { readonly startAt: string; readonly states: ReadonlyMap<string, State> };
