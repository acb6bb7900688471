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
} from "../support/build.ts";
import { audited, brokenRules, expectFinding } from "../support/audited.ts";
import { bySystem } from "../support/given.ts";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };

describe("the audit of a vote that was declined and recorded anew", () => {
  const sitting = azerbaijaniCase("SittingScheduled").and(
    command("RecordPlenaryVote", { record: votesFor(36) }),
  );
  const declined = sitting.and(
    command("DeclineCertification", { of: sitting.hashOf("PlenaryVoteRecorded") }),
    { person: "plenary-secretary-2" },
  );
  it("judges the record that took its place", () => {
    const findings = audited(certified(voted(declined)));
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
    .and(command("ReturnLaw"))
    .and(command("ScheduleSitting", { sittingOn: "2026-03-20" }));
  const secondVote = returned.and(
    command("RecordPlenaryVote", { on: "2026-03-20", record: votesFor(100) }),
  );
  const overridden = certified(secondVote);
  it("measures the first vote by the clock of the vote, not the second", () => {
    expectFinding(audited(overridden), "deadline: plenary vote", {
      verdict: "kept",
      why: /done 10 February 2026/,
    });
  });
  it("awaits a second presentation, and does not take the first for it", () => {
    expectFinding(audited(overridden), "deadline: presentation of the law", {
      verdict: "running",
      why: /not done yet.*due 3 April 2026/,
    });
    expectFinding(audited(overridden, "2026-04-04"), "deadline: presentation of the law", {
      verdict: "broken",
      why: /not on record/,
    });
    const presented = overridden.and(command("PresentLaw", { on: "2026-03-25" }));
    expectFinding(audited(presented), "deadline: presentation of the law", {
      verdict: "kept",
      why: /done 25 March 2026/,
    });
    expectFinding(audited(presented), "deadline: signature of the law", {
      verdict: "running",
      why: /not done yet/,
    });
  });
  it("finds no order and no separation broken between the two votes", () => {
    for (const story of [returned, secondVote, overridden])
      expect(brokenRules(audited(story))).toEqual([]);
    const byTheOther = returned.and(
      command("RecordPlenaryVote", { on: "2026-03-20", record: votesFor(100) }),
      { person: "plenary-secretary-2" },
    );
    expect(brokenRules(audited(byTheOther))).toEqual([]);
  });
  it("finds no order broken when the law was referred back in between", () => {
    const back = returned
      .and(command("ReferBack", { on: "2026-03-20" }))
      .and(command("RecordCommitteeReport", { on: "2026-03-25" }));
    expect(brokenRules(audited(back))).toEqual([]);
  });
  it("names each vote by its day", () => {
    expectFinding(audited(overridden), "majority (vote of 10 February 2026)", {
      verdict: "kept",
      why: /63 needed/,
    });
    expectFinding(audited(overridden), "majority (vote of 20 March 2026)", {
      verdict: "kept",
      why: /95 needed/,
    });
  });
});

describe("the audit of corrections", () => {
  const certifiedCase = azerbaijaniCase("PlenaryVoteCertified");
  const corrected = certifiedCase.and(
    command("Correct", {
      of: certifiedCase.hashOf("PlenaryVoteRecorded"),
      restated: command("RecordPlenaryVote", { record: votesFor(91) }),
      ...reason,
    }),
  );
  it("finds a certified vote that was corrected no longer certified", () => {
    expectFinding(audited(corrected), "certification by a second person", {
      verdict: "broken",
      why: /changed the record after/,
    });
    expectFinding(audited(corrected), "correction of entry 6 (plenary vote recorded)", {
      verdict: "kept",
    });
  });
  it("finds later acts broken when the outcome they rest on is corrected away, and the stage has not moved", () => {
    const signed = azerbaijaniCase("LawSigned");
    const undone = signed.and(
      command("Correct", {
        of: signed.hashOf("PlenaryVoteRecorded"),
        restated: command("RecordPlenaryVote", { record: votesFor(40), declared: "rejected" }),
        ...reason,
      }),
    );
    expect(undone.state.stage).toBe("instrument");
    expectFinding(audited(undone), "later steps rest on a law that was adopted", {
      verdict: "broken",
      why: /is now recorded as rejected/,
    });
  });
  it("finds the order broken when a corrected date comes after the step that followed it", () => {
    const signed = azerbaijaniCase("LawSigned");
    const late = signed.and(
      command("Correct", {
        of: signed.hashOf("LawPresented"),
        restated: command("PresentLaw", { on: "2026-02-24" }),
        ...reason,
      }),
    );
    expectFinding(audited(late), "presentation of the law must precede signature of the law", {
      verdict: "broken",
    });
  });
});

describe("the audit of a notification sent twice", () => {
  it("finds the separation kept between the newest letter and its release", () => {
    const unknown = declaredUnknown(azerbaijaniCase("NotificationClaimed"));
    const again = unknown.and(
      command("ResolveUnknown", {
        of: unknown.hashOf("NotificationOutcomeUnknown"),
        outcome: "sendAgain",
      }),
    );
    const preparedByAnother = again.and(command("PrepareNotification"), {
      person: "releasing-officer-1",
      duty: "treaty-officer",
    });
    expect(brokenRules(audited(preparedByAnother))).toEqual([]);
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
