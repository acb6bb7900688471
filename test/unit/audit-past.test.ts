import { suspensionFindings } from "../../src/findings/suspension.ts";
import { inEnglish } from "../../src/files/words.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { caseUnder, importing, type CaseBuilder, bySystem } from "../support/case-builder.ts";
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
import { cited } from "../support/in-english.ts";
import { azerbaijaniLaw, treaty, azerbaijan } from "../support/law.ts";
import { laid, late, read, suspendedOn, verdict, voteOf } from "../support/suspended-deadlines.ts";

const vote =
  "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?";
const certification =
  "Did a second person certify the vote at ‘Single-reading plenary vote’ (10 February 2026)?";

/** The case of the UN Convention as the reports have it: what they do not say is unknown. */
const reported = (): CaseBuilder =>
  caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("RecordDatedFact", { on: "2025-10-25" }))
    .record(command("Lay", { on: "unknown", text: "unknown", statements: [] }))
    .record(
      command("RecordVote", {
        stage: "plenary",
        on: "2026-02-10",
        counts: null,
        text: "unknown",
        statementTexts: [],
      }),
    )
    .record(
      command("RecordAssent", {
        stage: "head-of-state",
        on: "2026-02-10..2026-02-23",
        source: "reports of 23 February 2026",
      }),
    );

describe("the audit of a past case of which little was published", () => {
  const findings = auditOf(reported());
  it("never says that a majority was kept which nobody counted", () => {
    expectFinding(findings, vote, {
      verdict: "cannotBeVerified",
      why: /not fully recorded/,
    });
    const { authority } = findings.find(({ rule }) => rule === vote) ?? {};
    expect(cited(authority)).toContain("Art. 95, part II");
  });
  it("asks nobody to certify a vote that was taken from a source", () => {
    expect(findings.filter(({ rule }) => rule === certification)).toEqual([]);
  });
  it("cannot verify what must take place and is not on record", () => {
    for (const asked of [
      "Committee: what came of it?",
      "Publication of the law: did it take place?",
    ])
      expectFinding(findings, asked, {
        verdict: "cannotBeVerified",
        why: /^not on record$/,
      });
  });
  it("does not call the silence of the record a breach of a time", () => {
    const unsigned = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("RecordVote", { stage: "plenary", text: "unknown", statementTexts: [] }));
    expectFinding(
      auditOf(unsigned, "2026-11-25"),
      "Was the time limit ‘Presentation to the President’ kept (from 10 February 2026)?",
      { verdict: "cannotBeVerified" },
    );
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
    const certifiedInImport = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(
        command("RecordVote", {
          stage: "plenary",
          counts: votesFor(100),
          text: "unknown",
          statementTexts: [],
        }),
      );
    const again = certifiedInImport
      .when(
        command("CertifyVote", {
          of: certifiedInImport.hashOf("VoteRecorded"),
          counts: votesFor(100),
        }),
      )
      .thenFinding(
        "Did a second person certify the vote at ‘Single-reading plenary vote’ (10 February 2026)?",
        "cannotBeVerified",
      );
    const separation = auditOf(again).filter(({ rule }) => /^Did (?:two|a second)/.test(rule));
    expect(separation.map(({ verdict }) => verdict)).toEqual(["cannotBeVerified"]);
  });
});

describe("the audit of the Budapest Convention as it is documented", () => {
  it("has its international steps in order and everything at home unknown", () => {
    const story = caseUnder(
      { procedure: azerbaijan(), treaty: treaty("budapest-2001") },
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
    for (const rule of [
      "The signature of the instrument: when, and by whom?",
      "Single-reading plenary vote: what was decided?",
    ])
      expectFinding(findings, rule, { verdict: "cannotBeVerified", why: /not on record/ });
  });
  it("asks of each authority that must be kept correct whether it still is, a year after the deposit", () => {
    const designated = (id: string, clause: string): object => ({
      ...{ id, clause, label: "designation" },
      subject: "an authority",
      texts: [{ language: "und", digest: "unknown", authentic: true }],
    });
    const story = caseUnder(
      { procedure: azerbaijan(), treaty: treaty("budapest-2001") },
      { ...importing, today: "2026-11-25" },
    )
      .record(command("OpenCase", { treaty: "budapest-2001" }))
      .record(
        command("Lay", {
          ...{ stage: "draft-law", on: "unknown", text: "unknown" },
          statements: [designated("extradition", "24(7)(a)"), designated("network", "35(1)")],
        }),
      )
      .record(
        command("ConfirmDeposit", { receivedOn: "2010-03-15", reference: null, statements: [] }),
      );
    const asked = (today: string): readonly string[] =>
      auditOf(story, today)
        .filter(({ rule }) => rule.includes("still the right one"))
        .map(({ rule, verdict, why }) => `${rule} ${verdict}: ${why}`);
    expect(asked("2011-03-14")).toEqual([]);
    expect(asked("2011-03-15")).toEqual([
      "Is the authority designated under 24(7)(a) still the right one? cannotBeVerified: designated by 15 March 2010; no later designation is on record in this case",
    ]);
  });
});

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };

