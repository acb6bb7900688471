import { addDays, addMonths, firstOfMonthAfter, isIsoDate, type IsoDate } from "../../time/date.ts";

/** The first day of the month that an address names as YYYY-MM; that of today's where it names none. */
export const monthIn = (text: string | undefined, today: IsoDate): IsoDate => {
  const named = `${text ?? ""}-01`;
  return isIsoDate(named) ? named : firstOfMonthAfter(today, 0);
};

/** A month as an address names it, YYYY-MM. */
export const monthInAddress = (first: IsoDate): string => first.slice(0, 7);

/** How many days after a Monday a day is. */
const daysAfterMonday = (day: IsoDate): number => (new Date(day).getUTCDay() + 6) % 7;

/** The last day of a month by its first. */
export const lastOfMonth = (first: IsoDate): IsoDate => addDays(addMonths(first, 1), -1);

/** The weeks of a month, each from Monday to Sunday; undefined where a day of the week is one of another month. */
export const weeksOf = (first: IsoDate): readonly (readonly (IsoDate | undefined)[])[] => {
  const last = lastOfMonth(first);
  const monday = addDays(first, -daysAfterMonday(first));
  const weeks: (IsoDate | undefined)[][] = [];
  for (let start = monday; start <= last; start = addDays(start, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((after) => addDays(start, after));
    weeks.push(days.map((day) => (day < first || day > last ? undefined : day)));
  }
  return weeks;
};
