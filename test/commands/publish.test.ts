import { estonian, polish } from "../stages/support/roads.ts";

describe("a publication", () => {
  const proclaimed = estonian.beforePresident().on("2026-02-20").does("RecordAssent");
  it("is recorded beside the international steps and moves nothing", () => {
    const published = proclaimed.does("Publish", { publishedIn: "the State Gazette", number: "7" });
    expect(published.story.fact("Published").act).toMatchObject({
      stage: "publication",
      publishedIn: "the State Gazette",
      number: "7",
    });
    expect(published.at).toBe("instrument");
  });
  it("is preceded by a submission, which moves nothing either", () => {
    const submitted = proclaimed.does("Lay", { with: ["act"] });
    expect(submitted.story.fact("Laid").act).toMatchObject({ stage: "submission", with: ["act"] });
    expect(submitted.at).toBe("instrument");
  });
  it("happens once", () => {
    proclaimed.does("Publish").asks("Publish").thenRefused("StageNotOpen");
  });
  it("is refused before there is anything to publish, and with an outcome of another kind", () => {
    estonian.beforePresident().asks("Publish").thenRefused("StageNotOpen");
    polish.beforePresident().asks("Publish").thenRefused("StageNotOpen");
    proclaimed.asks("Publish", { outcome: "registered" }).thenRefused("NotInCourse");
    proclaimed.asks("Publish", { on: "2026-02-21" }).thenRefused("DateInFuture");
  });
});
