import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonthAfter,
  instantSchema,
  isIsoDate,
  laterOf,
  isoDateSchema,
} from "../../src/time/date.ts";
import {
  contradictsOrder,
  dateInWords,
  earliestDay,
  factDateSchema,
  knownDate,
  latestDay,
  unknownDate,
  type FactDate,
  dayIn,
  startOfDay,
} from "../../src/time/fact-date.ts";
import {
  isDated,
  isPassed,
  restsOn,
  type ClockRun,
  type DatedRun,
} from "../../src/case/clocks/clock-run.ts";
import { runningIn } from "../support/running.ts";
import {
  nextMoment,
  notedNow,
  nothingNoted,
  type Noted,
} from "../../src/commands/next/reminders/next-moment.ts";
import { noticeKey } from "../../src/commands/next/reminders/notice.ts";
import { noticesDue } from "../../src/commands/next/reminders/notices-due.ts";
import { remindingSchema } from "../../src/office/reminding.ts";
import { entryIntoForceFor as entryIntoForceForInWords } from "../../src/treaty/entry-into-force.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, britishCalendar, britishCase, command } from "../support/cases.ts";
import { cited, saying } from "../support/in-english.ts";
import { day, treaty, britain } from "../support/law.ts";
import { inWorkingDays, read, seen } from "../support/suspended-deadlines.ts";

const entryIntoForceFor = saying(entryIntoForceForInWords);

