import { nextSteps } from "../../src/commands/next/next-steps.ts";
import { amendmentsOf } from "../../src/findings/amendments.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { importing } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  certified,
  command,
  publication,
  votesFor,
} from "../support/cases.ts";
import { digestOf, day } from "../support/law.ts";

const vote =
  "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };

describe("a correction", () => {
  const story = azerbaijaniCase("Reported");
  const of = story.hashOf("Reported");
  const restated = command("RecordReport", { outcome: "unfavourable" });
  it("names the entry, restates it, and leaves the first record in the history", () => {
    const told = story
      .when(command("Correct", { of, restated, ...reason }))
      .thenActs("ActCorrected");
    expect(told.state.stage).toBe("plenary");
    expect(told.state.version).toBe(story.state.version + 1);
    expect(told.fact("Reported")).toMatchObject({
      entry: of,
      correctedBy: told.state.head,
      correctedPerson: "committee-secretary-1",
      act: { outcome: "unfavourable" },
    });
    expect(story.entries.every(({ hash }, index) => told.entries[index]?.hash === hash)).toBe(true);
  });
  it("may itself be corrected, and names the newest statement of the fact", () => {
    const once = story.record(command("Correct", { of, restated, ...reason }));
    const current = once.hashOf("Reported");
    once
      .when(command("Correct", { of, restated: command("RecordReport"), ...reason }))
      .thenRefused("NotCurrent", { of, current });
    const twice = once
      .when(command("Correct", { of: current, restated: command("RecordReport"), ...reason }))
      .thenActs("ActCorrected");
    expect(twice.fact("Reported").act.outcome).toBe("favourable");
    const thrice = twice.record(
      command("Correct", { of: twice.hashOf("Reported"), restated, ...reason }),
    );
    expect(thrice.fact("Reported")).toMatchObject({
      entry: of,
      act: { outcome: "unfavourable" },
    });
  });
  it("restates an entry that exists, of the same kind, otherwise than it stands", () => {
    story
      .when(command("Correct", { of: digestOf("none"), restated }))
      .thenRefused("EntryNotFound", { caseId: "case-1" });
    story
      .when(command("Correct", { of: story.hashOf("Laid"), restated }))
      .thenRefused("CannotRestate", { recorded: "Laid", restated: "Reported" });
    story
      .when(command("Correct", { of, restated: command("RecordReport") }))
      .thenRefused("NothingCorrected");
    story
      .when(command("Correct", { of: story.hashOf("CaseOpened"), restated: command("Lay") }))
      .thenRefused("CannotRestate", { recorded: "CaseOpened" });
  });
  it("is lawful where the corrected fact stands in the case", () => {
    story
      .when(
        command("Correct", {
          of,
          restated: command("RecordReport", { on: "2026-01-12" }),
        }),
      )
      .thenRefused("DateBeforeStep", { step: "Committee: referred" });
    story
      .when(
        command("Correct", {
          of,
          restated: command("RecordReport", { committee: "Committee on Culture" }),
        }),
      )
      .thenRefused("CommitteeNotReferred");
    story
      .when(
        command("Correct", {
          of,
          restated: command("RecordReport", { on: "2026-04-01" }),
        }),
      )
      .thenRefused("DateInFuture");
  });
  it("belongs to the duty that records the fact", () => {
    story.when(command("Correct", { of, restated }), { duty: "clerk" }).thenRefused("DutyMayNot", {
      command: "RecordReport",
      allowed: "committee-secretary",
    });
    story
      .when(command("Correct", { of, restated }), { duty: "releasing-officer" })
      .thenRefused("DutyMayNot", { command: "RecordReport" });
    story
      .when(command("Correct", { of, restated }), { duty: "auditor" })
      .thenRefused("DutyMayNot", { command: "Correct" });
  });
  it("is possible after the end of a case, and of each kind of fact", () => {
    const ended = azerbaijaniCase("DepositConfirmed");
    const kinds = [
      ["Laid", command("Lay", { by: "a deputy" })],
      ["Referred", command("Refer", { others: [] })],
      ["VoteRecorded", command("RecordVote", { counts: votesFor(80) })],
      ["Presented", command("Present", { on: "2026-02-13" })],
      ["AssentRecorded", command("RecordAssent", { on: "2026-02-20..2026-02-23" })],
      [
        "InstrumentSigned",
        command("SignInstrument", {
          of: ended.hashOf("InstrumentReleased"),
          place: "another place",
        }),
      ],
      ["DepositConfirmed", command("ConfirmDeposit", { receivedOn: "2026-03-30" })],
    ] as const;
    for (const [kind, fact] of kinds) {
      const told = ended
        .when(command("Correct", { of: ended.hashOf(kind), restated: fact, ...reason }), {
          person: "somebody-else",
        })
        .thenActs("ActCorrected");
      expect(told.state.stage).toBe("deposited");
    }
  });
  it("of a published law, a return, a dated fact or an ending restates it too", () => {
    const published = azerbaijaniCase("AssentRecorded").record(publication());
    published
      .when(
        command("Correct", {
          of: published.hashOf("Published"),
          restated: publication({ number: "1490-VQ" }),
        }),
      )
      .thenActs("ActCorrected");
    const returned = azerbaijaniCase("Presented").record(
      command("RecordAssent", { outcome: "returned" }),
    );
    returned
      .when(
        command("Correct", {
          of: returned.hashOf("AssentRecorded"),
          restated: command("RecordAssent", { outcome: "returned", on: "2026-02-24" }),
        }),
      )
      .thenStage("second-vote");
    const signed = azerbaijaniCase("CaseOpened").record(command("RecordDatedFact"));
    signed
      .when(
        command("Correct", {
          of: signed.hashOf("DatedFactRecorded"),
          restated: command("RecordDatedFact", { by: null }),
        }),
      )
      .thenActs("ActCorrected");
    const withdrawn = azerbaijaniCase("Laid").record(command("Withdraw"));
    withdrawn
      .when(
        command("Correct", {
          of: withdrawn.hashOf("CaseWithdrawn"),
          restated: command("Withdraw", { on: "2026-03-02" }),
        }),
      )
      .thenStage("withdrawn");
  });
  it("of a statement moves the period that is counted from it", () => {
    const told = britishCase("Published")
      .record(command("RecordIntervention", { on: "2026-01-20", intervention: "commons-against" }))
      .record(command("Lay", { on: "2026-01-25", body: "minister", with: ["reasons"] }));
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("Laid"),
        restated: command("Lay", { on: "2026-01-27", body: "minister", with: ["reasons"] }),
        ...reason,
      }),
    );
    corrected
      .when(command("CertifyTimeEnded", { on: "2026-02-17" }), { today: "2026-02-17" })
      .thenRefused("PeriodNotEnded", { lastDay: "2026-02-17" });
    corrected
      .despite(command("CertifyTimeEnded", { on: "2026-02-18" }), { today: "2026-02-18" })
      .thenStage("instrument");
  });
  it("of a vote before its certification must be certified as corrected", () => {
    const voted = azerbaijaniCase("VoteRecorded");
    const corrected = voted.record(
      command("Correct", {
        of: voted.hashOf("VoteRecorded"),
        restated: command("RecordVote", { counts: votesFor(70) }),
        ...reason,
      }),
    );
    const again = certified(corrected);
    expect(again.state.stage).toBe("head-of-state");
    expectFinding(auditOf(again), vote, { verdict: "kept", why: /for: 70, needed at least 63/ });
  });
  it("of an outcome notes what the rule says and moves no stage", () => {
    const story2 = azerbaijaniCase("Presented");
    const restatedVote = command("RecordVote", {
      counts: votesFor(40),
      outcome: "rejected",
    });
    const told = story2
      .when(
        command("Correct", {
          of: story2.hashOf("VoteRecorded"),
          restated: restatedVote,
          ...reason,
        }),
      )
      .thenStage("head-of-state");
    expect(told.fact("VoteRecorded").act.outcome).toBe("rejected");
    const against = command("RecordVote", { counts: votesFor(40), outcome: "adopted" });
    story2
      .when(
        command("Correct", {
          of: story2.hashOf("VoteRecorded"),
          restated: against,
          ...reason,
        }),
      )
      .thenFinding(vote, "broken");
  });
});

