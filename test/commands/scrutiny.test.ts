import { cited } from "../support/in-english.ts";
import type { PinnedCalendar } from "../../src/clocks/calendar.ts";
import { isNegativeProcedure } from "../../src/procedure/profile/kind-of-procedure.ts";
import { azerbaijaniCase, britishCalendar, britishCase, command } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";
import { day, digestOf, everyDaySits } from "../support/law.ts";
import { calendarInForce } from "../../src/office/office.ts";
import { officeCommand, officeOf } from "../support/office.ts";

const laid = britishCase("TreatyLaid");

const silence = (lastDay: string, calendar = britishCalendar) =>
  command("CertifySilence", { lastDay, calendar: calendar.digest });

const resolved = (house: string, on: string) => command("RecordResolution", { house, on });

const stated = (on: string) => command("RecordMinisterialStatement", { on });

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

describe("an extension of period A", () => {
  const extended = (sittingDays: number, on = "2026-01-20") =>
    command("ExtendScrutiny", { sittingDays, on });
  it("adds its sitting days, as often as the profile allows", () => {
    const once = laid.when(extended(5)).thenStage("scrutiny");
    once.when(silence("2026-02-02")).thenRefused("LastDayDiffers", { lastDay: "2026-02-07" });
    const twice = once.record(extended(21, "2026-02-06"));
    twice.when(silence("2026-02-28")).thenActs("SilenceCertified");
  });
  it("is at most as long as the Act allows, and comes before the period ends", () => {
    laid.when(extended(22)).thenRefused("ExtensionTooLong", { limit: 21, asked: 22 });
    laid.when(extended(21)).thenActs("ScrutinyExtended");
    laid.when(extended(5, "2026-02-03")).thenRefused("ExtensionTooLate", { lastDay: "2026-02-02" });
    laid.when(extended(5, "2026-02-02")).thenActs("ScrutinyExtended");
    laid.when(extended(5, "2026-01-11")).thenRefused("DateBeforeStep");
    laid.when(extended(5, "2026-04-01")).thenRefused("DateInFuture");
  });
  it("is of the first period only: period B cannot be extended", () => {
    laid
      .record(resolved("commons", "2026-01-20"))
      .record(stated("2026-01-25"))
      .when(extended(5))
      .thenRefused("PeriodBRuns");
  });
  it("is still possible when the Lords alone have resolved against", () => {
    laid.record(resolved("lords", "2026-01-20")).when(extended(5)).thenActs("ScrutinyExtended");
  });
  it("may be made known after a resolution that awaits the minister's statement", () => {
    laid.record(resolved("commons", "2026-01-20")).when(extended(5)).thenActs("ScrutinyExtended");
  });
  it("happens once where a profile says that it may not be repeated", () => {
    const { profile, treaty } = laid.law;
    if (!isNegativeProcedure(profile)) throw new Error("a British profile");
    const once = {
      ...profile,
      extension: { ...profile.extension, repeatable: false },
    };
    const story = britishCase("TreatyLaid", { profile: once, treaty }).record(extended(5));
    const refused = story.when(extended(5));
    refused.thenRefused("ExtensionAlready");
    expect(refused.refused().authority.mark).toBe("unverified");
  });
});

describe("registering persons and calendars", () => {
  it("knows the calendar in force by profile", () => {
    const imported = (name: string) =>
      officeCommand({
        kind: "ImportCalendar",
        profile: "gb-crag-2010",
        calendar: digestOf(name),
        endsOn: "2026-07-16",
        days: 9,
      });
    const office = officeOf([imported("first"), imported("second")]);
    expect(calendarInForce(office, "gb-crag-2010")).toBe(digestOf("second"));
    expect(calendarInForce(office, "az-milli-majlis")).toBeUndefined();
  });
});

