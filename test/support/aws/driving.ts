import type { DynamoDBRecord } from "aws-lambda";
import type { Account } from "./account.ts";
import { sendInSteps } from "../send-in-steps.ts";
import { openCase } from "./people.ts";

/** An error of a service that asking again does not help against. */
export const denied = {
  status: 400,
  body: JSON.stringify({ __type: "AccessDeniedException", message: "not now" }),
};

export const nothingFailed = { batchItemFailures: [] };

/** The state in which an execution is; undefined where there is none of that name. */
export const stateOf = (account: Account, name: string): string | undefined =>
  account.machine.driver.list().find((one) => one.name === name)?.state;

const next = new WeakMap<Account, number>();

/** Opens a case of a treaty of its own, and keeps its stream back. */
export const open = async (account: Account, caseId: string): Promise<void> => {
  const treaty = next.get(account) ?? 0;
  next.set(account, treaty + 1);
  await openCase(account, caseId, treaty);
};

/** The same, and its first driver is started. */
export const openDriven = async (account: Account, caseId: string): Promise<void> => {
  await open(account, caseId);
  await account.deliver();
};

/** Hands these records to the driver. */
export const handOn = (account: Account, Records: readonly DynamoDBRecord[]): Promise<unknown> =>
  account.call("driver", { Records });

/** Has the notifier's function claim, send and record, as an execution does that comes to the sending. */
export const notifyAsDriven = (account: Account, caseId: string): Promise<unknown> => {
  const call = (payload: unknown): Promise<unknown> => account.call("notify-depositary", payload);
  return sendInSteps({ claim: call, send: call, record: call }, caseId);
};

type Item = Readonly<Record<string, { readonly S?: string; readonly N?: string }>>;

/** The wait that was stored last for a case, as the machine's task sent it. */
export const waitOf = (account: Account, caseId: string): Readonly<Record<string, unknown>> => {
  const item = account.dynamo
    .written()
    .map(({ body }) => (JSON.parse(body) as { readonly Item?: Item }).Item)
    .findLast((put) => put?.["pk"]?.S === `driver#${caseId}` && put["sk"]?.S === "wait");
  if (item === undefined) throw new Error(`no wait was stored for ${caseId}`);
  return {
    task: "openWait",
    caseId,
    epoch: Number(item["epoch"]?.N),
    stage: item["stage"]?.S,
    version: Number(item["version"]?.N),
    clock: item["clock"]?.S,
    definition: item["definition"]?.S,
    token: item["token"]?.S,
    entered: item["entered"]?.S,
    retry: Number(item["retry"]?.N),
  };
};
