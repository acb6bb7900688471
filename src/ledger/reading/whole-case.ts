import { assignmentsOf } from "../../office/assignee.ts";
import { calendarsNamed } from "../../office/calendars-of-case.ts";
import { dayIn } from "../../time/fact-date.ts";
import type { Case } from "../../case/case.ts";
import { isTreatyCase } from "../../case/seal.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Desk } from "../desk.ts";
import { officeCaseId } from "../handling/request.ts";
import { calendarsOf, lawOfCase } from "../law/law-of-case.ts";
import { type CaseView, followingOnce } from "./case-view.ts";

/**
 * One case as it is, for whoever carries it on, or a refusal when there is none. It is for no reader: those ask
 * `viewCase`.
 * @param known the record of the office, where whoever asks has just read it
 */
export const wholeCase = async (
  desk: Desk,
  caseId: CaseId,
  known?: Case,
): Promise<CaseView | Refusal> => {
  const head = await desk.ports.ledger.head(caseId);
  const office = known ?? (await desk.ports.ledger.head(officeCaseId))?.state;
  if (head === undefined || office === undefined || !isTreatyCase(caseId))
    return refusal("CaseNotFound", { caseId });
  const { state } = head;
  const law = await lawOfCase(desk.ports, state, desk.caches.laws);
  const { calendar, certifiedCalendar } = await calendarsOf(
    desk,
    calendarsNamed(office, law, state),
  );
  const today = dayIn(law.procedure.timeZone, desk.ports.clock.now());
  const on = { today, calendar, certified: certifiedCalendar };
  return {
    state,
    law,
    calendar,
    on,
    ...followingOnce(state, law, on),
    assignees: assignmentsOf(state, office),
  };
};
