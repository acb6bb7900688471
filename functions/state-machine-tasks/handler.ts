import { lookingTasks } from "../../src/ledger/reading/tasks.ts";
import { dynamoLedger, dynamoWaits } from "../../src/aws/dynamo/index.ts";
import { longestLife } from "../shell/longest-life.ts";
import { tables } from "../shell/tables.ts";

const tasks = lookingTasks({
  ledger: dynamoLedger(tables()),
  waits: dynamoWaits(tables()),
  clock: { now: () => Date.now() },
  post: { longestLife },
});

const isLookAgain = (payload: unknown): boolean =>
  typeof payload === "object" && payload !== null && "startedAt" in payload;

/** The state machine's tasks that only look: where a case stands, and whether to look again or to hand over. */
export const handler = (payload: unknown): Promise<unknown> =>
  isLookAgain(payload) ? tasks.lookAgain(payload) : tasks.readCase(payload);
