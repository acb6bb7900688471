import type { Incident } from "../../application/sweep/incident.ts";
import type { Swept } from "../../application/sweep/sweep.ts";
import { noteFault } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";

// Tried again in an hour, and most often then done: their alarm waits for more than one.
const passing: readonly Incident["kind"][] = ["driverNotHealed", "caseNotLookedAt"];

const tell = ({ kind, caseId, words }: Incident): void => {
  const passes = passing.includes(kind);
  noteFault(passes ? "driverFault" : "incidentFound", new Error(words), {
    kind,
    ...(caseId === null ? {} : { caseId }),
  });
  count(passes ? "DriverFaults" : "Incidents");
};

/** Logs what a sweep could not make good, and counts it: alarms hang on the numbers. */
export const tellIncidents = ({ incidents, unlisted }: Swept): void => {
  incidents.forEach(tell);
  if (unlisted > 0) count("Incidents", unlisted);
};
