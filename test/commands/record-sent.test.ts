import { azerbaijaniCase, command, declaredUnknown } from "../support/cases.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import { inEnglish } from "../../src/words/read.ts";
import { bySystem } from "../support/case-builder.ts";

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("names the reference of the letter that was claimed", () => {
    story
      .when(command("RecordSent", { reference: "case-1/N9" }), bySystem)
      .thenRefused("ReferenceDiffers", { supplied: "case-1/N9", recorded: "case-1/N1" });
    story
      .when(command("RecordNotSent", { reference: "case-1/N9" }), bySystem)
      .thenRefused("ReferenceDiffers");
  });
  it.each(["RecordSent", "RecordNotSent"] as const)(
    "is for the sender alone to record: %s of a person is refused",
    (kind) => {
      const why = story
        .when(command(kind))
        .thenRefused("OutcomeIsTheSenders", { reference: "case-1/N1" });
      expect(why.state.stage).toBe("transmission");
      expect(inEnglish(story.when(command(kind)).refused())).toBe(
        "only the sender records the outcome of the notification case-1/N1; wait for it, or settle it once it has been declared unknown",
      );
      // Before the claim as well, and under whatever reference.
      azerbaijaniCase("NotificationReleased")
        .when(command(kind, { reference: "case-1/N9" }))
        .thenRefused("OutcomeIsTheSenders");
    },
  );
  it("is told as the sender's next step, and as nobody's duty", () => {
    expect(nextSteps(story.state, story.law.profile, undefined)).toMatchObject([
      { command: "RecordSent", duties: ["system"] },
      { command: "RecordNotSent", duties: ["system"] },
      { command: "PublishLaw", duties: ["clerk"] },
    ]);
  });
});

describe("a letter that left", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("takes the case to its deposit", () => {
    const told = story.when(command("RecordSent"), bySystem).thenStage("deposit");
    expect(told.fact("NotificationSent").act.reference).toBe("case-1/N1");
  });
  it("was claimed before, and is not of an unknown outcome", () => {
    azerbaijaniCase("NotificationReleased")
      .when(command("RecordSent"), bySystem)
      .thenRefused("NotClaimed");
    declaredUnknown(story)
      .when(command("RecordSent"), bySystem)
      .thenRefused("OutcomeUnknownAlready");
  });
  it("is refused to a person by a rule of Tasdiq's own", () => {
    expect(story.when(command("RecordSent")).refused().authority).toEqual({
      rule: "senderReportsOutcome",
      mark: "own",
    });
  });
});
