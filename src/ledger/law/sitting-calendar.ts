import type { SittingCalendar } from "../../time/calendar.ts";
import { holidays, housesOf } from "../../law/clocks/houses.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { readCalendarCsv, type Read } from "../../files/index.ts";

export { lawFaultInWords } from "../../law/faults.ts";
import { canonicalJson } from "../../record/canonical.ts";

/** A calendar as it was read for a procedure; or that the procedure counts no sitting days. */
export type CalendarRead = Read<SittingCalendar> | { readonly kind: "noSittingDays" };

/** Reads the sitting days that an operator keeps in a CSV file, for the houses of a procedure. */
export const readCalendar = (
  procedure: Procedure,
  { text, name }: { readonly text: string; readonly name: string },
): CalendarRead => {
  const houses = housesOf(procedure).map(({ id }) => id);
  return houses.length === 0 ? { kind: "noSittingDays" } : readCalendarCsv(text, name, houses);
};

/** How many days there are on which some house sits. */
export const sittingDaysIn = ({ houses }: SittingCalendar): number =>
  new Set(
    Object.entries(houses)
      .filter(([house]) => house !== holidays)
      .flatMap(([, days]) => days),
  ).size;

/** The bytes under whose digest a calendar is kept. */
export const calendarBytes = (calendar: SittingCalendar): Uint8Array =>
  Buffer.from(canonicalJson(calendar), "utf8");
