import { digestOf } from "../support/law.ts";
import { opened } from "../stages/support/staged-case.ts";

const inBundestag = opened("de-vertragsgesetz")
  .does("Classify")
  .on("2026-01-12")
  .does("Lay")
  .on("2026-02-10")
  .does("RecordReport", { outcome: "favourable" })
  .on("2026-02-12")
  .does("Lay");

describe("distributing the text", () => {
  it("is recorded with its stage and, where it is at hand, the text", () => {
    const distributed = inBundestag.does("DistributeText", { text: digestOf("printed paper") });
    expect(distributed.story.fact("TextDistributed").act).toMatchObject({
      stage: "first-reading",
      text: digestOf("printed paper"),
    });
    expect(distributed.at).toBe("first-reading");
    expect(inBundestag.does("DistributeText").story.fact("TextDistributed").act).not.toHaveProperty(
      "text",
    );
  });
  it("is refused where nobody decides now", () => {
    opened("de-vertragsgesetz").asks("DistributeText").thenRefused("StageNotOpen");
    inBundestag.asks("DistributeText", { stage: "override" }).thenRefused("StageNotOpen");
  });
  it("is refused on a day before the step before, or one that is still to come", () => {
    inBundestag.asks("DistributeText", { on: "2026-02-11" }).thenRefused("DateBeforeStep");
    inBundestag.asks("DistributeText", { on: "2026-02-13" }).thenRefused("DateInFuture");
  });
});
