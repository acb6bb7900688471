import { azerbaijaniCase, command, declaredUnknown } from "../support/cases.ts";
import { bySystem } from "../support/case-builder.ts";

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("unknown is declared by the system, of its claim, once", () => {
    story
      .when(command("DeclareUnknown", { of: story.hashOf("NotificationClaimed") }), {
        duty: "treaty-officer",
      })
      .thenRefused("DutyMayNot");
    story.when(command("DeclareUnknown"), bySystem).thenRefused("NotCurrent", { what: "claim" });
    const unknown = declaredUnknown(story);
    expect(unknown.state.stage).toBe("transmission");
    unknown
      .when(command("DeclareUnknown", { of: story.hashOf("NotificationClaimed") }), bySystem)
      .thenRefused("OutcomeUnknownAlready");
    unknown.when(command("RecordSent"), bySystem).thenRefused("OutcomeUnknownAlready");
    unknown.when(command("RecordNotSent"), bySystem).thenRefused("OutcomeUnknownAlready");
    // Now people are asked, and told which way to answer.
    unknown.when(command("RecordSent")).thenRefused("OutcomeUnknownAlready");
  });
});

describe("an outcome that nobody knows", () => {
  it("is declared of what was claimed, and moves no stage", () => {
    azerbaijaniCase("NotificationReleased")
      .when(command("DeclareUnknown"), bySystem)
      .thenRefused("NotClaimed");
    const story = azerbaijaniCase("NotificationClaimed");
    const of = story.hashOf("NotificationClaimed");
    story.when(command("DeclareUnknown", { of }), bySystem).thenActs("NotificationOutcomeUnknown");
    expect(declaredUnknown(story).state.stage).toBe("transmission");
  });
});
