import { fileOf, procedureWith } from "../support/procedure-files.ts";
import { suspendedNow } from "../../src/case/clocks/suspension.ts";
import { nextSteps, stepsBeside } from "../../src/commands/next/next-steps.ts";
import { canadian, dutch, polish, european } from "../stages/support/roads.ts";
import { sittings, opened, type StagedCase } from "../stages/support/staged-case.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
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

const extended = { clock: "committee", n: 2, body: "conference-of-presidents" };

/** The same procedure, where its limit for the committee may be extended by other rules. */
const inCommittee = (rules: object) => {
  const { procedure } = european.inCommittee();
  const clocks = fileOf(procedure).clocks.map((clock) =>
    clock["extension"] === undefined
      ? clock
      : { ...clock, extension: { ...clock["extension"], ...rules } },
  );
  return opened(procedureWith(procedure, { clocks }))
    .does("Classify", { classes: ["consent"] })
    .on("2026-01-12")
    .does("Lay")
    .on("2026-01-13")
    .does("Refer");
};

const isOffered = ({ state, procedure }: StagedCase): boolean =>
  stepsBeside(state, procedure, nextSteps(state, procedure)).some(
    ({ command }) => command === "ExtendTime",
  );

describe("extending a time", () => {
  it("is offered only while a time runs that may be extended once more", () => {
    expect(isOffered(opened("eu-consent").does("Classify", { classes: ["consent"] }))).toBe(false);
    expect(isOffered(european.inCommittee())).toBe(true);
    expect(isOffered(european.inCommittee().on("2026-02-01").does("RecordReport"))).toBe(false);
    const once = inCommittee({ times: 1 });
    expect(isOffered(once)).toBe(true);
    expect(isOffered(once.does("ExtendTime", extended))).toBe(false);
  });
  it("is offered until the end of the time is certified, for it may have been made in time", () => {
    const strict = inCommittee({ beforeItEnds: true }).on("2026-08-01");
    strict
      .asks("ExtendTime", extended)
      .thenWorth("withoutEffect", "clocks.committee.extension.beforeItEnds");
    strict.asks("ExtendTime", { ...extended, on: "2026-07-13" }).thenActs("TimeExtended");
    expect(isOffered(strict)).toBe(true);
    expect(isOffered(strict.does("CertifyTimeEnded"))).toBe(false);
  });
  it("is recorded with how long and by whom, and moves nothing", () => {
    const later = european.inCommittee().does("ExtendTime", extended);
    expect(later.story.fact("TimeExtended").act).toMatchObject(extended);
    expect(later.at).toBe("committee");
  });
  it("moves the end of the time", () => {
    // Referred on 13 January: six months end on 13 July, eight on 13 September.
    const short = european.inCommittee().on("2026-08-01");
    short.asks("CertifyTimeEnded").thenStage("consent");
    european
      .inCommittee()
      .does("ExtendTime", extended)
      .on("2026-08-01")
      .asks("CertifyTimeEnded")
      .thenRefused("PeriodNotEnded", { lastDay: "2026-09-13" });
  });
  it("is without effect where it is too long, one too many, or made after the end", () => {
    const strict = inCommittee({ atMost: 2, times: 1, beforeItEnds: true });
    const rule = "clocks.committee.extension";
    strict.asks("ExtendTime", { ...extended, n: 3 }).thenWorth("withoutEffect", `${rule}.atMost`);
    strict
      .does("ExtendTime", extended)
      .asks("ExtendTime", extended)
      .thenWorth("withoutEffect", `${rule}.times`);
    strict
      .on("2026-07-14")
      .asks("ExtendTime", extended)
      .thenWorth("withoutEffect", `${rule}.beforeItEnds`);
    strict.on("2026-07-13").asks("ExtendTime", extended).thenActs("TimeExtended");
  });
  it("is without effect where the time does not run, and refused where nobody may extend it", () => {
    opened("eu-consent")
      .asks("ExtendTime", extended)
      .thenWorth("withoutEffect", "clocks.committee");
    european
      .inCommittee()
      .on("2026-02-01")
      .does("RecordReport")
      .asks("ExtendTime", extended)
      .thenWorth("withoutEffect", "clocks.committee");
    european
      .inCommittee()
      .asks("ExtendTime", { ...extended, clock: "consent" })
      .thenRefused("NotInCourse");
    polish
      .beforeSenate()
      .asks("ExtendTime", extended, { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
  });
  it("is refused for a body that the file does not know, and on a day to come", () => {
    european
      .inCommittee()
      .asks("ExtendTime", { ...extended, body: "senate" })
      .thenRefused("BodyUnknown");
    european
      .inCommittee()
      .asks("ExtendTime", { ...extended, on: "2026-01-14" })
      .thenRefused("DateInFuture");
  });
});

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
      .thenFinding(
        "Was every step taken while the case was not suspended?",
        "broken",
        /vote recorded/,
      );
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
