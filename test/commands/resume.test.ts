import { nextSteps, stepsBeside } from "../../src/procedure/next-steps.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";

const sitting = azerbaijaniCase("SittingScheduled");

const suspended = (story: CaseBuilder, on = "2026-03-01"): CaseBuilder =>
  story.record(command("Suspend", { on }));

const verbs = ({ state, law }: CaseBuilder) =>
  nextSteps(state, law.profile, undefined).map(({ verb }) => verb);

describe("While a case is suspended", () => {
  const law = {
    opened: azerbaijaniCase("CaseOpened"),
    laid: azerbaijaniCase("DraftLawLaid"),
    committee: azerbaijaniCase("ReferredToCommittees"),
    plenary: sitting,
    "head-of-state": azerbaijaniCase("PlenaryVoteCertified"),
    instrument: azerbaijaniCase("LawSigned"),
    notification: azerbaijaniCase("InstrumentSigned"),
    transmission: azerbaijaniCase("NotificationReleased"),
    deposit: azerbaijaniCase("NotificationSent"),
  } as const;
  it("only its resumption is a next step, and once resumed the steps are as they were", () => {
    const still = suspended(sitting);
    expect(verbs(still)).toEqual(["resume"]);
    expect(verbs(still.record(command("Resume")))).toEqual(verbs(sitting));
    const signed = suspended(law.instrument);
    const next = nextSteps(signed.state, signed.law.profile, undefined);
    expect(next.map(({ verb }) => verb)).toEqual(["resume"]);
    expect(
      stepsBeside(signed.state, signed.law.profile, next).map(({ verb }) => verb),
    ).not.toContain("publish-law");
  });
});

describe("A past case", () => {
  const past = azerbaijaniCase("SittingScheduled").with(importing);
  it("is entered with its suspensions; a step before the resumption is on record is noted", () => {
    const still = past.record(command("Suspend"));
    still
      .when(command("RecordPlenaryVote", { on: "2026-03-10" }))
      .thenFinding("no step while the case is suspended", "cannotBeVerified", /no resumption/);
    still
      .record(command("Resume"))
      .when(command("RecordPlenaryVote"))
      .thenActs("PlenaryVoteRecorded");
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