const ended = azerbaijaniCase("DepositConfirmed");

const promised = ended.record(command("PromiseAmendment"));

const rule = "Was the promised amendment criminal-code made?";

describe("a promised amendment", () => {
  it("is recorded at any time of an open case and after the deposit", () => {
    for (const act of ["CaseOpened", "Laid", "AssentRecorded", "DepositConfirmed"] as const) {
      const story = azerbaijaniCase(act);
      story.when(command("PromiseAmendment")).thenStage(story.state.stage);
      story
        .when(command("PromiseAmendment"), { duty: "treaty-officer" })
        .thenActs("AmendmentPromised");
    }
    britishCase("Published").when(command("PromiseAmendment")).thenStage("period-a");
    azerbaijaniCase("Laid")
      .record(command("Withdraw"))
      .when(command("PromiseAmendment"))
      .thenRefused("WrongStage");
  });
  it("has a name of its own", () => {
    promised.when(command("PromiseAmendment")).thenRefused("AmendmentExists", {
      id: "criminal-code",
    });
    promised.when(command("PromiseAmendment", { id: "police-law" })).thenActs("AmendmentPromised");
  });
  it("is open until its day is over, and overdue after it", () => {
    expect(amendmentsOf(promised.state, day("2026-12-31"))).toMatchObject([
      { id: "criminal-code", dueOn: "2026-12-31", doneOn: null, standing: "open" },
    ]);
    expectFinding(auditOf(promised, "2026-12-31"), rule, {
      verdict: "running",
      why: /not made yet/,
    });
    expect(amendmentsOf(promised.state, day("2027-01-01"))[0]?.standing).toBe("overdue");
    expectFinding(auditOf(promised, "2027-01-01"), rule, { verdict: "broken", why: /overdue/ });
    const noDay = ended.record(command("PromiseAmendment", { dueOn: null }));
    expectFinding(auditOf(noDay, "2036-01-01"), rule, {
      verdict: "cannotBeVerified",
      why: /no day was set/,
    });
  });
  it("is named among the next steps after the deposit until it is made", () => {
    const verbs = (story: typeof promised) =>
      nextSteps(story.state, story.law.procedure).map((step) => step.verb);
    const told = promised.record(publication());
    expect(verbs(ended)).toEqual(["record-fact", "publish"]);
    expect(verbs(told)).toEqual(["record-fact", "record-amendment-done"]);
    expect(verbs(told.record(command("RecordAmendmentDone")))).toEqual(["record-fact"]);
  });
  it("may be corrected", () => {
    const told = promised.record(
      command("Correct", {
        of: promised.hashOf("AmendmentPromised"),
        restated: command("PromiseAmendment", { dueOn: "2027-06-30" }),
      }),
    );
    expect(amendmentsOf(told.state, day("2027-01-01"))[0]?.standing).toBe("open");
  });
});

