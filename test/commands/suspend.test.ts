import { suspendedNow } from "../../src/clocks/suspension.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const sitting = azerbaijaniCase("SittingScheduled");

const suspended = (story: CaseBuilder, on = "2026-03-01"): CaseBuilder =>
  story.record(command("Suspend", { on }));

describe("Suspending a case", () => {
  it("is recorded with its ground, and moves no stage", () => {
    const story = suspended(sitting);
    expect(story.state.stage).toBe("plenary");
    expect(suspendedNow(story.state)).toEqual({
      on: { kind: "known", on: "2026-03-01" },
      ground: "dissolution",
      reason: "parliament was dissolved",
      legalBasis: "an invented article",
      entry: story.fact("CaseSuspended").entry,
    });
    const resumed = story.record(command("Resume"));
    expect(suspendedNow(resumed.state)).toBeNull();
    expect(resumed.state.stage).toBe("plenary");
    resumed.when(command("Suspend", { on: "2026-03-25" })).thenActs("CaseSuspended");
  });
  it("is refused twice, and resuming is where nothing is suspended", () => {
    suspended(sitting)
      .when(command("Suspend"))
      .thenRefused("CaseSuspendedAlready", { since: "2026-03-01" });
    sitting.when(command("Resume")).thenRefused("CaseNotSuspended");
    suspended(sitting)
      .record(command("Resume"))
      .when(command("Resume"))
      .thenRefused("CaseNotSuspended");
  });
  it("is refused on a day before the draft law was laid", () => {
    sitting
      .when(command("Suspend", { on: "2020-01-01" }))
      .thenRefused("DateBeforeStep", { step: "laying" });
  });
  it("is refused on a day to come, and resuming on a day before; a second one before the first ended", () => {
    sitting.when(command("Suspend", { on: "2026-04-01" })).thenRefused("DateInFuture");
    const story = suspended(sitting);
    story.when(command("Resume", { on: "2026-02-28" })).thenRefused("DateBeforeStep");
    story.when(command("Resume", { on: "2026-04-01" })).thenRefused("DateInFuture");
    story
      .record(command("Resume"))
      .when(command("Suspend", { on: "2026-03-20" }))
      .thenRefused("DateBeforeStep", { step: "the resumption of the case" });
  });
  it("is a clerk's, and no other's", () => {
    sitting.when(command("Suspend"), { duty: "treaty-officer" }).thenRefused("DutyMayNot");
    suspended(sitting)
      .when(command("Resume"), { duty: "plenary-secretary" })
      .thenRefused("DutyMayNot");
  });
  it("does not exist where silence approves, nor where the profile knows no suspension", () => {
    britishCase("TreatyLaid")
      .when(command("Suspend"), { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
    const { profile, treaty } = azerbaijaniLaw();
    const without = { ...profile, suspension: undefined } as typeof profile;
    for (const asking of [{}, importing])
      azerbaijaniCase("SittingScheduled", { profile: without, treaty })
        .when(command("Suspend"), asking)
        .thenRefused("NotForThisProcedure");
  });
  it("waits for no case that has ended", () => {
    azerbaijaniCase("DepositConfirmed").when(command("Suspend")).thenRefused("WrongStage");
  });
});
