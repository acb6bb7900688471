import { amendmentsOf } from "../../src/treaty/amendments.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, britishCase, command, publication } from "../support/cases.ts";
import { day } from "../support/law.ts";
import { importing } from "../support/case-builder.ts";

const ended = azerbaijaniCase("DepositConfirmed");

const promised = ended.record(command("PromiseAmendment"));

const rule = "promised amendment criminal-code";

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
      .thenFinding("requirements of the step", "cannotBeVerified");
  });
});
