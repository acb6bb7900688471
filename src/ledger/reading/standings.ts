import { newStanding, type Standing } from "../../case/standing.ts";
import type { CaseId } from "../../values/ids.ts";

/** Where cases stand, as far as this process has worked that out. */
export type Standings = {
  /** What was worked out of a case; nothing yet of one that is new here. */
  readonly of: (caseId: CaseId) => Standing;
};

/** The answers of one case are up to a hundred kilobytes; those of so many cases are a few megabytes. */
const mostCases = 128;

/** Of no case yet. */
export const standings = (): Standings => {
  const kept = new Map<CaseId, Standing>();
  return {
    of: (caseId) => {
      const standing = kept.get(caseId) ?? newStanding();
      // Last asked for, last to go.
      kept.delete(caseId);
      kept.set(caseId, standing);
      for (const oldest of kept.keys()) {
        if (kept.size <= mostCases) break;
        kept.delete(oldest);
      }
      return standing;
    },
  };
};
