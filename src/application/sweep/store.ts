import type { RecordFinding } from "../../ledger/check/finding.ts";
import type { Findings } from "./findings.ts";
import { incident } from "./incident.ts";

/** Tells what is wrong with the ledger as a whole, and with no one case. */
export const tellOfStore = (found: readonly RecordFinding[], findings: Findings): void => {
  for (const one of found) {
    const { kind: mark } = one;
    findings.incident(incident("recordDamaged", { caseId: null, since: null, says: one, mark }));
  }
};
