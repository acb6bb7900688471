import type { DriverEvent } from "./events.ts";
import { evaluate, evaluateFields, type Scope } from "./expressions.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Thread } from "./thread.ts";

/** What a machine's tasks are, by the FunctionName that the definition gives. */
export type TaskHandlers = Readonly<Record<string, (payload: unknown) => Promise<unknown>>>;

/**
 * Callback tasks that only store their wait, by FunctionName: each is done in the transaction in which its execution comes to rest,
 * so that nobody can know the token before. False where there is nothing to wait for any more, and the execution goes on.
 */
export type Waits = Readonly<Record<string, (payload: unknown) => boolean>>;

/** One execution while it runs from rest to rest. */
export type Run = {
  readonly name: string;
  readonly input: Json;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly tasks: TaskHandlers;
  readonly waits: Waits;
  /** Has something stored together with the execution when it comes to rest. */
  readonly storeAtRest: (put: () => boolean) => void;
  readonly now: () => number;
  readonly newToken: () => string;
  readonly chance: () => number;
  /** Whether a task may be called in this run; where not, the execution rests before it. */
  readonly mayCall: (task: string) => boolean;
  /** Stores the execution as it is; false if somebody else has moved it meanwhile. */
  readonly checkpoint: () => Promise<boolean>;
  /** Whether it is stored as it is. */
  readonly isStored: () => boolean;
  readonly record: (event: DriverEvent) => void;
  /** Counts one more state; throws when the run has entered too many without coming to rest. */
  readonly countStep: () => void;
};

/** One state about to be run. */
export type Step<S> = {
  readonly state: S;
  readonly thread: Thread;
  readonly run: Run;
};

export type Outcome =
  | {
      readonly kind: "onward";
      /** Undefined at an end. */
      readonly next: string | undefined;
      readonly output: Json;
      readonly assigned: JsonObject;
    }
  | { readonly kind: "rest" }
  | { readonly kind: "lost" };

/** What `$states` holds besides input and context, in this place. */
export type Seen = {
  readonly result?: Json;
  readonly errorOutput?: Json;
  readonly token?: string;
};

const contextOf = (step: Step<unknown>, token: string | undefined): JsonObject => {
  const { run, thread } = step;
  return {
    Execution: {
      Id: run.name,
      Name: run.name,
      Input: run.input,
      StartTime: new Date(run.startedAt).toISOString(),
    },
    State: {
      Name: thread.state,
      EnteredTime: new Date(thread.enteredAt).toISOString(),
      RetryCount: thread.retries.reduce((sum, count) => sum + count, 0),
    },
    ...(token === undefined ? {} : { Task: { Token: token } }),
  };
};

export const scopeOf = (step: Step<unknown>, seen: Seen = {}): Scope => ({
  states: {
    input: step.thread.input,
    context: contextOf(step, seen.token),
    ...(seen.result === undefined ? {} : { result: seen.result }),
    ...(seen.errorOutput === undefined ? {} : { errorOutput: seen.errorOutput }),
  },
  variables: step.thread.variables,
  at: step.run.now(),
});

type Leaving = {
  readonly Assign?: JsonObject | undefined;
  readonly Output?: Json | undefined;
  readonly Next: string;
};

/**
 * Leaves by a state or a catcher. Assign and Output see the same variables:
 * what is assigned here is not visible before the next state (States Language, "Variables").
 */
export const leaveBy = async (
  leaving: Leaving,
  scope: Scope,
  otherwise: Json,
): Promise<Extract<Outcome, { kind: "onward" }>> => ({
  kind: "onward",
  next: leaving.Next,
  assigned: leaving.Assign === undefined ? {} : await evaluateFields(leaving.Assign, scope),
  output: leaving.Output === undefined ? otherwise : await evaluate(leaving.Output, scope),
});

/** Leaves a state with its result. */
export const leaveWith = (
  step: Step<Leaving>,
  result: Json,
): Promise<Extract<Outcome, { kind: "onward" }>> =>
  leaveBy(step.state, scopeOf(step, { result }), result);