describe("the audit of a vote that was declined and recorded anew", () => {
  const sitting = azerbaijaniCase("SittingScheduled").record(
    command("RecordVote", { counts: votesFor(36) }),
  );
  const declined = sitting.record(
    command("DeclineCertification", { of: sitting.hashOf("VoteRecorded") }),
    { person: "plenary-secretary-2" },
  );
  it("judges the record that took its place", () => {
    const findings = auditOf(certified(voted(declined)));
    expectFinding(findings, vote, { verdict: "kept" });
    expect(
      findings.filter(({ rule }) => rule.startsWith("Did a second person certify")),
    ).toHaveLength(2);
  });
});

describe("the audit of a second vote after a return", () => {
  const returned = azerbaijaniCase("Presented")
    .record(command("RecordAssent", { outcome: "returned" }))
    .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }));
  const again = command("RecordVote", { on: "2026-03-20", counts: votesFor(100) });
  const secondVote = returned.record(again);
  const overridden = certified(secondVote);
  it("measures the first vote by the time for the vote, not the second", () => {
    expectFinding(auditOf(overridden), "Was the time limit ‘Vote’ kept (from 12 January 2026)?", {
      verdict: "kept",
      why: /done 10 February 2026/,
    });
  });
  it("finds no order and no separation broken between the two votes", () => {
    for (const story of [returned, secondVote, overridden])
      expect(brokenRules(auditOf(story))).toEqual([]);
    const byTheOther = returned.record(again, { person: "plenary-secretary-2" });
    expect(brokenRules(auditOf(byTheOther))).toEqual([]);
  });
  it("finds no order broken when the second vote was put off in between", () => {
    const later = certified(
      returned.record(
        command("RecordVote", { on: "2026-03-20", outcome: "adjourned", counts: null }),
      ),
    );
    expect(later.state.stage).toBe("second-vote");
    expect(brokenRules(auditOf(later))).toEqual([]);
  });
  it("names each vote by its stage and its day", () => {
    expectFinding(auditOf(overridden), vote, { verdict: "kept", why: /needed at least 63/ });
    expectFinding(
      auditOf(overridden),
      "Was the vote at ‘Second vote after a return’ (20 March 2026) as the rules require?",
      {
        verdict: "kept",
        why: /needed at least 95/,
      },
    );
  });
});

