import { fileOf, procedureWith } from "../support/procedure-files.ts";
import fc from "fast-check";
import type { PinnedCalendar } from "../../src/time/calendar.ts";
import { addDays, addMonths, daysBetween, type IsoDate } from "../../src/time/date.ts";
import { runningIn } from "../support/running.ts";
import { noticeKey, noticeNamed } from "../../src/commands/next/reminders/notice.ts";
import { remindingSchema } from "../../src/office/reminding.ts";
import { noticesDue } from "../../src/commands/next/reminders/notices-due.ts";
import { spanOf, type NumberedSpan } from "../../src/law/file/clock.ts";
import type { FirstDay } from "../../src/law/clocks/calendar-days.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";

import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { azerbaijan, britain, day, digestOf } from "../support/law.ts";

const hour = 3_600_000;
const noon = Date.parse("2026-01-01T12:00:00Z");
// From when the rules are known to have stood.
const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day("2026-01-12"), n));

const laidOn = (on: IsoDate) =>
  azerbaijaniCase("CaseOpened").record(command("Lay", { on }), { today: "2040-01-01" }).state;
/** How the time for the vote is counted, by a rule that somebody has read. */
type Vote = { readonly span: NumberedSpan; readonly from?: FirstDay };
const withVote = ({ span, from = "dayAfter" }: Vote, timeZone = "Asia/Baku"): Procedure => {
  const procedure = azerbaijan();
  const counts = { from, authority: { cite: "an invented article", url: null, mark: "seen" } };
  return procedureWith(procedure, {
    timeZone,
    clocks: fileOf(procedure).clocks.map((clock) =>
      clock.id === "vote" ? { ...clock, limit: span, counts } : clock,
    ),
  });
};
const voteDue = (on: IsoDate, vote: Vote): IsoDate => {
  const [due] = runningIn(laidOn(on), withVote(vote), { calendar: undefined });
  if (due?.ends.kind !== "days") throw new Error("nothing is due");
  return due.ends.certainlyBy;
};

/** The last day of a month by the rule of the calendar, and not by the product's arithmetic. */
const lastOf = (year: number, month: number): number => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};
const parts = (date: IsoDate) => date.split("-").map(Number) as [number, number, number];

describe("The last day of a deadline", () => {
  it("counted in months has the day of its start, or is the last of a shorter month", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), (start, n) => {
        const [year, month, date] = parts(start);
        const index = year * 12 + month - 1 + n;
        const [thenYear, thenMonth] = [Math.floor(index / 12), (index % 12) + 1];
        const due = voteDue(start, { span: { unit: "months", n } });
        expect(parts(due)).toEqual([
          thenYear,
          thenMonth,
          Math.min(date, lastOf(thenYear, thenMonth)),
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it("counted in days lies so many days on, and a day sooner where the first day counts", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3000 }), (start, n) => {
        const span = { unit: "days", n } as const;
        expect(daysBetween(start, voteDue(start, { span }))).toBe(n);
        expect(daysBetween(start, voteDue(start, { span, from: "sameDay" }))).toBe(n - 1);
      }),
      { numRuns: 100 },
    );
  });

  it("is never sooner for what began later", () => {
    fc.assert(
      fc.property(days, fc.nat(40), fc.integer({ min: 1, max: 24 }), (start, later, n) => {
        expect(addMonths(start, n) <= addMonths(addDays(start, later), n)).toBe(true);
      }),
    );
  });
});

// Fixed all the year, so that the day there follows from arithmetic alone.
const fixed = [
  ["Asia/Baku", 4],
  ["America/Lima", -5],
  ["Pacific/Tongatapu", 13],
  ["Pacific/Kiritimati", 14],
  ["Pacific/Pago_Pago", -11],
  ["Asia/Kathmandu", 5.75],
] as const;
const dayAt = (offset: number, now: number): string =>
  new Date(now + offset * hour).toISOString().slice(0, 10);

const vote = { span: { unit: "days", n: 20 } } as const;
const wishes = remindingSchema().parse({ daysBefore: [10, 5, 0], hoursBefore: [24, 12, 3] });
const toldAt = (procedure: Procedure, start: IsoDate, now: number) =>
  noticesDue(
    { state: laidOn(start), procedure, calendar: undefined, assignees: [] },
    wishes,
    now,
  ).map((notice) => noticeNamed(noticeKey(notice)));

