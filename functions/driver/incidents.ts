import { inEnglish } from "../../src/words/read.ts";
import type { Found } from "../../src/application/sweep/in-calls.ts";
import type { Incident } from "../../src/application/sweep/incident.ts";
import { note, noteFault } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";

const tell = ({ kind, caseId, says }: Incident): void => {
  noteFault("driverFault", new Error(inEnglish(says)), {
    kind,
    ...(caseId === null ? {} : { caseId }),
  });
  count("DriverFaults");
};

/**
 * Logs what the drivers' sweep could not make good. It is tried again in an hour, and most often then done: its alarm waits for more
 * than one. The sweep of the cases names it as an incident.
 */
export const tellOfDrivers = ({ found, healed }: Found): Promise<void> => {
  found.incidents.forEach(tell);
  note("driversHealed", { healed: healed.drivers, cases: found.cases });
  return Promise.resolve();
};
