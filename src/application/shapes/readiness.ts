import type { Reader } from "../../vote/confidential-votes.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import type { ReadinessItem } from "../../audit/readiness/item.ts";
import { readinessCounts } from "../../audit/readiness/readiness.ts";
import { say, type Words } from "../../words/say.ts";
import { isRefusal, type Refusal } from "../../procedure/refusal.ts";
import type { Desk } from "../desk.ts";
import { readinessOfCase } from "../reading/readiness.ts";

export type ShownItem = Omit<ReadinessItem, "what" | "why"> & {
  readonly what: string;
  readonly why: string;
};

/** What a case still needs before the deposit, as programs are shown it. */
export type ShownReadiness = {
  readonly kind: "readiness";
  readonly caseId: CaseId;
  readonly items: readonly ShownItem[];
  readonly counts: ReturnType<typeof readinessCounts>;
};

export const readinessShown = async (
  desk: Desk,
  caseId: CaseId,
  { reader, words }: { readonly reader?: Reader; readonly words: Words },
): Promise<ShownReadiness | Refusal> => {
  const items = await readinessOfCase(desk, caseId, reader);
  return isRefusal(items)
    ? items
    : {
        kind: "readiness",
        caseId,
        items: items.map((item) => ({
          ...item,
          what: say(item.what, words),
          why: say(item.why, words),
        })),
        counts: readinessCounts(items),
      };
};
