import { cited } from "../support/in-english.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";

describe("publishing the law", () => {
  const story = azerbaijaniCase("LawSigned");
  it("is recorded once, at any time after the signature", () => {
    const published = story.when(command("PublishLaw")).thenStage("instrument");
    published
      .when(command("PublishLaw"))
      .thenRefused("PublishedAlready", { entry: published.hashOf("LawPublished") });
    azerbaijaniCase("DepositConfirmed")
      .when(command("PublishLaw", { number: "1490-VQ" }))
      .thenStage("deposited");
  });
  it("does not come before the signature, nor in the future", () => {
    const refused = story.when(command("PublishLaw", { on: "2026-02-22" }));
    refused.thenRefused("DateBeforeStep", { step: "the signature of the law" });
    expect(cited(refused.refused().authority)).toContain("149");
    story.when(command("PublishLaw", { on: "2026-04-01" })).thenRefused("DateInFuture");
    azerbaijaniCase("LawPresented")
      .when(command("PublishLaw"))
      .thenRefused("WrongStage", { stage: "head-of-state" });
  });
});
