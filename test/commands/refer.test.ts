import { american, polish } from "../stages/support/roads.ts";

describe("referring to the body that examines", () => {
  it("is recorded with its stage and leads nowhere by itself", () => {
    const referred = american.inCommittee().does("Refer");
    expect(referred.story.fact("Referred").act).toMatchObject({ stage: "committee" });
    expect(referred.at).toBe("committee");
  });
  it("is refused where nothing is examined now", () => {
    american.opened().asks("Refer").thenRefused("StageNotOpen");
    polish.beforeSenate().asks("Refer", { stage: "first-reading" }).thenRefused("StageNotOpen");
    american.consented().asks("Refer").thenRefused("StageNotOpen");
  });
  it("is refused on a day before the step before, or one that is still to come", () => {
    american.inCommittee().asks("Refer", { on: "2026-02-01" }).thenRefused("DateBeforeStep");
    american.inCommittee().asks("Refer", { on: "2026-02-03" }).thenRefused("DateInFuture");
  });
});
