import { english } from "../support/in-english.ts";
import { american } from "../stages/support/roads.ts";

describe("beginning a stage", () => {
  const onCalendar = american.onCalendar().on("2026-02-12");
  it("is recorded with its stage and leads nowhere by itself", () => {
    const begun = onCalendar.does("BeginStage");
    expect(begun.story.fact("StageBegun").act).toMatchObject({ stage: "second-reading" });
    expect(begun.at).toBe("second-reading");
  });
  it("names its stage where two are open, and passes the one by that need not take place", () => {
    const two = american.onResolution();
    two.asks("BeginStage").thenRefused("StageNotNamed");
    expect(english(two.asks("BeginStage").refused())).toContain(
      "name the one meant by its id: reservations (‘Reservations, declarations, statements and understandings’), consent (‘Resolution of advice and consent’)",
    );
    expect(two.does("BeginStage", { stage: "consent" }).at).toBe("consent");
    expect(two.does("BeginStage", { stage: "reservations" }).at).toBe("reservations");
  });
  it("is refused at a stage that is not open, that takes nothing up, or that the file does not have", () => {
    for (const stage of ["consent", "message", "international", "third-reading"])
      onCalendar.asks("BeginStage", { stage }).thenRefused("StageNotOpen");
    american.opened().asks("BeginStage").thenRefused("StageNotOpen");
    american.consented().asks("BeginStage").thenRefused("StageNotOpen");
  });
  it("is refused on a day before the step before, or one that is still to come", () => {
    onCalendar.asks("BeginStage", { on: "2026-02-09" }).thenRefused("DateBeforeStep");
    onCalendar.asks("BeginStage", { on: "2026-02-13" }).thenRefused("DateInFuture");
  });
  it("is given by no duty to which the file does not give it", () => {
    onCalendar
      .asks("BeginStage", {}, { duty: "committee-clerk" })
      .thenRefused("DutyMayNot", { allowed: "executive-clerk" });
  });
});
