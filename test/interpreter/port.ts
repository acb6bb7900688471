import type { DriverPorts } from "../../src/ledger/desk-ports.ts";
import type { Driver } from "../../src/ledger/ports.ts";
import { bringOn, executionName, healOpenCases } from "../../src/ledger/sending/resume-driver.ts";
import type { Case } from "../../src/case/case.ts";
import { isTreatyCase } from "../../src/case/seal.ts";
import type { CaseId } from "../../src/values/ids.ts";
import type { LocalDriver } from "./driver.ts";

/**
 * What the application asks of a driver, from the interpreter.
 * @param definitionOf the definition that a case is driven by, where it is another than the driver's usual one
 */
export const driverPort = (
  driver: Pick<LocalDriver, "start" | "resume" | "isRunning" | "isStarting">,
  definitionOf: (caseId: CaseId) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Driver => ({
  start: async (caseId, epoch) => {
    const definition = await definitionOf(caseId);
    const name = executionName(caseId, epoch);
    const started = await driver.start(name, { caseId, epoch }, definition);
    return started === "started" ? "started" : "nameTaken";
  },
  resume: (token, answer) => driver.resume(token, answer),
  isRunning: (caseId, epoch) => Promise.resolve(driver.isRunning(executionName(caseId, epoch))),
  isStarting: (caseId, epoch) => Promise.resolve(driver.isStarting(executionName(caseId, epoch))),
});

/** Brings a driver on where no stream does so after an entry. A fault is told, and healing does the same from the ledger. */
export const nudge = async (ports: DriverPorts, caseId: CaseId, state: Case): Promise<void> => {
  try {
    if (isTreatyCase(caseId)) await bringOn(ports, caseId, state);
    else await healOpenCases(ports, { clocks: true });
  } catch (fault) {
    ports.warn(
      `the driver of case ${caseId} was not woken; it will be when drivers are healed`,
      fault,
    );
  }
};
