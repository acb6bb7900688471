import { executionName } from "../../application/execution-name.ts";
import type { Driver } from "../../application/ports.ts";
import type { LocalDriver } from "./driver.ts";

/** What the application asks of a driver, from the driver of this machine. */
export const driverPort = (
  driver: Pick<LocalDriver, "start" | "resume" | "isRunning" | "isStarting">,
): Driver => ({
  start: async (caseId, epoch) =>
    (await driver.start(executionName(caseId, epoch), { caseId, epoch })) === "started"
      ? "started"
      : "nameTaken",
  resume: (token) => driver.resume(token),
  isRunning: (caseId, epoch) => Promise.resolve(driver.isRunning(executionName(caseId, epoch))),
  isStarting: (caseId, epoch) => Promise.resolve(driver.isStarting(executionName(caseId, epoch))),
});
