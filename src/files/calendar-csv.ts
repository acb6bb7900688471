import { calendarSchema, type SittingCalendar } from "../time/calendar.ts";
import { isIsoDate, type IsoDate } from "../time/date.ts";
import type { Sentence } from "../words/messages.ts";
import { lawDigest } from "../law/law-digest.ts";
import { wholeFile, type LawFault } from "../law/faults.ts";
import type { Read } from "../law/read.ts";

// A calendar is a plain list that a clerk can keep in a spreadsheet. It is refused whole: half a calendar would end a
// period on the wrong day without anybody noticing.

const mostRows = 200_000;
const mostFaults = 20;
const header = "date,house";

type Line = { readonly number: number; readonly text: string };
type Row = { readonly date: IsoDate; readonly house: string };
type Sorted = { readonly rows: readonly Row[]; readonly faults: readonly LawFault[] };

const at = (line: number, reason: Sentence): LawFault => ({
  path: { kind: "placeLine", line: String(line) },
  reason,
});

const expectedAt = (want: Sentence, text: string): Sentence => ({
  kind: "expectedFound",
  want,
  found: { kind: "foundValue", text: `"${text.slice(0, 60)}"` },
});

const linesOf = (text: string): readonly Line[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== "");

const endsOnOf = (
  comments: readonly Line[],
): { readonly on: IsoDate | undefined; readonly faults: readonly LawFault[] } => {
  const named = comments.flatMap(({ number, text }) => {
    const match = /^#\s*ends-on:\s*(.*)$/.exec(text);
    return match === null ? [] : [{ number, date: match[1] ?? "" }];
  });
  const dates = named.map((one) => one.date).filter(isIsoDate);
  const faults = named.flatMap(({ number, date }, index) => {
    if (!isIsoDate(date))
      return [at(number, { kind: "endsOnMalformed", want: { kind: "wantDay" }, found: date })];
    return index === 0 ? [] : [at(number, { kind: "endsOnTwice" })];
  });
  return { on: dates[0], faults };
};

const rowFault = (text: string, houses: readonly string[]): Sentence | undefined => {
  if (text.startsWith("#")) return { kind: "commentAfterHeader" };
  const [date = "", house, ...rest] = text.split(",").map((cell) => cell.trim());
  if (house === undefined || rest.length > 0) return expectedAt({ kind: "wantTwoFields" }, text);
  if (!isIsoDate(date)) return expectedAt({ kind: "wantDay" }, date);
  return houses.includes(house)
    ? undefined
    : { kind: "houseUnknown", house: house.slice(0, 60), houses };
};

const sortRows = (lines: readonly Line[], houses: readonly string[]): Sorted => {
  const seen = new Map<string, number>();
  const [rows, faults]: [Row[], LawFault[]] = [[], []];
  for (const { number, text } of lines) {
    const fault = rowFault(text, houses);
    const [date = "", house = ""] = text.split(",").map((cell) => cell.trim());
    const key = `${date},${house}`;
    const earlier = seen.get(key);
    if (fault !== undefined) faults.push(at(number, fault));
    else if (earlier !== undefined)
      faults.push(at(number, { kind: "sameAsLine", line: String(earlier) }));
    else if (isIsoDate(date)) rows.push({ date, house });
    seen.set(key, earlier ?? number);
  }
  return { rows, faults };
};

const daysOf = (rows: readonly Row[], house: string): readonly IsoDate[] =>
  rows
    .filter((row) => row.house === house)
    .map((row) => row.date)
    .sort();

/** Without a stated end the calendar is known as far as every house's days are: to the earliest of their last days. */
const calendarOf = (
  rows: readonly Row[],
  houses: readonly string[],
  endsOn: IsoDate | undefined,
): SittingCalendar | LawFault => {
  const days = houses.map((house) => [house, daysOf(rows, house)] as const);
  const empty = days.find(([, list]) => list.length === 0);
  if (empty !== undefined)
    return { path: wholeFile, reason: { kind: "noDayOfHouse", house: empty[0] } };
  const [last] = days.flatMap(([, list]) => list.slice(-1)).sort();
  return calendarSchema.parse({ houses: Object.fromEntries(days), endsOn: endsOn ?? last });
};

const firstFaults = (faults: readonly LawFault[]): readonly LawFault[] =>
  faults.length <= mostFaults
    ? faults
    : [
        ...faults.slice(0, mostFaults),
        { path: wholeFile, reason: { kind: "moreFaults", count: faults.length - mostFaults } },
      ];

const bodyFaults = (first: Line | undefined, rows: readonly Line[]): readonly LawFault[] => {
  if (first === undefined) return [{ path: wholeFile, reason: { kind: "calendarEmpty" } }];
  if (first.text !== header)
    return [at(first.number, expectedAt({ kind: "wantHeader", header }, first.text))];
  if (rows.length === 0) return [at(first.number, { kind: "noDayAfterHeader" })];
  return rows.length > mostRows
    ? [at(rows[mostRows]?.number ?? 0, { kind: "calendarTooLong", most: String(mostRows) })]
    : [];
};

/**
 * Reads a calendar of sitting days: optional comments (`# ends-on: 2026-07-16` says how far the days are known), the
 * header `date,house`, then a row for each day on which a sitting of that house starts, in any order.
 * @param houses the ids of the procedure's houses; a row of another house is a fault, and so is a house without a day
 * @returns the calendar, its days in order, with the digest of its content; or every fault by its line
 */
export const readCalendarCsv = (
  text: string,
  where: string,
  houses: readonly string[],
): Read<SittingCalendar> => {
  const lines = linesOf(text);
  const start = lines.findIndex((line) => !line.text.startsWith("#"));
  const [first, ...body] = start < 0 ? [] : lines.slice(start);
  const invalid = (faults: readonly LawFault[]): Read<SittingCalendar> => ({
    kind: "invalid",
    where,
    faults: firstFaults(faults),
  });
  const form = bodyFaults(first, body);
  if (form.length > 0) return invalid(form);
  const endsOn = endsOnOf(start < 0 ? [] : lines.slice(0, start));
  const { rows, faults } = sortRows(body, houses);
  if (endsOn.faults.length + faults.length > 0) return invalid([...endsOn.faults, ...faults]);
  const calendar = calendarOf(rows, houses, endsOn.on);
  if ("reason" in calendar) return invalid([calendar]);
  const earliest = rows.map((row) => row.date).sort()[0];
  if (earliest !== undefined && calendar.endsOn < earliest)
    return invalid([
      {
        path: "ends-on",
        reason: { kind: "endsBeforeFirst", endsOn: calendar.endsOn, first: earliest },
      },
    ]);
  return { kind: "read", where, value: calendar, digest: lawDigest(calendar) };
};
