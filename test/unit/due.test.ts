import { runningIn, type Due, type Running } from "../../src/clocks/due.ts";
import { azerbaijaniCase, britishCalendar, britishCase, command } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { britain, day } from "../support/law.ts";
import { inWorkingDays, read, seen } from "../support/suspended-deadlines.ts";

const late = { today: "2027-12-31" };
const running = ({ state, law }: CaseBuilder, calendar = true): readonly Running[] =>
  runningIn(state, law.procedure, { calendar: calendar ? britishCalendar : undefined });
const dueIn = (story: CaseBuilder): Due => {
  const [first] = running(story);
  if (first?.kind !== "due") throw new Error("nothing is due");
  return first;
};
const isOver = (due: Due, ...days: readonly string[]) => days.map((one) => due.isOver(day(one)));

describe("the clock of a law, as what is due", () => {
  const laid = azerbaijaniCase("Laid", read(["vote"]));
  it("names the entry it runs from, its last day, and the rules that this rests on", () => {
    const due = dueIn(laid);
    const [vote] = read(["vote"]).procedure.clocks ?? [];
    expect(due).toMatchObject({
      name: "vote",
      of: laid.fact("Laid").entry,
      certainlyBy: "2026-03-12",
      byHours: false,
      restsOn: [vote?.authority, vote?.counts.authority],
    });
    expect(isOver(due, "2026-03-12", "2026-03-13")).toEqual([false, true]);
  });
  it("has no last day where its start is not known", () => {
    const unknown = azerbaijaniCase("CaseOpened").record(command("Lay", { on: "unknown" }));
    expect(running(unknown)).toMatchObject([
      { kind: "cannotCalculate", name: "vote", why: "startUnknown" },
    ]);
  });
  it("rests on the rule on suspension as well once that moved its last day", () => {
    const still = azerbaijaniCase("Laid", read(["vote"])).record(
      command("Suspend", { on: "2026-02-01" }),
      late,
    );
    expect(running(still)).toEqual([]);
    const resumed = still.record(command("Resume", { on: "2026-02-11" }), late);
    expect(dueIn(resumed).certainlyBy).toBe("2026-03-22");
    expect(dueIn(resumed).restsOn.at(-1)).toEqual(seen);
  });
  it("has no day on which it is surely over where holidays may come between", () => {
    const due = dueIn(azerbaijaniCase("Laid", inWorkingDays()));
    expect(due).toMatchObject({ certainlyBy: "2026-03-09", possiblyBy: null });
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
  const restsOn = (id: string) => {
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
      name: "period-a",
      of: laid.fact("Laid").entry,
      certainlyBy: "2026-02-02",
      possiblyBy: "2026-02-02",
      byHours: false,
      isPeriod: true,
      restsOn: restsOn("period-a"),
    });
    expect(isOver(due, "2026-02-02", "2026-02-03")).toEqual([false, true]);
  });
  it("is the second from the newest statement on, and none while that is awaited", () => {
    expect(running(against)).toEqual([]);
    expect(dueIn(stated)).toMatchObject({
      of: stated.fact("Laid").entry,
      restsOn: restsOn("period-b"),
    });
    const again = stated
      .record(command("RecordIntervention", { on: "2026-02-01", intervention: "commons-against" }))
      .record(command("Lay", { on: "2026-02-05", body: "minister", with: ["reasons"] }));
    const corrected = again.record(
      command("Correct", {
        of: again.hashOf("Laid"),
        restated: command("Lay", { on: "2026-02-06", body: "minister", with: ["reasons"] }),
      }),
    );
    expect(dueIn(corrected).of).toBe(again.fact("Laid").entry);
  });
  it("has no last day without a calendar, and is nothing before the laying or after its end", () => {
    expect(running(laid, false)).toMatchObject([
      { kind: "cannotCalculate", name: "period-a", why: "noCalendar" },
    ]);
    expect(running(britishCase("CaseOpened"))).toEqual([]);
    expect(running(britishCase("TimeEndCertified"))).toEqual([]);
  });
});
