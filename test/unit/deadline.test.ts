import { cited, saying } from "../support/in-english.ts";
import { type Deadline, deadlinesOf } from "../../src/clocks/deadline.ts";
import { judgeDeadline as judgeDeadlineSaid } from "../../src/clocks/judge-deadline.ts";
import { knownDate, unknownDate, type FactDate, dayOf } from "../../src/clocks/dates/fact-date.ts";
import type { Span } from "../../src/procedure/profile/profile.ts";
import { azerbaijaniCase, command, certified } from "../support/cases.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijan, azerbaijaniLaw, day } from "../support/law.ts";
import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { bySystem, type CaseBuilder } from "../support/case-builder.ts";
import { notificationFacts } from "../../src/api/shapes/facts-abroad.ts";
import type { CaseView } from "../../src/ledger/reading/queries.ts";
import type { RecordedAct } from "../../src/procedure/case/act.ts";
import { withFacts, type Case } from "../../src/procedure/case/case.ts";
import { voteRecordInput } from "../../src/papers/inputs/index.ts";
import type { Granted } from "../../src/papers/inputs/common.ts";

const judgeDeadline = saying(judgeDeadlineSaid);

const on = (text: string): FactDate => knownDate(day(text));

const between = (from: string, to: string): FactDate => ({
  kind: "between",
  from: day(from),
  to: day(to),
});

const laidOn = (date: string, urgent = false) => {
  const [deadline] = deadlinesOf(
    azerbaijaniCase("CaseOpened").record(command("Lay", { on: date, urgent })).state,
    azerbaijan(),
  );
  if (deadline === undefined) throw new Error("no deadline");
  return deadline;
};

const withMet = (deadline: Deadline, metOn: FactDate | undefined): Deadline => ({
  ...deadline,
  metOn,
});

const verdict = (deadline: Deadline, today = "2026-12-31") =>
  judgeDeadline(deadline, day(today)).verdict;

describe("when a deadline ends", () => {
  it("months end on the same day-number, or on the last day of a shorter month", () => {
    expect(laidOn("2026-01-12")).toMatchObject({
      certainlyBy: "2026-03-12",
      possiblyBy: "2026-03-12",
    });
    expect(laidOn("2025-12-31")).toMatchObject({ certainlyBy: "2026-02-28" });
  });
  it("an urgent bill has its own days", () => {
    expect(laidOn("2026-01-12", true)).toMatchObject({
      certainlyBy: "2026-02-01",
      possiblyBy: "2026-02-01",
    });
  });
  it("between two days of laying, the end lies between two days too", () => {
    expect(laidOn("2026-01-10..2026-01-20")).toMatchObject({
      certainlyBy: "2026-03-10",
      possiblyBy: "2026-03-20",
    });
  });
  it("of an unknown laying nobody knows the end", () => {
    expect(laidOn("unknown")).toMatchObject({ certainlyBy: undefined, possiblyBy: undefined });
    expect(verdict(laidOn("unknown"))).toBe("cannotBeVerified");
  });
  it("counts from the same day where the profile says so", () => {
    const profile = azerbaijan();
    const vote = { ...profile.clocks.vote, countsFrom: "sameDay" as const };
    const { state } = azerbaijaniCase("DraftLawLaid");
    expect(
      deadlinesOf(state, { ...profile, clocks: { ...profile.clocks, vote } })[0]?.certainlyBy,
    ).toBe("2026-03-11");
    const signature = { ...profile.clocks.presentation, countsFrom: "sameDay" as const };
    const adopted = azerbaijaniCase("PlenaryVoteCertified").state;
    expect(
      deadlinesOf(adopted, {
        ...profile,
        clocks: { ...profile.clocks, presentation: signature },
      })[1]?.certainlyBy,
    ).toBe("2026-02-23");
  });
  it.each<[Span, string, string]>([
    [{ unit: "hours", n: 24 }, "2026-02-10", "2026-02-11"],
    [{ unit: "hours", n: 1 }, "2026-02-10", "2026-02-11"],
    [{ unit: "hours", n: 48 }, "2026-02-11", "2026-02-12"],
  ])(
    "hours are judged by days: %j is kept on %s for certain and on %s perhaps",
    (urgentSpan, certainlyBy, possiblyBy) => {
      const profile = azerbaijan();
      const clocks = {
        ...profile.clocks,
        presentation: { ...profile.clocks.presentation, urgentSpan },
      };
      const law = { ...azerbaijaniLaw(), profile: { ...profile, clocks } };
      const urgent = azerbaijaniCase("CaseOpened", law)
        .record(command("Lay", { urgent: true }))
        .record(command("ReferToCommittees"))
        .record(command("RecordCommitteeReport"))
        .record(command("ScheduleSitting"))
        .record(command("RecordPlenaryVote"));
      const adopted = urgent.record(
        command("CertifyPlenaryVote", { of: urgent.hashOf("PlenaryVoteRecorded") }),
        { person: "plenary-secretary-2" },
      );
      expect(deadlinesOf(adopted.state, law.profile)[1]).toMatchObject({ certainlyBy, possiblyBy });
    },
  );
  it("the seed case had to be presented by 24 February 2026 and signed within 56 days", () => {
    const adopted = deadlinesOf(azerbaijaniCase("PlenaryVoteCertified").state, azerbaijan());
    expect(adopted.map(({ name, possiblyBy }) => [name, possiblyBy])).toEqual([
      ["plenaryVote", "2026-03-12"],
      ["presentationOfTheLaw", "2026-02-24"],
    ]);
    const presented = azerbaijaniCase("PlenaryVoteCertified").record(
      command("PresentLaw", { on: "2026-02-24" }),
    );
    expect(deadlinesOf(presented.state, azerbaijan())[2]?.possiblyBy).toBe("2026-04-21");
  });
});

