import { daysBetween } from "../../time/date.ts";
import { dayOf } from "../../time/fact-date.ts";
import type { CaseId } from "../../values/ids.ts";
import {
  noticeNamed,
  stepNamed,
  type NoticeNamed,
  type Recipient,
} from "../../commands/next/reminders/notice.ts";
import { isRefusal } from "../../words/refusal.ts";
import type { Desk } from "../../ledger/desk.ts";
import type { SentNotice, SentNotices } from "../../ledger/ports.ts";
import { viewCase } from "../../ledger/reading/queries.ts";
import { isLaterByHolidays } from "../../case/clocks/clock-run.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** A notice that was sent, as programs and people see it. */
export type NoticeInAnswer = NoticeNamed & {
  readonly caseId: CaseId;
  /** Whether its last day is the earliest that it can be, because public holidays are not recorded. */
  readonly orLater: boolean;
  /** When it was sent. */
  readonly at: string;
  /** So many days before the last one it was told, where that was some days before; null where it was not. */
  readonly daysLeft: number | null;
  readonly to: readonly Recipient[];
};

// A step is told when somebody looks, which may be later than on the day for which it was wished.
const daysLeft = (at: string, { step, dueOn }: NoticeNamed, timeZone: string): number | null => {
  const left = daysBetween(dayOf(at, timeZone), dueOn);
  return stepNamed(step)?.kind === "daysBefore" && left >= 0 ? left : null;
};

const isOrLater = ({ runs }: CaseView, { due, of }: NoticeNamed): boolean =>
  runs.some((run) => run.clock.id === due && run.startedIn === of && isLaterByHolidays(run));

const shown = (view: CaseView, { key, at, to }: SentNotice): readonly NoticeInAnswer[] => {
  const named = noticeNamed(key);
  if (named === undefined) return [];
  const { caseId } = view.state;
  const left = daysLeft(at, named, view.law.procedure.timeZone);
  return [{ caseId, ...named, orLater: isOrLater(view, named), at, daysLeft: left, to }];
};

/** The notices sent about a case, in the order in which they were sent. */
export const noticesInAnswer = async (
  desk: Desk,
  sentNotices: SentNotices,
  caseId: CaseId,
): Promise<readonly NoticeInAnswer[]> => {
  const notices = await sentNotices.sentIn(caseId);
  if (notices.length === 0) return [];
  const view = await viewCase(desk, caseId, undefined);
  if (isRefusal(view)) return [];
  return notices.flatMap((notice) => shown(view, notice));
};
