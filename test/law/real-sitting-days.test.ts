import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SittingCalendar } from "../../src/clocks/calendar.ts";
import { readCalendarCsv } from "../../src/law/index.ts";
import { endOfPeriodA } from "../support/law.ts";

// The days on which the two Houses sat are not ours to ship; where they are at hand, the clock is held against them.
const data = process.env["TASDIQ_TEST_DATA"];
if (data === undefined)
  console.warn("skipped: the real sitting days, because TASDIQ_TEST_DATA names no folder");
const withData = data === undefined ? it.skip : it;

const houses = ["commons", "lords"];

/** The rows as a calendar file: a sitting counts on the day on which it starts, once. */
const realCalendar = (): SittingCalendar => {
  const [, ...rows] = readFileSync(join(data ?? "", "uk-procedure", "uk_sitting_days.tsv"), "utf8")
    .trim()
    .split("\n");
  const days = rows
    .map((row) => row.split("\t"))
    .map(([start = "", , house = ""]) => `${start},${house.toLowerCase()}`);
  const read = readCalendarCsv(
    ["date,house", ...new Set(days)].join("\n"),
    "uk_sitting_days.tsv",
    houses,
  );
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.faults));
  return read.value;
};

describe("twenty-one days on which both Houses sat", () => {
  withData("are known up to 16 July 2026", () => {
    expect(realCalendar().endsOn).toBe("2026-07-16");
  });

  withData.each([
    ["2025-01-16", { kind: "day", surely: "2025-02-27", possibly: "2025-02-27" }],
    ["2025-06-30", { kind: "day", surely: "2025-09-10", possibly: "2025-09-10" }],
    ["2026-07-01", { kind: "calendarEnds", endsOn: "2026-07-16" }],
  ])("of a treaty laid on %s", (laidOn, period) => {
    expect(endOfPeriodA(laidOn, realCalendar())).toEqual(period);
  });
});
