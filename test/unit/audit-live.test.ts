import { judgedOn } from "../../src/findings/follow-up.ts";
import { dayIn } from "../../src/time/fact-date.ts";
import { overdueToRecord } from "../../src/commands/next/overdue.ts";
import type { CommandOf } from "../../src/case/command.ts";
import { auditOf, auditWithOffice, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { importing, type CaseBuilder, bySystem, caseUnder } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCalendar,
  britishCase,
  certified,
  command,
  publication,
  registration,
  votesFor,
  deposited,
} from "../support/cases.ts";
import type { FindingInWords } from "../support/in-english.ts";
import { day, azerbaijaniLaw } from "../support/law.ts";
import { officeCommand, officeOf } from "../support/office.ts";

// Which statements the treaty asks for is another question: those of these cases are invented.
const ofProcedure = (findings: readonly FindingInWords[]): readonly FindingInWords[] =>
  findings.filter(({ rule }) => !/^(?:Statement|Was a statement) /.test(rule));

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };

const vote =
  "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?";

describe("the audit of a live case", () => {
  it("finds every rule kept in a case that kept them", () => {
    const findings = auditOf(
      azerbaijaniCase("DepositConfirmed").record(publication()).record(registration()),
    );
    expect(
      ofProcedure(findings)
        .filter((finding) => finding.verdict !== "kept")
        .map(({ rule }) => rule),
    ).toEqual([
      "Is the text signed the text adopted last?",
      "When did the treaty enter into force for the State?",
      "Do the sources agree on ‘Single-reading plenary vote’?",
      "Did these rules apply then?",
    ]);
    expectFinding(findings, "When did the treaty enter into force for the State?", {
      verdict: "cannotBeVerified",
      why: /cannot be calculated: .*needs 40 instruments/,
    });
    expect(findings.length).toBeGreaterThan(15);
  });
  it("finds every rule kept in a British case, by the calendar at hand", () => {
    const story = britishCase("DepositConfirmed").record(
      command("RecordDatedFact", { fact: "entryIntoForce", on: "2026-07-01" }),
      { today: "2026-07-02" },
    );
    const findings = auditOf(story, "2026-07-02", britishCalendar);
    expect(
      ofProcedure(findings)
        .filter((finding) => finding.verdict !== "kept")
        .map(({ rule }) => rule),
    ).toEqual([]);
    expectFinding(findings, "Was the time limit ‘Period A’ kept (from 12 January 2026)?", {
      verdict: "kept",
      why: /2 February 2026/,
    });
  });
  it("cannot verify a period of sitting days without a calendar", () => {
    expectFinding(
      auditOf(britishCase("DepositConfirmed")),
      "Was the time limit ‘Period A’ kept (from 12 January 2026)?",
      { verdict: "cannotBeVerified", why: /calendar/ },
    );
  });
  it("finds the end of a period certified too early when a corrected laying moves it", () => {
    const story = britishCase("TimeEndCertified");
    const moved = story.record(
      command("Correct", {
        of: story.hashOf("Laid"),
        restated: command("Lay", {
          on: "2026-01-14",
          body: "minister",
          with: ["copy", "memorandum"],
        }),
        ...reason,
      }),
    );
    expectFinding(
      auditOf(moved, "2026-03-31", britishCalendar),
      "Was the time limit ‘Period A’ kept (from 14 January 2026)?",
      { verdict: "broken", why: /4 February 2026/ },
    );
  });
  it("shows a declared result against the counts as broken", () => {
    const against = certified(
      azerbaijaniCase("SittingScheduled").record(command("RecordVote", { counts: votesFor(62) })),
    );
    expectFinding(auditOf(against), vote, {
      verdict: "broken",
      why: /declared adopted, but under the rule: rejected .*for: 62, needed at least 63/,
    });
    const few = certified(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordVote", { counts: votesFor(70, 82) }),
      ),
    );
    expectFinding(auditOf(few), vote, {
      verdict: "broken",
      why: /under the rule: no decision .*present: 82, needed at least 83/,
    });
    const { authority } = auditOf(few).find(({ rule }) => rule === vote) ?? {};
    expect(JSON.stringify(authority)).toContain("83 deputies");
  });
  it("judges a vote by its record as it was corrected, whatever was noted of the first", () => {
    const mistyped = azerbaijaniCase("SittingScheduled").record(
      command("RecordVote", { counts: votesFor(50) }),
    );
    const corrected = certified(
      mistyped.record(
        command("Correct", {
          of: mistyped.hashOf("VoteRecorded"),
          restated: command("RecordVote", { counts: votesFor(83) }),
        }),
        { person: "plenary-secretary-1" },
      ),
    );
    expectFinding(auditOf(certified(mistyped)), vote, { verdict: "broken" });
    expectFinding(auditOf(corrected), vote, { verdict: "kept" });
  });
  it("keeps the quorum rule where too few were present and nothing was decided", () => {
    const few = certified(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordVote", { counts: votesFor(70, 82), outcome: "noDecision" }),
      ),
    );
    expect(brokenRules(auditOf(few, "2026-03-01"))).toEqual([]);
    expectFinding(auditOf(few), vote, { verdict: "kept" });
  });
});

