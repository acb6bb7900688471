import { type DatedDue, dayInForce, hasDay, stillDue } from "../../exports/days-of-case.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";
import { addDays, daysBetween, type IsoDate } from "../../time/date.ts";
import { titleOf } from "../cases/frame.ts";
import { to } from "../layout.ts";
import type { PageFormat } from "../page-format.ts";

/** How something stands on a day: it is due, it may be due on this later day too, or the treaty enters into force. */
export type EventKind = "due" | "couldEnd" | "inForce";

/** Something that stands on a day of a calendar. */
export type CalendarEvent = {
  readonly day: IsoDate;
  readonly kind: EventKind;
  readonly text: string;
  readonly title: string;
  readonly address: string;
};

type Days = { readonly from: IsoDate; readonly to: IsoDate };

const within = (day: IsoDate, { from, to: last }: Days): boolean => from <= day && day <= last;

/** The days after one until another, as far as they are within those shown. */
const daysAfter = (first: IsoDate, last: IsoDate, shown: Days): readonly IsoDate[] => {
  const from = first < shown.from ? addDays(shown.from, -1) : first;
  const end = last < shown.to ? last : shown.to;
  const count = Math.max(0, daysBetween(from, end));
  return Array.from({ length: count }, (_, index) => addDays(from, index + 1));
};

type Stood = Pick<CalendarEvent, "day" | "kind" | "text">;

// Where a suspension may have moved it, it is due on either day; where nobody can say how much later it is, on the earliest.
const eventsOfDue = (format: PageFormat, due: DatedDue, shown: Days): readonly Stood[] => {
  const { calendar } = format.words;
  const deadline = format.deadline(due.clock.name);
  const { unmoved, certainlyBy, possiblyBy } = due.ends;
  const says = due.clock.isPeriod ? calendar.ends : calendar.due;
  const earliest = possiblyBy === null ? calendar.dueEarliest : says;
  return [
    ...(unmoved === null
      ? []
      : [{ day: unmoved, kind: "due", text: calendar.dueUnlessMoved({ deadline }) } as const]),
    { day: certainlyBy, kind: "due", text: earliest({ deadline }) } as const,
    ...daysAfter(certainlyBy, possiblyBy ?? certainlyBy, shown).map(
      (day) => ({ day, kind: "couldEnd", text: calendar.couldEnd({ deadline }) }) as const,
    ),
  ];
};

const eventsInForce = (format: PageFormat, view: CaseView): readonly Stood[] => {
  const found = dayInForce(view);
  if (found === undefined) return [];
  const { inForce, inForceToRecord } = format.words.calendar;
  const text = found.workedOutBy === undefined ? inForce : inForceToRecord;
  return [{ day: found.day, kind: "inForce", text }];
};

/** What stands in a case on the days shown. */
export const eventsOfCase = (
  format: PageFormat,
  view: CaseView,
  shown: Days,
): readonly CalendarEvent[] => {
  const ofCase = {
    title: titleOf(view),
    address: to(format.visit, `/cases/${view.state.caseId}`),
  };
  return [
    ...stillDue(view)
      .filter(hasDay)
      .flatMap((due) => eventsOfDue(format, due, shown)),
    ...eventsInForce(format, view),
  ]
    .filter(({ day }) => within(day, shown))
    .map((stood) => ({ ...stood, ...ofCase }));
};
