import { inEnglish } from "../../src/words/read.ts";
import {
  azerbaijaniCase,
  certified,
  command,
  released,
  declaredUnknown,
  claimed,
  sent,
  voted,
  votesFor,
} from "../support/cases.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { bySystem } from "../support/case-builder.ts";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };

describe("the audit of a vote that was declined and recorded anew", () => {
  const sitting = azerbaijaniCase("SittingScheduled").record(
    command("RecordPlenaryVote", { record: votesFor(36) }),
  );
  const declined = sitting.record(
    command("DeclineCertification", { of: sitting.hashOf("PlenaryVoteRecorded") }),
    { person: "plenary-secretary-2" },
  );
  it("judges the record that took its place", () => {
    const findings = auditOf(certified(voted(declined)));
    const votes = findings.slice(
      0,
      findings.findIndex((finding) => finding.rule.startsWith("deadline")),
    );
    expect(brokenRules(votes)).toEqual([]);
    expect(votes.filter((finding) => finding.rule.startsWith("majority"))).toHaveLength(1);
    expect(votes.filter((finding) => finding.rule.startsWith("certification"))).toHaveLength(2);
  });
});

describe("the audit of a second vote after a return", () => {
  const returned = azerbaijaniCase("LawPresented")
    .record(command("ReturnLaw"))
    .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }));
  const secondVote = returned.record(
    command("RecordPlenaryVote", { on: "2026-03-20", record: votesFor(100) }),
  );
  const overridden = certified(secondVote);
  it("measures the first vote by the clock of the vote, not the second", () => {
    expectFinding(auditOf(overridden), "deadline: plenary vote", {
      verdict: "kept",
      why: /done 2026-02-10/,
    });
  });
  it("awaits a second presentation, and does not take the first for it", () => {
    expectFinding(auditOf(overridden), "deadline: presentation of the law", {
      verdict: "running",
      why: /not done yet.*due 2026-04-03/,
    });
    expectFinding(auditOf(overridden, "2026-04-04"), "deadline: presentation of the law", {
      verdict: "broken",
      why: /not on record/,
    });
    const presented = overridden.record(command("PresentLaw", { on: "2026-03-25" }));
    expectFinding(auditOf(presented), "deadline: presentation of the law", {
      verdict: "kept",
      why: /done 2026-03-25/,
    });
    expectFinding(auditOf(presented), "deadline: signature of the law", {
      verdict: "running",
      why: /not done yet/,
    });
  });
  it("finds no order and no separation broken between the two votes", () => {
    for (const story of [returned, secondVote, overridden])
      expect(brokenRules(auditOf(story))).toEqual([]);
    const byTheOther = returned.record(
      command("RecordPlenaryVote", { on: "2026-03-20", record: votesFor(100) }),
      { person: "plenary-secretary-2" },
    );
    expect(brokenRules(auditOf(byTheOther))).toEqual([]);
  });
  it("finds no order broken when the law was referred back in between", () => {
    const back = returned
      .record(command("ReferBack", { on: "2026-03-20" }))
      .record(command("RecordCommitteeReport", { on: "2026-03-25" }));
    expect(brokenRules(auditOf(back))).toEqual([]);
  });
  it("names each vote by its day", () => {
    expectFinding(auditOf(overridden), "majority (vote of 2026-02-10)", {
      verdict: "kept",
      why: /63 needed/,
    });
    expectFinding(auditOf(overridden), "majority (vote of 2026-03-20)", {
      verdict: "kept",
      why: /95 needed/,
    });
  });
});

describe("the audit of corrections", () => {
  const certifiedCase = azerbaijaniCase("PlenaryVoteCertified");
  const corrected = certifiedCase.record(
    command("Correct", {
      of: certifiedCase.hashOf("PlenaryVoteRecorded"),
      restated: command("RecordPlenaryVote", { record: votesFor(91) }),
      ...reason,
    }),
  );
  it("finds a certified vote that was corrected no longer certified", () => {
    expectFinding(auditOf(corrected), "certification by a second person", {
      verdict: "broken",
      why: /changed the record after/,
    });
    expectFinding(auditOf(corrected), "correction of entry 6 (plenary vote recorded)", {
      verdict: "kept",
    });
  });
  it("finds later acts broken when the outcome they rest on is corrected away, and the stage has not moved", () => {
    const signed = azerbaijaniCase("LawSigned");
    const undone = signed.record(
      command("Correct", {
        of: signed.hashOf("PlenaryVoteRecorded"),
        restated: command("RecordPlenaryVote", { record: votesFor(40), declared: "rejected" }),
        ...reason,
      }),
    );
    expect(undone.state.stage).toBe("instrument");
    expectFinding(auditOf(undone), "later steps rest on a law that was adopted", {
      verdict: "broken",
      why: /is now recorded as rejected/,
    });
  });
  it("finds the order broken when a corrected date comes after the step that followed it", () => {
    const signed = azerbaijaniCase("LawSigned");
    const late = signed.record(
      command("Correct", {
        of: signed.hashOf("LawPresented"),
        restated: command("PresentLaw", { on: "2026-02-24" }),
        ...reason,
      }),
    );
    expectFinding(auditOf(late), "presentation of the law must precede signature of the law", {
      verdict: "broken",
    });
  });
});

describe("the audit of a notification sent twice", () => {
  it("finds the separation kept between the newest letter and its release", () => {
    const unknown = declaredUnknown(azerbaijaniCase("NotificationClaimed"));
    const again = unknown.record(
      command("ResolveUnknown", {
        of: unknown.hashOf("NotificationOutcomeUnknown"),
        outcome: "sendAgain",
      }),
    );
    const preparedByAnother = again.record(command("PrepareNotification"), {
      person: "releasing-officer-1",
      duty: "treaty-officer",
    });
    expect(brokenRules(auditOf(preparedByAnother))).toEqual([]);
    expect(sent(claimed(released(again))).state.stage).toBe("deposit");
    preparedByAnother
      .when(
        command("ReleaseNotification", { of: preparedByAnother.hashOf("NotificationPrepared") }),
      )
      .thenRefused("SamePerson", { person: "releasing-officer-1" });
    expect(inEnglish(again.when(command("RecordSent"), bySystem).refused())).toContain(
      "not possible",
    );
  });
});
