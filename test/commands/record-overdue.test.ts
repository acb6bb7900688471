import type { CommandOf } from "../../src/procedure/command.ts";
import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { bySystem, importing, type CaseBuilder } from "../support/case-builder.ts";
import { day } from "../support/law.ts";

const laid = azerbaijaniCase("DraftLawLaid");

const presented = azerbaijaniCase("LawPresented");

const due = (story: CaseBuilder, today: string): readonly CommandOf<"RecordOverdue">[] =>
  overdueToRecord(story.state, story.law.profile, day(today));

const firstDue = (story: CaseBuilder, today: string): CommandOf<"RecordOverdue"> => {
  const [first] = due(story, today);
  if (first === undefined) throw new Error("nothing is overdue");
  return first;
};

const overdueOn = (story: CaseBuilder, today: string): CaseBuilder =>
  story.record(firstDue(story, today), { ...bySystem, today });

describe("recording that something is overdue", () => {
  const recorded = overdueOn(laid, "2026-03-13");
  it("is an act of the system that leaves the stage alone and keeps nobody from acting", () => {
    laid.when(firstDue(laid, "2026-03-13"), bySystem).thenActs("DeadlineOverdue");
    recorded.when(command("ReferToCommittees"), { today: "2026-03-14" }).thenStage("committee");
    expect(recorded.state.stage).toBe("laid");
    expect(recorded.fact("DeadlineOverdue")).toMatchObject({ person: "system", duty: "system" });
  });
  it("happens once", () => {
    expect(due(recorded, "2027-01-01")).toEqual([]);
    recorded
      .when(firstDue(laid, "2026-03-13"), bySystem)
      .thenRefused("OverdueAlready", { entry: recorded.hashOf("DeadlineOverdue") });
  });
  it("happens anew when a correction moves the day, and not when it leaves the day alone", () => {
    const correct = (fields: { readonly on: string; readonly by?: string }): CaseBuilder =>
      recorded.record(
        command("Correct", {
          of: recorded.hashOf("DraftLawLaid"),
          restated: command("Lay", fields),
        }),
        { duty: "clerk" },
      );
    expect(due(correct({ on: "2026-01-12", by: "another initiator" }), "2026-12-31")).toEqual([]);
    const moved = correct({ on: "2026-01-26" });
    expect(due(moved, "2026-03-26")).toEqual([]);
    expect(firstDue(moved, "2026-03-27").dueOn).toBe("2026-03-26");
    expect(overdueOn(moved, "2026-03-31").state.facts.length).toBe(moved.state.facts.length + 1);
  });
  it("is refused to people, in import mode, before the day, of another day and of another entry", () => {
    const overdue = firstDue(laid, "2026-03-13");
    laid.when(overdue, { duty: "clerk" }).thenRefused("DutyMayNot", { allowed: "system" });
    laid.with(importing).when(overdue, importing).thenRefused("NothingOfThePast");
    const onTime = { ...bySystem, today: "2026-03-12" };
    laid.when(overdue, onTime).thenRefused("NotOverdue", { today: "2026-03-12" });
    laid.when({ ...overdue, dueOn: day("2026-03-11") }, bySystem).thenRefused("NotOverdue");
    presented.when(overdue, bySystem).thenRefused("DeadlineNotRunning");
    const signature = { ...overdue, deadline: "signature" } as const;
    laid.when(signature, bySystem).thenRefused("DeadlineNotRunning");
    britishCase("TreatyLaid").when(overdue, bySystem).thenRefused("NotForThisProcedure");
  });
  it("is named by the audit, also after it was made up for", () => {
    const rule = "deadline: plenary vote";
    const told = auditOf(recorded, "2026-03-31");
    expectFinding(told, rule, { verdict: "broken", why: /recorded as overdue on 2026-03-13$/ });
    const late = { today: "2026-03-20" };
    const made = ["ReferToCommittees", "RecordCommitteeReport"] as const;
    const referred = made.reduce((story, kind) => story.record(command(kind), late), recorded);
    const voted = referred
      .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }), late)
      .record(command("RecordPlenaryVote", { on: "2026-03-20" }), late);
    const why = /^done 2026-03-20; .*; recorded as overdue on 2026-03-13$/;
    expectFinding(auditOf(voted, "2026-03-31"), rule, { verdict: "broken", why });
  });
});
