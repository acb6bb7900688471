import type { Said } from "../../../words/messages.ts";
import { addDays } from "../../../clocks/dates/date.ts";
import { dayIn } from "../../../clocks/dates/fact-date.ts";
import type { CaseId } from "../../../procedure/values/ids.ts";
import { type Notice, noticeKey } from "../../../office/reminders/notice.ts";
import { type Reminding } from "../../../office/reminders/reminding.ts";
import { noticesDue } from "../../../office/reminders/notices-due.ts";
import { isDemonstration } from "../../../office/office.ts";
import { isOfFile } from "../../../procedure/case/stage.ts";
import { isRefusal } from "../../../procedure/refusal.ts";
import type { Desk } from "../../desk.ts";
import type { Notices, NoticeToTell } from "../../ports.ts";
import { viewCase } from "../../reading/queries.ts";
import { officeCaseId } from "../../handling/request.ts";
import type { Findings } from "../findings.ts";
import { incident } from "../incident.ts";
import type { CaseLook, SweptCase } from "../looks.ts";

const addressesFor = ({ to }: Notice, reminding: Reminding): readonly string[] => [
  ...new Set(
    to.flatMap(({ duty, person }) => {
      const own = person === null ? undefined : reminding.persons[person];
      return own ?? reminding.addresses[duty] ?? [];
    }),
  ),
];

// No procedure says in which language its office writes; the shipped ones name their country first. The setting goes before it.
const languageOf = (procedure: NoticeToTell["procedure"]): NoticeToTell["language"] =>
  procedure.id.startsWith("az-") ? "az" : "en";

/** What is to be told of a case now, whether or not it was told before. */
const toTell = async (
  desk: Desk,
  caseId: CaseId,
  reminding: Reminding,
): Promise<readonly NoticeToTell[]> => {
  const view = await viewCase(desk, caseId);
  const office = await desk.world.ledger.head(officeCaseId);
  if (isRefusal(view) || office === undefined) return [];
  const { state, calendar, assignees } = view;
  const { procedure } = view.law;
  const due = noticesDue(
    { state, procedure, calendar, assignees },
    reminding,
    desk.world.clock.now(),
  );
  return due.map((notice) => ({
    notice,
    title: state.opening?.act.title ?? caseId,
    procedure,
    addresses: addressesFor(notice, reminding),
    language: reminding.language ?? languageOf(procedure),
    demonstration: isDemonstration(office.state),
  }));
};

/** The zone in which a day begins first: what is not near there is near nowhere. */
const earliestZone = "Pacific/Kiritimati";

// Most cases have nothing due soon, and that is told without reading the case. The day of the row counts no sitting days, which
// hang on the calendar, so of a case at a stage of a procedure file without a day more is read.
const mayBeNear = ({ stage, task }: SweptCase, { daysBefore }: Reminding, now: number): boolean => {
  const dueOn = task?.dueOn ?? null;
  const furthest = Math.max(1, ...daysBefore);
  if (dueOn === null) return isOfFile(stage);
  return dueOn <= addDays(dayIn(earliestZone, now), furthest);
};

const tell = async (notices: Notices, telling: NoticeToTell, findings: Findings): Promise<void> => {
  const outcome = await notices.tell(telling);
  if (outcome.kind === "told") findings.healed("notices");
  if (outcome.kind !== "refused" && outcome.kind !== "unknown") return;
  const { caseId, dueOn } = telling.notice;
  const says: Said = { kind: "noticeNotSent", dueOn, reason: outcome.reason };
  findings.incident(incident("noticeNotTold", { caseId, since: null, says }));
};

/** How people are reminded, and whom an office wishes to be reminded. */
export type Reminders = { readonly notices: Notices; readonly reminding: Reminding };

/**
 * Tells those whose duty it is what is due in a case and what is over, each step once. It records nothing and decides
 * nothing; what could not be told is tried again.
 */
export const remindIn =
  (desk: Desk, { notices, reminding }: Reminders) =>
  async (caseId: CaseId, findings: Findings): Promise<void> => {
    const due = await toTell(desk, caseId, reminding);
    if (due.length === 0) return;
    const told = new Set((await notices.toldIn(caseId)).map(({ key }) => key));
    for (const telling of due)
      if (!told.has(noticeKey(telling.notice))) await tell(notices, telling, findings);
  };

/** The same in a sweep. */
export const remindOfDue =
  (desk: Desk, notices: Notices, reminding: Reminding): CaseLook =>
  async (row, findings) => {
    if (mayBeNear(row, reminding, desk.world.clock.now()))
      await remindIn(desk, { notices, reminding })(row.caseId, findings);
  };
