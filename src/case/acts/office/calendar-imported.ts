import { calendarSeen, day, wholeNumber } from "../../fields/fields.ts";
import { procedure } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That a calendar was put in force for a procedure: its sitting days, none where it lists public holidays alone. */
export const calendarImported = act({
  kind: "CalendarImported",
  command: "ImportCalendar",
  fields: () => ({
    procedure,
    calendar: calendarSeen,
    endsOn: day,
    days: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  }),
  fills: ["calendars"],
});
