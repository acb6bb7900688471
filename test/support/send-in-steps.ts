import type { Desk } from "../../src/ledger/desk.ts";
import { sendingTasks } from "../../src/ledger/reading/tasks.ts";
import type { SendingPorts } from "../../src/ledger/desk-ports.ts";
import type { CaseId } from "../../src/values/ids.ts";

type Called = (payload: Readonly<Record<string, unknown>>) => Promise<unknown>;
type Claiming = { readonly kind: string; readonly claim: string | null };

/** The three tasks of a sending, or one function that tells them apart. */
export type Steps = { readonly claim: Called; readonly send: Called; readonly record: Called };

let visits = 0;

/**
 * Plays the states of a sending once, in the order in which a definition has them. Whoever plays it comes there at an instant of
 * its own.
 */
export const sendInSteps = async (
  { claim, send, record }: Steps,
  caseId: string,
  entered = `visit ${String((visits += 1))}`,
): Promise<{ readonly kind: string }> => {
  const ids = { caseId, epoch: 1 };
  const claimed = (await claim({ ...ids, task: "claimNotification", entered })) as Claiming;
  if (claimed.kind !== "claimed") return { kind: claimed.kind };
  const of = { ...ids, claim: claimed.claim };
  const outcome = await send({ ...of, task: "sendNotification" });
  return (await record({ ...of, task: "recordSending", outcome })) as { readonly kind: string };
};

/** Notifies the depositary as a driver does. */
export const notifyDepositary = (
  desk: Desk<SendingPorts>,
  caseId: CaseId,
): Promise<{ readonly kind: string }> => {
  const { claimNotification, sendNotification, recordSending } = sendingTasks(desk);
  return sendInSteps(
    { claim: claimNotification, send: sendNotification, record: recordSending },
    caseId,
  );
};
