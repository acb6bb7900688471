import { american, polish } from "../stages/support/roads.ts";

describe("waiving an interval", () => {
  const onCalendar = american.onCalendar();
  it("is recorded with the counts, and moves nothing", () => {
    const waived = onCalendar.does("RecordWaiver", { clock: "lie-over", counts: { against: 0 } });
    expect(waived.story.fact("IntervalWaived").act).toMatchObject({
      clock: "lie-over",
      counts: { against: 0 },
    });
    expect(waived.at).toBe("second-reading");
  });
  it("lets be done at once what else would be too early", () => {
    onCalendar
      .asks("BeginStage")
      .thenFinding("time: One day on the calendar (from 10 February 2026)", "broken");
    const waived = onCalendar.does("RecordWaiver", { clock: "lie-over", counts: { against: 0 } });
    const { decision } = waived.asks("BeginStage");
    expect(decision).toMatchObject({ kind: "allowed", findings: [] });
  });
  it("is refused for a time that nobody may waive, or that the file does not know", () => {
    onCalendar.asks("RecordWaiver", { clock: "senate" }).thenRefused("NotInCourse");
    polish
      .beforeSenate()
      .asks("RecordWaiver", {}, { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
  });
  it("is refused on a day to come, and once the case has ended", () => {
    onCalendar.asks("RecordWaiver", { on: "2026-02-11" }).thenRefused("DateInFuture");
    onCalendar.does("Withdraw").asks("RecordWaiver").thenRefused("WrongStage");
  });
});
