import * as z from "zod/mini";
import type { DriverPorts } from "../../src/ledger/desk-ports.ts";
import { caseOfExecution, replaceFailed } from "../../src/ledger/sending/resume-driver.ts";
import { note } from "../shell/log.ts";

/** As much of EventBridge's "Step Functions Execution Status Change" as is needed. `startDate` and `stopDate` in epoch milliseconds. */
export const failedSchema = z.object({
  source: z.literal("aws.states"),
  detail: z.object({
    name: z.string(),
    status: z.enum(["FAILED", "ABORTED", "TIMED_OUT"]),
    startDate: z.number(),
    stopDate: z.nullable(z.number()),
  }),
});
type Failed = z.infer<typeof failedSchema>;

/** An execution that lasted no longer than this, in milliseconds, met a fault that its successor would meet as well. */
const shortLife = 10 * 60_000;

/**
 * Gives the case of an execution that failed, was stopped or ran out of time its next driver at once. One that failed soon after it began
 * is left to the hourly check, so that a fault that lasts does not start one driver after another.
 * @param mayRecord whether anything may be put on record, which the next driver may
 */
export const onFailed = async (
  ports: DriverPorts,
  { detail: { name, startDate, stopDate } }: Failed,
  mayRecord: () => Promise<boolean>,
): Promise<{ readonly replaced: boolean }> => {
  const wasShort = stopDate !== null && stopDate - startDate < shortLife;
  const replaced = await replaceFailed(ports, name, !wasShort && (await mayRecord()));
  const caseId = caseOfExecution(name);
  note("executionFailed", {
    kind: replaced ? "replaced" : "left",
    ...(caseId === undefined ? {} : { caseId }),
  });
  return { replaced };
};
