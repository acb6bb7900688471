import {
  azerbaijaniCase,
  claimed,
  command,
  declaredUnknown,
  released,
  sent,
  britishCase,
} from "../support/cases.ts";
import { bySystem } from "../support/case-builder.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";

const inFlight = azerbaijaniCase("NotificationClaimed");

const unknown = declaredUnknown(inFlight);

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("unknown and found to have been sent goes on to the deposit", () => {
    const unknown = declaredUnknown(story);
    unknown
      .when(command("ResolveUnknown", { of: unknown.hashOf("NotificationOutcomeUnknown") }))
      .thenStage("deposit");
    unknown.when(command("ResolveUnknown")).thenRefused("NotCurrent", { what: "unknown outcome" });
    unknown.when(command("ResolveUnknown"), bySystem).thenRefused("DutyMayNot");
    story.when(command("ResolveUnknown")).thenRefused("NothingUnknown");
  });
  it("unknown and to be sent again marks every later letter as a duplicate", () => {
    const unknown = declaredUnknown(story);
    const again = unknown
      .when(
        command("ResolveUnknown", {
          of: unknown.hashOf("NotificationOutcomeUnknown"),
          outcome: "sendAgain",
        }),
      )
      .thenStage("notification");
    const second = released(again);
    expect(second.fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N2",
      duplicate: true,
    });
    const refused = claimed(second).record(
      command("RecordNotSent", { reference: "case-1/N2" }),
      bySystem,
    );
    expect(released(refused).fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N3",
      duplicate: true,
    });
    expect(sent(claimed(released(refused))).state.stage).toBe("deposit");
  });
});

describe("an unknown outcome", () => {
  it("may be resolved, or settled by what a mail server reports", () => {
    expect(
      nextSteps(unknown.state, unknown.law.profile, undefined).map((step) => step.verb),
    ).toEqual(["resolve-unknown", "record-delivery", "record-bounce", "publish-law"]);
    const british = declaredUnknown(britishCase("NotificationClaimed"));
    british.when(command("RecordDelivery"), bySystem).thenStage("deposit");
  });
});
