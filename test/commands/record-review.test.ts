import { estonian, members, polish } from "../stages/support/roads.ts";
import { digestOf } from "../support/law.ts";

const asked = estonian
  .beforePresident()
  .on("2026-02-20")
  .does("RecordAssent", { outcome: "returned" })
  .on("2026-03-01")
  .votes({ counts: members(60, 20) })
  .on("2026-03-02")
  .does("AskForReview", { body: "president" })
  .on("2026-03-10");

describe("what a court decided", () => {
  it("is recorded with its stage and the decision, and leads where the file says", () => {
    const { story, at } = asked.does("RecordReview", { decision: digestOf("decision") });
    expect(story.fact("ReviewRecorded").act).toMatchObject({
      stage: "review",
      outcome: "conform",
      decision: digestOf("decision"),
    });
    expect(at).toBe("second-proclamation");
    expect(asked.does("RecordReview", { outcome: "notConform" }).at).toBe("rejected");
  });
  it("has no effect where the file says so", () => {
    const consented = polish
      .beforePresident()
      .on("2026-02-15")
      .does("RecordAssent")
      .on("2026-02-16")
      .does("AskForReview", { body: "president" })
      .on("2026-02-20");
    expect(consented.at).toBe("instrument");
    expect(consented.does("RecordReview", { outcome: "notConform" }).at).toBe("instrument");
  });
  it("is refused with an outcome that the stage cannot have, and where no court is asked", () => {
    asked.asks("RecordReview", { outcome: "inPart" }).thenRefused("NotInCourse");
    estonian.beforePresident().asks("RecordReview").thenRefused("StageNotOpen");
  });
  it("comes once", () => {
    asked.does("RecordReview").asks("RecordReview").thenRefused("StageNotOpen");
  });
  it("comes not before the court was asked, and not in the future", () => {
    asked.asks("RecordReview", { on: "2026-03-01" }).thenRefused("DateBeforeStep");
    asked.asks("RecordReview", { on: "2026-03-11" }).thenRefused("DateInFuture");
  });
});
