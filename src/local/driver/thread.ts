import * as z from "zod/mini";
import type { Json, JsonObject } from "./json.ts";
import { readable } from "./unreadable.ts";

/**
 * One line of control: the execution itself, or a branch of a Parallel or Map state.
 * It is changed in place while it runs and stored whole whenever it comes to rest; whoever
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
  /** Only in a Map: which item this branch is for. */
  item?: { readonly index: number; readonly value: Json } | undefined;
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
  /** In a Wait state. */
  | { readonly kind: "asleep"; readonly until: number }
  | { readonly kind: "woken" }
  | { readonly kind: "retrying"; readonly until: number }
  | { readonly kind: "branching"; readonly threads: Thread[] }
  | { readonly kind: "done"; readonly output: Json }
  | { readonly kind: "failed"; readonly error: string; readonly cause: string };

const json: z.ZodMiniType<Json> = z.json();
const timeoutAt = z.nullable(z.number());

const pose: z.ZodMiniType<Pose> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("ready") }),
    z.object({ kind: z.literal("calling") }),
    z.object({ kind: z.literal("opening"), token: z.string(), timeoutAt }),
    z.object({ kind: z.literal("waiting"), token: z.string(), timeoutAt }),
    z.object({ kind: z.literal("answered"), output: json }),
    z.object({ kind: z.literal("timedOut") }),
    z.object({ kind: z.literal("asleep"), until: z.number() }),
    z.object({ kind: z.literal("woken") }),
    z.object({ kind: z.literal("retrying"), until: z.number() }),
    z.object({ kind: z.literal("branching"), threads: z.array(thread) }),
    z.object({ kind: z.literal("done"), output: json }),
    z.object({ kind: z.literal("failed"), error: z.string(), cause: z.string() }),
  ]),
);

const thread: z.ZodMiniType<Thread> = z.object({
  state: z.string(),
  input: json,
  variables: z.record(z.string(), json),
  enteredAt: z.number(),
  retries: z.array(z.number()),
  pose,
  item: z.optional(z.object({ index: z.number(), value: json })),
});

/**
 * Reads a stored thread.
 * @throws Unreadable
 */
export const parseThread = (text: string): Thread =>
  readable("where it stands", () => thread.parse(JSON.parse(text)));

const childrenOf = (of: Thread): readonly Thread[] =>
  of.pose.kind === "branching" ? of.pose.threads : [];

/** The open tokens, each with its thread. */
export const openTokens = (root: Thread): ReadonlyMap<string, Thread> => {
  const found = new Map<string, Thread>();
  const visit = (at: Thread): void => {
    if (at.pose.kind === "opening" || at.pose.kind === "waiting") found.set(at.pose.token, at);
    childrenOf(at).forEach(visit);
  };
  visit(root);
  return found;
};

const ownDue = (at: Thread): number | undefined => {
  if ("until" in at.pose) return at.pose.until;
  return "timeoutAt" in at.pose ? (at.pose.timeoutAt ?? undefined) : undefined;
};

/** The next instant (epoch ms) at which something happens by itself. */
export const dueOf = (root: Thread): number | undefined => {
  const dues = [ownDue(root), ...childrenOf(root).map(dueOf)].filter((due) => due !== undefined);
  return dues.length === 0 ? undefined : Math.min(...dues);
};

/** Whether the thread's own instant has come; its branches have theirs. */
export const isDue = (at: Thread, now: number): boolean => {
  const due = ownDue(at);
  return due !== undefined && due <= now;
};

const poseWhenDue = (at: Thread): Pose => {
  if (at.pose.kind === "asleep") return { kind: "woken" };
  return at.pose.kind === "retrying" ? { kind: "ready" } : { kind: "timedOut" };
};

/** Applies every deadline that has passed; says whether there was one. */
export const applyDue = (root: Thread, now: number): boolean => {
  let moved = isDue(root, now);
  if (moved) root.pose = poseWhenDue(root);
  for (const child of childrenOf(root)) moved = applyDue(child, now) || moved;
  return moved;
};
