import { explainedClock, type ClockExplained } from "../../src/case/clocks/derivation.ts";
import { backwardsInWords, expectedInWords } from "../../src/case/clocks/derivation-in-words.ts";
import { runsIn } from "../../src/case/clocks/clock-run.ts";
import { lastDayOf } from "../../src/law/clocks/calendar-days.ts";
import { spanOf } from "../../src/law/file/clock.ts";
import { clockOf, type Procedure } from "../../src/law/file/procedure.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { addDays } from "../../src/time/date.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { courseOf, event, procedureIn } from "../procedures/files.ts";
import { laid, read, time, vote } from "../procedures/parliament.ts";
import { english } from "../support/in-english.ts";

const az = procedureIn("az-milli-majlis/2026.1.json");
const day = (text: string): IsoDate => text as IsoDate;

const clockIn = (procedure: Procedure, id: string) => {
  const clock = clockOf(procedure, id);
  if (clock === undefined) throw new Error(`no clock ${id}`);
  return clock;
};

type Asked = {
  readonly id: string;
  readonly today: string;
  readonly on?: string;
  readonly happened?: readonly Happening[];
};
const explained = (
  procedure: Procedure,
  { id, today, on, happened = [] }: Asked,
): ClockExplained => {
  const course = courseOf(procedure, ...happened);
  const runs = runsIn(course, { today: day(today) });
  return explainedClock(clockIn(procedure, id), {
    course,
    runs,
    calendar: undefined,
    today: day(today),
    on: on === undefined ? undefined : day(on),
  });
};

const backwards = (procedure: Procedure, { clock, backwards: asked }: ClockExplained) =>
  asked === undefined
    ? []
    : backwardsInWords(clock, procedure, asked).map((all) => all.map(english).join(" "));

describe("A day counted back through the times before", () => {
  const asked = explained(az, { id: "signature", today: "2026-01-05", on: "2026-06-01" });
  const links = asked.backwards?.earlier ?? [];

  it("goes from the signature through the presentation to the vote in Azerbaijan", () => {
    expect(links.map(({ clock }) => clock.id)).toEqual(["presentation", "vote"]);
    const said = backwards(az, asked);
    expect(said.filter((one) => one.startsWith("Before it"))).toEqual([
      expect.stringMatching(/^Before it, “Presentation/),
      expect.stringMatching(/^Before it, “Vote/),
    ]);
    expect(said[0]).toContain("1 June 2026");
  });

  it("asks of the first the day on which the time after it begins", () => {
    const starts = asked.backwards?.starts ?? [];
    const began = typeof starts === "string" ? [] : starts.filter((one) => one.kind === "start");
    expect(began).not.toEqual([]);
    expect(links[0]?.on).toBe(
      began
        .map(({ start }) => start)
        .toSorted()
        .at(-1),
    );
  });

  it("begins each on the first day from which it has not run out, counted forwards", () => {
    const counts = links.flatMap(({ clock, on, starts }) =>
      starts.map((one) => {
        if (one.kind !== "start") throw new Error(one.kind);
        const lastFrom = (start: IsoDate) => {
          const counted = { clock, span: spanOf(clock), from: one.from };
          const last = lastDayOf(counted, start, { calendar: undefined });
          return last.kind === "day" ? last.surely : last.kind;
        };
        return [lastFrom(one.start) >= on, lastFrom(addDays(one.start, -1)) < on];
      }),
    );
    expect(counts.length).toBeGreaterThan(1);
    expect(counts).toEqual(counts.map(() => [true, true]));
  });

  it("joins no limit with an interval: one asks of a day what the other does not", () => {
    const limit = time("limit", { from: ["bill.laid"], to: "first-vote.adopted" });
    const wait = { id: "wait", interval: { unit: "days", n: 3 }, limit: undefined };
    const procedure = read([laid("bill"), vote("first-vote"), vote("second-vote")], {
      clocks: [
        limit,
        time("wait", { ...wait, from: ["first-vote.adopted"], to: "second-vote.done" }),
      ],
    });
    const one = explained(procedure, { id: "wait", today: "2025-01-01", on: "2025-02-01" });
    expect(one.backwards?.earlier).toEqual([]);
  });

  it("ends where times would start each other", () => {
    const clocks = [
      time("one", { from: ["bill.laid", "second-vote.done"], to: "first-vote.done" }),
      time("two", { from: ["first-vote.done"], to: "second-vote.done" }),
    ];
    const again = { on: { rejected: "first-vote" } };
    const stages = [laid("bill"), vote("first-vote", { atMost: 3 }), vote("second-vote", again)];
    const procedure = read(stages, { clocks });
    const one = explained(procedure, { id: "one", today: "2025-01-01", on: "2025-02-01" });
    expect(one.backwards?.earlier.map(({ clock }) => clock.id)).toEqual(["two"]);
  });
});

describe("A time that has not begun", () => {
  const began = event("draft-law.laid", "2026-01-12");

  it("is counted from the last day of the time that runs before it, and through those between", () => {
    const { expected, runs } = explained(az, {
      id: "signature",
      today: "2026-01-20",
      happened: [began],
    });
    expect(runs).toEqual([]);
    expect(expected.map(({ clock, after }) => [after.id, clock.id])).toEqual([
      ["vote", "presentation"],
      ["presentation", "signature"],
    ]);
    // The vote is due on 11 March, the earlier of two days that may be the last.
    expect(expected[0]?.start).toBe("2026-03-11");
    expect(expected[1]?.start).toBe(expected[0]?.last.surely);
    expect(expected.map((one) => english(expectedInWords(az, one)[0] ?? ""))).toEqual([
      expect.stringMatching(/at the latest on 11 March 2026 if “Vote” is kept; begun then:$/),
      expect.stringMatching(/if “Presentation/),
    ]);
  });

  it("is not counted once the time before it has passed, or before that has begun", () => {
    const after = explained(az, { id: "presentation", today: "2026-06-01", happened: [began] });
    expect(after.expected).toEqual([]);
    expect(explained(az, { id: "presentation", today: "2026-01-05" }).expected).toEqual([]);
  });

  it("begins at the earliest when an interval before it is over", () => {
    const clocks = [
      time("wait", {
        limit: undefined,
        interval: { unit: "days", n: 3 },
        from: ["bill.laid"],
        to: "first-vote.done",
      }),
      time("then", { from: ["first-vote.done"], to: "second-vote.done" }),
    ];
    const procedure = read([laid("bill"), vote("first-vote"), vote("second-vote")], { clocks });
    const laidOn = event("bill.laid", "2025-01-06");
    const [one, ...others] = explained(procedure, {
      id: "then",
      today: "2025-01-07",
      happened: [laidOn],
    }).expected;
    expect(others).toEqual([]);
    expect([one?.start, one?.last.surely]).toEqual(["2025-01-09", "2025-01-19"]);
    expect(one && english(expectedInWords(procedure, one)[0] ?? "")).toContain(
      "at the earliest on 9 January 2025",
    );
  });
});
