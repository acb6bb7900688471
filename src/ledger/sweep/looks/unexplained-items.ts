import type { CaseId } from "../../../procedure/values/ids.ts";
import type { Desk } from "../../desk.ts";
import { incidentOf } from "../findings.ts";
import { foldWhole, tellMadeAnew, type HeadKeeper } from "./heads.ts";
import { derivedHeadOf } from "../../record/read-record.ts";
import type { WholeLook } from "../looks.ts";

/** So many are made good in one sweep; the next one goes on. */
const mostAtOnce = 500;

const makeGood = async (desk: Desk, keeper: HeadKeeper, caseId: CaseId): Promise<boolean> => {
  const state = await foldWhole(desk.ports.ledger, caseId);
  return state === undefined
    ? keeper.forget(caseId)
    : keeper.replace({ ...(await derivedHeadOf(desk, state)), headAt: state.version });
};

/** Takes away what is kept beside the entries and follows from none, and tells of it: a case that is read whole does not show it. */
export const lookForUnexplainedItems =
  (desk: Desk, keeper: HeadKeeper): WholeLook =>
  async (findings) => {
    for (const caseId of await keeper.orphanedHeads(mostAtOnce))
      try {
        if (await makeGood(desk, keeper, caseId))
          tellMadeAnew(findings, {
            caseId,
            wrong: { kind: "stranger", caseId },
            mark: "stranger",
          });
      } catch (fault) {
        findings.incident(incidentOf(fault, caseId));
      }
  };
