import { estonian, members } from "../stages/support/roads.ts";

const returned = estonian
  .beforePresident()
  .on("2026-02-20")
  .does("RecordAssent", { outcome: "returned" })
  .on("2026-03-01")
  .votes({ counts: members(60, 20) })
  .on("2026-03-02");

describe("asking a court whether the treaty conforms", () => {
  it("is recorded beside the line, and what waits for the court is held back", () => {
    const asked = returned.does("AskForReview", { body: "president" });
    expect(asked.story.fact("ReviewAsked").act).toMatchObject({
      stage: "review",
      body: "president",
    });
    expect(asked.at).toBe("second-proclamation");
    asked.asks("RecordAssent").thenRefused("NotInCourse");
    asked.asks("Present").thenRefused("NotInCourse");
  });
  it("is refused where the file lets nobody ask now", () => {
    estonian.beforePresident().asks("AskForReview").thenRefused("StageNotOpen");
  });
  it("is refused for a body that the file does not know, and on a day to come", () => {
    returned.asks("AskForReview", { body: "senate" }).thenRefused("BodyUnknown");
    returned.asks("AskForReview", { on: "2026-03-03" }).thenRefused("DateInFuture");
  });
});

describe("the answer of the court", () => {
  it("lets go on what waited for it", () => {
    const answered = returned.does("AskForReview").on("2026-03-10").does("RecordReview");
    expect(answered.at).toBe("second-proclamation");
    expect(answered.on("2026-03-11").does("RecordAssent").at).toBe("instrument");
  });
});
