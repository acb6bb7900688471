import { calendarSeen, day, wholeNumber } from "../../case/fields/fields.ts";
import type { Definition, OfficeRule } from "../office-command.ts";
import { procedure } from "../../office/fields.ts";

export const definition = {
  kind: "ImportCalendar",
  act: "CalendarImported",
  verb: "calendar import",
} as const satisfies Definition;

const fields = () => ({
  procedure,
  calendar: calendarSeen,
  endsOn: day,
  days: wholeNumber(1, Number.MAX_SAFE_INTEGER),
});

// What the file itself must hold is looked at where its bytes are.
const rule: OfficeRule<"ImportCalendar"> = {
  against: () => [],
  record: (fact) => ({ ...fact, kind: "CalendarImported" }),
};

/** Puts a calendar of sitting days in force for a procedure. */
export const importCalendar = { fields, rule } as const;
