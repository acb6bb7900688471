import * as z from "zod/mini";
import { expects } from "../values/expectation.ts";
import { remembered } from "../values/remembered.ts";

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

const isInstant = (value: string): boolean =>
  pattern.test(value) &&
  // A 30 February or a 25 o'clock has the shape of an instant and is none.
  !Number.isNaN(Date.parse(value)) &&
  new Date(Date.parse(value)).toISOString().slice(0, 19) === value.slice(0, 19);

/** A moment in universal time, such as `2026-03-02T09:00:00Z`: what a mail server stamps on what it reports. */
export const instantSchema = z.string().check(z.refine(isInstant, expects("wantInstant")));

/** A calendar day of the Gregorian calendar, `YYYY-MM-DD`. It has no time zone: whoever makes one has already chosen it. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isoDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Says whether a text is a day that exists: `2026-02-29` is none. */
export const isIsoDate = (text: string): text is IsoDate => {
  const match = isoDatePattern.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

export const isoDateSchema = z.custom<IsoDate>(
  (value) => typeof value === "string" && isIsoDate(value),
  expects("wantDay"),
);

// Outside the years 1000 to 9999 there is no day to name; a sentinel keeps the arithmetic total and sorts last.
const brand = (text: string): IsoDate => (isIsoDate(text) ? text : brand("9999-12-31"));

/** The first day that has a name here; what lies beyond the last sorts as the last. */
export const firstOfDays = brand("1000-01-01");

const dayMs = 86_400_000;

// What a `Date` writes is a day that exists; only its year may have no name here.
const isOfNamedYear = (text: string): text is IsoDate => /^[1-9]\d{3}-/.test(text);

// To write out a day takes longer than all else that counts days, and the same few hundred are asked for again and again.
const days = remembered<IsoDate>(10_000);

const fromUtc = (milliseconds: number): IsoDate =>
  days(Math.floor(milliseconds / dayMs), () => {
    const at = new Date(milliseconds);
    const text = Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 10);
    return isOfNamedYear(text) ? text : brand("");
  });

const parts = (date: IsoDate): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** The day `days` calendar days later (or earlier, when negative). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  days === 0 ? date : fromUtc(Date.parse(date) + days * dayMs);

/** Where months end of which the last has no day of the same number: on its last day, or on the first of the next month. */
type MonthEnd = "clip" | "nextDay";

/** The same day-number `months` later; where that month has no such day, its last one, or the day after (31 March + 3 months = 30 June, or 1 July). */
export const addMonths = (date: IsoDate, months: number, end: MonthEnd = "clip"): IsoDate => {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const most = daysInMonth(targetYear, targetMonth) + (end === "nextDay" ? 1 : 0);
  return fromUtc(Date.UTC(targetYear, targetMonth - 1, Math.min(day, most)));
};

/** The first day of the month that lies `months` months after the month of `date`. */
export const firstOfMonthAfter = (date: IsoDate, months: number): IsoDate =>
  addMonths(brand(`${date.slice(0, 8)}01`), months);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  (Date.parse(to) - Date.parse(from)) / dayMs;

export const laterOf = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** The days of the week, from Sunday as `Date` counts them. */
export const weekdays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;
export type Weekday = (typeof weekdays)[number];

/** Whether a day falls on one of these days of the week. */
export const fallsOn = (date: IsoDate, some: readonly Weekday[]): boolean => {
  const at = new Date(date).getUTCDay();
  return some.some((one) => weekdays.indexOf(one) === at);
};
