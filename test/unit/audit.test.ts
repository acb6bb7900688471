import { refusalInWords } from "../../domain/refusal.ts";
import {
  azerbaijaniCase,
  britishCalendar,
  britishCase,
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
import { bySystem, given, importing, type Story } from "../support/given.ts";
import { azerbaijaniLaw, everyDaySits, treaty, azerbaijan } from "../support/law.ts";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };

/** The case of the UN Convention as the reports have it: what they do not say is unknown. */
const reported = (): Story =>
  given(azerbaijaniLaw(), importing)
    .and(command("OpenCase"))
    .and(command("RecordDatedFact", { on: "2025-10-25" }))
    .and(command("Lay", { on: "unknown", text: "unknown", statements: [] }))
    .and(
      command("RecordPlenaryVote", {
        on: "2026-02-10",
        record: { kind: "notPublished", present: null },
        text: "unknown",
        statements: [],
      }),
    )
    .and(
      command("SignLaw", { on: "2026-02-10..2026-02-23", source: "reports of 23 February 2026" }),
    );

describe("the audit of a past case of which little was published", () => {
  const findings = audited(reported());
  it("never says that a majority was kept which nobody counted", () => {
    const majority = findings.filter((finding) => finding.rule === "majority");
    expect(majority.length).toBeGreaterThan(0);
    expect(majority.map((finding) => finding.verdict)).toEqual(
      majority.map(() => "cannotBeVerified"),
    );
    expect(majority[0]?.why).toBe("counts not published");
    expect(majority[0]?.authority.mark).toBe("unverified");
  });
  it("cannot verify the quorum, the certification, or the order of steps that are not on record", () => {
    expectFinding(findings, "quorum", {
      verdict: "cannotBeVerified",
      why: /^number present not published$/,
    });
    expectFinding(findings, "certification by a second person", {
      verdict: "cannotBeVerified",
      why: /imported/,
    });
    expectFinding(findings, "order: report of the lead committee before plenary vote", {
      verdict: "cannotBeVerified",
      why: /no record of the report/,
    });
    expectFinding(findings, "order: presentation of the law before signature of the law", {
      verdict: "cannotBeVerified",
      why: /no record of the presentation/,
    });
    expectFinding(findings, "publication of the law", { verdict: "cannotBeVerified" });
  });
  it("knows when the law had to be presented, and does not call the silence of the record a breach", () => {
    expectFinding(findings, "deadline: presentation of the law", {
      verdict: "cannotBeVerified",
      why: /14 days from adoption on 2026-02-10, due 2026-02-24, counted from the day after \(unverified\)/,
    });
    expectFinding(findings, "deadline: plenary vote", {
      verdict: "cannotBeVerified",
      why: /start unknown/,
    });
  });
  it("calls nothing broken", () => {
    expect(brokenRules(findings)).toEqual([]);
    expect(reported().state.stage).toBe("instrument");
  });
  it("gives every finding its authority", () => {
    expect(findings.filter((finding) => finding.authority.cite === "")).toEqual([]);
  });
});

describe("the audit of an imported certification", () => {
  it("never says kept of the separation of duties", () => {
    const told = reported();
    const certifiedInImport = given(azerbaijaniLaw(), importing)
      .and(command("OpenCase"))
      .and(
        command("RecordPlenaryVote", { record: votesFor(100), text: "unknown", statements: [] }),
      );
    const again = certifiedInImport
      .when(
        command("CertifyPlenaryVote", {
          of: certifiedInImport.hashOf("PlenaryVoteRecorded"),
          record: votesFor(100),
        }),
      )
      .thenNoted("separation of duties", "cannotBeVerified");
    const findings = audited(again);
    const separation = findings.filter((finding) => /separation|certification/.test(finding.rule));
    expect(separation.length).toBeGreaterThan(1);
    expect(separation.filter((finding) => finding.verdict !== "cannotBeVerified")).toEqual([]);
    expect(told.state.stage).not.toBe("opened");
  });
});

