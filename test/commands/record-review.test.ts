import { estonian, members, polish } from "../stages/support/roads.ts";
import { digestOf } from "../support/law.ts";

const returned = estonian
  .beforePresident()
  .on("2026-02-20")
  .does("RecordAssent", { outcome: "returned" })
  .on("2026-03-01")
  .votes({ counts: members(60, 20) })
  .on("2026-03-02");
const asked = returned.does("AskForReview", { body: "president" }).on("2026-03-10");

const consented = polish.beforePresident().on("2026-02-15").does("RecordAssent").on("2026-02-16");

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
    const before = consented.does("AskForReview", { body: "president" }).on("2026-02-20");
    expect(before.at).toBe("instrument");
    expect(before.does("RecordReview", { outcome: "notConform" }).at).toBe("instrument");
  });
  it("is refused with an outcome that the stage cannot have, and where no court is asked", () => {
    asked.asks("RecordReview", { outcome: "inPart" }).thenRefused("NotInCourse");
    estonian.beforePresident().asks("RecordReview").thenRefused("StageNotOpen");
  });
  it("is refused where nobody asked for it, and noted of a past case", () => {
    returned.asks("RecordReview").thenRefused("ReviewNotAsked");
    consented.asks("RecordReview").thenRefused("ReviewNotAsked");
    returned
      .imported()
      .asks("RecordReview", { stage: "review" })
      .thenFinding("order of steps", "cannotBeVerified", /no request for this review is on record/);
  });
  it("comes once", () => {
    asked.does("RecordReview").asks("RecordReview").thenRefused("StageNotOpen");
  });
  it("comes not before the court was asked, and not in the future", () => {
    asked.asks("RecordReview", { on: "2026-03-01" }).thenRefused("DateBeforeStep");
    asked.asks("RecordReview", { on: "2026-03-11" }).thenRefused("DateInFuture");
  });
});
