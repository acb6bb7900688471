import type { Command } from "../../domain/command.ts";
import { commandRow } from "../../domain/command-table.ts";
import {
  personCommandKinds,
  systemCommandKinds,
  isPossibleWhileSuspended,
} from "../../domain/command-kinds.ts";
import { nextSteps, stepsBeside } from "../../domain/next-steps.ts";
import { suspendedNow } from "../../domain/suspension.ts";
import { audited, brokenRules, expectFinding } from "../support/audited.ts";
import {
  azerbaijaniCase,
  britishCase,
  claimed,
  command,
  declaredUnknown,
  deposited,
  released,
  sent,
} from "../support/build.ts";
import { bySystem, importing, type Story } from "../support/given.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const sitting = azerbaijaniCase("SittingScheduled");
const suspended = (story: Story, on = "2026-03-01"): Story => story.and(command("Suspend", { on }));
const verbs = ({ state, law }: Story) =>
  nextSteps(state, law.profile, undefined).map(({ verb }) => verb);

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
    const resumed = story.and(command("Resume"));
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
      .and(command("Resume"))
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
      .and(command("Resume"))
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
  const kinds = [...personCommandKinds, ...systemCommandKinds];
  const knownAt = (stage: string) =>
    kinds.filter((kind) => {
      const row = commandRow(kind);
      return row.procedures.includes("law") && row.stages.some((one) => one === stage);
    });
  it.each(Object.entries(law))("at the stage %s nothing carries it on", (stage, story) => {
    const still = suspended(story);
    const asking = (kind: Command["kind"]) =>
      systemCommandKinds.some((one) => one === kind) ? bySystem : {};
    for (const kind of knownAt(stage).filter((one) => !isPossibleWhileSuspended(one)))
      still.when(command(kind), asking(kind)).thenRefused("CaseSuspendedSince", {
        since: "2026-03-01",
        legalBasis: "an invented article",
      });
    for (const kind of ["Withdraw", "Lapse"] as const)
      still
        .when(command(kind, { on: "2026-03-31" }))
        .thenStage(kind === "Lapse" ? "lapsed" : "withdrawn");
    expect(still.and(command("MakePublic")).state.stage).toBe(stage);
    still.when(command("RecordDatedFact")).thenActs("DatedFactRecorded");
    expect(still.and(command("Resume")).state.stage).toBe(stage);
  });
  it("only its resumption is a next step, and once resumed the steps are as they were", () => {
    const still = suspended(sitting);
    expect(verbs(still)).toEqual(["resume"]);
    expect(verbs(still.and(command("Resume")))).toEqual(verbs(sitting));
    const signed = suspended(law.instrument);
    const next = nextSteps(signed.state, signed.law.profile, undefined);
    expect(next.map(({ verb }) => verb)).toEqual(["resume"]);
    expect(
      stepsBeside(signed.state, signed.law.profile, next).map(({ verb }) => verb),
    ).not.toContain("publish-law");
  });
  it("a letter that was released goes out, and its outcome is recorded", () => {
    const still = suspended(released(law.notification));
    expect(verbs(still)).toEqual(["resume", "(system)"]);
    const gone = sent(claimed(still));
    expect(gone.state.stage).toBe("deposit");
    expect(suspendedNow(gone.state)).not.toBeNull();
    gone
      .when(
        command("RecordDelivery", { reference: gone.fact("NotificationClaimed").act.reference }),
        bySystem,
      )
      .thenActs("NotificationDelivered");
    deposited(gone);
  });
  it("an unknown sending is settled, but nothing is prepared anew", () => {
    const unknown = declaredUnknown(claimed(suspended(released(law.notification))));
    const of = unknown.hashOf("NotificationOutcomeUnknown");
    const back = unknown.and(command("ResolveUnknown", { of, outcome: "sendAgain" }));
    expect(back.state.stage).toBe("notification");
    back.when(command("PrepareNotification")).thenRefused("CaseSuspendedSince");
  });
  it("what was recorded is corrected, the suspension too", () => {
    const still = suspended(sitting);
    const of = still.hashOf("CaseSuspended");
    const restated = command("Suspend", { on: "2026-03-03" });
    const corrected = still.and(command("Correct", { of, restated }), { duty: "clerk" });
    expect(suspendedNow(corrected.state)?.on).toEqual({ kind: "known", on: "2026-03-03" });
    const laid = still.hashOf("DraftLawLaid");
    still
      .when(command("Correct", { of: laid, restated: command("Lay", { on: "2026-01-11" }) }))
      .thenActs("ActCorrected");
  });
  it("a task is handed over, and claimed by whoever waits", () => {
    const first = { duty: "plenary-secretary", person: "plenary-secretary-1" } as const;
    const still = suspended(sitting.and(command("ClaimTask"), first));
    still
      .when(command("HandOverTask", { to: "plenary-secretary-2" }), {
        ...first,
        person: "plenary-secretary-2",
      })
      .thenActs("TaskHandedOver");
    still.when(command("ClaimTask"), { duty: "clerk" }).thenActs("TaskClaimed");
    still.when(command("ClaimTask"), { duty: "treaty-officer" }).thenRefused("NoTaskOfDuty");
  });
});

describe("A past case", () => {
  const past = azerbaijaniCase("SittingScheduled").with(importing);
  it("is entered with its suspensions; a step before the resumption is on record is noted", () => {
    const still = past.and(command("Suspend"));
    still
      .when(command("RecordPlenaryVote", { on: "2026-03-10" }))
      .thenNoted("no step while the case is suspended", "cannotBeVerified", /no resumption/);
    still.and(command("Resume")).when(command("RecordPlenaryVote")).thenActs("PlenaryVoteRecorded");
  });
  it("cannot be suspended twice at once, nor resumed from nothing", () => {
    past.and(command("Suspend")).when(command("Suspend")).thenRefused("CaseSuspendedAlready");
    past.when(command("Resume")).thenRefused("CaseNotSuspended");
  });
});

describe("The audit of a suspension", () => {
  const rule = "no step while the case is suspended";
  it("says since when and by what it was suspended, and that nothing carried it on", () => {
    const still = suspended(sitting);
    expectFinding(audited(still), rule, {
      verdict: "running",
      why: /^suspended 2026-03-01 under an invented article, and not resumed$/,
    });
    expectFinding(audited(still.and(command("Resume"))), rule, {
      verdict: "kept",
      why: /resumed 2026-03-21 under an invented decision$/,
    });
  });
  it("calls a step broken that a suspension dated back reaches", () => {
    const voted = azerbaijaniCase("PlenaryVoteCertified");
    expectFinding(audited(suspended(voted, "2026-02-09")), rule, {
      verdict: "broken",
      why: /meanwhile: plenary vote recorded 2026-02-10/,
    });
    expect(brokenRules(audited(suspended(voted, "2026-02-10")))).not.toContain(rule);
  });
  it("cannot say where a step lies that may have been taken meanwhile", () => {
    const voted = suspended(azerbaijaniCase("CommitteeReported"), "2026-02-05..2026-02-20")
      .and(command("Resume", { on: "2026-02-25" }))
      .and(command("ScheduleSitting"))
      .and(command("RecordPlenaryVote"));
    expectFinding(audited(voted), rule, {
      verdict: "cannotBeVerified",
      why: /steps that may have been taken meanwhile: plenary vote recorded 2026-02-10/,
    });
  });
});
