import { american, polish } from "../stages/support/roads.ts";

describe("presenting the matter to those who decide or assent", () => {
  it("is recorded with its stage and leads nowhere by itself", () => {
    const presented = polish.inSenate().on("2026-02-01").does("Present");
    expect(presented.story.fact("Presented").act).toMatchObject({ stage: "senate" });
    expect(presented.at).toBe("senate");
    expect(polish.beforePresident().at).toBe("signature");
  });
  it("is refused where nobody decides or assents now", () => {
    american
      .onCalendar()
      .asks("Present", {}, { duty: "executive-clerk" })
      .thenRefused("NotForThisProcedure");
    polish.bill().asks("Present").thenRefused("StageNotOpen");
    polish.beforeSenate().asks("Present", { stage: "signature" }).thenRefused("StageNotOpen");
  });
  it("is refused on a day before the step before, or one that is still to come", () => {
    const inSenate = polish.inSenate().on("2026-02-01");
    inSenate.asks("Present", { on: "2026-01-26" }).thenRefused("DateBeforeStep");
    inSenate.asks("Present", { on: "2026-02-02" }).thenRefused("DateInFuture");
  });
});
