import { worthIn } from "../../src/case/course/worth-in-course.ts";
import { derivationOf } from "../../src/case/clocks/derivation.ts";
import { isDated, isPassed, runsIn } from "../../src/case/clocks/clock-run.ts";
import { startsFor } from "../../src/case/clocks/start-for.ts";
import { resultInWords } from "../../src/case/clocks/derivation-in-words.ts";
import { whyDeadline } from "../../src/case/course/findings-in-words.ts";
import { spanOf } from "../../src/law/file/clock.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { unknownDate } from "../../src/time/fact-date.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { courseOf, day, event } from "./files.ts";
import { authority, faults, laid, named, read, time, vote } from "./parliament.ts";

const began = event("bill.laid", "2025-01-01");
const votes = { for: 60, against: 40, present: 100 };
const atOnce = (more: object = {}): object =>
  time("at-once", {
    from: ["bill.laid"],
    to: "house-vote.done",
    limit: "atOnce",
    counts: undefined,
    ...more,
  });
const withdrawal = { by: ["government"], authority };
const procedure = read([laid("bill"), vote("house-vote")], { clocks: [atOnce()], withdrawal });
const runs = (today: string, ...given: readonly Happening[]) =>
  runsIn(courseOf(procedure, began, ...given), { today: today as IsoDate });

describe("a time without a number of days", () => {
  it("says how many days have passed, and judges nothing", () => {
    const [run] = runs("2025-01-31");
    if (run === undefined) throw new Error("no time runs");
    expect([run.verdict, run.day, isDated(run)]).toEqual(["cannotBeVerified", null, false]);
    expect(whyDeadline(run)).toEqual({
      kind: "deadlineAtOncePassed",
      length: { kind: "lengthDays", n: 30 },
    });
    expect(isPassed(run, "2035-01-01" as IsoDate)).toBe(false);
  });

  it("says after how many days it was done", () => {
    const [run] = runs("2026-01-01", event("house-vote.adopted", "2025-01-05", votes));
    expect(run?.verdict).toBe("cannotBeVerified");
    expect(run && whyDeadline(run)).toEqual({
      kind: "deadlineAtOnceDone",
      length: { kind: "lengthDays", n: 4 },
      on: day("2025-01-05"),
    });
    const unknown = { ...event("house-vote.adopted", "2025-01-05", votes), on: unknownDate };
    expect(runs("2026-01-01", unknown).map(whyDeadline)).toEqual([{ kind: "deadlineAtOnce" }]);
  });

  it("is nothing to judge where the case went another way", () => {
    expect(runs("2026-01-01", { kind: "withdrawn", on: day("2025-03-01") })).toEqual([]);
  });

  it("makes nothing irregular that comes after years", () => {
    const act = event("house-vote.adopted", "2030-02-01", votes);
    const by = { today: "2030-02-02" as IsoDate };
    expect(worthIn(courseOf(procedure, began), act, by)).toEqual({ kind: "stands" });
  });

  it("has no day that could be derived, forwards or backwards", () => {
    const [run] = runs("2025-01-31");
    if (run === undefined) throw new Error("no time runs");
    const { derivations } = derivationOf(run);
    expect(derivations.map(({ days, moves }) => [days, moves])).toEqual([[[], []]]);
    expect(derivations.map((one) => resultInWords(run.clock, one))).toEqual([
      { kind: "derivedNoNumber" },
    ]);
    const { clock } = run;
    const asked = { clock, span: spanOf(clock), calendar: undefined };
    expect(startsFor(asked, "2025-06-01" as IsoDate)).toMatchObject([{ kind: "noNumber" }]);
  });

  const stages = [laid("bill"), vote("house-vote")];
  const counts = { from: "dayAfter", authority };
  it.each([
    ["counts", { counts }],
    ["extension", { extension: { by: ["house"], beforeItEnds: true, authority } }],
    ["leavesOut", { leavesOut: { each: [{ from: "07-01", to: "07-31" }], authority } }],
    ["standsStill", { standsStill: { name: { en: "recess" }, authority } }],
    ["interval", { interval: { unit: "days", n: 3 } }],
  ])("has no %s, of which nothing would be counted", (field, more) => {
    const [fault, ...others] = faults(stages, { clocks: [atOnce(more)] });
    expect(others).toEqual([]);
    expect(fault).toContain(`clocks[0].${field}: `);
  });

  it("is asked for its first day if it has a number", () => {
    const limit = { unit: "days", n: 3 };
    expect(faults(stages, { clocks: [atOnce({ limit })] })).toEqual([
      expect.stringMatching(/^clocks\[0\]\.counts: /),
    ]);
  });

  it("is no time of a window, nor one whose silence has an effect", () => {
    const demand = named("demand", { by: ["house"], leads: "house-vote" });
    const window = named("wait", { kind: "window", interventions: [demand] });
    const ofWindow = atOnce({ to: "wait.ended" });
    expect(faults([laid("bill"), window, vote("house-vote")], { clocks: [ofWindow] })).toEqual([
      expect.stringMatching(/^clocks\[0\]\.limit: time "at-once" ends by itself/),
    ]);
    const silent = vote("house-vote", {
      silence: { clock: "at-once", means: "adopted", authority },
    });
    expect(faults([laid("bill"), silent], { clocks: [atOnce()] })).toEqual([
      expect.stringMatching(/^clocks\[0\]\.limit: time "at-once" ends by itself/),
    ]);
  });
});
