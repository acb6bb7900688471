import fc from "fast-check";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runsIn, type ClockRun } from "../../src/case/clocks/clock-run.ts";
import { derivationOf, type Derivation } from "../../src/case/clocks/derivation.ts";
import {
  daysAlikeInWords,
  moveInWords,
  resultInWords,
} from "../../src/case/clocks/derivation-in-words.ts";
import { readingsOf, type Reading } from "../../src/case/clocks/readings.ts";
import { clockRuns } from "../../src/case/clocks/runs-of-case.ts";
import { startsFor } from "../../src/case/clocks/start-for.ts";
import { lastDayOf } from "../../src/law/clocks/calendar-days.ts";
import type { Clock, Span } from "../../src/law/file/clock.ts";
import { addDays, daysBetween, type IsoDate } from "../../src/time/date.ts";
import { storyCourse } from "../procedures/story-course.ts";
import { britishCase } from "../support/cases.ts";
import { english } from "../support/in-english.ts";
import { azerbaijan, britain, day, digestOf } from "../support/law.ts";
import { laid, read } from "../support/suspended-deadlines.ts";

const stories = readdirSync(join(import.meta.dirname, "../procedures/stories"));
const allDays = ({ days }: Derivation): readonly IsoDate[] =>
  days.flatMap(({ from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at)),
  );

const expectDays = (one: Derivation, last: IsoDate): void => {
  const days = allDays(one);
  expect(days).toEqual(days.map((_, at) => addDays(one.start, at)));
  const moved = one.moves.reduce((sum, move) => sum + move.days, 0);
  expect(addDays(days.at(-1) ?? one.start, moved)).toBe(last);
  for (const { from, to, how, counted, authority } of one.days) {
    expect(counted === null).toBe(how.kind !== "counts");
    if (counted !== null) expect(counted.last - counted.first).toBe(daysBetween(from, to));
    expect(authority === null).toBe(how.kind === "beforeCalendar");
  }
};

/** What must hold of each derivation of a run, whatever clock it is of. */
const expectWhole = (run: ClockRun): void => {
  const { derivations } = derivationOf(run);
  const reading = ({ start, from, last }: Reading) => ({ start, from, last });
  expect(derivations.map(reading)).toEqual(readingsOf(run.timing).recorded.map(reading));
  // Of hours no day is heard.
  for (const one of run.span.unit === "hours" ? [] : derivations)
    if (one.last?.kind === "day") expectDays(one, one.last.surely);
};

const alike = (run: ClockRun): readonly string[] => {
  const [one] = derivationOf(run).derivations;
  if (one === undefined) throw new Error("nothing was counted");
  return [
    ...one.days.map((days) => english(daysAlikeInWords(run.procedure, days))),
    ...one.moves.map((move) => english(moveInWords(move))),
    english(resultInWords(run.clock, one)),
  ];
};

describe("How a last day is worked out", () => {
  it("comes to the day by which each run of the stories is judged", () => {
    const runs = stories.flatMap((file) => runsIn(storyCourse(file), { today: day("2030-01-01") }));
    expect(runs.length).toBeGreaterThan(10);
    for (const run of runs) expectWhole(run);
  });

  it("says of each day what is made of it, with the days of a suspension after them", () => {
    const { state } = laid(read(), [["2026-03-02", "2026-03-12"]]);
    const [vote] = clockRuns(state, read().procedure, { today: day("2026-03-13") });
    if (vote === undefined) throw new Error("nothing runs");
    expectWhole(vote);
    expect(alike(vote)).toEqual([
      "12 January 2026: the day on which it began; it does not count",
      "13 January 2026 to 12 March 2026: days 1 to 59",
      "it stood still from 2 March 2026 to 11 March 2026 (10 days): 22 March 2026",
      "the last day is 22 March 2026",
    ]);
  });

  const { state } = britishCase("Published");
  const sat = (commons: readonly string[], lords: readonly string[], endsOn: string) => ({
    houses: { commons: commons.map(day), lords: lords.map(day) },
    endsOn: day(endsOn),
    digest: digestOf("an invented calendar"),
  });
  const periodA = (calendar: ReturnType<typeof sat> | undefined): ClockRun => {
    const [run] = clockRuns(state, britain(), { today: day("2026-06-01"), calendar });
    if (run === undefined) throw new Error("period A does not run");
    return run;
  };

  it("names the House that did not sit, and says where the calendar says nothing", () => {
    const commons = ["2026-01-14", "2026-01-15", "2026-01-20"];
    const run = periodA(sat(commons, ["2026-01-14", "2026-01-15", "2026-01-19"], "2026-01-20"));
    expect(alike(run)).toEqual([
      "12 January 2026: the day on which it began; it does not count",
      "13 January 2026: the calendar of sitting days begins later and says nothing of this day; counted as not sitting",
      "14 to 15 January 2026: days 1 to 2",
      "16 to 18 January 2026: not sitting days (House of Commons, House of Lords)",
      "19 January 2026: not a sitting day (House of Commons)",
      "20 January 2026: not a sitting day (House of Lords)",
      "the calendar of sitting days says nothing after 20 January 2026, so there is no last day yet",
    ]);
  });

  it("is said not to be known without a calendar", () => {
    expect(alike(periodA(undefined))).toEqual([
      "no calendar of sitting days has been imported, so there is no last day yet",
    ]);
  });
});