describe("a resolution of the House of Commons", () => {
  const against = laid.record(resolved("commons", "2026-01-20"));
  it("stops ratification until the Minister has stated reasons", () => {
    against
      .when(silence("2026-02-02"))
      .thenRefused("ResolutionStands", { house: "commons", date: "2026-01-20" });
    expect(against.state.stage).toBe("scrutiny");
  });
  it("starts period B with the statement, whatever the Lords did", () => {
    const told = against.record(resolved("lords", "2026-01-21")).record(stated("2026-01-25"));
    const b = told.when(silence("2026-02-15")).thenStage("instrument");
    expect(b.fact("SilenceCertified").act.period).toBe("B");
    const early = told.when(silence("2026-02-15"), { today: "2026-02-10" });
    early.thenRefused("PeriodNotEnded", { lastDay: "2026-02-15" });
    expect(cited(early.refused().authority)).toContain("20(5)");
  });
  it("within period B starts it anew with a new statement", () => {
    const again = against.record(stated("2026-01-25")).record(resolved("commons", "2026-02-01"));
    again.when(silence("2026-02-15")).thenRefused("ResolutionStands", { date: "2026-02-01" });
    const b = again
      .record(stated("2026-02-05"))
      .when(silence("2026-02-26"))
      .thenActs("SilenceCertified");
    expect(b.fact("SilenceCertified").act.period).toBe("B");
  });
  it("on the last day of the period is in time, and nothing is said beside it", () => {
    expect(laid.record(resolved("commons", "2026-02-02")).notes()).toEqual(laid.notes());
  });
  it("after the period has ended is recorded and has no effect", () => {
    const late = laid
      .when(resolved("commons", "2026-02-03"))
      .thenFinding("scrutiny", "broken", /came after the period had ended on 2 February 2026/);
    late.despite(silence("2026-02-02")).thenActs("SilenceCertified", "ContinuedDespite");
    laid.when(resolved("commons", "2026-02-02")).thenActs("ResolutionRecorded");
    laid
      .record(resolved("commons", "2026-02-02"))
      .when(silence("2026-02-02"))
      .thenRefused("ResolutionStands");
  });
  it("is of a house of this parliament, after laying and not in the future", () => {
    laid
      .when(resolved("senate", "2026-01-20"))
      .thenRefused("HouseUnknown", { house: "senate", houses: "commons, lords" });
    laid.when(resolved("commons", "2026-01-11")).thenRefused("DateBeforeStep", { step: "laying" });
    laid.when(resolved("commons", "2026-04-01")).thenRefused("DateInFuture");
    britishCase("CaseOpened").when(resolved("commons", "2026-01-20")).thenRefused("WrongStage");
  });
});

describe("a resolution of the House of Lords alone", () => {
  const against = laid.record(resolved("lords", "2026-01-20"));
  it("needs a statement, and then no second period", () => {
    const refused = against.when(silence("2026-02-02"));
    refused.thenRefused("ResolutionStands", { house: "lords" });
    expect(cited(refused.refused().authority)).toContain("20(7)");
    const told = against
      .record(stated("2026-01-25"))
      .when(silence("2026-02-02"))
      .thenStage("instrument");
    expect(told.fact("SilenceCertified").act.period).toBe("A");
  });
});

describe("a ministerial statement", () => {
  it("answers a resolution, on its day or later", () => {
    const refused = laid.when(stated("2026-01-25"));
    refused.thenRefused("NoResolutionAgainst");
    expect(cited(refused.refused().authority)).toContain("20(3)");
    const against = laid.record(resolved("commons", "2026-01-20"));
    against
      .when(stated("2026-01-19"))
      .thenRefused("DateBeforeStep", { step: "the resolution", stepDate: "2026-01-20" });
    against.when(stated("2026-01-20")).thenActs("MinisterialStatementMade");
    against.when(stated("2026-04-01")).thenRefused("DateInFuture");
    against
      .record(stated("2026-01-25"))
      .when(stated("2026-01-26"))
      .thenRefused("NoResolutionAgainst");
  });
});
