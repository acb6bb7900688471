import { circulationWindows } from "../../src/procedure/rules/after-deposit.ts";
import { circulated, circulation, objection } from "../support/abroad.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { day } from "../support/law.ts";

const ended = azerbaijaniCase("DepositConfirmed");

const waiting = azerbaijaniCase("NotificationSent");

const later = { today: "2027-06-01" };

const accepted = "late or modified statement late-reservation is accepted";

describe("an objection", () => {
  it("follows the circulation, or the deposit of what was not circulated", () => {
    circulated()
      .when(objection({ on: "2026-03-30" }))
      .thenRefused("DateBeforeStep", { step: "the circulation" });
    ended
      .when(command("RecordObjection", { on: "2026-03-30" }))
      .thenRefused("DateBeforeStep", { step: "the deposit" });
    ended.when(command("RecordObjection")).thenStage("deposited");
    waiting.when(command("RecordObjection")).thenRefused("NotCirculated");
    ended.when(command("RecordObjection", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("is to a statement on record, and each State's is recorded once", () => {
    ended
      .when(command("RecordObjection", { statement: "nothing" }))
      .thenRefused("StatementUnknown");
    const told = circulated().record(objection());
    told.when(objection()).thenRefused("ObjectedAlready", { by: "another State" });
    told.when(objection({ by: "a third State" })).thenActs("ObjectionReceived");
    const toAnother = told.record(circulation({ statements: ["reservation-11-3"] }));
    expect(circulationWindows(toAnother.state, day("2026-04-01"))).toMatchObject([
      { statement: "late-reservation", window: { outcome: "blocked" } },
      { statement: "reservation-11-3", window: { outcome: "running" } },
    ]);
  });
  it("may be corrected, and the window is judged anew", () => {
    const told = circulated().record(objection({ on: "2027-04-15" }), later);
    expectFinding(auditOf(told, "2027-06-01"), accepted, { verdict: "kept" });
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("ObjectionReceived"),
        restated: objection({ on: "2027-03-15" }),
      }),
      later,
    );
    expectFinding(auditOf(corrected, "2027-06-01"), accepted, {
      verdict: "broken",
      why: /another State objected/,
    });
  });
});
