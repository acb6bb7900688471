import { cited } from "../support/in-english.ts";
import { britishCalendar, britishCase, command } from "../support/cases.ts";

const laid = britishCase("TreatyLaid");

const silence = (lastDay: string, calendar = britishCalendar) =>
  command("CertifySilence", { lastDay, calendar: calendar.digest });

const resolved = (house: string, on: string) => command("RecordResolution", { house, on });

const stated = (on: string) => command("RecordMinisterialStatement", { on });

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
      .thenFinding("scrutiny", "broken", /came after the period had ended on 2026-02-02/);
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