describe("the audit of a live case", () => {
  it("finds every rule kept in a case that kept them", () => {
    const findings = audited(azerbaijaniCase("DepositConfirmed").and(command("PublishLaw")));
    expect(
      findings.filter((finding) => finding.verdict !== "kept").map(({ rule }) => rule),
    ).toEqual(["entry into force for the State"]);
    expectFinding(findings, "entry into force for the State", {
      verdict: "cannotBeVerified",
      why: /not in force: needs 40 instruments/,
    });
    expect(findings.length).toBeGreaterThan(15);
  });
  it("finds every rule kept in a British case, by the calendar at hand", () => {
    const story = britishCase("DepositConfirmed").and(
      command("RecordDatedFact", { fact: "entryIntoForce", on: "2026-07-01" }),
      { today: "2026-07-02" },
    );
    const findings = audited(story, "2026-07-02", britishCalendar);
    expect(findings.filter((finding) => finding.verdict !== "kept")).toEqual([]);
    expectFinding(findings, "silence of both Houses", {
      verdict: "kept",
      why: /period A ended on 2026-02-02/,
    });
  });
  it("cannot verify silence without the calendar it was certified by", () => {
    const findings = audited(
      britishCase("DepositConfirmed"),
      "2026-03-31",
      everyDaySits("2026-01-12", 31),
    );
    expectFinding(findings, "silence of both Houses", { verdict: "cannotBeVerified" });
    expectFinding(audited(britishCase("DepositConfirmed")), "silence of both Houses", {
      verdict: "cannotBeVerified",
    });
  });
  it("finds silence broken when a corrected fact moves the period", () => {
    const story = britishCase("SilenceCertified");
    const moved = story.and(
      command("Correct", {
        of: story.hashOf("TreatyLaid"),
        restated: command("Lay", { on: "2026-01-14" }),
        ...reason,
      }),
    );
    expectFinding(audited(moved, "2026-03-31", britishCalendar), "silence of both Houses", {
      verdict: "broken",
      why: /ended on 2026-02-04/,
    });
    const stopped = britishCase("TreatyLaid")
      .and(command("RecordResolution", { on: "2026-02-03" }))
      .and(command("CertifySilence", { calendar: britishCalendar.digest }));
    const corrected = stopped.and(
      command("Correct", {
        of: stopped.hashOf("ResolutionRecorded"),
        restated: command("RecordResolution", { on: "2026-02-02" }),
        ...reason,
      }),
    );
    expectFinding(audited(corrected, "2026-03-31", britishCalendar), "silence of both Houses", {
      verdict: "broken",
      why: /has not ended/,
    });
  });
  it("shows a declared result against the counts as broken", () => {
    const against = certified(
      azerbaijaniCase("SittingScheduled").and(
        command("RecordPlenaryVote", { record: votesFor(62) }),
      ),
    );
    const majority = audited(against).filter((finding) => finding.rule === "majority");
    expect(majority.map((finding) => finding.verdict)).toEqual(["broken", "broken"]);
    expect(majority[0]?.why).toMatch(/declared adopted; 62 for, 63 needed/);
    const few = certified(
      azerbaijaniCase("SittingScheduled").and(
        command("RecordPlenaryVote", { record: votesFor(70, 82) }),
      ),
    );
    expect(brokenRules(audited(few))).toContain("quorum");
  });
  it("keeps the quorum rule where too few were present and nothing was decided", () => {
    const few = certified(
      azerbaijaniCase("SittingScheduled").and(
        command("RecordPlenaryVote", { record: votesFor(70, 82), declared: "noDecision" }),
      ),
    );
    expect(brokenRules(audited(few, "2026-03-01"))).toEqual([]);
    expectFinding(audited(few), "quorum", { verdict: "kept" });
  });
});

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
      why: /done 2026-02-10/,
    });
  });
  it("awaits a second presentation, and does not take the first for it", () => {
    expectFinding(audited(overridden), "deadline: presentation of the law", {
      verdict: "kept",
      why: /still running.*due 2026-04-03/,
    });
    expectFinding(audited(overridden, "2026-04-04"), "deadline: presentation of the law", {
      verdict: "broken",
      why: /not on record/,
    });
    const presented = overridden.and(command("PresentLaw", { on: "2026-03-25" }));
    expectFinding(audited(presented), "deadline: presentation of the law", {
      verdict: "kept",
      why: /done 2026-03-25/,
    });
    expectFinding(audited(presented), "deadline: signature of the law", {
      verdict: "kept",
      why: /still running/,
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
    expectFinding(audited(overridden), "majority (vote of 2026-02-10)", {
      verdict: "kept",
      why: /63 needed/,
    });
    expectFinding(audited(overridden), "majority (vote of 2026-03-20)", {
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
      why: /corrected after it was certified/,
    });
    expectFinding(audited(corrected), "correction of entry 6 (PlenaryVoteRecorded)", {
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
    expectFinding(audited(undone), "later acts rest on an adopted law", {
      verdict: "broken",
      why: /now stands as rejected/,
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
    expectFinding(audited(late), "order: presentation of the law before signature of the law", {
      verdict: "broken",
    });
  });
});

describe("the audit of a case that ended early", () => {
  it("lets no deadline run on after a withdrawal or a lapse", () => {
    for (const ending of [command("Withdraw"), command("Lapse")]) {
      const ended = azerbaijaniCase("CommitteeReported").and(ending);
      expect(brokenRules(audited(ended, "2027-03-31"))).toEqual([]);
    }
    const late = azerbaijaniCase("CommitteeReported").and(
      command("Withdraw", { on: "2026-03-20" }),
    );
    expect(brokenRules(audited(late, "2027-03-31"))).toEqual(["deadline: plenary vote"]);
  });
});

describe("the audit of statements", () => {
  it("asks whether what was said at signature is confirmed", () => {
    const atSignature = command("RecordDatedFact", {
      statements: azerbaijaniCase("DraftLawLaid").fact("DraftLawLaid").act.statements,
    });
    const story = azerbaijaniCase("CaseOpened").and(atSignature).and(command("Lay"));
    expectFinding(audited(story), "reservations made at signature are confirmed on ratification", {
      verdict: "cannotBeVerified",
      why: /2 made at signature; 2 of their clauses/,
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
    expect(refusalInWords(again.when(command("RecordSent"), bySystem).refused())).toContain(
      "not possible",
    );
  });
});

describe("the audit of the Budapest Convention as it is documented", () => {
  it("has its international steps in order and everything at home unknown", () => {
    const story = given(
      { profile: azerbaijan(), treaty: treaty("budapest-2001") },
      { ...importing, today: "2026-11-25" },
    )
      .and(command("OpenCase", { treaty: "budapest-2001" }))
      .and(command("RecordDatedFact", { on: "2008-06-30" }))
      .and(
        command("ConfirmDeposit", { receivedOn: "2010-03-15", reference: null, statements: [] }),
      );
    expect(story.state.stage).toBe("deposited");
    const findings = audited(story, "2026-11-25");
    expect(brokenRules(findings)).toEqual([]);
    expectFinding(findings, "order: sending of the notification before deposit", {
      verdict: "cannotBeVerified",
    });
  });
});

describe("the audit of the entry into force", () => {
  const inForce = (on: string, receivedOn = "2026-03-31") =>
    audited(
      britishCase("NotificationSent")
        .and(command("ConfirmDeposit", { receivedOn }), { person: "treaty-officer-2" })
        .and(command("RecordDatedFact", { fact: "entryIntoForce", on }), { today: "2026-12-31" }),
      "2026-12-31",
      britishCalendar,
    );
  const rule = "entry into force for the State";
  it("compares the day on record with the day that the treaty gives", () => {
    expectFinding(inForce("2026-07-01"), rule, {
      verdict: "kept",
      why: /first day of the following month = 2026-07-01; on record as 2026-07-01/,
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
