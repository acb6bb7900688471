import { answeredBy, withAnswer, type Answer } from "../../values/remembered.ts";
import { auditRecord } from "../../ledger/reading/audit.ts";
import { readinessOfCase } from "../../ledger/reading/readiness.ts";
import { damageIn } from "../../ledger/reading/unreadable.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";
import type { ReadinessItem } from "../../commands/next/readiness/item.ts";
import { officeCaseId } from "../../ledger/handling/request.ts";
import type { Reader } from "../../office/confidential-votes.ts";
import { verdictInBrief } from "../../findings/about.ts";
import type { Sentence } from "../../words/messages.ts";
import { isRefusal } from "../../words/refusal.ts";
import type { Case } from "../../case/case.ts";
import type { Pages } from "../pages.ts";

/** How much of what the deposit needs stands in which way; what can only come later is not counted. */
type ReadinessCounts = Readonly<Record<"met" | "asked" | "toLookUp", number>>;

/** What the readiness list and the audit say of a case, in numbers. */
export type InBrief = {
  /** Undefined where a text that the list compares cannot be read. */
  readonly readiness: ReadinessCounts | undefined;
  /** Undefined where there is nothing to audit. */
  readonly verdict: Sentence | undefined;
};

const countsOf = (items: readonly ReadinessItem[]): ReadinessCounts => {
  const count = (...statuses: readonly ReadinessItem["status"][]): number =>
    items.filter(({ status }) => statuses.includes(status)).length;
  return {
    met: count("met"),
    asked: items.length - count("later"),
    toLookUp: count("missing", "notKnown"),
  };
};

const readinessIn = async (
  { desk }: Pick<Pages, "desk">,
  { state }: CaseView,
  reader: Reader,
): Promise<ReadinessCounts | undefined> => {
  try {
    const items = await readinessOfCase(desk, state.caseId, reader);
    return isRefusal(items) ? undefined : countsOf(items);
  } catch (fault) {
    if (damageIn(fault) === undefined) throw fault;
    return undefined;
  }
};

// Who may not read a vote is shown another state, which is remembered for nobody else. Of a document that is altered meanwhile
// the sweep tells, above the boxes.
const remembered = new WeakMap<Case, readonly Answer<InBrief>[]>();

/** How many days, and offices as they stood, are remembered of one case. */
const mostRemembered = 2;

/** What the readiness list and the audit say of a case as somebody may read it: worked out once for each state of it. */
export const caseInBrief = async (
  pages: Pick<Pages, "desk">,
  view: CaseView,
  reader: Reader,
): Promise<InBrief> => {
  const { desk } = pages;
  const office = await desk.ports.ledger.head(officeCaseId);
  const { today, calendar, certified } = view.on;
  const by = [office?.state.head, today, calendar, certified];
  const before = remembered.get(view.state) ?? [];
  const same = answeredBy(before, by);
  if (same !== undefined) return same.value;
  const audited = await auditRecord(desk, view.state.caseId, { reader });
  const value: InBrief = {
    readiness: await readinessIn(pages, view, reader),
    verdict: isRefusal(audited) ? undefined : verdictInBrief(audited.findings),
  };
  remembered.set(view.state, withAnswer(before, { by, value }, mostRemembered));
  return value;
};
