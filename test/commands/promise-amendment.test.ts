import { amendmentsOf } from "../../src/treaty/amendments.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { day } from "../support/law.ts";

const ended = azerbaijaniCase("DepositConfirmed");

const promised = ended.record(command("PromiseAmendment"));

const rule = "promised amendment criminal-code";

describe("a promised amendment", () => {
  it("is recorded at any time of an open case and after the deposit", () => {
    for (const act of ["CaseOpened", "DraftLawLaid", "LawSigned", "DepositConfirmed"] as const) {
      const story = azerbaijaniCase(act);
      story.when(command("PromiseAmendment")).thenStage(story.state.stage);
      story
        .when(command("PromiseAmendment"), { duty: "treaty-officer" })
        .thenActs("AmendmentPromised");
    }
    britishCase("TreatyLaid").when(command("PromiseAmendment")).thenStage("scrutiny");
    azerbaijaniCase("DraftLawLaid")
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
      nextSteps(story.state, story.law.profile, undefined).map((step) => step.verb);
    const told = promised.record(command("PublishLaw"));
    expect(verbs(ended)).toEqual(["record-fact", "publish-law"]);
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
