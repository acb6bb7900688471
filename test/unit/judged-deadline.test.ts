import { english } from "../support/in-english.ts";
import type { Deadline, Stopped } from "../../src/clocks/deadline-shape.ts";
import { unmovedDay } from "../../src/clocks/deadline-in-doubt.ts";
import { dateInWords, knownDate, type FactDate } from "../../src/clocks/dates/fact-date.ts";
import { judgeDeadline } from "../../src/clocks/judge-deadline.ts";
import { day } from "../support/law.ts";
import { laid, read, seen, voteOf } from "../support/suspended-deadlines.ts";

const on = (text: string): FactDate => knownDate(day(text));
const between = (from: string, to: string): FactDate => ({
  kind: "between",
  from: day(from),
  to: day(to),
});
const unknown: FactDate = { kind: "unknown" };

/** The vote of a draft laid on 12 January, due on 12 March. */
const vote = voteOf(laid(read(), []));
const stopped: Stopped = {
  authority: seen,
  standsStill: false,
  atLeastUntil: day("2026-03-12"),
  resumedBy: undefined,
  unstopped: { certainlyBy: day("2026-03-12"), possiblyBy: day("2026-03-12") },
  afterwards: undefined,
};
const judged = (one: Partial<Deadline>, today = "2026-12-31"): readonly [string, string] => {
  const { verdict, why } = judgeDeadline({ ...vote, ...one }, day(today));
  return [verdict, english(why).split("; ")[0] ?? ""];
};

describe("a deadline that stood still nobody knows how long", () => {
  const noDay = { certainlyBy: undefined, possiblyBy: undefined };
  it.each<[FactDate, string]>([
    [on("2026-03-11"), "kept"],
    [on("2026-03-12"), "kept"],
    [on("2026-03-13"), "cannotBeVerified"],
    [between("2026-03-10", "2026-03-12"), "kept"],
    [between("2026-03-10", "2026-03-13"), "cannotBeVerified"],
  ])("is kept by what was done within the days that it has at least: %j", (metOn, verdict) => {
    expect(judged({ ...noDay, stopped, metOn })).toEqual([verdict, `done ${dateInWords(metOn)}`]);
  });
  it("is not kept by what was done nobody knows when, nor where it may have had no day at all", () => {
    expect(judged({ ...noDay, stopped, metOn: unknown })[0]).toBe("cannotBeVerified");
    const atLeastUntil = undefined;
    const nothing = { ...noDay, stopped: { ...stopped, atLeastUntil } };
    expect(judged({ ...nothing, metOn: on("2026-03-11") })[0]).toBe("cannotBeVerified");
    expect(judged(nothing)).toEqual(["cannotBeVerified", "not on record by 2026-12-31"]);
  });
  it("runs while it stands still, and through the days that it has at least", () => {
    const still = { ...noDay, stopped: { ...stopped, standsStill: true } };
    expect(judged(still)).toEqual(["running", "not done yet"]);
    expect(judged({ ...noDay, stopped }, "2026-03-12")).toEqual(["running", "not done yet"]);
    expect(judged({ ...noDay, stopped }, "2026-03-13")).toEqual([
      "cannotBeVerified",
      "not on record by 2026-03-13",
    ]);
  });
});

describe("a deadline that holds only by a suspension", () => {
  const unread = { ...seen, mark: "unverified" } as const;
  const moved = (certainlyBy: string, possiblyBy: string) => ({
    certainlyBy: day(certainlyBy),
    possiblyBy: day(possiblyBy),
    stopped: { ...stopped, authority: unread },
  });
  const why = (one: Partial<Deadline>, today: string): string =>
    english(judgeDeadline({ ...vote, ...one }, day(today)).why);
  it("is open and not broken only if the clock was stopped, where nobody looked that up", () => {
    const one = moved("2026-03-20", "2026-03-30");
    expect(judged(one, "2026-03-25")).toEqual(["cannotBeVerified", "not on record by 2026-03-25"]);
    expect(why(one, "2026-03-25")).toContain("; open only if the suspension stopped the clock");
    expect(why(one, "2026-03-15")).toContain("; running only if the suspension stopped the clock");
    const done = { ...one, metOn: on("2026-03-15") };
    expect(judged(done)[0]).toBe("cannotBeVerified");
    expect(why(done, "2026-12-31")).toContain("; kept only if the suspension stopped the clock");
  });
  it("says surely or perhaps of a suspension that was entered when it had run out", () => {
    const entered = (enteredOn: string, imported = false): string =>
      why(
        {
          certainlyBy: day("2026-03-30"),
          possiblyBy: day("2026-03-30"),
          imported,
          stopped: { ...stopped, afterwards: { enteredOn: day(enteredOn), without: vote } },
        },
        "2026-03-25",
      );
    expect(entered("2026-03-13")).toContain(
      "entered on 2026-03-13, after the deadline had passed; otherwise due",
    );
    expect(entered("2026-03-12")).toContain("when the deadline may have passed");
    expect(entered("2026-03-13", true)).toContain("when the deadline may have passed");
    const unclear = { ...vote, certainlyBy: undefined, possiblyBy: undefined };
    const afterwards = { enteredOn: day("2026-03-13"), without: unclear };
    expect(
      why({ certainlyBy: day("2026-03-30"), stopped: { ...stopped, afterwards } }, "2026-03-25"),
    ).toContain("when the deadline may have passed");
  });
  it("has its unmoved day, where that is the earlier one", () => {
    const unmoved = (one: Partial<Deadline>) => unmovedDay({ ...vote, ...one });
    expect(unmoved(moved("2026-03-20", "2026-03-20"))).toBe("2026-03-12");
    expect(unmoved(moved("2026-03-12", "2026-03-20"))).toBeNull();
    expect(unmoved({ ...moved("2026-03-12", "2026-03-20"), certainlyBy: undefined })).toBeNull();
    expect(unmoved({})).toBeNull();
    const without = { ...vote, certainlyBy: day("2026-03-05"), possiblyBy: day("2026-03-05") };
    const afterwards = { enteredOn: day("2026-03-13"), without };
    const both = moved("2026-03-20", "2026-03-20");
    expect(unmoved({ ...both, stopped: { ...both.stopped, afterwards } })).toBe("2026-03-05");
    const later = { ...without, certainlyBy: day("2026-03-15") };
    expect(
      unmoved({
        ...both,
        stopped: { ...both.stopped, afterwards: { ...afterwards, without: later } },
      }),
    ).toBe("2026-03-12");
  });
});
