import { azerbaijaniCase, certified, command, votesFor } from "../support/cases.ts";

describe("presenting the law", () => {
  const story = azerbaijaniCase("PlenaryVoteCertified");
  it("follows the adoption and happens once", () => {
    const presented = story.when(command("PresentLaw")).thenStage("head-of-state");
    presented
      .when(command("PresentLaw"))
      .thenRefused("LawPresentedAlready", { entry: presented.hashOf("LawPresented") });
    story
      .when(command("PresentLaw", { on: "2026-02-09" }))
      .thenRefused("DateBeforeStep", { step: "the adoption of the law", stepDate: "2026-02-10" });
    story.when(command("PresentLaw", { on: "2026-02-10" })).thenActs("LawPresented");
    story.when(command("PresentLaw", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("is not possible before the vote is certified", () => {
    azerbaijaniCase("PlenaryVoteRecorded")
      .when(command("PresentLaw"))
      .thenRefused("WrongStage", { stage: "plenary", allowed: "head-of-state" });
  });
  it("happens once more after a return and a second vote", () => {
    const returned = azerbaijaniCase("LawPresented")
      .record(command("ReturnLaw"))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-10" }));
    const overridden = certified(
      returned.record(command("RecordPlenaryVote", { on: "2026-03-10", record: votesFor(100) })),
    );
    overridden.when(command("PresentLaw", { on: "2026-03-11" })).thenStage("head-of-state");
    overridden.when(command("SignLaw", { on: "2026-03-11" })).thenRefused("LawNotPresented");
  });
});
