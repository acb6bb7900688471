import { canadian, dutch } from "../stages/support/roads.ts";

describe("an intervention while the law leaves time for it", () => {
  const laid = dutch.laid().on("2026-01-20");
  const wish = { intervention: "wish-of-tweede-kamer", body: "tweede-kamer" };
  it("leads where the file says", () => {
    const wished = laid.does("RecordIntervention", wish);
    expect(wished.story.fact("InterventionRecorded").act).toMatchObject({ ...wish, stage: "wish" });
    expect(wished.at).toBe("bill");
  });
  it("leads nowhere where the law gives it no effect", () => {
    const tabled = canadian.tabled().on("2026-01-20");
    const moved = tabled.does("RecordIntervention", { intervention: "motion" });
    expect(moved.at).toBe("waiting");
  });
  it("by too few leads nowhere; by enough, or by an unknown number, it leads on", () => {
    const fifth = { intervention: "fifth-of-tweede-kamer" };
    expect(laid.does("RecordIntervention", { ...fifth, counts: { for: 29 } }).at).toBe("wish");
    expect(laid.does("RecordIntervention", { ...fifth, counts: { for: 30 } }).at).toBe("bill");
    expect(laid.does("RecordIntervention", fifth).at).toBe("bill");
  });
  it("is refused where it is not provided for", () => {
    const caribbean = { intervention: "wish-of-minister-plenipotentiary" };
    laid.asks("RecordIntervention", caribbean).thenRefused("NotInCourse");
    laid.asks("RecordIntervention", { intervention: "veto" }).thenRefused("NotInCourse");
    laid.asks("RecordIntervention", { intervention: "ended" }).thenRefused("NotInCourse");
    expect(
      dutch.laid("touches-caribbean").on("2026-01-20").does("RecordIntervention", caribbean).at,
    ).toBe("bill");
  });
  it("is refused for a body that the file does not know, at another stage, and on an impossible day", () => {
    laid
      .asks("RecordIntervention", { ...wish, body: "bundestag" })
      .thenRefused("BodyUnknown", { body: "bundestag" });
    dutch.classified().asks("RecordIntervention", wish).thenRefused("StageNotOpen");
    laid.asks("RecordIntervention", { ...wish, on: "2026-01-11" }).thenRefused("DateBeforeStep");
    laid.asks("RecordIntervention", { ...wish, on: "2026-01-21" }).thenRefused("DateInFuture");
  });
});