const afterwards = { today: "2027-03-01" };

describe("an amendment that was made", () => {
  it("was promised, is made once, and not in the future", () => {
    ended
      .when(command("RecordAmendmentDone"))
      .thenRefused("AmendmentUnknown", { id: "criminal-code", known: "" });
    promised
      .when(command("RecordAmendmentDone", { id: "police-law" }))
      .thenRefused("AmendmentUnknown", { known: "criminal-code" });
    promised.when(command("RecordAmendmentDone", { on: "2026-04-01" })).thenRefused("DateInFuture");
    promised
      .record(command("RecordAmendmentDone"))
      .when(command("RecordAmendmentDone"))
      .thenRefused("AmendmentDoneAlready");
    promised
      .record(command("PromiseAmendment", { id: "police-law" }))
      .record(command("RecordAmendmentDone"))
      .when(command("RecordAmendmentDone", { id: "police-law" }))
      .thenActs("AmendmentDone");
  });
  it.each([
    ["2026-12-31", "kept", "done"],
    ["2027-01-01", "broken", "doneLate"],
    ["2026-12-30..2027-01-02", "cannotBeVerified", "undecided"],
    ["2026-12-31..2027-01-02", "cannotBeVerified", "undecided"],
    ["2027-01-01..2027-01-02", "broken", "doneLate"],
    ["unknown", "cannotBeVerified", "undecided"],
  ] as const)("on %s is %s", (on, verdict, standing) => {
    const told = promised.record(command("RecordAmendmentDone", { on }), afterwards);
    expect(amendmentsOf(told.state, day("2027-03-01"))).toMatchObject([
      { standing, law: "the amending law" },
    ]);
    expectFinding(auditOf(told, "2027-03-01"), rule, { verdict, why: /the amending law/ });
  });
  it("where no day was named is kept whenever it was made", () => {
    const told = ended
      .record(command("PromiseAmendment", { dueOn: null }))
      .record(command("RecordAmendmentDone", { on: "unknown" }));
    expectFinding(auditOf(told), rule, { verdict: "kept" });
  });
  it("in a past case need not have a promise on record", () => {
    azerbaijaniCase("NotificationSent")
      .with(importing)
      .when(command("RecordAmendmentDone"))
      .thenFinding("Did the step meet what is required of it?", "cannotBeVerified");
  });
});
