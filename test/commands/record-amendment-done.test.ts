import { amendmentsOf } from "../../src/treaty/amendments.ts";
import { audited, expectFinding } from "../support/audited.ts";
import { azerbaijaniCase, command } from "../support/build.ts";
import { importing } from "../support/given.ts";
import { day } from "../support/law.ts";

const ended = azerbaijaniCase("DepositConfirmed");

const promised = ended.and(command("PromiseAmendment"));

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
      .and(command("RecordAmendmentDone"))
      .when(command("RecordAmendmentDone"))
      .thenRefused("AmendmentDoneAlready");
    promised
      .and(command("PromiseAmendment", { id: "police-law" }))
      .and(command("RecordAmendmentDone"))
      .when(command("RecordAmendmentDone", { id: "police-law" }))
      .thenActs("AmendmentDone");
  });
  it.each([
    ["2026-12-31", "kept", "done"],
    ["2027-01-01", "broken", "doneLate"],
    ["2026-12-30..2027-01-02", "cannotBeVerified", "undecided"],
    ["unknown", "cannotBeVerified", "undecided"],
  ] as const)("on %s is %s", (on, verdict, standing) => {
    const told = promised.and(command("RecordAmendmentDone", { on }), afterwards);
    expect(amendmentsOf(told.state, day("2027-03-01"))).toMatchObject([
      { standing, law: "the amending law" },
    ]);
    expectFinding(audited(told, "2027-03-01"), rule, { verdict, why: /the amending law/ });
  });
  it("where no day was named is kept whenever it was made", () => {
    const told = ended
      .and(command("PromiseAmendment", { dueOn: null }))
      .and(command("RecordAmendmentDone", { on: "unknown" }));
    expectFinding(audited(told), rule, { verdict: "kept" });
  });
  it("in a past case need not have a promise on record", () => {
    azerbaijaniCase("NotificationSent")
      .with(importing)
      .when(command("RecordAmendmentDone"))
      .thenNoted("requirements of the step", "cannotBeVerified");
  });
});