describe("the audit of a case that ended early", () => {
  it("lets no deadline run on after a withdrawal or a lapse", () => {
    for (const ending of [command("Withdraw"), command("Lapse")]) {
      const ended = azerbaijaniCase("Reported").record(ending, { today: "2026-03-05" });
      expect(brokenRules(auditOf(ended, "2027-03-31"))).toEqual([]);
    }
    const late = azerbaijaniCase("Reported").record(command("Withdraw", { on: "2026-03-20" }));
    expect(brokenRules(auditOf(late, "2027-03-31"))).toEqual([
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?",
    ]);
    const datedBack = azerbaijaniCase("Reported").record(command("Lapse", { on: "2026-03-01" }), {
      today: "2026-03-31",
    });
    expect(brokenRules(auditOf(datedBack, "2027-03-31"))).toEqual([
      "Was the time limit ‘Vote’ kept (from 12 January 2026)?",
    ]);
  });
});

describe("the audit of statements", () => {
  it("asks whether what was said at signature is confirmed", () => {
    const atSignature = command("RecordDatedFact", {
      statements: azerbaijaniCase("Laid").fact("Laid").act.statements,
    });
    const story = azerbaijaniCase("CaseOpened").record(atSignature).record(command("Lay"));
    for (const id of ["reservation-11-3", "designation-40"])
      expectFinding(
        auditOf(story),
        `Statement ${id}: made at signature, and confirmed on ratification?`,
        { verdict: "cannotBeVerified", why: /^made, but only the deposit confirms it/ },
      );
  });
});

describe("the audit of the entry into force", () => {
  const inForce = (on: string, receivedOn = "2026-03-31") =>
    auditOf(
      britishCase("NotificationSent")
        .record(command("ConfirmDeposit", { receivedOn }), { person: "treaty-officer-2" })
        .record(command("RecordDatedFact", { fact: "entryIntoForce", on }), {
          today: "2026-12-31",
        }),
      "2026-12-31",
      britishCalendar,
    );
  const rule = "When did the treaty enter into force for the State?";
  it("compares the day on record with the day that the treaty gives", () => {
    expectFinding(inForce("2026-07-01"), rule, {
      verdict: "kept",
      why: /first day of the following month = 1 July 2026; on record as 1 July 2026/,
    });
    expectFinding(inForce("2026-08-01"), rule, { verdict: "broken" });
  });
  it("says neither where the day on record or the day of receipt is not known exactly", () => {
    expectFinding(inForce("unknown"), rule, { verdict: "cannotBeVerified" });
    expectFinding(inForce("2026-06-01..2026-08-01"), rule, { verdict: "cannotBeVerified" });
    expectFinding(inForce("2026-07-01", "2026-02-27..2026-03-20"), rule, {
      verdict: "cannotBeVerified",
    });
  });
});

describe("two persons, when an administrator replaced the key of one", () => {
  const registered = (person: string, letter: string) =>
    officeCommand({
      kind: "RegisterPerson",
      registered: person,
      publicKey: `${letter.repeat(42)}A=`,
    });
  const rule =
    "Did a second person certify the vote at ‘Single-reading plenary vote’ (10 February 2026)?";
  const voted = azerbaijaniCase("VoteCertified");
  const recorder = voted.state.facts.find(({ act }) => act.kind === "VoteRecorded")?.person;

  it("are kept apart by keys that were registered once", () => {
    const office = officeOf([registered(String(recorder), "H")]);
    expectFinding(auditWithOffice(voted, office), rule, { verdict: "kept" });
  });
  it("cannot be told apart by a key that was replaced before", () => {
    const office = officeOf([registered(String(recorder), "H"), registered(String(recorder), "J")]);
    expectFinding(auditWithOffice(voted, office), rule, {
      verdict: "cannotBeVerified",
      why: /the key of .* was replaced by .* on 1 January 2026, before/,
    });
  });
});

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
    expect(why(adopted, "Was the time limit ‘Vote")).toMatch(
      /; recorded as overdue on 1 April 2026/,
    );
    expect(why(adopted, "Was the time limit ‘Presentation")).not.toContain("overdue");
  });
  it("is told with the day by which it was due then, where a correction moved that", () => {
    const corrected = adopted.record(
      command("Correct", {
        of: adopted.hashOf("Laid"),
        restated: command("Lay", { on: "2026-01-11" }),
      }),
      { ...late, duty: "clerk", person: "clerk-2" },
    );
    expect(why(corrected, "Was the time limit ‘Vote")).toMatch(
      /; recorded as overdue on 1 April 2026, when the last day was 12 March 2026/,
    );
    expect(why(corrected, "Was the time limit ‘Presentation")).not.toContain("overdue");
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
