import { reasonOf } from "../reading/altered-record.ts";
import type { Said } from "../../words/messages.ts";
import { heal, isDriven } from "../sending/resume-driver.ts";
import type { DrivenWorld } from "../world.ts";
import { heldBack } from "./findings.ts";
import type { MayRecord } from "./held-back.ts";
import { incident } from "./incident.ts";
import type { CaseLook } from "./looks.ts";

const nothingElsewhere: MayRecord = () => Promise.resolve(true);

/**
 * Brings on a driver that is missing, dead or behind, and delivers a resumption that did not arrive.
 * @param mayRecord what another sweep says of it, where this one looks at drivers alone
 */
export const lookAtDriver =
  (world: DrivenWorld, mayRecord = nothingElsewhere): CaseLook =>
  async ({ caseId, stage, at }, findings) => {
    // Most drivers are where they should be, and that is told without reading the case.
    if (await isDriven(world, caseId, stage)) return;
    // A driver that is brought on has notifications sent and puts on record what became of them.
    if (!findings.mayRecord() || !(await mayRecord())) {
      const says: Said = { kind: "driverHeldBack", why: heldBack };
      findings.incident(incident("driverNotHealed", { caseId, since: at, says }));
      return;
    }
    try {
      if (await heal(world, caseId)) findings.healed("drivers");
    } catch (fault) {
      const says: Said = { kind: "driverFailed", reason: reasonOf(fault) };
      findings.incident(incident("driverNotHealed", { caseId, since: at, says }));
    }
  };
