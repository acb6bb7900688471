import { suspendedNow } from "../../src/clocks/suspension.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { nextSteps, stepsBeside } from "../../src/procedure/next-steps.ts";

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
  it("does not exist in a procedure file that gives it to nobody", () => {
    britishCase("Published")
      .when(command("Suspend"), { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
  });
  it("waits for no case that has ended", () => {
    azerbaijaniCase("DepositConfirmed").when(command("Suspend")).thenRefused("WrongStage");
  });
});

const verbs = ({ state, law }: CaseBuilder) =>
  nextSteps(state, law.procedure).map(({ verb }) => verb);

describe("While a case is suspended", () => {
  const law = {
    opened: azerbaijaniCase("CaseOpened"),
    laid: azerbaijaniCase("Laid"),
    committee: azerbaijaniCase("Referred"),
    plenary: sitting,
    "head-of-state": azerbaijaniCase("VoteCertified"),
    instrument: azerbaijaniCase("AssentRecorded"),
    notification: azerbaijaniCase("InstrumentSigned"),
    transmission: azerbaijaniCase("NotificationReleased"),
    deposit: azerbaijaniCase("NotificationSent"),
  } as const;
  it("only its resumption is a next step, and once resumed the steps are as they were", () => {
    const still = suspended(sitting);
    expect(verbs(still)).toEqual(["resume"]);
    expect(verbs(still.record(command("Resume")))).toEqual(verbs(sitting));
    const signed = suspended(law.instrument);
    const next = nextSteps(signed.state, signed.law.procedure);
    expect(next.map(({ verb }) => verb)).toEqual(["resume"]);
    expect(
      stepsBeside(signed.state, signed.law.procedure, next).map(({ verb }) => verb),
    ).not.toContain("publish");
  });
});

describe("A past case", () => {
  const past = azerbaijaniCase("SittingScheduled").with(importing);
  it("is entered with its suspensions; a step before the resumption is on record is noted", () => {
    const still = past.record(command("Suspend"));
    still
      .when(command("RecordVote", { on: "2026-03-10" }))
      .thenFinding("no step while the case is suspended", "cannotBeVerified", /no resumption/);
    still.record(command("Resume")).when(command("RecordVote")).thenActs("VoteRecorded");
  });
  it("cannot be suspended twice at once, nor resumed from nothing", () => {
    past.record(command("Suspend")).when(command("Suspend")).thenRefused("CaseSuspendedAlready");
    past.when(command("Resume")).thenRefused("CaseNotSuspended");
  });
});

describe("the resumption of a case", () => {
  const still = suspended(sitting);
  it("leaves the case at its stage, on the basis that was named", () => {
    const told = still.when(command("Resume")).thenActs("CaseResumed");
    expect(told.state.stage).toBe("plenary");
    expect(told.fact("CaseResumed").act.legalBasis).toBe(command("Resume").legalBasis);
  });
  it("lies neither before the suspension nor in the future", () => {
    still
      .when(command("Resume", { on: "2026-02-28" }))
      .thenRefused("DateBeforeStep", { stepDate: "2026-03-01" });
    still.when(command("Resume", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
});