describe("What is told, wherever the parliament sits", () => {
  const moment = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minutes) => minutes * 60_000);

  it("follows the day there", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixed), days, moment, ([zone, offset], start, passed) => {
        const now = Date.parse(`${start}T00:00:00Z`) + passed;
        const due = addDays(start, 20);
        const left = daysBetween(day(dayAt(offset, now)), due);
        const [told] = toldAt(withVote(vote, zone), start, now);
        const expected = left <= -8 ? "escalated-2" : left <= -2 ? "escalated-1" : "over";
        const before = [0, 5, 10].find((wished) => left <= wished);
        const ahead = before === undefined ? undefined : `before-${String(before)}`;
        expect([zone, told?.step]).toEqual([zone, left < 0 ? expected : ahead]);
        if (told !== undefined) expect(told.dueOn).toBe(due);
      }),
      { numRuns: 250 },
    );
  });

  // In London the days of 29 March and 25 October 2026 have 23 and 25 hours.
  it.each(["Asia/Baku", "America/Lima", "Pacific/Tongatapu", "Europe/London"])(
    "of hours in %s comes at the hour that lies so many before the end of the day",
    (zone) => {
      const procedure = withVote({ span: { unit: "hours", n: 24 } }, zone);
      const dayThere = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
      for (const start of ["2026-03-29", "2026-10-25", "2026-06-01", "2028-02-29"].map(day)) {
        // The end of that day there, found by walking: nothing but the zone's own calendar is asked.
        let end = Date.parse(`${start}T00:00:00Z`) - 15 * hour;
        while (dayThere.format(end) <= start) end += hour / 4;
        const at = (before: number) => toldAt(procedure, start, end - before)[0]?.step;
        expect([zone, start, at(24 * hour), at(12 * hour + 1), at(12 * hour)]).toEqual([
          zone,
          start,
          "before-24h",
          "before-24h",
          "before-12h",
        ]);
        expect([at(3 * hour + 1), at(3 * hour), at(1)]).toEqual([
          "before-12h",
          "before-3h",
          "before-3h",
        ]);
        expect(at(0)).toBe("doubtful");
      }
    },
  );

  it("goes forward only, one notice at a time, each step under one key", () => {
    const steps = ["before-10", "before-5", "before-0", "over", "escalated-1", "escalated-2"];
    const zones = fc.constantFrom(
      "Asia/Baku",
      "America/Lima",
      "Pacific/Tongatapu",
      "Europe/London",
    );
    fc.assert(
      fc.property(zones, days, fc.array(moment, { maxLength: 12 }), (zone, start, moments) => {
        const procedure = withVote(vote, zone);
        const at = moments.toSorted((one, other) => one - other);
        const told = at.map((passed) =>
          toldAt(procedure, start, Date.parse(`${start}T00:00:00Z`) + passed),
        );
        expect(told.every((notices) => notices.length <= 1)).toBe(true);
        const order = told.flat().map((named) => steps.indexOf(named?.step ?? ""));
        expect(order).toEqual(order.toSorted((one, other) => one - other));
        expect(order).not.toContain(-1);
        const keys = new Set(told.flat().map((named) => JSON.stringify(named)));
        expect(keys.size).toBe(new Set(order).size);
      }),
      { numRuns: 100 },
    );
  });
});

describe("The last day of a period of sitting days", () => {
  const start = day("2026-01-12");
  const state = britishCase("Published").state;
  // Which of the days after laying each House sits on; a recess is a run on which neither does.
  const sitting = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 0, maxLength: 140 });
  const calendarOf = (sits: readonly (readonly [boolean, boolean])[]): PinnedCalendar => {
    const on = (house: 0 | 1) =>
      sits.flatMap((one, index) => (one[house] ? [addDays(start, index + 1)] : []));
    return {
      houses: { commons: on(0), lords: on(1) },
      endsOn: addDays(start, sits.length),
      digest: digestOf("an invented calendar"),
    };
  };
  const [periodA] = britain().clocks ?? [];
  const needed = periodA === undefined ? 0 : (spanOf(periodA) as NumberedSpan).n;

  it("is counted by the period of the law", () => {
    expect(needed).toBe(21);
  });

  it("is the twenty-first on which both Houses sit, across any recess, or cannot be calculated", () => {
    fc.assert(
      fc.property(sitting, fc.nat(60), fc.nat(140), (given, recess, at) => {
        const off = Array.from({ length: recess }, () => [false, false] as const);
        const sits = [...given.slice(0, at), ...off, ...given.slice(at)];
        const [running] = runningIn(state, britain(), { calendar: calendarOf(sits) });
        let [index, counted] = [0, 0];
        while (index < sits.length && counted < needed) {
          if (sits[index]?.[0] === true && sits[index]?.[1] === true) counted += 1;
          index += 1;
        }
        if (counted < needed)
          expect(running).toMatchObject({
            clock: { id: "period-a" },
            ends: { kind: "noDay", why: "calendarEnds" },
          });
        else
          expect(running).toMatchObject({
            ends: { kind: "days", certainlyBy: addDays(start, index) },
          });
      }),
      { numRuns: 200 },
    );
  });

  it("gives no notice while it cannot be calculated, whatever day it is", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), fc.nat(2000), (both, passed) => {
        const calendar = calendarOf(both.map((sits) => [sits, sits] as const));
        const given = { state, procedure: britain(), calendar, assignees: [] };
        expect(noticesDue(given, wishes, noon + passed * 24 * hour)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
