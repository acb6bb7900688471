import * as z from "zod/mini";
import type { DriverPorts } from "../../src/ledger/desk-ports.ts";
import { readExecutionName, replaceFailed } from "../../src/ledger/sending/resume-driver.ts";
import { note } from "../shell/log.ts";

/** As much of EventBridge's "Step Functions Execution Status Change" as is needed. */
export const failedSchema = z.object({
  source: z.literal("aws.states"),
  detail: z.object({ name: z.string(), status: z.enum(["FAILED", "ABORTED", "TIMED_OUT"]) }),
});
type Failed = z.infer<typeof failedSchema>;

/** Gives the case of an execution that failed, was stopped or ran out of time its next driver, and notes whether it did or left that to the hourly check. */
export const onFailed = async (
  ports: DriverPorts,
  { detail: { name } }: Failed,
  mayRecord: () => Promise<boolean>,
): Promise<{ readonly kind: string }> => {
  const failed = readExecutionName(name);
  if (failed === undefined) return { kind: "over" };
  const kind = await replaceFailed(ports, failed, mayRecord);
  if (kind !== "over") note("executionFailed", { kind, caseId: failed.caseId });
  return { kind };
};