const clocks = [...(azerbaijan().clocks ?? []), ...(britain().clocks ?? [])];
const clockNamed = (id: string): Clock => {
  const clock = clocks.find((one) => one.id === id);
  if (clock === undefined) throw new Error(`no clock ${id}`);
  return clock;
};
const spans: readonly Span[] = [
  { unit: "days", n: 20 },
  { unit: "weeks", n: 3 },
  { unit: "months", n: 1 },
  { unit: "hours", n: 60 },
  { unit: "workingDays", n: 7 },
];

describe("From when a time must run for a day", () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day("2026-01-12"), n));
  const period = clockNamed("period-a");
  const limit = clockNamed("vote");
  const { counts } = limit;
  const seen = { ...counts, authority: { ...counts.authority, mark: "seen" as const } };
  const recess = [{ from: "12-20", to: "01-10" }];
  const plain = { leavesOut: { each: recess, authority: seen.authority }, counts: seen };

  it("is the last day, counted forwards, from which a period is over before it", () => {
    const clock = { ...period, ...plain };
    fc.assert(
      fc.property(days, fc.constantFrom(...spans), (on, span) => {
        const [one] = startsFor({ clock, span, calendar: undefined }, on);
        if (one?.kind !== "start") throw new Error("no start");
        const lastFrom = (start: IsoDate): string => {
          const last = lastDayOf({ clock, span, from: one.from }, start, { calendar: undefined });
          return last.kind === "day" ? (last.possibly ?? last.surely) : "";
        };
        expect(lastFrom(one.start) < on && lastFrom(addDays(one.start, 1)) >= on).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("is the first day, counted forwards, from which a limit has not run out on it", () => {
    const clock = { ...limit, ...plain };
    fc.assert(
      fc.property(days, fc.constantFrom(...spans), (on, span) => {
        const [one] = startsFor({ clock, span, calendar: undefined }, on);
        if (one?.kind !== "start") throw new Error("no start");
        const lastFrom = (start: IsoDate): string => {
          const last = lastDayOf({ clock, span, from: one.from }, start, { calendar: undefined });
          return last.kind === "day" ? last.surely : "";
        };
        expect(lastFrom(one.start) >= on && lastFrom(addDays(one.start, -1)) < on).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["clip", "2026-02-28"],
    ["nextDay", "2026-03-01"],
  ] as const)("of a month from 31 January is, by %s, %s", (kind, last) => {
    const monthEnd = { kind, authority: seen.authority };
    const clock = { ...limit, counts: seen };
    const run = { clock, span: { unit: "months", n: 1, monthEnd }, from: "dayAfter" } as const;
    expect(lastDayOf(run, day("2026-01-31"), { calendar: undefined })).toMatchObject({
      surely: last,
    });
  });

  it("is two days where no source says whether the first day counts", () => {
    const unread = { ...seen, authority: { ...seen.authority, mark: "unverified" as const } };
    const starts = startsFor(
      { clock: { ...limit, counts: unread }, span: { unit: "days", n: 10 }, calendar: undefined },
      day("2026-06-20"),
    );
    expect(starts).toMatchObject([
      { from: "sameDay", start: "2026-06-11" },
      { from: "dayAfter", start: "2026-06-10" },
    ]);
  });

  it("is not counted beyond what the calendar of sitting days says", () => {
    const on = ["2026-01-14", "2026-01-15", "2026-01-20"].map(day);
    const calendar = { houses: { commons: on, lords: on }, endsOn: day("2026-01-25") };
    const span: Span = { unit: "sittingDays", n: 2, of: ["commons", "lords"], when: "all" };
    const startOn = (text: string, given: typeof calendar | undefined = calendar) =>
      startsFor({ clock: period, span, calendar: given }, day(text));
    expect(startOn("2026-01-26")).toMatchObject([{ kind: "calendarEnds", day: "2026-01-25" }]);
    expect(startOn("2026-01-21")).toMatchObject([{ start: "2026-01-14" }]);
    expect(startOn("2026-01-16")).toMatchObject([{ start: "2026-01-13" }]);
    expect(startOn("2026-01-15")).toMatchObject([{ kind: "calendarBegins", day: "2026-01-14" }]);
    expect(
      startsFor({ clock: period, span, calendar: undefined }, day("2026-01-21")),
    ).toMatchObject([{ kind: "noCalendar" }]);
  });
});
