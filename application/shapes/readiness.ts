import type { Reader } from "../../domain/confidential-votes.ts";
import type { CaseId } from "../../domain/ids.ts";
import type { ReadinessItem } from "../../domain/readiness/item.ts";
import { readinessCounts } from "../../domain/readiness/readiness.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import type { Desk } from "../desk.ts";
import { readinessOfCase } from "../readiness.ts";

/** What a case still needs before the deposit, as programs are shown it. */
export type ShownReadiness = {
  readonly kind: "readiness";
  readonly caseId: CaseId;
  readonly items: readonly ReadinessItem[];
  readonly counts: ReturnType<typeof readinessCounts>;
};

export const readinessShown = async (
  desk: Desk,
  caseId: CaseId,
  reader?: Reader,
): Promise<ShownReadiness | Refusal> => {
  const items = await readinessOfCase(desk, caseId, reader);
  return isRefusal(items)
    ? items
    : { kind: "readiness", caseId, items, counts: readinessCounts(items) };
};
