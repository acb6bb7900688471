import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Estate, Lambda } from "../deploy/estate.ts";
import { Refusal, type Gateway } from "../gateway/gateway.ts";
import { inRole, type Caller, type Rights } from "../gateway/rights.ts";
import type { Sqs } from "../services/sqs.ts";
import { writeRuntime } from "./runtime.ts";
import { startInstance, type Instance, type Invoked } from "./instance.ts";

/** A call that ended in a fault. */
export type Failure = { readonly name: string; readonly error: string };

export type Lambdas = {
  /**
   * Calls a function and waits for its answer.
   * @throws NotAllowed where neither the caller's role nor the function's policy allows it
   */
  readonly invoke: (by: CalledBy, arn: string, event: unknown) => Promise<Invoked>;
  /** Calls a function for which nobody waits: three attempts, then the event goes to its queue. */
  readonly invokeLater: (by: CalledBy, arn: string, event: unknown) => Promise<void>;
  /** By its name or ARN. */
  readonly named: (name: string) => Lambda | undefined;
  /** Everything that functions have written, in order. */
  readonly lines: () => readonly Line[];
  /** The calls that ended in a fault since it was last asked for. */
  readonly failures: () => readonly Failure[];
  /** Whether Lambda takes calls; one that is refused is its caller's to keep. */
  readonly takes: (calls: boolean) => void;
  /** Ends the processes of a function, as if their machines had gone. */
  readonly kill: (arn: string) => void;
  /** What the processes of each function held at most, in megabytes. */
  readonly memory: () => ReadonlyMap<string, number>;
  readonly calls: () => number;
  readonly close: () => Promise<void>;
};

export type CalledBy = { readonly caller: Caller; readonly source?: string };

export type Line = { readonly name: string; readonly text: string };

type Parts = {
  readonly estate: Estate;
  readonly rights: Rights;
  readonly gateway: () => Gateway;
  readonly clock: Clock;
  readonly sqs: Sqs;
};

/** Events and answers that Lambda carries, in bytes. */
const largestPayload = 6 * 1024 * 1024;

const asyncAttempts = 3;

/** The whole story makes some seven hundred calls: many times that is a loop without an end, which would never be told otherwise. */
const mostCalls = 2500;

/** The functions that were deployed, each in processes of its own. */
export const openLambdas = ({ estate, rights, gateway, clock, sqs }: Parts): Lambdas => {
  const instances = new Map<string, Instance[]>();
  const busy = new Set<Instance>();
  const lines: Line[] = [];
  const failures: Failure[] = [];
  const memory = new Map<string, number>();
  const runtime = writeRuntime();
  let calls = 0;
  let open = true;
  let closed = false;

  const roleOf = (lambda: Lambda): Caller => {
    const role = estate.roles.get(lambda.role);
    if (role === undefined) throw new Error(`${lambda.id} has no role`);
    return inRole(role);
  };

  // Lambda writes the log and the traces of a function by the function's own role.
  const assertObserved = (lambda: Lambda): void => {
    const observed = ["logs:CreateLogStream", "logs:PutLogEvents"];
    const traced = lambda.traced ? ["xray:PutTraceSegments", "xray:PutTelemetryRecords"] : [];
    rights.require(
      roleOf(lambda),
      ...observed.map((action) => ({ action, resource: lambda.logGroup })),
      ...traced.map((action) => ({ action, resource: "*" })),
    );
  };

  const start = (lambda: Lambda): Instance => {
    // What is still under way when the rehearsal ends must leave no process behind.
    if (closed) throw new Error(`${lambda.id} is called after the end`);
    assertObserved(lambda);
    const { port, admit } = gateway();
    const instance = startInstance(lambda, {
      region: estate.region,
      port,
      ahead: clock.ahead,
      credentials: admit(roleOf(lambda)),
      runtime,
      onLine: (text) => {
        lines.push({ name: lambda.id, text });
      },
    });
    instances.set(lambda.arn, [...(instances.get(lambda.arn) ?? []), instance]);
    return instance;
  };

  const idle = (lambda: Lambda): Instance =>
    (instances.get(lambda.arn) ?? []).find((one) => one.alive() && !busy.has(one)) ?? start(lambda);

  const named: Lambdas["named"] = (name) =>
    [...estate.functions.values()].find((one) => one.arn === name || one.name === name);

  const run = async (lambda: Lambda, event: unknown): Promise<Invoked> => {
    const text = JSON.stringify(event);
    if (Buffer.byteLength(text) > largestPayload)
      throw new Error(`an event of ${String(text.length)} bytes is over what Lambda carries`);
    if (calls >= mostCalls)
      throw new Error(`${String(mostCalls)} calls, the last of ${lambda.id}: they do not end`);
    const instance = idle(lambda);
    busy.add(instance);
    calls += 1;
    try {
      const deadline = clock.now() + lambda.timeout * 1000;
      const call = { id: randomUUID(), event: text, deadline, ahead: clock.ahead() };
      const invoked = await instance.handle(call);
      memory.set(lambda.arn, Math.max(memory.get(lambda.arn) ?? 0, instance.memory()));
      if (invoked.kind === "failed")
        failures.push({
          name: lambda.id,
          error: `${invoked.fault.errorType}: ${invoked.fault.errorMessage}`,
        });
      return invoked;
    } finally {
      busy.delete(instance);
    }
  };

  const allowed = ({ caller, source }: CalledBy, arn: string): Lambda => {
    const lambda = named(arn);
    if (lambda === undefined) throw new Error(`there is no function ${arn}`);
    const context = source === undefined ? {} : { context: { "aws:SourceArn": source } };
    rights.require(caller, { action: "lambda:InvokeFunction", resource: lambda.arn, ...context });
    if (!open) throw new Refusal("TooManyRequestsException", `${lambda.id} is not called now`, 429);
    return lambda;
  };

  // By the role of the function whose call succeeded ("Capturing records of Lambda asynchronous invocations").
  const handOn = async (lambda: Lambda, sent: unknown, answer: unknown): Promise<void> => {
    const next = estate.onSuccess.get(lambda.arn);
    if (next === undefined) return;
    await invokeLater({ caller: roleOf(lambda) }, next, {
      version: "1.0",
      timestamp: new Date(clock.now()).toISOString(),
      requestContext: { functionArn: `${lambda.arn}:$LATEST`, condition: "Success" },
      requestPayload: sent,
      responseContext: { statusCode: 200, executedVersion: "$LATEST" },
      responsePayload: answer,
    });
  };

  const invokeLater: Lambdas["invokeLater"] = async (by, arn, event) => {
    const lambda = allowed(by, arn);
    for (let attempt = 1; attempt <= asyncAttempts; attempt += 1) {
      const invoked = await run(lambda, event);
      if (invoked.kind === "answered") return handOn(lambda, event, invoked.answer);
    }
    if (lambda.failures !== undefined)
      await sqs.send(roleOf(lambda), { queue: lambda.failures, message: event });
  };

  return {
    named,
    lines: () => lines,
    failures: () => failures.splice(0),
    memory: () => memory,
    calls: () => calls,
    invoke: (by, arn, event) => run(allowed(by, arn), event),
    invokeLater,
    takes: (now) => {
      open = now;
    },
    kill: (arn) => {
      for (const instance of instances.get(arn) ?? []) instance.kill();
    },
    close: async () => {
      closed = true;
      await Promise.all([...instances.values()].flat().map((instance) => instance.close()));
      runtime.remove();
    },
  };
};
