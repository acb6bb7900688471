import { expects } from "../values/expectation.ts";
import { remembered } from "../values/remembered.ts";
import * as z from "zod/mini";
import { type IsoDate, isoDateSchema } from "./date.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
};

const quarter = 900_000;
// To ask for the same days again and again is most of what counting costs.
const days = remembered<IsoDate>(10_000);
const starts = remembered<number>(10_000);

/** The calendar day at an instant (epoch milliseconds) in a time zone, such as Asia/Baku. In every zone a day begins with a quarter of an hour. */
export const dayIn = (timeZone: string, instant: number): IsoDate =>
  days(`${timeZone} ${String(Math.floor(instant / quarter))}`, () =>
    isoDateSchema.parse(formatFor(timeZone).format(instant)),
  );

/** The first instant (epoch milliseconds) of a day in a time zone. Zones differ by quarters of an hour, and begin a day at most 14 hours before or 12 after UTC does. */
export const startOfDay = (timeZone: string, day: IsoDate): number =>
  starts(`${timeZone} ${day}`, () => startFound(timeZone, day));

const startFound = (timeZone: string, day: IsoDate): number => {
  const utc = Date.parse(`${day}T00:00:00Z`);
  let [before, at] = [-57, 49];
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (dayIn(timeZone, utc + middle * quarter) < day) before = middle;
    else at = middle;
  }
  return utc + at * quarter;
};

/** The calendar day at a moment as the record writes it, such as 2026-03-02T09:00:00Z. */
export const dayOf = (at: string, timeZone: string): IsoDate => dayIn(timeZone, Date.parse(at));

/** When something happened: on a known day, on one of the days from `from` to `to`, or nobody knows. */
export type FactDate =
  | { readonly kind: "known"; readonly on: IsoDate }
  | { readonly kind: "between"; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: "unknown" };

const knownOrUnknown = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("known"), on: isoDateSchema }),
  z
    .strictObject({ kind: z.literal("between"), from: isoDateSchema, to: isoDateSchema })
    .check(z.refine((range) => range.from <= range.to, expects("wantDaysInOrder"))),
  z.strictObject({ kind: z.literal("unknown") }),
]);

/** Accepts the long form, and the short ones that people type: `2026-02-10`, `2026-02-10..2026-02-23`, `unknown`. */
export const factDateSchema: z.ZodMiniType<FactDate> = z.pipe(
  z.transform((value: unknown) => (typeof value === "string" ? readFactDate(value) : value)),
  knownOrUnknown,
);

const readFactDate = (text: string): unknown => {
  if (text === "unknown") return { kind: "unknown" };
  const [from, to, ...rest] = text.split("..");
  if (rest.length > 0) return text;
  return to === undefined ? { kind: "known", on: from } : { kind: "between", from, to };
};

export const unknownDate: FactDate = { kind: "unknown" };
export const knownDate = (on: IsoDate): FactDate => ({ kind: "known", on });

/** The first day on which it can have happened; undefined when unknown. */
export const earliestDay = (date: FactDate): IsoDate | undefined => {
  switch (date.kind) {
    case "known":
      return date.on;
    case "between":
      return date.from;
    case "unknown":
      return undefined;
  }
};

/** The last day on which it can have happened; undefined when unknown. */
export const latestDay = (date: FactDate): IsoDate | undefined => {
  switch (date.kind) {
    case "known":
      return date.on;
    case "between":
      return date.to;
    case "unknown":
      return undefined;
  }
};

/** The day on which it happened, where only one is possible. */
export const exactDay = (date: FactDate): IsoDate | undefined =>
  earliestDay(date) === latestDay(date) ? earliestDay(date) : undefined;

/** `later` certainly happened on an earlier day than `earlier`: every reading of both dates contradicts the order. */
export const contradictsOrder = (earlier: FactDate, later: FactDate): boolean => {
  const first = earliestDay(earlier);
  const last = latestDay(later);
  return first !== undefined && last !== undefined && last < first;
};

/** `later` certainly did not happen on an earlier day than `earlier`: no reading of the two dates contradicts the order. */
export const confirmsOrder = (earlier: FactDate, later: FactDate): boolean => {
  const last = latestDay(earlier);
  const first = earliestDay(later);
  return last !== undefined && first !== undefined && last <= first;
};

/** No reading of a date is this day. */
export const excludesDay = (date: FactDate, day: IsoDate): boolean =>
  contradictsOrder(date, knownDate(day)) || contradictsOrder(knownDate(day), date);

/** The words in which a date is shown to people: `2026-02-10`, `between … and …`, `unknown`. */
export const dateInWords = (date: FactDate): string => {
  switch (date.kind) {
    case "known":
      return date.on;
    case "between":
      return `between ${date.from} and ${date.to}`;
    case "unknown":
      return "unknown";
  }
};
