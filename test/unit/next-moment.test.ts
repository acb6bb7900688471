import { dayIn, startOfDay } from "../../src/clocks/dates/fact-date.ts";
import { isoDateSchema } from "../../src/clocks/dates/date.ts";
import {
  nextMoment,
  notedNow,
  nothingNoted,
  type Noted,
} from "../../src/office/reminders/next-moment.ts";
import { noticeKey } from "../../src/office/reminders/notice.ts";
import { noticesDue } from "../../src/office/reminders/notices-due.ts";
import { remindingSchema } from "../../src/office/reminders/reminding.ts";
import { azerbaijaniCase, britishCalendar, britishCase } from "../support/cases.ts";

const day = isoDateSchema.parse("2026-03-29");

describe("The first instant of a day in a zone", () => {
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
