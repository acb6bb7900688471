import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Warning } from "../constructs/alarm.ts";
import type { Operations } from "../constructs/operations.ts";
import { keepFailures } from "../constructs/queue.ts";

const queues = {
  UnheardCalls: {
    impact: "Cases without a driver were not healed in the last hour.",
    runbook: "healing-failed",
  },
  UnheardOfLog: {
    impact: "The log was not sequenced or not signed in the last hour.",
    runbook: "log-calls-failed",
  },
  UnheardOfSweep: {
    impact: "Overdue deadlines and damaged records were not looked for in the last hour.",
    runbook: "sweep-failed",
  },
} as const satisfies Readonly<Record<string, Warning>>;

export type Unheard = Readonly<Record<"calls" | "ofLog" | "ofSweep", IQueue>>;

/** Where calls are kept that nobody waits for and that failed or could not be made. */
export const unheardCalls = (scope: Construct, { key, topic }: Operations): Unheard => {
  const queue = (id: keyof typeof queues): IQueue =>
    keepFailures(scope, id, { key, topic, ...queues[id] });
  return {
    calls: queue("UnheardCalls"),
    ofLog: queue("UnheardOfLog"),
    ofSweep: queue("UnheardOfSweep"),
  };
};
