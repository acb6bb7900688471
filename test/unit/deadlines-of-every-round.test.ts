import { overdueToRecord } from "../../src/clocks/overdue.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, certified, command } from "../support/cases.ts";
import { bySystem, type CaseBuilder } from "../support/case-builder.ts";
import { day } from "../support/law.ts";

const late = { today: "2026-09-01" };
const overdueOn = (story: CaseBuilder, today: string): CaseBuilder =>
  overdueToRecord(story.state, story.law.profile, day(today)).reduce(
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
  "deadline: presentation of the law, in the round that began with adoption on 2026-02-10";
const firstSignature =
  "deadline: signature of the law, in the round that began with presentation on 2026-03-02";

describe("the deadlines of a round that a return ended", () => {
  it("stay broken after the second vote, with what was recorded of them", () => {
    const findings = auditOf(presentedAgain, "2026-05-15");
    expectFinding(findings, firstPresentation, {
      verdict: "broken",
      why: /done 2026-03-02.*recorded as overdue on 2026-03-01/,
    });
    expectFinding(findings, firstSignature, {
      verdict: "broken",
      why: /done 2026-05-02.*recorded as overdue on 2026-05-01/,
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
      "deadline: signature of the law, in the round that began with presentation on 2026-02-12",
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
      why: /no longer counts.*recorded as overdue on 2026-03-01.*2026-02-24/,
    });
  });
});

describe("an act after its deadline", () => {
  it("is noted beside the entry that records it", () => {
    overdueOn(adopted, "2026-03-01")
      .when(command("PresentLaw", { on: "2026-03-02" }), late)
      .thenFinding("deadline: presentation of the law", "broken", /done 2026-03-02/);
    presentedLate
      .when(command("ReturnLaw", { on: "2026-05-02" }), late)
      .thenFinding("deadline: signature of the law", "broken", /done 2026-05-02/);
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
      .thenFinding("deadline: presentation of the law", "broken", /done 2026-03-02/);
  });
  it("leaves nothing beside an act in time", () => {
    const rules = azerbaijaniCase("LawSigned")
      .notes()
      .map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith("deadline"))).toEqual([]);
  });
});
