import { britishCalendar, britishCase, command } from "../support/cases.ts";

const laid = britishCase("TreatyLaid");

const silence = (lastDay: string, calendar = britishCalendar) =>
  command("CertifySilence", { lastDay, calendar: calendar.digest });

const resolved = (house: string, on: string) => command("RecordResolution", { house, on });

const stated = (on: string) => command("RecordMinisterialStatement", { on });

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
    if (profile.approval.mode !== "negative") throw new Error("a British profile");
    const once = {
      ...profile,
      extension: { ...("extension" in profile ? profile.extension : undefined), repeatable: false },
    };
    const story = britishCase("TreatyLaid", { profile: once as typeof profile, treaty }).record(
      extended(5),
    );
    const refused = story.when(extended(5));
    refused.thenRefused("ExtensionAlready");
    expect(refused.refused().authority.mark).toBe("unverified");
  });
});
