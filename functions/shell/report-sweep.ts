import { inEnglish } from "../../src/files/words.ts";
import { type Found, standing } from "../../src/ledger/sweep/in-calls.ts";
import type { Incident } from "../../src/ledger/sweep/incident.ts";
import { note, noteFault } from "./log.ts";
import { count, countOfKind } from "./metrics.ts";

const logIncident = ({ kind, caseId, says }: Incident): void => {
  noteFault("incidentFound", new Error(inEnglish(says)), {
    kind,
    ...(caseId === null ? {} : { caseId }),
  });
  countOfKind("IncidentsByKind", kind);
};

/** Logs and counts what a call of the sweep found: an alarm hangs on the number of incidents that stand. */
export const reportSweep = (all: Found): void => {
  const { found, healed, looked } = all;
  for (const [kind, times] of Object.entries(healed))
    if (times > 0) countOfKind("Healed", kind, times);
  found.incidents.forEach(logIncident);
  count("Incidents", standing(all).length + found.unlisted);
  count("CasesSwept", looked);
  const { cases } = found;
  if (found.kind === "swept") count("SweepsDone");
  note(found.kind === "swept" ? "sweepDone" : "sweepStopped", { cases });
};
