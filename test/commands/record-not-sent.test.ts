import {
  azerbaijaniCase,
  claimed,
  command,
  released,
  sent,
  declaredUnknown,
} from "../support/cases.ts";
import { bySystem } from "../support/case-builder.ts";

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("not sent leads back, to be prepared and released again and not as a duplicate", () => {
    const back = story.when(command("RecordNotSent"), bySystem).thenStage("notification");
    back.when(command("ReleaseNotification")).thenRefused("NothingPrepared");
    const again = released(back);
    expect(again.fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N2",
      duplicate: false,
    });
    expect(sent(claimed(again)).state.stage).toBe("deposit");
  });
});

describe("a letter that did not leave", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("is the one that was claimed, and not of an unknown outcome", () => {
    azerbaijaniCase("NotificationReleased")
      .when(command("RecordNotSent"), bySystem)
      .thenRefused("NotClaimed");
    story
      .when(command("RecordNotSent", { reference: "case-1/N9" }), bySystem)
      .thenRefused("ReferenceDiffers", { supplied: "case-1/N9", recorded: "case-1/N1" });
    declaredUnknown(story)
      .when(command("RecordNotSent"), bySystem)
      .thenRefused("OutcomeUnknownAlready");
  });
  it("is for the sender alone to record, by a rule of Tasdiq's own", () => {
    const refused = story.when(command("RecordNotSent"));
    refused.thenRefused("OutcomeIsTheSenders", { reference: "case-1/N1" });
    expect(refused.refused().authority).toEqual({ rule: "senderReportsOutcome", mark: "own" });
  });
});
