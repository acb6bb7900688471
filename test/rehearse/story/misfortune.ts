import assert from "node:assert/strict";
import type { Mishap } from "../gateway/gateway.ts";
import type { Stage } from "./chapter.ts";

// What the chapters of the bad day have in common.

export const minute = 60_000;

export const hour = 60 * minute;

/** Plays something while requests to a service meet a mishap. */
export const while_ = async (
  { rehearsal: { gateway, work } }: Stage,
  mishap: Mishap,
  play: () => Promise<void>,
): Promise<void> => {
  gateway.meets(mishap);
  try {
    await play();
    await work.settled();
  } finally {
    gateway.meets(undefined);
  }
};

/** Lets the rehearsal's time pass, and fires what is due in the executions. */
export const pass = async (
  { rehearsal: { clock, states, work } }: Stage,
  time: number,
): Promise<void> => {
  clock.advance(time);
  while ((await states.runDue()) > 0) await work.settled();
  await work.settled();
};

/** Takes the faults that the chapter expects, each of which must be of one of these functions. */
export const expectFaults = (
  { rehearsal: { lambdas } }: Stage,
  ...names: readonly string[]
): void => {
  const faults = lambdas.failures();
  assert.ok(faults.length > 0, "something fails");
  for (const { name, error } of faults)
    assert.ok(
      names.some((one) => name.startsWith(one)),
      `${name} fails too: ${error}`,
    );
};

export const executionOf = (
  { rehearsal: { states } }: Stage,
  caseId: string,
): ReturnType<typeof states.executions>[number] | undefined =>
  states
    .executions()
    .findLast(({ name, status }) => name.startsWith(caseId) && status === "RUNNING");

export type Shown = { readonly key: string; readonly kind: string };

/** The kinds of incident that the last sweep found. */
export const incidentKinds = async ({ office }: Stage): Promise<readonly string[]> => {
  const { body } = await office.look("/api/incidents");
  return (body["incidents"] as readonly Shown[]).map(({ kind }) => kind);
};

export const checkpoints = async ({ office }: Stage): Promise<unknown> =>
  (await office.look("/api/checkpoints")).body["newest"];