describe("a day", () => {
  it.each(["2024-02-29", "2000-02-29", "2026-12-31", "1000-01-01", "9999-12-31"])(
    "%s exists",
    (text) => {
      expect(isIsoDate(text)).toBe(true);
    },
  );
  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "0999-01-01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "2026-01-01\n",
    "２０２６-01-01",
    "",
  ])("%j does not", (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
  it("is counted on over months, years and leap days", () => {
    expect(addDays(day("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(day("2025-02-28"), 1)).toBe("2025-03-01");
    expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
    expect(addDays(day("2026-02-10"), 14)).toBe("2026-02-24");
    expect(daysBetween(day("2008-06-30"), day("2010-03-15"))).toBe(623);
    expect(daysBetween(day("2026-03-30"), day("2026-03-29"))).toBe(-1);
    expect(laterOf(day("2026-03-30"), day("2026-03-29"))).toBe("2026-03-30");
  });
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", 3, "2026-06-30"],
    ["2020-08-31", 3, "2020-11-30"],
    ["2026-11-15", 2, "2027-01-15"],
    ["2026-12-31", 12, "2027-12-31"],
    ["2026-01-31", -2, "2025-11-30"],
  ])("%s and %i months are %s, clipped to the end of the month", (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });
  it.each([
    ["2026-03-31", 3, "2026-07-01"],
    ["2026-01-31", 1, "2026-03-01"],
    ["2026-01-30", 1, "2026-03-01"],
    ["2026-03-30", 3, "2026-06-30"],
  ])(
    "%s and %i months are %s, where the day after the month's end is meant",
    (from, months, on) => {
      expect(addMonths(day(from), months, "nextDay")).toBe(on);
    },
  );
  it("starts the month after so many months", () => {
    expect(firstOfMonthAfter(day("2010-06-15"), 1)).toBe("2010-07-01");
    expect(firstOfMonthAfter(day("2010-12-31"), 1)).toBe("2011-01-01");
  });
  it("past the last year that can be written stays the last day", () => {
    expect(addDays(day("9999-12-31"), 1)).toBe("9999-12-31");
    // The year 12463 holds four digits that would be a year of their own.
    expect(addDays(day("9999-12-31"), 900_000)).toBe("9999-12-31");
    expect(addMonths(day("9999-12-31"), 120)).toBe("9999-12-31");
  });
});

describe("the date of a fact", () => {
  const parsed = (value: unknown): FactDate | undefined => {
    const result = factDateSchema.safeParse(value);
    return result.success ? result.data : undefined;
  };
  it("is typed short or long", () => {
    expect(parsed("2026-02-10")).toEqual({ kind: "known", on: "2026-02-10" });
    expect(parsed("2026-02-10..2026-02-23")).toEqual({
      kind: "between",
      from: "2026-02-10",
      to: "2026-02-23",
    });
    expect(parsed("unknown")).toEqual({ kind: "unknown" });
    expect(parsed({ kind: "between", from: "2026-02-10", to: "2026-02-10" })).toEqual({
      kind: "between",
      from: "2026-02-10",
      to: "2026-02-10",
    });
  });
  it.each([
    "2026-02-30",
    "2026-02-23..2026-02-10",
    "2026-02-10..",
    "..2026-02-10",
    "2026-02-10..2026-02-11..2026-02-12",
    "Unknown",
    "",
    20260210,
    null,
    undefined,
    [],
    {},
    { kind: "known" },
    { kind: "unknown", on: "2026-02-10" },
  ])("refuses %j", (value) => {
    expect(parsed(value)).toBeUndefined();
  });
  it("has a first and a last possible day", () => {
    const range: FactDate = { kind: "between", from: day("2026-02-10"), to: day("2026-02-23") };
    expect([earliestDay(range), latestDay(range)]).toEqual(["2026-02-10", "2026-02-23"]);
    expect([earliestDay(unknownDate), latestDay(unknownDate)]).toEqual([undefined, undefined]);
    expect([range, unknownDate, knownDate(day("2026-02-10"))].map(dateInWords)).toEqual([
      "between 2026-02-10 and 2026-02-23",
      "unknown",
      "2026-02-10",
    ]);
  });
  it("contradicts an order only if every reading does", () => {
    const on = (text: string) => knownDate(day(text));
    const range: FactDate = { kind: "between", from: day("2026-02-10"), to: day("2026-02-23") };
    expect(contradictsOrder(on("2026-02-10"), on("2026-02-09"))).toBe(true);
    expect(contradictsOrder(on("2026-02-10"), on("2026-02-10"))).toBe(false);
    expect(contradictsOrder(range, on("2026-02-09"))).toBe(true);
    expect(contradictsOrder(range, on("2026-02-10"))).toBe(false);
    expect(contradictsOrder(on("2026-02-24"), range)).toBe(true);
    expect(contradictsOrder(on("2026-02-23"), range)).toBe(false);
    expect(contradictsOrder(unknownDate, on("2026-02-10"))).toBe(false);
    expect(contradictsOrder(on("2026-02-10"), unknownDate)).toBe(false);
  });
});

describe("the entry into force for a State", () => {
  const budapest = treaty("budapest-2001");
  it.each([
    ["Azerbaijan", "2010-03-15", "2010-07-01"],
    ["Belgium", "2012-08-20", "2012-12-01"],
    ["Bosnia and Herzegovina", "2006-05-19", "2006-09-01"],
    ["Cyprus", "2005-01-19", "2005-05-01"],
    ["Finland", "2007-05-24", "2007-09-01"],
    ["Andorra", "2016-11-16", "2017-03-01"],
    ["Albania", "2002-06-20", "2004-07-01"],
    ["Lithuania", "2004-03-18", "2004-07-01"],
  ])("Budapest Convention, %s: received %s, in force %s", (_, deposit, inForce) => {
    expect(entryIntoForceFor(budapest, day(deposit)).date).toBe(inForce);
  });
  it("shows how it was worked out, and by which article", () => {
    const azerbaijan = entryIntoForceFor(budapest, day("2010-03-15"));
    expect(azerbaijan.arithmetic).toBe(
      "15 March 2010 + 3 months = 15 June 2010, first day of the following month = 1 July 2010",
    );
    expect(cited(azerbaijan.authority)).toContain("36(4)");
    expect(entryIntoForceFor(budapest, day("2002-06-20")).arithmetic).toMatch(
      /but no earlier than the treaty itself: 1 July 2004$/,
    );
  });
  it("is not known while the treaty is not in force", () => {
    const unknown = entryIntoForceFor(treaty("un-cybercrime-2024"), day("2026-03-20"));
    expect(unknown.date).toBeNull();
    expect(unknown.arithmetic).toContain("needs 40 instruments");
  });
  it("counts days and months as the treaty does", () => {
    const { authority } = budapest.entryIntoForce.later;
    const withRule = (kind: "days" | "months", n: number) => ({
      ...budapest,
      entryIntoForce: { ...budapest.entryIntoForce, later: { kind, n, authority } },
    });
    expect(entryIntoForceFor(withRule("days", 90), day("2005-09-15"))).toMatchObject({
      date: "2005-12-14",
      arithmetic: "15 September 2005 + 90 days = 14 December 2005",
    });
    expect(entryIntoForceFor(withRule("months", 3), day("2020-08-31")).date).toBe("2020-11-30");
    expect(entryIntoForceFor(withRule("months", 1), day("2010-08-20")).date).toBe("2010-09-20");
  });
});

const late = { today: "2027-12-31" };
const running = ({ state, law }: CaseBuilder, calendar = true): readonly ClockRun[] =>
  runningIn(state, law.procedure, { calendar: calendar ? britishCalendar : undefined });
const dueIn = (story: CaseBuilder): DatedRun => {
  const [first] = running(story);
  if (first === undefined || !isDated(first)) throw new Error("nothing is due");
  return first;
};
const isOver = (due: ClockRun, ...days: readonly string[]) =>
  days.map((one) => isPassed(due, day(one)));

describe("the clock of a law, as what is due", () => {
  const laid = azerbaijaniCase("Laid", read(["vote"]));
  it("names the entry it runs from, its last day, and the rules that this rests on", () => {
    const due = dueIn(laid);
    const [vote] = read(["vote"]).procedure.clocks ?? [];
    expect(due).toMatchObject({
      clock: { id: "vote" },
      startedIn: laid.fact("Laid").entry,
      span: { unit: "months" },
      ends: { certainlyBy: "2026-03-12" },
    });
    expect(restsOn(due)).toEqual([vote?.authority, vote?.counts.authority]);
    expect(isOver(due, "2026-03-12", "2026-03-13")).toEqual([false, true]);
  });
  it("has no last day where its start is not known", () => {
    const unknown = azerbaijaniCase("CaseOpened").record(command("Lay", { on: "unknown" }));
    expect(running(unknown)).toMatchObject([
      { clock: { id: "vote" }, ends: { kind: "noDay", why: "startUnknown" } },
    ]);
  });
  it("rests on the rule on suspension as well once that moved its last day", () => {
    const still = azerbaijaniCase("Laid", read(["vote"])).record(
      command("Suspend", { on: "2026-02-01" }),
      late,
    );
    expect(running(still)).toEqual([]);
    const resumed = still.record(command("Resume", { on: "2026-02-11" }), late);
    expect(dueIn(resumed).ends.certainlyBy).toBe("2026-03-22");
    expect(restsOn(dueIn(resumed)).at(-1)).toEqual(seen);
  });
  it("has no day on which it is surely over where holidays may come between", () => {
    const due = dueIn(azerbaijaniCase("Laid", inWorkingDays()));
    expect(due.ends).toMatchObject({ certainlyBy: "2026-03-09", possiblyBy: null });
    expect(isOver(due, "2026-03-10", "2030-01-01")).toEqual([false, false]);
  });
  it("is over with what it waited for, and with the case", () => {
    expect(running(azerbaijaniCase("VoteRecorded"))).toEqual([]);
    expect(running(laid.record(command("Withdraw")))).toEqual([]);
  });
});

describe("a period of sitting days, as what is due", () => {
  const laid = britishCase("Published");
  const procedure = britain();
  const authoritiesOf = (id: string) => {
    const clock = procedure.clocks?.find((one) => one.id === id);
    return [clock?.authority, clock?.counts.authority];
  };
  const against = laid.record(
    command("RecordIntervention", { on: "2026-01-20", intervention: "commons-against" }),
  );
  const stated = against.record(
    command("Lay", { on: "2026-01-25", body: "minister", with: ["reasons"] }),
  );
  it("is the first from the laying on, over when its last day is", () => {
    const due = dueIn(laid);
    expect(due).toMatchObject({
      clock: { id: "period-a", isPeriod: true },
      startedIn: laid.fact("Laid").entry,
      span: { unit: "sittingDays" },
      ends: { certainlyBy: "2026-02-02", possiblyBy: "2026-02-02" },
    });
    expect(restsOn(due)).toEqual(authoritiesOf("period-a"));
    expect(isOver(due, "2026-02-02", "2026-02-03")).toEqual([false, true]);
  });
  it("is the second from the newest statement on, and none while that is awaited", () => {
    expect(running(against)).toEqual([]);
    expect(dueIn(stated).startedIn).toBe(stated.fact("Laid").entry);
    expect(restsOn(dueIn(stated))).toEqual(authoritiesOf("period-b"));
    const again = stated
      .record(command("RecordIntervention", { on: "2026-02-01", intervention: "commons-against" }))
      .record(command("Lay", { on: "2026-02-05", body: "minister", with: ["reasons"] }));
    const corrected = again.record(
      command("Correct", {
        of: again.hashOf("Laid"),
        restated: command("Lay", { on: "2026-02-06", body: "minister", with: ["reasons"] }),
      }),
    );
    expect(dueIn(corrected).startedIn).toBe(again.fact("Laid").entry);
  });
  it("has no last day without a calendar, and is nothing before the laying or after its end", () => {
    expect(running(laid, false)).toMatchObject([
      { clock: { id: "period-a" }, ends: { kind: "noDay", why: "noCalendar" } },
    ]);
    expect(running(britishCase("CaseOpened"))).toEqual([]);
    expect(running(britishCase("TimeEndCertified"))).toEqual([]);
  });
});

describe("A day or a moment that somebody sent", () => {
  it.each([20260210, ["2026-02-10"], new Date("2026-02-10")])(
    "is not a day if it is no text: %p",
    (value) => {
      expect(isoDateSchema.safeParse(value).success).toBe(false);
    },
  );
  it.each([
    "2026-03-02T09:00:00+00:00",
    "2026-03-02T09:00:00",
    "2026-03-02",
    "2026-02-30T09:00:00Z",
    "2026-03-02T25:00:00Z",
  ])("is not a moment in universal time: %s", (value) => {
    expect(instantSchema.safeParse(value).success).toBe(false);
  });
  it("is a moment to the second or to the millisecond", () => {
    expect(instantSchema.parse("2026-03-02T09:00:00Z")).toBe("2026-03-02T09:00:00Z");
    expect(instantSchema.parse("2026-03-02T09:00:00.123Z")).toBe("2026-03-02T09:00:00.123Z");
  });
});

describe("The first instant of a day in a zone", () => {
  const day = isoDateSchema.parse("2026-03-29");

  it.each([
    ["Asia/Baku", "2026-03-28T20:00:00.000Z"],
    ["Europe/Warsaw", "2026-03-28T23:00:00.000Z"],
    ["Pacific/Kiritimati", "2026-03-28T10:00:00.000Z"],
    ["Pacific/Pago_Pago", "2026-03-29T11:00:00.000Z"],
    ["Asia/Kathmandu", "2026-03-28T18:15:00.000Z"],
    ["America/St_Johns", "2026-03-29T02:30:00.000Z"],
  ])("in %s is %s", (zone, at) => {
    expect(new Date(startOfDay(zone, day)).toISOString()).toBe(at);
    expect(dayIn(zone, Date.parse(at) - 1) < day).toBe(true);
  });

  it("lies 23 hours before the next where the clocks are set forward", () => {
    const next = startOfDay("Europe/Warsaw", isoDateSchema.parse("2026-03-30"));
    expect(next - startOfDay("Europe/Warsaw", day)).toBe(23 * 3_600_000);
  });
});

const hour = 3_600_000;

describe("The next moment at which something is to be said of a case", () => {
  const stories = {
    "of the Milli Majlis": { story: azerbaijaniCase("Laid"), calendar: undefined },
    "before the two Houses": {
      story: britishCase("Published"),
      calendar: britishCalendar,
    },
  } as const;
  const wishes = remindingSchema().parse({
    daysBefore: [20, 7, 0],
    hoursBefore: [12, 4],
    escalation: [
      { afterDays: 1, duty: "clerk" },
      { afterDays: 30, duty: "administrator" },
    ],
  });

  it.each(Object.entries(stories))(
    "%s: whatever is told for the first time is told at one, and at none twice",
    (_, { story, calendar }) => {
      const { state } = story;
      const { procedure } = story.law;
      const at = { state, procedure, calendar };
      const told = (now: number) =>
        new Set(noticesDue({ ...at, assignees: [] }, wishes, now).map(noticeKey));
      const start = Date.parse("2026-01-13T00:00:00Z");
      let noted: Noted = nothingNoted;
      let said: ReadonlySet<string> = new Set();
      let turns = 0;
      for (let now = start; now < start + 150 * 24 * hour; now += hour) {
        const due = nextMoment(at, wishes, { now, noted });
        const fresh = [...told(now)].filter((key) => !said.has(key));
        if (due !== undefined && due <= now) {
          turns += 1;
          noted = notedNow(at, now);
          expect(nextMoment(at, wishes, { now, noted }) ?? Infinity).toBeGreaterThan(now);
        } else expect([new Date(now).toISOString(), fresh]).toEqual([expect.anything(), []]);
        said = new Set([...said, ...told(now)]);
      }
      expect(said.size).toBeGreaterThan(3);
      expect(turns).toBeGreaterThanOrEqual(said.size);
      expect(nextMoment(at, wishes, { now: start + 150 * 24 * hour, noted })).toBeUndefined();
    },
  );

  it("lies in the past where it was never noted, and is forgotten when its day moves", () => {
    const { story } = stories["of the Milli Majlis"];
    const at = { state: story.state, procedure: story.law.procedure, calendar: undefined };
    const now = Date.parse("2026-06-01T08:00:00Z");
    const first = nextMoment(at, wishes, { now, noted: nothingNoted });
    expect(first).toBeLessThan(now);
    const others = { at: now, of: ["vote.of-another-day"] };
    expect(nextMoment(at, wishes, { now, noted: others })).toBe(first);
  });
});
