import { amendmentsOf } from "../../src/treaty/amendments.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";
import { day } from "../support/law.ts";

const ended = azerbaijaniCase("DepositConfirmed");

const promised = ended.record(command("PromiseAmendment"));

const rule = "promised amendment criminal-code";

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
