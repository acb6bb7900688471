import { bounced, delivered } from "../support/abroad.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import {
  azerbaijaniCase,
  claimed,
  command,
  declaredUnknown,
  deposited,
  released,
} from "../support/cases.ts";
import { bySystem, type CaseBuilder } from "../support/case-builder.ts";

const inFlight = azerbaijaniCase("NotificationClaimed");

const unknown = declaredUnknown(inFlight);

const gone = azerbaijaniCase("NotificationSent");

const sendAgain = (story: CaseBuilder): CaseBuilder =>
  story.record(
    command("ResolveUnknown", {
      of: story.hashOf("NotificationOutcomeUnknown"),
      outcome: "sendAgain",
    }),
  );

const duplicate = (story: CaseBuilder): boolean => story.fact("NotificationReleased").act.duplicate;

describe("a delivery", () => {
  it("settles an unknown outcome: the case goes on to the deposit", () => {
    const told = unknown.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    told.when(command("ResolveUnknown")).thenRefused("WrongStage");
    expect(auditOf(told).map(({ rule }) => rule)).not.toContain("outcome of the notification");
    expectFinding(auditOf(unknown), "outcome of the notification", { verdict: "cannotBeVerified" });
  });
  it("shows that a claimed notification left, before its sender could say so", () => {
    const told = inFlight.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    told.when(command("RecordSent"), bySystem).thenRefused("WrongStage");
    told
      .when(command("DeclareUnknown", { of: told.hashOf("NotificationClaimed") }), bySystem)
      .thenRefused("WrongStage");
  });
  it("that comes after a second sending was decided on makes it needless", () => {
    const decided = sendAgain(unknown);
    decided.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    const prepared = released(decided);
    expect(duplicate(prepared)).toBe(true);
    const told = prepared.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    told
      .when(command("ClaimNotification", { of: told.hashOf("NotificationReleased") }), bySystem)
      .thenRefused("WrongStage");
  });
  it("of an older notification does not settle the one that is being sent", () => {
    const second = claimed(released(sendAgain(unknown)));
    second.when(command("RecordDelivery"), bySystem).thenStage("transmission");
    second
      .when(command("RecordDelivery", { reference: "case-1/N2" }), bySystem)
      .thenStage("deposit");
    const told = second.record(command("RecordDelivery"), bySystem);
    told.when(command("RecordSent", { reference: "case-1/N2" }), bySystem).thenStage("deposit");
  });
  it("of what is on record as not sent is believed: the depositary has it", () => {
    const refused = inFlight.record(command("RecordNotSent"), bySystem);
    refused.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    // A notification that follows would be a second one.
    const second = bounced(delivered(refused), { at: "2026-03-31T08:30:00Z" });
    expect(duplicate(released(second))).toBe(true);
  });
  it("of what was sent confirms it and moves nothing, however often it is reported", () => {
    const told = delivered(delivered(gone));
    expect(told.state.stage).toBe("deposit");
    expect(deposited(told).state.stage).toBe("deposited");
  });
});
