import { cited } from "../support/in-english.ts";
import {
  command,
  votesFor,
  azerbaijaniCase,
  certified,
  released,
  declaredUnknown,
  claimed,
  sent,
  voted,
} from "../support/cases.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder, bySystem } from "../support/case-builder.ts";
import { azerbaijaniLaw, treaty, azerbaijan } from "../support/law.ts";
import { inEnglish } from "../../src/words/read.ts";

/** The case of the UN Convention as the reports have it: what they do not say is unknown. */
const reported = (): CaseBuilder =>
  caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("RecordDatedFact", { on: "2025-10-25" }))
    .record(command("Lay", { on: "unknown", text: "unknown", statements: [] }))
    .record(
      command("RecordPlenaryVote", {
        on: "2026-02-10",
        record: { kind: "notPublished", present: null },
        text: "unknown",
        statements: [],
      }),
    )
    .record(
      command("SignLaw", { on: "2026-02-10..2026-02-23", source: "reports of 23 February 2026" }),
    );

describe("the audit of a past case of which little was published", () => {
  const findings = auditOf(reported());
  it("never says that a majority was kept which nobody counted", () => {
    const majority = findings.filter((finding) => finding.rule === "majority");
    expect(majority.length).toBeGreaterThan(0);
    expect(majority.map((finding) => finding.verdict)).toEqual(
      majority.map(() => "cannotBeVerified"),
    );
    expect(majority[0]?.why).toBe("the counts were not published");
    expect(cited(majority[0]?.authority)).toContain("Art. 95, part II");
  });
  it("cannot verify the quorum, the certification, or the order of steps that are not on record", () => {
    expectFinding(findings, "quorum", {
      verdict: "cannotBeVerified",
      why: /^the counts were not published$/,
    });
    expectFinding(findings, "certification by a second person", {
      verdict: "cannotBeVerified",
      why: /imported/,
    });
    expectFinding(findings, "report of the lead committee must take place", {
      verdict: "cannotBeVerified",
      why: /^not on record$/,
    });
    expectFinding(findings, "presentation of the law must take place", {
      verdict: "cannotBeVerified",
      why: /^not on record$/,
    });
    expectFinding(findings, "plenary vote must precede signature of the law", { verdict: "kept" });
    expectFinding(findings, "publication of the law", { verdict: "cannotBeVerified" });
  });
  it("knows when the law had to be presented: by 24 February, and the signature reported before leaves no later day", () => {
    expectFinding(findings, "deadline: presentation of the law", {
      verdict: "kept",
      why: /between 10 February 2026 and 23 February 2026; 14 days from adoption \(10 February 2026\), due 24 February 2026, counted from the day after \(unverified\); the presentation is not on record/,
    });
    expectFinding(findings, "deadline: signature of the law", {
      verdict: "kept",
      why: /from presentation \(between 10 February 2026 and 23 February 2026\).*; the presentation is not on record/,
    });
    expectFinding(findings, "deadline: plenary vote", {
      verdict: "cannotBeVerified",
      why: /the day on which it began is not known/,
    });
  });
  it("does not call the silence of the record a breach of the deadline", () => {
    const unsigned = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("RecordPlenaryVote", { text: "unknown", statements: [] }));
    expectFinding(auditOf(unsigned, "2026-11-25"), "deadline: presentation of the law", {
      verdict: "cannotBeVerified",
      why: /not on record by 25 November 2026; 14 days from adoption \(10 February 2026\), due 24 February 2026/,
    });
  });
  it("calls nothing broken", () => {
    expect(brokenRules(findings)).toEqual([]);
    expect(reported().state.stage).toBe("instrument");
  });
  it("gives every finding its authority", () => {
    expect(findings.filter((finding) => cited(finding.authority) === "")).toEqual([]);
  });
});

describe("the audit of an imported certification", () => {
  it("never says kept of the separation of duties", () => {
    const told = reported();
    const certifiedInImport = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(
        command("RecordPlenaryVote", { record: votesFor(100), text: "unknown", statements: [] }),
      );
    const again = certifiedInImport
      .when(
        command("CertifyPlenaryVote", {
          of: certifiedInImport.hashOf("PlenaryVoteRecorded"),
          record: votesFor(100),
        }),
      )
      .thenFinding("separation of duties", "cannotBeVerified");
    const findings = auditOf(again);
    const separation = findings.filter((finding) => /separation|certification/.test(finding.rule));
    expect(separation.length).toBe(1);
    expect(separation.filter((finding) => finding.verdict !== "cannotBeVerified")).toEqual([]);
    expect(told.state.stage).not.toBe("opened");
  });
});

describe("the audit of the Budapest Convention as it is documented", () => {
  it("has its international steps in order and everything at home unknown", () => {
    const story = caseUnder(
      { profile: azerbaijan(), treaty: treaty("budapest-2001") },
      { ...importing, today: "2026-11-25" },
    )
      .record(command("OpenCase", { treaty: "budapest-2001" }))
      .record(command("RecordDatedFact", { on: "2008-06-30" }))
      .record(
        command("ConfirmDeposit", { receivedOn: "2010-03-15", reference: null, statements: [] }),
      );
    expect(story.state.stage).toBe("deposited");
    const findings = auditOf(story, "2026-11-25");
    expect(brokenRules(findings)).toEqual([]);
    expectFinding(findings, "signature of the instrument must take place", {
      verdict: "cannotBeVerified",
    });
    for (const rule of ["quorum", "majority", "certification by a second person"])
      expectFinding(findings, rule, {
        verdict: "cannotBeVerified",
        why: /no plenary vote is on record/,
      });
  });
});

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
      why: /done 10 February 2026/,
    });
  });
  it("awaits a second presentation, and does not take the first for it", () => {
    expectFinding(auditOf(overridden), "deadline: presentation of the law", {
      verdict: "running",
      why: /not done yet.*due 3 April 2026/,
    });
    expectFinding(auditOf(overridden, "2026-04-04"), "deadline: presentation of the law", {
      verdict: "broken",
      why: /not on record/,
    });
    const presented = overridden.record(command("PresentLaw", { on: "2026-03-25" }));
    expectFinding(auditOf(presented), "deadline: presentation of the law", {
      verdict: "kept",
      why: /done 25 March 2026/,
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
    expectFinding(auditOf(overridden), "majority (vote of 10 February 2026)", {
      verdict: "kept",
      why: /63 needed/,
    });
    expectFinding(auditOf(overridden), "majority (vote of 20 March 2026)", {
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
