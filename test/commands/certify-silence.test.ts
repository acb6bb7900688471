import { cited } from "../support/in-english.ts";
import type { PinnedCalendar } from "../../src/clocks/calendar.ts";
import { azerbaijaniCase, britishCalendar, britishCase, command } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";
import { day, digestOf, everyDaySits } from "../support/law.ts";

const laid = britishCase("TreatyLaid");

const silence = (lastDay: string, calendar = britishCalendar) =>
  command("CertifySilence", { lastDay, calendar: calendar.digest });

describe("the silence of both Houses", () => {
  it("is certified after the twenty-first sitting day, which laying day never is", () => {
    const told = laid.when(silence("2026-02-02")).thenStage("instrument");
    expect(told.fact("SilenceCertified").act).toMatchObject({ period: "A", lastDay: "2026-02-02" });
    laid
      .when(silence("2026-02-01"))
      .thenRefused("LastDayDiffers", { lastDay: "2026-02-02", supplied: "2026-02-01" });
  });
  it("is not certified on the last day itself, nor before", () => {
    const refused = laid.when(silence("2026-02-02"), { today: "2026-02-02" });
    refused.thenRefused("PeriodNotEnded", { lastDay: "2026-02-02", today: "2026-02-02" });
    expect(cited(refused.refused().authority)).toContain("20(2)");
    laid.when(silence("2026-02-02"), { today: "2026-02-03" }).thenActs("SilenceCertified");
  });
  it("counts only the days on which both Houses sit", () => {
    const all = britishCalendar.houses;
    const calendar: PinnedCalendar = {
      ...britishCalendar,
      houses: {
        commons: all["commons"] ?? [],
        lords: (all["lords"] ?? []).filter((_, index) => index % 2 === 0),
      },
    };
    laid.when(silence("2026-02-22"), { calendar }).thenActs("SilenceCertified");
    laid
      .when(silence("2026-02-02"), { calendar })
      .thenRefused("LastDayDiffers", { lastDay: "2026-02-22" });
  });
  it("cannot be calculated without a calendar, or where the calendar ends", () => {
    laid.when(silence("2026-02-02"), { calendar: undefined }).thenRefused("CalendarMissing");
    const short = everyDaySits("2026-01-12", 20);
    const refused = laid.when(silence("2026-02-02", short), { calendar: short });
    refused.thenRefused("CalendarEnds", { endsOn: "2026-02-01", counted: 20, needed: 21 });
    expect(cited(refused.refused().authority)).toContain("20(9)");
  });
  it("names the calendar in force", () => {
    laid
      .when(command("CertifySilence", { calendar: digestOf("another") }))
      .thenRefused("CalendarDiffers", { recorded: britishCalendar.digest });
  });
  it("does not exist where a law is needed", () => {
    azerbaijaniCase("DraftLawLaid")
      .when(command("CertifySilence"), importing)
      .thenRefused("NotForThisProcedure");
  });
  it("of the past is entered without a calendar, but never with a day to come", () => {
    const past = { ...importing, calendar: undefined };
    const laidThen = laid.with(past);
    laidThen.when(silence("2026-02-02"), past).thenFinding("scrutiny", "cannotBeVerified");
    laidThen.when(silence("2099-02-02"), past).thenRefused("DateInFuture", {});
  });
});

it("the sitting days of a calendar are counted as the record of the Houses has them", () => {
  expect(britishCalendar.houses["commons"]?.[0]).toBe(day("2026-01-13"));
});

describe("a resolution that stands", () => {
  it("leaves no silence to certify, by the section on that House", () => {
    const refused = laid.record(command("RecordResolution")).when(silence("2026-02-02"));
    refused.thenRefused("ResolutionStands", { house: "commons", date: "2026-01-20" });
    expect(cited(refused.refused().authority)).toContain("20(");
  });
});