describe("whether a deadline was kept", () => {
  const deadline = laidOn("2026-01-10..2026-01-20"); // by 10 March for certain, by 20 March perhaps
  it.each<[FactDate, string]>([
    [on("2026-03-10"), "kept"],
    [on("2026-03-11"), "cannotBeVerified"],
    [on("2026-03-20"), "cannotBeVerified"],
    [on("2026-03-21"), "broken"],
    [between("2026-03-01", "2026-03-10"), "kept"],
    [between("2026-03-01", "2026-03-30"), "cannotBeVerified"],
    [between("2026-03-21", "2026-03-30"), "broken"],
    [unknownDate, "cannotBeVerified"],
  ])("done %j: %s", (metOn, expected) => {
    expect(verdict(withMet(deadline, metOn))).toBe(expected);
  });
  it.each([
    ["2026-03-10", "running"],
    ["2026-03-11", "cannotBeVerified"],
    ["2026-03-20", "cannotBeVerified"],
    ["2026-03-21", "broken"],
  ])("not done by %s: %s", (today, expected) => {
    expect(verdict(withMet(deadline, undefined), today)).toBe(expected);
  });
  it("what is recorded as done before it began, nobody can say", () => {
    const before = judgeDeadline(
      withMet(laidOn("2026-01-12"), on("2026-01-11")),
      day("2026-12-31"),
    );
    expect(before.verdict).toBe("cannotBeVerified");
    expect(before.why).toContain("recorded as done 11 January 2026, before it began");
  });
  it("says both last days where the start lies between two", () => {
    const { why } = judgeDeadline(withMet(deadline, on("2026-03-01")), day("2026-12-31"));
    expect(why).toContain("due between 10 March 2026 and 20 March 2026");
  });
  it("what an imported record does not say is no breach", () => {
    expect(verdict({ ...withMet(deadline, undefined), imported: true }, "2027-01-01")).toBe(
      "cannotBeVerified",
    );
  });
  it("says when it is due, from what it was counted, and whether that is known", () => {
    const finding = judgeDeadline(
      withMet(laidOn("2026-01-12"), on("2026-02-10")),
      day("2026-03-31"),
    );
    expect(finding.why).toBe(
      "done 10 February 2026; 2 months from laying (12 January 2026), due 12 March 2026, counted from the day after (unverified)",
    );
    expect(cited(finding.authority)).toContain("Art. 96");
  });
  it("a vote without a quorum does not stop the clock", () => {
    const few = azerbaijaniCase("SittingScheduled").record(
      command("RecordPlenaryVote", {
        record: { kind: "notPublished", present: 60 },
        declared: "noDecision",
      }),
    );
    expectFinding(auditOf(few, "2026-03-13"), "deadline: plenary vote", {
      verdict: "broken",
      why: /not on record by 13 March 2026/,
    });
  });
});

const late = { today: "2026-09-01" };

const overdueOn = (story: CaseBuilder, today: string): CaseBuilder =>
  overdueToRecord(story.state, story.law.profile, { today: day(today) }).reduce(
    (before, overdue) => before.record(overdue, { ...bySystem, today }),
    story,
  );

const adopted = azerbaijaniCase("PlenaryVoteCertified");

const presentedLate = overdueOn(adopted, "2026-03-01")
  .with(late)
  .record(command("PresentLaw", { on: "2026-03-02" }));

const returnedLate = overdueOn(presentedLate, "2026-05-01").record(
  command("ReturnLaw", { on: "2026-05-02" }),
);

const votedAgain = (declared: "adopted" | "rejected"): CaseBuilder =>
  returnedLate
    .record(command("ScheduleSitting", { sittingOn: "2026-05-12" }))
    .record(command("RecordPlenaryVote", { on: "2026-05-12", declared }));

const presentedAgain = certified(votedAgain("adopted")).record(
  command("PresentLaw", { on: "2026-05-13" }),
);

const firstPresentation =
  "deadline: presentation of the law, in the round that began with adoption on 10 February 2026";

const firstSignature =
  "deadline: signature of the law, in the round that began with presentation on 2 March 2026";

