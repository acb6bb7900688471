import { canadian, dutch, polish } from "../stages/support/roads.ts";
import { sittings } from "../stages/support/staged-case.ts";
import { digestOf } from "../support/law.ts";

describe("the certificate that a time has ended", () => {
  it("ends a window, and leads on", () => {
    // Laid on 12 January: the thirtieth day is 11 February.
    const ended = dutch.laid().on("2026-02-12").does("CertifyTimeEnded");
    expect(ended.story.fact("TimeEndCertified").act).toMatchObject({
      stage: "wish",
      outcome: "ended",
    });
    expect(ended.at).toBe("instrument");
  });
  it("says at another stage what the file makes of silence", () => {
    const silent = polish.beforeSenate().on("2026-03-04").does("CertifyTimeEnded");
    expect(silent.story.fact("TimeEndCertified").act).toMatchObject({
      stage: "senate",
      outcome: "adopted",
    });
    expect(silent.at).toBe("signature");
  });
  it("is refused while the time runs", () => {
    dutch
      .laid()
      .on("2026-02-11")
      .asks("CertifyTimeEnded")
      .thenRefused("PeriodNotEnded", { lastDay: "2026-02-11", today: "2026-02-11" });
  });
  it("is refused for a day on which the time still ran", () => {
    dutch
      .laid()
      .on("2026-03-01")
      .asks("CertifyTimeEnded", { on: "2026-02-11" })
      .thenRefused("TimeStillRan", { lastDay: "2026-02-11" });
    dutch
      .laid()
      .on("2026-03-01")
      .asks("CertifyTimeEnded", { on: "2026-02-12" })
      .thenStage("instrument");
  });
  it("is refused where nothing has started the time", () => {
    polish.inSenate().on("2026-06-01").asks("CertifyTimeEnded").thenRefused("TimeNotRunning");
  });
  it("is refused at a stage where silence means nothing", () => {
    polish.inSejm().asks("CertifyTimeEnded", { stage: "sejm" }).thenRefused("StageNotOpen");
  });
  describe("where sitting days count", () => {
    const tabled = canadian.tabled().on("2026-02-15");
    const calendar = sittings("house-of-commons", "2026-01-12", 30);
    it("needs the calendar", () => {
      tabled.asks("CertifyTimeEnded").thenRefused("CalendarMissing");
      expect(tabled.by(calendar).does("CertifyTimeEnded").at).toBe("decision");
    });
    it("needs a calendar that goes on to the end of the time", () => {
      tabled
        .by(sittings("house-of-commons", "2026-01-12", 20))
        .asks("CertifyTimeEnded")
        .thenRefused("CalendarTooShort");
    });
    it("is counted by the calendar on record, where another is named", () => {
      tabled
        .by(calendar)
        .asks("CertifyTimeEnded", { calendar: digestOf("another calendar") })
        .thenRefused("CalendarDiffers");
      tabled
        .by(calendar)
        .asks("CertifyTimeEnded", { calendar: calendar.digest })
        .thenStage("decision");
    });
    it("is refused on the last sitting day itself", () => {
      tabled
        .by(calendar)
        .on("2026-02-02")
        .asks("CertifyTimeEnded")
        .thenRefused("PeriodNotEnded", { lastDay: "2026-02-02" });
    });
  });
});
