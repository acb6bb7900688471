import type { CommandOf } from "../../src/procedure/command.ts";
import { dayIn, knownDate, type FactDate } from "../../src/clocks/dates/fact-date.ts";
import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { azerbaijaniCase, command, certified, deposited } from "../support/cases.ts";
import { importing, type CaseBuilder, bySystem, caseUnder } from "../support/case-builder.ts";
import { day, azerbaijaniLaw } from "../support/law.ts";
import { inEnglish, english } from "../support/in-english.ts";
import { deadlineFindings, judgedOn } from "../../src/audit/deadlines.ts";
import type { Deadline, Stopped } from "../../src/clocks/deadline-shape.ts";
import { unmovedDay } from "../../src/clocks/deadline-in-doubt.ts";
import { judgeDeadline } from "../../src/clocks/judge-deadline.ts";
import { laid, read, seen, voteOf } from "../support/suspended-deadlines.ts";

describe("what is overdue", () => {
  const laid = azerbaijaniCase("DraftLawLaid");

  const due = (story: CaseBuilder, today: string): readonly CommandOf<"RecordOverdue">[] =>
    overdueToRecord(story.state, story.law.profile, { today: day(today) });

  const firstDue = (story: CaseBuilder, today: string): CommandOf<"RecordOverdue"> => {
    const [first] = due(story, today);
    if (first === undefined) throw new Error("nothing is overdue");
    return first;
  };

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

const scheduled = azerbaijaniCase("CommitteeReported").record(
  command("ScheduleSitting", { sittingOn: "2026-04-20" }),
  late,
);

const overdue = (story: CaseBuilder, today: string): CaseBuilder => {
  const [first] = overdueToRecord(story.state, story.law.profile, { today: day(today) });
  if (first === undefined) throw new Error("nothing is overdue");
  return story.record(first, { ...bySystem, today });
};

const why = ({ state, law }: CaseBuilder, rule: string): string | undefined =>
  inEnglish(deadlineFindings(state, law, day("2026-04-30"))).find((one) => one.rule === rule)?.why;

describe("what was put on record as overdue", () => {
  const voted = overdue(scheduled, "2026-04-01").record(
    command("RecordPlenaryVote", { on: "2026-04-20" }),
    late,
  );
  const adopted = certified(voted.with(late));
  it("stays with its deadline, also after it was made up for, and with no other", () => {
    expect(why(adopted, "deadline: plenary vote")).toMatch(
      /; recorded as overdue on 1 April 2026$/,
    );
    expect(why(adopted, "deadline: presentation of the law")).not.toContain("overdue");
  });
  it("is told with the day by which it was due then, where a correction moved that", () => {
    const corrected = adopted.record(
      command("Correct", {
        of: adopted.hashOf("DraftLawLaid"),
        restated: command("Lay", { on: "2026-01-11" }),
      }),
      { ...late, duty: "clerk", person: "clerk-2" },
    );
    expect(why(corrected, "deadline: plenary vote")).toMatch(
      /; recorded as overdue on 1 April 2026, when the last day was 12 March 2026$/,
    );
    expect(why(corrected, "deadline: presentation of the law")).not.toContain("overdue");
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
    const live = azerbaijaniCase("DraftLawLaid").record(
      command("Lapse", { on: "2026-03-01" }),
      late,
    );
    expect(on(live, "2026-12-31")).toBe("2026-04-30");
  });
});

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
    expect(judged({ ...noDay, stopped, metOn })).toEqual([
      verdict,
      english({ kind: "doneOn", on: metOn }),
    ]);
  });
  it("is not kept by what was done nobody knows when, nor where it may have had no day at all", () => {
    expect(judged({ ...noDay, stopped, metOn: unknown })[0]).toBe("cannotBeVerified");
    const atLeastUntil = undefined;
    const nothing = { ...noDay, stopped: { ...stopped, atLeastUntil } };
    expect(judged({ ...nothing, metOn: on("2026-03-11") })[0]).toBe("cannotBeVerified");
    expect(judged(nothing)).toEqual(["cannotBeVerified", "not on record by 31 December 2026"]);
  });
  it("runs while it stands still, and through the days that it has at least", () => {
    const still = { ...noDay, stopped: { ...stopped, standsStill: true } };
    expect(judged(still)).toEqual(["running", "not done yet"]);
    expect(judged({ ...noDay, stopped }, "2026-03-12")).toEqual(["running", "not done yet"]);
    expect(judged({ ...noDay, stopped }, "2026-03-13")).toEqual([
      "cannotBeVerified",
      "not on record by 13 March 2026",
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
    expect(judged(one, "2026-03-25")).toEqual([
      "cannotBeVerified",
      "not on record by 25 March 2026",
    ]);
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
      "entered on 13 March 2026, after the deadline had passed; otherwise due",
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
