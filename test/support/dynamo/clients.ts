import type { QueryCommandOutput } from "@aws-sdk/client-dynamodb";
import type { TableClient } from "../../../src/aws/dynamo/index.ts";

// Clients around a client, each of which does one thing to what passes through it.

export type Sent = { readonly name: string; readonly input: unknown };
type Send = (command: { readonly input: unknown }) => Promise<unknown>;

const around = (client: TableClient, send: (through: Send) => Send): TableClient => {
  const through = client.send.bind(client) as unknown as Send;
  return { send: send(through) };
};

const nameOf = (command: object): string => command.constructor.name;

/** Passes on one command at a time: moto's transactions are not safe from each other. */
export const oneAtATime = (client: TableClient): TableClient => {
  let last: Promise<unknown> = Promise.resolve();
  return around(client, (send) => (command) => {
    const sent = last.then(() => send(command));
    last = sent.catch(() => undefined);
    return sent;
  });
};

/** Tells of each command before it is sent. */
export const recording = (client: TableClient, record: (sent: Sent) => void): TableClient =>
  around(client, (send) => (command) => {
    record({ name: nameOf(command), input: command.input });
    return send(command);
  });

/** Does something else before commands of a name are sent, such as letting somebody else go first. */
export const pausing = (
  client: TableClient,
  before: string,
  meanwhile: (input: unknown) => Promise<void>,
): TableClient =>
  around(client, (send) => async (command) => {
    if (nameOf(command) === before) await meanwhile(command.input);
    return send(command);
  });

export const lostAnswer = (): Error =>
  Object.assign(new Error("socket hang up"), { name: "TimeoutError", code: "ECONNRESET" });

/** Sends commands of a name, and loses so many of their answers. */
export const losing = (client: TableClient, answersTo: string, times: number): TableClient => {
  let left = times;
  return around(client, (send) => async (command) => {
    const answer = await send(command);
    if (nameOf(command) !== answersTo || left === 0) return answer;
    left -= 1;
    throw lostAnswer();
  });
};

/** Fails commands of a name instead of sending them, once for each of the faults; where there is none it sends. */
export const failing = (
  client: TableClient,
  name: string,
  faults: readonly (Error | undefined)[],
): TableClient => {
  const left = [...faults];
  return around(client, (send) => (command) => {
    const fault = nameOf(command) === name ? left.shift() : undefined;
    return fault === undefined ? send(command) : Promise.reject(fault);
  });
};

/** Changes what commands of a name answer, as somebody sees it who looks at an unlucky moment. */
export const seeing = (
  client: TableClient,
  name: string,
  change: (answer: QueryCommandOutput) => QueryCommandOutput,
): TableClient =>
  around(client, (send) => async (command) => {
    const answer = await send(command);
    return nameOf(command) === name ? change(answer as QueryCommandOutput) : answer;
  });

/** What happens to one command: how many turns it waits for, and what becomes of it and of its answer. */
export type Fate = {
  readonly turns: number;
  readonly fault: "none" | "lost before" | "lost after" | "throttled";
};

const throttled = (): Error =>
  Object.assign(new Error("slow down"), {
    name: "ThrottlingException",
    $fault: "client",
    $metadata: { attempts: 1 },
  });

/** Leads commands through one fate after the other, and afterwards without faults. */
export const fated = (client: TableClient, fates: readonly Fate[]): TableClient => {
  const left = [...fates];
  return around(client, (send) => async (command) => {
    const { turns, fault } = left.shift() ?? { turns: 0, fault: "none" };
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    if (fault === "lost before") throw lostAnswer();
    if (fault === "throttled") throw throttled();
    const answer = await send(command);
    if (fault === "lost after") throw lostAnswer();
    return answer;
  });
};