describe("the deadlines of a round that a return ended", () => {
  it("stay broken after the second vote, with what was recorded of them", () => {
    const findings = auditOf(presentedAgain, "2026-05-15");
    expectFinding(findings, firstPresentation, {
      verdict: "broken",
      why: /done 2 March 2026.*recorded as overdue on 1 March 2026/,
    });
    expectFinding(findings, firstSignature, {
      verdict: "broken",
      why: /done 2 May 2026.*recorded as overdue on 1 May 2026/,
    });
    expectFinding(findings, "deadline: presentation of the law", { verdict: "kept" });
    expectFinding(findings, "deadline: signature of the law", { verdict: "running" });
  });
  it("stay broken after a second vote that rejected the bill", () => {
    const rejected = certified(votedAgain("rejected"));
    expectFinding(auditOf(rejected, "2026-05-15"), firstPresentation, { verdict: "broken" });
  });
  it("stand once as long as no other vote was taken", () => {
    const findings = auditOf(returnedLate, "2026-05-15");
    expectFinding(findings, "deadline: presentation of the law", { verdict: "broken" });
    expectFinding(findings, "deadline: signature of the law", { verdict: "broken" });
  });
  it("are kept where the first round kept them, beside a second that did not", () => {
    const inTime = azerbaijaniCase("LawPresented")
      .record(command("ReturnLaw"))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-03" }))
      .record(command("RecordPlenaryVote", { on: "2026-03-03" }));
    const again = certified(inTime).record(command("PresentLaw", { on: "2026-03-19" }), late);
    const findings = auditOf(again, "2026-06-01");
    expectFinding(findings, firstPresentation, { verdict: "kept" });
    expectFinding(
      findings,
      "deadline: signature of the law, in the round that began with presentation on 12 February 2026",
      { verdict: "kept" },
    );
    expectFinding(findings, "deadline: presentation of the law", { verdict: "broken" });
  });
});

describe("an act that put a deadline on record as overdue", () => {
  it("has its finding also where the vote that started the clock was replaced", () => {
    const overdue = overdueOn(adopted, "2026-03-01").with(late);
    const corrected = overdue.record(
      command("Correct", {
        of: overdue.hashOf("PlenaryVoteRecorded"),
        restated: { ...command("RecordPlenaryVote"), declared: "rejected" },
      }),
    );
    expectFinding(auditOf(corrected, "2026-05-15"), "deadline: presentation of the law", {
      verdict: "cannotBeVerified",
      why: /no longer counts.*recorded as overdue on 1 March 2026.*24 February 2026/,
    });
  });
});

describe("an act after its deadline", () => {
  it("is noted beside the entry that records it", () => {
    overdueOn(adopted, "2026-03-01")
      .when(command("PresentLaw", { on: "2026-03-02" }), late)
      .thenFinding("deadline: presentation of the law", "broken", /done 2 March 2026/);
    presentedLate
      .when(command("ReturnLaw", { on: "2026-05-02" }), late)
      .thenFinding("deadline: signature of the law", "broken", /done 2 May 2026/);
  });
  it("is noted beside the correction that makes it late", () => {
    const presented = azerbaijaniCase("LawPresented").with(late);
    presented
      .when(
        command("Correct", {
          of: presented.hashOf("LawPresented"),
          restated: command("PresentLaw", { on: "2026-03-02" }),
        }),
      )
      .thenFinding("deadline: presentation of the law", "broken", /done 2 March 2026/);
  });
  it("leaves nothing beside an act in time", () => {
    const rules = azerbaijaniCase("LawSigned")
      .notes()
      .map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith("deadline"))).toEqual([]);
  });
});

// Four hours before midnight in UTC the next day begins in Baku.

const law = azerbaijaniLaw();

const evening = "2026-03-31T20:30:00.000Z";

const recordedInTheEvening = (kind: RecordedAct["kind"]): Case => {
  const { state } = azerbaijaniCase("DepositConfirmed");
  const facts = state.facts.map((fact) =>
    fact.act.kind === kind ? { ...fact, at: evening } : fact,
  );
  return withFacts(state, facts);
};

describe("The day of what was recorded in the evening", () => {
  it("is the day that it was in Baku", () => {
    expect(dayOf(evening, law.profile.timeZone)).toBe("2026-04-01");
  });

  it("is so for a notification that was sent, at the command line and on pages", () => {
    const view = { state: recordedInTheEvening("NotificationSent"), law } as unknown as CaseView;
    expect(notificationFacts(view)[0]).toMatchObject({
      name: "factNotification",
      on: { kind: "known", on: "2026-04-01" },
    });
  });

  it("is so for the certification that is printed with a vote", () => {
    const state = recordedInTheEvening("PlenaryVoteCertified");
    const wish = { state, law, entries: [], language: "en" } as unknown as Granted;
    expect(voteRecordInput(wish)?.certified).toMatchObject({ on: "2026-04-01" });
  });
});
