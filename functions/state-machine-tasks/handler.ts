import { lookingTasks } from "../../src/ledger/reading/tasks.ts";
import { dynamoLedger, dynamoWaits } from "../../src/aws/dynamo/index.ts";
import { clockIn } from "../shell/case-clock.ts";
import { documents } from "../shell/services/documents.ts";
import { tables } from "../shell/services/tables.ts";

const ports = {
  ledger: dynamoLedger(tables()),
  documents: documents(),
  clock: { now: () => Date.now() },
};

/** The state machine's task that only looks: where a case stands, and when something is next due in it. */
export const handler: (payload: unknown) => Promise<unknown> = lookingTasks({
  ...ports,
  waits: dynamoWaits(tables()),
  clockOf: clockIn(ports),
}).readCase;
