import type { CommandOf } from "../../src/procedure/command.ts";
import { dayIn } from "../../src/clocks/dates/day-in.ts";
import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { day } from "../support/law.ts";

const laid = azerbaijaniCase("DraftLawLaid");

const due = (story: CaseBuilder, today: string): readonly CommandOf<"RecordOverdue">[] =>
  overdueToRecord(story.state, story.law.profile, day(today));

const firstDue = (story: CaseBuilder, today: string): CommandOf<"RecordOverdue"> => {
  const [first] = due(story, today);
  if (first === undefined) throw new Error("nothing is overdue");
  return first;
};

describe("what is overdue", () => {
  it("is found on the day after the last day, and named by the entry that started it", () => {
    expect(due(laid, "2026-03-12")).toEqual([]);
    const of = laid.fact("DraftLawLaid").entry;
    const overdue = { kind: "RecordOverdue", deadline: "vote", of, dueOn: "2026-03-12" };
    expect(due(laid, "2026-03-13")).toEqual([overdue]);
  });
  it.each([
    ["2027-12-31", "2028-02-29"],
    ["2027-12-29", "2028-02-29"],
    ["2026-12-31", "2027-02-28"],
    ["2026-07-31", "2026-09-30"],
  ])("counts months from a laying on %s to the month's end or the same day: %s", (on, last) => {
    const today = "2028-12-31";
    const story = azerbaijaniCase("CaseOpened").record(command("Lay", { on }), { today });
    expect(firstDue(story, today).dueOn).toBe(last);
    expect(due(story, last)).toEqual([]);
  });
  it("turns with the day in Baku, four hours before the day in Greenwich", () => {
    const { timeZone } = laid.law.profile;
    const before = dayIn(timeZone, Date.parse("2026-03-12T19:59:59Z"));
    const after = dayIn(timeZone, Date.parse("2026-03-12T20:00:00Z"));
    expect([due(laid, before).length, due(laid, after).length]).toEqual([0, 1]);
  });
  it("is sure only when the latest reading of the start has passed", () => {
    const on = "2026-01-10..2026-01-20";
    const story = azerbaijaniCase("CaseOpened").record(command("Lay", { on }));
    expect(due(story, "2026-03-20")).toEqual([]);
    expect(firstDue(story, "2026-03-21").dueOn).toBe("2026-03-20");
    const unknown = azerbaijaniCase("CaseOpened").record(command("Lay", { on: "unknown" }));
    expect(due(unknown, "2028-01-01")).toEqual([]);
  });
  it("is nothing that ended in time or late, in an ended case, or where silence approves", () => {
    const voted = laid
      .record(command("ReferToCommittees"))
      .record(command("RecordCommitteeReport"));
    const late = { today: "2026-04-30" };
    const sat = voted.record(command("ScheduleSitting", { sittingOn: "2026-04-20" }), late);
    expect(due(sat, "2026-04-30")).toHaveLength(1);
    const done = sat.record(command("RecordPlenaryVote", { on: "2026-04-20" }), late);
    expect(due(done, "2026-04-30")).toEqual([]);
    expect(due(laid.record(command("Withdraw"), late), "2026-12-31")).toEqual([]);
    expect(due(britishCase("TreatyLaid"), "2028-01-01")).toEqual([]);
  });
  it("is never sure before the rule is known to have stood", () => {
    const early = azerbaijaniCase("CaseOpened").record(command("Lay", { on: "2025-12-31" }));
    expect(due(early, "2028-01-01")).toEqual([]);
  });
  it("is never sure where the start was imported: what ended it may not be on record", () => {
    expect(due(laid.with(importing), "2028-01-01")).toEqual([]);
  });
});
