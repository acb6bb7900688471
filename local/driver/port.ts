import type { Driver } from "../../application/ports.ts";
import type { CaseId } from "../../domain/ids.ts";
import type { LocalDriver } from "./driver.ts";

/** The name of a case's execution in an epoch, the same in both shells. */
const nameOf = (caseId: CaseId, epoch: number): string => `${caseId}.${String(epoch)}`;

/** What the application asks of a driver, from the driver of this machine. */
export const driverPort = (
  driver: Pick<LocalDriver, "start" | "resume" | "isRunning" | "isStarting">,
): Driver => ({
  start: async (caseId, epoch) =>
    (await driver.start(nameOf(caseId, epoch), { caseId, epoch })) === "started"
      ? "started"
      : "nameTaken",
  resume: (token) => driver.resume(token),
  isRunning: (caseId, epoch) => Promise.resolve(driver.isRunning(nameOf(caseId, epoch))),
  isStarting: (caseId, epoch) => Promise.resolve(driver.isStarting(nameOf(caseId, epoch))),
});
