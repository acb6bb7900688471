import type { Assignment } from "../../../office/assignee.ts";
import type { PinnedCalendar } from "../../../time/calendar.ts";
import type { Case } from "../../../case/case.ts";
import { addDays, daysBetween, type IsoDate } from "../../../time/date.ts";
import { dayIn, latestDay } from "../../../time/fact-date.ts";
import { lastDayOf, runningIn, type Due } from "../../../case/clocks/due.ts";
import type { Duty } from "../../../law/duty.ts";
import { nextSteps } from "../next-steps.ts";
import type { Notice, NoticeStep, Recipient } from "./notice.ts";
import type { Reminding } from "../../../office/reminding.ts";
import type { Procedure } from "../../../law/file/procedure.ts";

/** A case as it stands, with the law and the sitting days that it is judged by, and who attends to it. */
export type CaseAtHand = {
  readonly state: Case;
  readonly procedure: Procedure;
  readonly calendar: PinnedCalendar | undefined;
  readonly assignees: readonly Assignment[];
};

const hour = 3_600_000;

type Moment = { readonly today: IsoDate; readonly dayAfterHours: (hours: number) => IsoDate };

const momentIn = ({ timeZone }: Procedure, now: number): Moment => ({
  today: dayIn(timeZone, now),
  dayAfterHours: (hours) => dayIn(timeZone, now + hours * hour),
});

type Wishes = Pick<Reminding, "daysBefore" | "hoursBefore" | "escalation">;

const daysBefore = (due: Due, { daysBefore: wished }: Wishes, today: IsoDate) => {
  const start = latestDay(due.startedOn);
  return wished.flatMap((days): readonly NoticeStep[] => {
    const from = addDays(due.certainlyBy, -days);
    // A reminder on the very day on which something began to run would tell whoever began it nothing.
    const isReminder = start === undefined || from > start;
    return isReminder && today >= from ? [{ kind: "daysBefore", days }] : [];
  });
};

// The end of the last day is asked for by the wall clock of the zone, so a day of 23 or 25 hours counts right.
const hoursBefore = (due: Due, { hoursBefore: wished }: Wishes, moment: Moment) =>
  wished.flatMap((hours): readonly NoticeStep[] =>
    moment.dayAfterHours(hours) > due.certainlyBy ? [{ kind: "hoursBefore", hours }] : [],
  );

const afterwards = (due: Due, { escalation }: Wishes, today: IsoDate): readonly NoticeStep[] => {
  if (today <= due.certainlyBy) return [];
  if (due.possiblyBy === null || !due.isOver(today))
    return due.isPeriod ? [] : [{ kind: "doubtful" }];
  const wholeDays = daysBetween(due.possiblyBy, today) - 1;
  return [
    { kind: due.isPeriod ? "periodOver" : "over" },
    ...escalation.flatMap(({ afterDays, duty }, index): readonly NoticeStep[] =>
      wholeDays >= afterDays ? [{ kind: "escalated", number: index + 1, afterDays, duty }] : [],
    ),
  ];
};

/** The step that something has come to: the last one, so that after a long stop nobody is told the others as well. */
const stepOf = (due: Due, wishes: Wishes, moment: Moment): NoticeStep | undefined => {
  const before = due.byHours
    ? hoursBefore(due, wishes, moment)
    : daysBefore(due, wishes, moment.today);
  return [...before, ...afterwards(due, wishes, moment.today)].at(-1);
};

const dutiesThatAct = ({ state, procedure }: CaseAtHand): readonly Duty[] => [
  ...new Set(
    nextSteps(state, procedure).flatMap(({ duties }) =>
      duties.flatMap((duty) => (duty === "system" ? [] : [duty])),
    ),
  ),
];

const recipientsOf = (at: CaseAtHand, step: NoticeStep): readonly Recipient[] => {
  const acting = dutiesThatAct(at).map((duty): Recipient => ({
    duty,
    person: at.assignees.find((one) => one.duty === duty)?.person ?? null,
  }));
  if (step.kind !== "escalated" || acting.some(({ duty }) => duty === step.duty)) return acting;
  return [...acting, { duty: step.duty, person: null }];
};

const isBefore = ({ kind }: NoticeStep): boolean => kind === "daysBefore" || kind === "hoursBefore";

/**
 * The last days that are told of: where it is in doubt whether a suspension moved it, the earlier one by itself. In a period nobody
 * has to act by the earlier one, so only the day is told on which it is over on every reading.
 */
const countedFrom = (due: Due): readonly Due[] => {
  const { unmoved } = due;
  if (due.isPeriod) return [{ ...due, certainlyBy: lastDayOf(due) }];
  // Passed, it is in doubt and not over: the later day may hold.
  const earlier = unmoved === null ? [] : [{ ...due, certainlyBy: unmoved, isOver: () => false }];
  return [...earlier, due];
};

/**
 * What is to be told of a case at a moment (epoch milliseconds): of everything that is due at most one notice for each of
 * its last days, whether or not it was told before. Of what no last day can be calculated for there is none.
 */
export const noticesDue = (at: CaseAtHand, wishes: Wishes, now: number): readonly Notice[] => {
  const { state, procedure, calendar } = at;
  const moment = momentIn(procedure, now);
  const noticeOf = (due: Due, counted: Due): readonly Notice[] => {
    const step = stepOf(counted, wishes, moment);
    if (step === undefined) return [];
    const isOver = !isBefore(step) && step.kind !== "doubtful";
    const dueOn = (isOver ? counted.possiblyBy : null) ?? counted.certainlyBy;
    return [{ caseId: state.caseId, due, dueOn, step, to: recipientsOf(at, step) }];
  };
  return runningIn(state, procedure, { today: moment.today, calendar }).flatMap((due) =>
    due.kind === "due" ? countedFrom(due).flatMap((counted) => noticeOf(due, counted)) : [],
  );
};
