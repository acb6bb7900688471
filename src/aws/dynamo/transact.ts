import {
  type CancellationReason,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { randomUUID } from "node:crypto";
import { setTimeout as timer } from "node:timers/promises";
import { faultIn, mayFollowAnother } from "./conditions.ts";
import type { DynamoOptions } from "./options.ts";

const firstPause = 50;
const longestPause = 1600;

/** Waits longer from time to time, and each time for a part of it by chance, so that two do not knock in step. */
export const backOff = async (
  { pause = timer }: Pick<DynamoOptions, "pause">,
  attempt: number,
): Promise<void> => {
  await pause(Math.random() * Math.min(longestPause, firstPause * 2 ** attempt));
};

/** `lost`: an earlier sending of the same transaction had no answer, so what stands in its way may be itself. */
export type Transacted =
  | { readonly kind: "written" }
  | {
      readonly kind: "cancelled";
      readonly reasons: readonly CancellationReason[];
      readonly lost: boolean;
    }
  | { readonly kind: "contended" }
  | { readonly kind: "unknown"; readonly cause: unknown };

/** A transaction that others keep from being written is sent at most so many times. */
const mostSendings = 7;

type Sending = {
  readonly attempt: number;
  readonly lost: boolean;
  /** Whether a sending ended without any answer, after all that the SDK tries by itself. */
  readonly unanswered: boolean;
};

/** What a failed sending means, or as which sending the same is sent again. */
const afterFault = (
  cause: unknown,
  { attempt, ...before }: Sending,
): Transacted | { readonly kind: "again"; readonly as: Sending } => {
  const fault = faultIn(cause);
  if (fault.kind === "refused") throw cause;
  const lost = before.lost || mayFollowAnother(cause);
  if (fault.kind === "cancelled") return { ...fault, lost };
  const again = { attempt: attempt + 1, lost, unanswered: before.unanswered };
  if (fault.kind === "busy") {
    if (again.attempt < mostSendings) return { kind: "again", as: again };
    return lost ? { kind: "unknown", cause } : { kind: "contended" };
  }
  return before.unanswered
    ? { kind: "unknown", cause }
    : { kind: "again", as: { ...again, lost: true, unanswered: true } };
};

/**
 * Writes all or nothing. While others are in the way, the identical transaction is sent again after a pause, and once
 * more when an answer was lost: under its token AWS carries it out once, however often it arrives within ten minutes.
 * @throws when the service refuses the request itself; nothing was written then
 */
export const transact = (
  options: Pick<DynamoOptions, "client" | "pause">,
  writes: readonly TransactWriteItem[],
): Promise<Transacted> => {
  const input = { TransactItems: [...writes], ClientRequestToken: randomUUID() };
  const send = async (sending: Sending): Promise<Transacted> => {
    try {
      await options.client.send(new TransactWriteItemsCommand(input));
      return { kind: "written" };
    } catch (cause) {
      const next = afterFault(cause, sending);
      if (next.kind !== "again") return next;
      await backOff(options, sending.attempt);
      return send(next.as);
    }
  };
  return send({ attempt: 0, lost: false, unanswered: false });
};
