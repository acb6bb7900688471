import type { SittingCalendar } from "../domain/calendar.ts";
import { isIsoDate, type IsoDate } from "../domain/date.ts";
import { lawDigest, type Fault, type Read } from "./read.ts";

const mostRows = 200_000;
type Row = { readonly date: IsoDate; readonly house: string };
type Parsed = { readonly rows: readonly Row[]; readonly endsOn: IsoDate | undefined; readonly faults: readonly Fault[] };

const at = (line: number, reason: string): Fault => ({ path: `line ${String(line)}`, reason });

const rowOf = (text: string, line: number, houses: readonly string[]): Row | Fault => {
  const [date = "", house = "", ...rest] = text.split(",").map((cell) => cell.trim());
  if (rest.length > 0) return at(line, "has more than two cells");
  if (!isIsoDate(date)) return at(line, `'${date}' is no day that exists, written YYYY-MM-DD`);
  if (!houses.includes(house)) return at(line, `'${house}' is no house of this parliament; its houses: ${houses.join(", ")}`);
  return { date, house };
};

const endOf = (text: string, line: number): IsoDate | Fault => {
  const day = text.replace(/^#\s*ends-on:\s*/, "").trim();
  return isIsoDate(day) ? day : at(line, `'${day}' is no day that exists, written YYYY-MM-DD`);
};

const readRow = (parsed: Parsed, row: Row, line: number, seen: Set<string>): Parsed => {
  const key = `${row.date},${row.house}`;
  if (seen.has(key)) return { ...parsed, faults: [...parsed.faults, at(line, `${row.house} sits twice on ${row.date}`)] };
  seen.add(key);
  return parsed;
};

const parseLines = (text: string, houses: readonly string[]): Parsed => {
  const rows: Row[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let endsOn: IsoDate | undefined;
  let headed = false;
  for (const [index, raw] of text.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (content === "") continue;
    if (content.startsWith("#")) {
      if (!/^#\s*ends-on:/.test(content)) continue;
      const end = endOf(content, line);
      if (typeof end === "string") endsOn = end;
      else faults.push(end);
      continue;
    }
    if (!headed) {
      headed = true;
      if (content.replaceAll(" ", "") !== "date,house") faults.push(at(line, "the header must be `date,house`"));
      continue;
    }
    const row = rowOf(content, line, houses);
    if ("reason" in row) faults.push(row);
    else {
      faults.push(...readRow({ rows: [], endsOn, faults: [] }, row, line, seen).faults);
      rows.push(row);
    }
  }
  return { rows, endsOn, faults };
};

const lastDayOf = (days: readonly IsoDate[]): IsoDate | undefined => days.at(-1);

const calendarOf = (rows: readonly Row[], houses: readonly string[], endsOn: IsoDate | undefined): SittingCalendar | Fault => {
  const byHouse = Object.fromEntries(
    houses.map((house) => [house, rows.filter((row) => row.house === house).map((row) => row.date).sort()]),
  );
  const lastDays = houses.map((house) => lastDayOf(byHouse[house] ?? []));
  const known = lastDays.filter((day) => day !== undefined).sort();
  if (known.length < houses.length) return { path: "the file", reason: "names no sitting day of one of the houses" };
  const [horizon] = known;
  const end = endsOn ?? horizon;
  if (end === undefined) return { path: "the file", reason: "names no sitting day" };
  const beyond = rows.find((row) => endsOn !== undefined && row.date > endsOn);
  return beyond === undefined
    ? { houses: byHouse, endsOn: end }
    : { path: "ends-on", reason: `${beyond.date} lies after the day on which the calendar is said to end` };
};

/**
 * Reads a calendar of sitting days: header `date,house`, a row a day and house, and if wanted a line
 * `# ends-on: YYYY-MM-DD` for the last day that the calendar speaks of. Without it the calendar ends on the last day
 * that is known for all the houses. Faults are named by line; one fault refuses the file.
 */
export const readCalendarCsv = (text: string, houses: readonly string[]): Read<SittingCalendar> => {
  const parsed = parseLines(text, houses);
  if (parsed.rows.length > mostRows)
    return { kind: "invalid", faults: [{ path: "the file", reason: `has more than ${String(mostRows)} rows` }] };
  if (parsed.faults.length > 0) return { kind: "invalid", faults: parsed.faults };
  const value = calendarOf(parsed.rows, houses, parsed.endsOn);
  return "reason" in value
    ? { kind: "invalid", faults: [value] }
    : { kind: "read", value, digest: lawDigest(value) };
};
