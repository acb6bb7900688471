import type { CommandOf } from "../../src/procedure/command.ts";
import { dayIn } from "../../src/clocks/dates/fact-date.ts";
import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { azerbaijaniCase, command, certified, deposited } from "../support/cases.ts";
import { importing, type CaseBuilder, bySystem, caseUnder } from "../support/case-builder.ts";
import { day, azerbaijaniLaw } from "../support/law.ts";
import { judgedOn } from "../../src/audit/follow-up.ts";
import { auditOf } from "../support/audit-findings.ts";

describe("what is overdue", () => {
  const laid = azerbaijaniCase("Laid");

  const due = (story: CaseBuilder, today: string): readonly CommandOf<"RecordOverdue">[] =>
    overdueToRecord(story.state, story.law.procedure, { today: day(today) });

  const firstDue = (story: CaseBuilder, today: string): CommandOf<"RecordOverdue"> => {
    const [first] = due(story, today);
    if (first === undefined) throw new Error("nothing is overdue");
    return first;
  };

  it("is found on the day after the last day, and named by the entry that started it", () => {
    expect(due(laid, "2026-03-12")).toEqual([]);
    const of = laid.fact("Laid").entry;
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
    const { timeZone } = laid.law.procedure;
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
    const voted = laid.record(command("Refer")).record(command("RecordReport"));
    const late = { today: "2026-04-30" };
    const sat = voted.record(command("ScheduleSitting", { sittingOn: "2026-04-20" }), late);
    expect(due(sat, "2026-04-30")).toHaveLength(1);
    const done = sat.record(command("RecordVote", { on: "2026-04-20" }), late);
    expect(due(done, "2026-04-30")).toEqual([]);
    expect(due(laid.record(command("Withdraw"), late), "2026-12-31")).toEqual([]);
  });
  it("is never sure before the rule is known to have stood", () => {
    const early = azerbaijaniCase("CaseOpened").record(command("Lay", { on: "2025-12-31" }));
    expect(due(early, "2028-01-01")).toEqual([]);
  });
  it("is never sure where the start was imported: what ended it may not be on record", () => {
    expect(due(laid.with(importing), "2028-01-01")).toEqual([]);
  });
});

const late = { today: "2026-04-30" };

const scheduled = azerbaijaniCase("Reported").record(
  command("ScheduleSitting", { sittingOn: "2026-04-20" }),
  late,
);

const overdue = (story: CaseBuilder, today: string): CaseBuilder => {
  const [first] = overdueToRecord(story.state, story.law.procedure, { today: day(today) });
  if (first === undefined) throw new Error("nothing is overdue");
  return story.record(first, { ...bySystem, today });
};

const why = (story: CaseBuilder, rule: string): string | undefined =>
  auditOf(story, "2026-04-30").find((one) => one.rule.startsWith(rule))?.why;

describe("what was put on record as overdue", () => {
  const voted = overdue(scheduled, "2026-04-01").record(
    command("RecordVote", { on: "2026-04-20" }),
    late,
  );
  const adopted = certified(voted.with(late));
  it("stays with its deadline, also after it was made up for, and with no other", () => {
    expect(why(adopted, "time limit: Vote")).toMatch(/; recorded as overdue on 1 April 2026/);
    expect(why(adopted, "time limit: Presentation")).not.toContain("overdue");
  });
  it("is told with the day by which it was due then, where a correction moved that", () => {
    const corrected = adopted.record(
      command("Correct", {
        of: adopted.hashOf("Laid"),
        restated: command("Lay", { on: "2026-01-11" }),
      }),
      { ...late, duty: "clerk", person: "clerk-2" },
    );
    expect(why(corrected, "time limit: Vote")).toMatch(
      /; recorded as overdue on 1 April 2026, when the last day was 12 March 2026/,
    );
    expect(why(corrected, "time limit: Presentation")).not.toContain("overdue");
  });
});

describe("the day as of which a case is judged", () => {
  const on = (story: CaseBuilder, today: string) => judgedOn(story.state, "Asia/Baku", day(today));
  const open = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
  const withdrawn = (date: string): CaseBuilder => open.record(command("Withdraw", { on: date }));
  it("is today while the case goes on, or after a deposit", () => {
    expect(on(open, "2026-12-31")).toBe("2026-12-31");
    expect(on(deposited(azerbaijaniCase("NotificationSent")), "2026-12-31")).toBe("2026-12-31");
  });
  it("is that of a past ending, at the latest, or today where nobody knows it", () => {
    expect(on(withdrawn("2026-03-01"), "2026-12-31")).toBe("2026-03-01");
    expect(on(withdrawn("2026-03-01..2026-03-20"), "2026-12-31")).toBe("2026-03-20");
    expect(on(withdrawn("unknown"), "2026-12-31")).toBe("2026-12-31");
  });
  it("is no later than the day that is asked of", () => {
    expect(on(withdrawn("2026-03-20"), "2026-03-10")).toBe("2026-03-10");
    expect(on(withdrawn("2026-03-10"), "2026-03-20")).toBe("2026-03-10");
  });
  it("is the day on which a live ending was recorded, whatever day it names", () => {
    const live = azerbaijaniCase("Laid").record(command("Lapse", { on: "2026-03-01" }), late);
    expect(on(live, "2026-12-31")).toBe("2026-04-30");
  });
});
