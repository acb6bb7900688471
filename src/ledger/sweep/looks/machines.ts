import { openStages } from "../../../law/file/stage-of-case.ts";
import type { CaseId } from "../../../values/ids.ts";
import type { Sentence } from "../../../words/messages.ts";
import { incident } from "../incident.ts";
import type { CaseLook } from "../looks.ts";

/**
 * Names an open case that waits at a stage of its procedure while the procedure has no machine of its own: the common machine
 * carries the case, and its executions do not say where it stands.
 * @param lacking the procedure of a case, if it has none
 */
export const lookForMachine =
  (lacking: (caseId: CaseId) => Promise<string | undefined>): CaseLook =>
  async ({ caseId, stage, at }, findings) => {
    // At these the common machine has a wait with a name, so the case need not be read.
    if (openStages.some((one) => one === stage)) return;
    const procedure = await lacking(caseId);
    if (procedure === undefined) return;
    const says: Sentence = { kind: "machineLacking", procedure };
    findings.incident(incident("caseStandsStill", { caseId, since: at, says }));
  };
