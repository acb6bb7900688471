import * as z from "zod/mini";
import type { DriverEvent } from "./events.ts";
import type { Json, JsonObject } from "./json.ts";
import { readable } from "./unreadable.ts";

/**
 * Where an execution stands. It is changed in place while it runs and stored whole whenever it comes to rest; whoever
 * loses a race for the row throws the changed copy away and reads again.
 */
export type Thread = {
  state: string;
  input: Json;
  variables: JsonObject;
  /** Epoch ms. A retry does not change it. */
  enteredAt: number;
  /** How often each retrier of this state has been used. */
  retries: readonly number[];
  pose: Pose;
};

export type Pose =
  /** The state is to be run (again, after a kill). */
  | { readonly kind: "ready" }
  /** A task that may be called only once is being called, or was when its process was killed. */
  | { readonly kind: "calling" }
  /** The token can be answered already, but the task that hands it out has not returned yet. */
  | { readonly kind: "opening"; readonly token: string; readonly timeoutAt: number | null }
  | { readonly kind: "waiting"; readonly token: string; readonly timeoutAt: number | null }
  | { readonly kind: "answered"; readonly output: Json }
  | { readonly kind: "timedOut" }
  | { readonly kind: "retrying"; readonly until: number }
  | { readonly kind: "done"; readonly output: Json }
  | { readonly kind: "failed"; readonly error: string; readonly cause: string };

/** The thread of an execution that starts at a state, and what happens with that; `at` in epoch ms. */
export const firstThread = (
  state: string,
  input: Json,
  at: number,
): { readonly thread: Thread; readonly events: readonly DriverEvent[] } => ({
  thread: { state, input, variables: {}, enteredAt: at, retries: [], pose: { kind: "ready" } },
  events: [
    { kind: "ExecutionStarted", state: "", at },
    { kind: "StateEntered", state, at },
  ],
});

const json: z.ZodMiniType<Json> = z.json();
const timeoutAt = z.nullable(z.number());

const pose: z.ZodMiniType<Pose> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("calling") }),
  z.object({ kind: z.literal("opening"), token: z.string(), timeoutAt }),
  z.object({ kind: z.literal("waiting"), token: z.string(), timeoutAt }),
  z.object({ kind: z.literal("answered"), output: json }),
  z.object({ kind: z.literal("timedOut") }),
  z.object({ kind: z.literal("retrying"), until: z.number() }),
  z.object({ kind: z.literal("done"), output: json }),
  z.object({ kind: z.literal("failed"), error: z.string(), cause: z.string() }),
]);

const thread: z.ZodMiniType<Thread> = z.object({
  state: z.string(),
  input: json,
  variables: z.record(z.string(), json),
  enteredAt: z.number(),
  retries: z.array(z.number()),
  pose,
});

/**
 * Reads a stored thread.
 * @throws Unreadable
 */
export const parseThread = (text: string): Thread =>
  readable("where it stands", () => thread.parse(JSON.parse(text)));

/** The token that is open; undefined if there is none. */
export const openToken = ({ pose: at }: Thread): string | undefined =>
  at.kind === "opening" || at.kind === "waiting" ? at.token : undefined;

/** The next instant (epoch ms) at which something happens by itself. */
export const dueOf = ({ pose: at }: Thread): number | undefined => {
  if (at.kind === "retrying") return at.until;
  return "timeoutAt" in at ? (at.timeoutAt ?? undefined) : undefined;
};

export const isDue = (thread: Thread, now: number): boolean => {
  const due = dueOf(thread);
  return due !== undefined && due <= now;
};

/** Applies a deadline that has passed; says whether there was one. */
export const applyDue = (thread: Thread, now: number): boolean => {
  const moved = isDue(thread, now);
  if (moved) thread.pose = { kind: thread.pose.kind === "retrying" ? "ready" : "timedOut" };
  return moved;
};
