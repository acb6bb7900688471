import { evaluate, type Scope } from "./expressions.ts";
import { type Json, queryError, StateError, toJson } from "./json.ts";
import { leaveWith, scopeOf, type Outcome, type Step } from "./step.ts";
import { invokeAndWait, type TaskState } from "./supported.ts";

type TaskStep = Step<TaskState>;

const timeoutOf = async (step: TaskStep, scope: Scope): Promise<number | null> => {
  if (step.state.TimeoutSeconds === undefined) return null;
  const seconds = await evaluate(step.state.TimeoutSeconds, scope);
  if (typeof seconds !== "number" || !Number.isInteger(seconds) || seconds < 1) {
    throw queryError(
      `TimeoutSeconds must give a whole number above 0, not ${JSON.stringify(seconds)}`,
    );
  }
  return step.run.now() + seconds * 1000;
};

/** A handler's exception, in the form in which Lambda reports one. */
const lambdaError = (thrown: unknown): StateError => {
  const errorType = thrown instanceof Error ? thrown.name : "Error";
  const errorMessage = thrown instanceof Error ? thrown.message : String(thrown);
  return new StateError(errorType, JSON.stringify({ errorType, errorMessage }));
};

const call = async (step: TaskStep, scope: Scope): Promise<Json> => {
  const { FunctionName, Payload } = step.state.Arguments;
  const payload = await evaluate(Payload ?? {}, scope);
  const handler = step.run.tasks[FunctionName];
  if (handler === undefined) {
    throw new StateError("Lambda.ResourceNotFoundException", `no task "${FunctionName}"`);
  }
  let result: unknown;
  try {
    result = await handler(payload);
  } catch (thrown) {
    throw lambdaError(thrown);
  }
  const plain = toJson(result ?? null);
  if (plain === undefined) throw new StateError("Lambda.Unknown", "the answer is not JSON");
  return plain;
};

/** Lambda turned the call away before the function ran; whoever is called on one machine turns nobody away. */
const notBegun = "Lambda.TooManyRequestsException";

/** Whether a call that began is never made again, whatever came of it. */
const isCalledOnce = ({ Retry = [] }: TaskState): boolean =>
  Retry.every(({ ErrorEquals }) => ErrorEquals.every((error) => error === notBegun));

const interrupted = ({ thread }: TaskStep): StateError =>
  new StateError(
    "Lambda.Unknown",
    `"${thread.state}" was interrupted while its task was at work; whether it did it is not known`,
  );

// A kill must not have a task called a second time that is called once, nor tell one another time at which its state was entered.
const isStoredBefore = async ({ state, run, thread }: TaskStep): Promise<boolean> => {
  if (isCalledOnce(state)) {
    thread.pose = { kind: "calling" };
    return run.checkpoint();
  }
  const isTold = JSON.stringify(state.Arguments).includes("$states.context.State.EnteredTime");
  return !isTold || run.isStored() || run.checkpoint();
};

const runSynchronous = async (step: TaskStep): Promise<Outcome> => {
  if (step.thread.pose.kind === "calling") throw interrupted(step);
  const scope = scopeOf(step);
  const timeoutAt = await timeoutOf(step, scope);
  if (!(await isStoredBefore(step))) return { kind: "lost" };
  const answer = await call(step, scope);
  // Judged afterwards: what a task has done cannot be interrupted here, only disregarded.
  if (timeoutAt !== null && step.run.now() >= timeoutAt) throw timedOut(step);
  return leaveWith(step, { ExecutedVersion: "$LATEST", Payload: answer, StatusCode: 200 });
};

const timedOut = (step: TaskStep): StateError =>
  new StateError("States.Timeout", `"${step.thread.state}" ran out of time`);

/** The token is stored before anybody can learn of it, so that an answer during the task is not lost. */
const issueToken = async (step: TaskStep): Promise<string | undefined> => {
  const { run, thread } = step;
  const token = run.newToken();
  const timeoutAt = await timeoutOf(step, scopeOf(step));
  thread.pose = { kind: "opening", token, timeoutAt };
  run.record({ kind: "TokenIssued", state: thread.state, at: run.now() });
  return (await run.checkpoint()) ? token : undefined;
};

/** Waits with a token that is stored together with the execution. */
const restWith = async (step: TaskStep, put: (payload: unknown) => boolean): Promise<Outcome> => {
  const { run, state, thread } = step;
  const token = run.newToken();
  const timeoutAt = await timeoutOf(step, scopeOf(step));
  const payload = await evaluate(state.Arguments.Payload ?? {}, scopeOf(step, { token }));
  run.record({ kind: "TokenIssued", state: thread.state, at: run.now() });
  thread.pose = { kind: "waiting", token, timeoutAt };
  run.storeAtRest(() => put(payload));
  return { kind: "rest" };
};

const runWithToken = async (step: TaskStep): Promise<Outcome> => {
  const { run, state, thread } = step;
  if (thread.pose.kind === "answered") return leaveWith(step, thread.pose.output);
  if (thread.pose.kind === "timedOut") throw timedOut(step);
  const put = run.waits[state.Arguments.FunctionName];
  if (put !== undefined) return restWith(step, put);
  // "opening" here means that a kill came between: the same token is handed out once more.
  const token = thread.pose.kind === "opening" ? thread.pose.token : await issueToken(step);
  if (token === undefined) return { kind: "lost" };
  await call(step, scopeOf(step, { token }));
  if (thread.pose.kind === "opening") thread.pose = { ...thread.pose, kind: "waiting" };
  return { kind: "rest" };
};

/** Calls a task, and for a callback waits for its token. */
export const runTask = async (step: TaskStep): Promise<Outcome> => {
  const { state, run } = step;
  const { FunctionName } = state.Arguments;
  if (!Object.hasOwn(run.waits, FunctionName) && !run.mayCall(FunctionName))
    return { kind: "rest" };
  return state.Resource === invokeAndWait ? runWithToken(step) : runSynchronous(step);
};
