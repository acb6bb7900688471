import { azerbaijaniCase, claimed, command } from "../support/cases.ts";
import { bySystem } from "../support/case-builder.ts";

describe("the claim", () => {
  const story = azerbaijaniCase("NotificationReleased");
  const of = story.hashOf("NotificationReleased");
  it("is the system's alone, once, of the current release", () => {
    story
      .when(command("ClaimNotification", { of }), { duty: "treaty-officer" })
      .thenRefused("DutyMayNot", { allowed: "system" });
    story
      .when(command("ClaimNotification"), bySystem)
      .thenRefused("NotCurrent", { what: "released notification", current: of });
    claimed(story)
      .when(command("ClaimNotification", { of }), bySystem)
      .thenRefused("ClaimedAlready", { reference: "case-1/N1" });
    azerbaijaniCase("NotificationPrepared")
      .when(command("ClaimNotification"), bySystem)
      .thenRefused("WrongStage");
  });
  it("comes before every outcome", () => {
    story.when(command("RecordSent"), bySystem).thenRefused("NotClaimed");
    story.when(command("RecordNotSent"), bySystem).thenRefused("NotClaimed");
    story.when(command("DeclareUnknown"), bySystem).thenRefused("NotClaimed");
    story.when(command("ResolveUnknown")).thenRefused("NothingUnknown");
  });
});

describe("a claim that is accepted", () => {
  it("is of the letter that was released, and moves no stage", () => {
    const told = claimed(azerbaijaniCase("NotificationReleased"));
    expect(told.state.stage).toBe("transmission");
    expect(told.fact("NotificationClaimed").act.reference).toBe("case-1/N1");
  });
});
