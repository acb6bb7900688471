import { azerbaijaniCase, britishCase, command, deposited } from "../support/cases.ts";
import { bySystem, caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const reports = ["RecordDelivery", "RecordBounce", "RecordComplaint"] as const;

const gone = azerbaijaniCase("NotificationSent");

describe("what a mail server reports", () => {
  it.each(reports)("%s comes from the system, or from a treaty officer with evidence", (kind) => {
    const told = gone.when(command(kind), bySystem);
    expect(told.decision.kind).toBe("allowed");
    expect(gone.when(command(kind)).decision.kind).toBe("allowed");
    gone.when(command(kind), { duty: "clerk" }).thenRefused("DutyMayNot");
  });
  it.each(reports)("%s names a notification that was sent from this case", (kind) => {
    gone.when(command(kind, { reference: "case-1/N9" }), bySystem).thenRefused("NeverClaimed", {
      reference: "case-1/N9",
      sent: "case-1/N1",
    });
    // Released and not claimed yet: nothing left that could be reported on.
    azerbaijaniCase("NotificationReleased")
      .when(command(kind), bySystem)
      .thenRefused("NeverClaimed", { sent: "" });
    azerbaijaniCase("Presented").when(command(kind), bySystem).thenRefused("NeverClaimed");
  });
  it.each(reports)("%s lies neither before the sending nor in the future, by days", (kind) => {
    gone
      .when(command(kind, { at: "2026-03-30T10:00:00Z" }), bySystem)
      .thenRefused("DateBeforeStep", { step: "the sending" });
    gone.when(command(kind, { at: "2026-04-02T10:00:00Z" }), bySystem).thenRefused("DateInFuture");
    // By the clock of Baku it is the same day already.
    expect(gone.when(command(kind, { at: "2026-03-30T20:30:00Z" }), bySystem).decision.kind).toBe(
      "allowed",
    );
  });
  it.each(reports)("%s after the end of a case is a fact that moves nothing", (kind) => {
    deposited(gone).when(command(kind), bySystem).thenStage("deposited");
    britishCase("NotificationSent")
      .record(command("Withdraw", { on: "2026-03-31", body: "minister" }))
      .when(command(kind), bySystem)
      .thenStage("withdrawn");
    gone
      .record(command("Lapse", { on: "2026-03-31" }))
      .when(command(kind), bySystem)
      .thenStage("lapsed");
  });
  it.each(reports)("%s may be entered of a past sending", (kind) => {
    const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
    past.when(command(kind)).thenFinding("order of steps", "cannotBeVerified");
    const told = past
      .record(command("RecordSent"))
      .when(command(kind, { at: "2010-01-01T00:00:00Z" }));
    expect(told.decision.kind).toBe("allowed");
  });
});