describe("the audit of corrections", () => {
  const certifiedCase = azerbaijaniCase("VoteCertified");
  const corrected = certifiedCase.record(
    command("Correct", {
      of: certifiedCase.hashOf("VoteRecorded"),
      restated: command("RecordVote", { counts: votesFor(91) }),
      ...reason,
    }),
  );
  it("finds a certified vote that was corrected no longer certified", () => {
    expectFinding(auditOf(corrected), certification, {
      verdict: "broken",
      why: /changed the record after/,
    });
    expectFinding(auditOf(corrected), "By whom was entry 6 (vote recorded) corrected?", {
      verdict: "kept",
    });
  });
  it("finds later acts broken when the outcome they rest on is corrected away, and the stage has not moved", () => {
    const signed = azerbaijaniCase("AssentRecorded");
    const undone = signed.record(
      command("Correct", {
        of: signed.hashOf("VoteRecorded"),
        restated: command("RecordVote", { counts: votesFor(40), outcome: "rejected" }),
        ...reason,
      }),
    );
    expect(undone.state.stage).toBe("instrument");
    expect(
      auditOf(undone).filter(
        ({ verdict, why }) => verdict === "broken" && /now .*rejected/.test(why),
      ),
    ).toHaveLength(1);
  });
  it("finds the order broken when a corrected date comes after the step that followed it", () => {
    const signed = azerbaijaniCase("AssentRecorded");
    const late = signed.record(
      command("Correct", {
        of: signed.hashOf("Presented"),
        restated: command("Present", { on: "2026-02-24" }),
        ...reason,
      }),
    );
    expectFinding(auditOf(late), "Were the stages taken in order?", {
      verdict: "broken",
      why: /signed \(23 February 2026\) is dated before .*presented \(24 February 2026\)/,
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

const on = (today: string) => ({ today });

// The vote is due on 12 March.
const running = laid(read(), []);

const back = (
  entered: string,
  until: string | null = null,
  story: CaseBuilder = running,
): CaseBuilder => suspendedOn(story, [["2026-03-01", until]], () => on(entered));

describe("A suspension that is entered when a clock had run out", () => {
  it("leaves alone what was done in time", () => {
    const voted = azerbaijaniCase("VoteCertified", read());
    const still = suspendedOn(voted, [["2026-01-20", "2026-01-21"]], () => on("2026-03-31"));
    expect(verdict(still, "2026-06-01")?.verdict).toBe("kept");
  });
  it("may be resumed late where it was entered in time", () => {
    const resumed = back("2026-03-01").record(command("Resume", { on: "2026-03-21" }), late);
    expect(verdict(resumed, "2026-04-01")?.verdict).toBe("running");
  });
});

describe("A suspension of a past case", () => {
  it("is not asked when it was entered: all of it was entered afterwards", () => {
    const past = running.with(importing);
    expect(verdict(back("2026-06-01", "2026-03-21", past), "2026-04-01")?.verdict).toBe("running");
  });
});

const past = laid(read(), []).with(importing);

const review = ["2026-02-01", "2026-02-21"] as const;

const dissolution = ["2026-02-11", "2026-03-03"] as const;

const within = ["2026-02-05", "2026-02-10"] as const;

describe("Suspensions of a past case that overlap", () => {
  it("are noted, because the past cannot be refused", () => {
    const [on] = dissolution;
    suspendedOn(past, [review])
      .when(command("Suspend", { on }), late)
      .thenFinding(
        "Were the steps taken in order?",
        "broken",
        /11 February 2026 .*resumption of the case .*21 February 2026/,
      );
    expect(suspendedOn(past, [review, dissolution]).notes()).toHaveLength(1);
  });
  it("are refused all the same while the first has no end: nobody could tell which one a resumption ends", () => {
    suspendedOn(past, [["2026-02-01", null]])
      .when(command("Suspend", { on: "2026-02-11" }), late)
      .thenRefused("CaseSuspendedAlready");
  });
  it.each([
    ["one after the other", [review, dissolution], "2026-04-11"],
    ["entered the other way round", [dissolution, review], "2026-04-11"],
    ["one within the other", [review, within], "2026-04-01"],
    ["entered the other way round, one within the other", [within, review], "2026-04-01"],
  ])("stop a clock for each of their days once: %s", (_, spans, due) => {
    const story = suspendedOn(past, spans);
    expect(voteOf(story)).toMatchObject({ certainlyBy: due, possiblyBy: due });
    expect(verdict(story, due)?.verdict).toBe("running");
  });
  it("are each asked whether anything carried the case on meanwhile", () => {
    const story = suspendedOn(past, [review, dissolution]);
    const voted = story.record(command("RecordVote", { stage: "plenary", on: "2026-02-25" }), late);
    const verdicts = suspensionFindings(voted.state, "Asia/Baku").map(({ verdict: one }) => one);
    expect(verdicts).toEqual(["kept", "broken"]);
  });
});

describe("A step whose day nobody knows", () => {
  const verdicts = (story: CaseBuilder) =>
    suspensionFindings(story.state, "Asia/Baku").map(({ verdict: one }) => one);
  const presentedThen = (story: CaseBuilder) =>
    story.record(command("Present", { stage: "head-of-state", on: "unknown" }), on("2026-02-20"));
  const still = (story: CaseBuilder) => suspendedOn(story, [["2026-02-22", "2026-03-05"]]);
  it("was taken before a suspension, where it had been recorded here by then", () => {
    expect(verdicts(still(presentedThen(azerbaijaniCase("VoteCertified"))))).toEqual(["kept"]);
  });
  it("may have been taken during a suspension, where it was entered afterwards", () => {
    const entered = presentedThen(azerbaijaniCase("VoteCertified").with(importing));
    expect(verdicts(still(entered))).toEqual(["cannotBeVerified"]);
  });
});

describe("A suspension of a case that was imported and goes on live", () => {
  it("begins before the end of none on record, whichever was entered last", () => {
    const live = suspendedOn(past, [review, within]).with({
      mode: { kind: "live" },
      person: "clerk-1",
      duty: "clerk",
    });
    live.when(command("Suspend", { on: "2026-02-15" }), late).thenRefused("DateBeforeStep", {
      step: "the resumption of the case",
      stepDate: "2026-02-21",
    });
    live.when(command("Suspend", { on: "2026-02-21" }), late).thenActs("CaseSuspended");
  });
  it("is in a live case refused before the end of the one before", () => {
    const suspended = suspendedOn(azerbaijaniCase("SittingScheduled", read()), [review]);
    suspended
      .when(command("Suspend", { on: "2026-02-20" }), late)
      .thenRefused("DateBeforeStep", { stepDate: "2026-02-21" });
  });
});
