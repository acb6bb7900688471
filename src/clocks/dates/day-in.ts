import { isoDateSchema, type IsoDate } from "./date.ts";

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

/** The calendar day at an instant (epoch milliseconds) in a time zone, such as Asia/Baku. */
export const dayIn = (timeZone: string, instant: number): IsoDate =>
  isoDateSchema.parse(formatFor(timeZone).format(instant));

/** The calendar day at a moment as the record writes it, such as 2026-03-02T09:00:00Z. */
export const dayOf = (at: string, timeZone: string): IsoDate => dayIn(timeZone, Date.parse(at));
