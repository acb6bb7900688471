import { azerbaijaniCase, certified, command, votesFor, britishCase } from "../support/cases.ts";
import { cited } from "../support/in-english.ts";
import { importing } from "../support/case-builder.ts";
import { judgementOf } from "../support/newest-judgement.ts";

describe("presenting the law", () => {
  const story = azerbaijaniCase("PlenaryVoteCertified");
  it("follows the adoption and happens once", () => {
    const presented = story.when(command("PresentLaw")).thenStage("head-of-state");
    presented
      .when(command("PresentLaw"))
      .thenRefused("LawPresentedAlready", { entry: presented.hashOf("LawPresented") });
    story
      .when(command("PresentLaw", { on: "2026-02-09" }))
      .thenRefused("DateBeforeStep", { step: "the adoption of the law", stepDate: "2026-02-10" });
    story.when(command("PresentLaw", { on: "2026-02-10" })).thenActs("LawPresented");
    story.when(command("PresentLaw", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("is not possible before the vote is certified", () => {
    azerbaijaniCase("PlenaryVoteRecorded")
      .when(command("PresentLaw"))
      .thenRefused("WrongStage", { stage: "plenary", allowed: "head-of-state" });
  });
  it("happens once more after a return and a second vote", () => {
    const returned = azerbaijaniCase("LawPresented")
      .record(command("ReturnLaw"))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-10" }));
    const overridden = certified(
      returned.record(command("RecordPlenaryVote", { on: "2026-03-10", record: votesFor(100) })),
    );
    overridden.when(command("PresentLaw", { on: "2026-03-11" })).thenStage("head-of-state");
    overridden.when(command("SignLaw", { on: "2026-03-11" })).thenRefused("LawNotPresented");
  });
});

describe("signing the law", () => {
  const story = azerbaijaniCase("LawPresented");
  it("opens the making of the instrument", () => {
    story.when(command("SignLaw")).thenStage("instrument");
    story
      .when(command("SignLaw", { on: "2026-02-12..2026-02-23", source: "a report" }))
      .thenActs("LawSigned");
  });
  it("needs the law to have been presented, and cites the rule on presentation", () => {
    const refused = azerbaijaniCase("PlenaryVoteCertified").when(command("SignLaw"));
    refused.thenRefused("LawNotPresented");
    expect(cited(refused.refused().authority)).toContain("Art. 97");
  });
  it("does not come before the presentation, nor in the future", () => {
    story
      .when(command("SignLaw", { on: "2026-02-11" }))
      .thenRefused("DateBeforeStep", { step: "the presentation of the law" });
    story
      .when(command("SignLaw", { on: "2026-02-09" }))
      .thenRefused("DateBeforeStep", { step: "the adoption of the law" });
    story.when(command("SignLaw", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("happens once, and does not exist where no law is made", () => {
    azerbaijaniCase("LawSigned")
      .when(command("SignLaw"))
      .thenRefused("WrongStage", { stage: "instrument" });
    britishCase("Published").when(command("SignLaw"), importing).thenRefused("NotForThisProcedure");
  });
});

describe("returning the law", () => {
  const story = azerbaijaniCase("LawPresented");
  it("takes it back to the plenary, where a new sitting is needed", () => {
    const returned = story.when(command("ReturnLaw")).thenStage("plenary");
    returned
      .when(command("RecordPlenaryVote"))
      .thenRefused("NoSittingThatDay", { sitting: "no new sitting has been scheduled" });
    returned
      .when(command("ScheduleSitting", { sittingOn: "2026-02-22" }))
      .thenRefused("DateBeforeStep", { step: "the return of the law" });
  });
  it("needs the law to have been presented before", () => {
    azerbaijaniCase("PlenaryVoteCertified")
      .when(command("ReturnLaw"))
      .thenRefused("LawNotPresented");
    story.when(command("ReturnLaw", { on: "2026-02-11" })).thenRefused("DateBeforeStep");
    story.when(command("ReturnLaw", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it.each([
    [63, 83, 82, "rejected"],
    [63, 83, 83, "adopted"],
    [82, 83, 82, "rejected"],
    [83, 95, 94, "rejected"],
    [83, 95, 95, "adopted"],
    [125, 95, 95, "adopted"],
  ] as const)(
    "a law passed with %i votes needs %i in the second vote: %i are %s",
    (...[passed, needs, again, outcome]) => {
      const first = certified(
        azerbaijaniCase("SittingScheduled").record(
          command("RecordPlenaryVote", { record: votesFor(passed) }),
        ),
      );
      const returned = first
        .record(command("PresentLaw"))
        .record(command("ReturnLaw"))
        .record(command("ScheduleSitting", { sittingOn: "2026-03-10" }));
      const second = returned.record(
        command("RecordPlenaryVote", {
          on: "2026-03-10",
          record: votesFor(again),
          declared: outcome,
        }),
      );
      expect(judgementOf(second)).toMatchObject({ outcome, needed: needs, had: again });
      expect(second.notes()).toEqual([]);
      expect(certified(second).state.stage).toBe(
        outcome === "adopted" ? "head-of-state" : "rejected",
      );
    },
  );
  it("leaves the majority of the second vote open where the counts of the first were not published", () => {
    const notPublished = { kind: "notPublished", present: null };
    const first = certified(
      azerbaijaniCase("SittingScheduled").record(
        command("RecordPlenaryVote", { record: notPublished }),
      ),
    );
    const returned = first
      .record(command("PresentLaw"))
      .record(command("ReturnLaw"))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-10" }));
    returned
      .when(command("RecordPlenaryVote", { on: "2026-03-10", record: votesFor(120) }))
      .thenFinding(
        "majority",
        "cannotBeVerified",
        /the number of votes with which the law was first passed is not known/,
      );
  });
});

describe("publishing the law", () => {
  const story = azerbaijaniCase("LawSigned");
  it("is recorded once, at any time after the signature", () => {
    const published = story.when(command("PublishLaw")).thenStage("instrument");
    published
      .when(command("PublishLaw"))
      .thenRefused("PublishedAlready", { entry: published.hashOf("LawPublished") });
    azerbaijaniCase("DepositConfirmed")
      .when(command("PublishLaw", { number: "1490-VQ" }))
      .thenStage("deposited");
  });
  it("does not come before the signature, nor in the future", () => {
    const refused = story.when(command("PublishLaw", { on: "2026-02-22" }));
    refused.thenRefused("DateBeforeStep", { step: "the signature of the law" });
    expect(cited(refused.refused().authority)).toContain("149");
    story.when(command("PublishLaw", { on: "2026-04-01" })).thenRefused("DateInFuture");
    azerbaijaniCase("LawPresented")
      .when(command("PublishLaw"))
      .thenRefused("WrongStage", { stage: "head-of-state" });
  });
});

const ended = azerbaijaniCase("DepositConfirmed");

describe("the registration of the law", () => {
  it("is recorded by a clerk after the signature of the law, once", () => {
    for (const act of ["LawSigned", "InstrumentSigned", "DepositConfirmed"] as const) {
      const story = azerbaijaniCase(act);
      const told = story.when(command("RecordLawRegistration")).thenStage(story.state.stage);
      expect(told.fact("LawRegistered").act).toMatchObject({
        number: "17",
        register: "the state register",
      });
      told.when(command("RecordLawRegistration")).thenRefused("LawRegisteredAlready");
    }
    azerbaijaniCase("LawPresented")
      .when(command("RecordLawRegistration"))
      .thenRefused("WrongStage");
    ended
      .when(command("RecordLawRegistration"), { duty: "treaty-officer" })
      .thenRefused("DutyMayNot");
  });
  it("lies neither before the signature of the law nor in the future", () => {
    ended
      .when(command("RecordLawRegistration", { on: "2026-02-22" }))
      .thenRefused("DateBeforeStep", { step: "the signature of the law" });
    ended.when(command("RecordLawRegistration", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("does not exist where silence approves", () => {
    britishCase("DepositConfirmed")
      .when(command("RecordLawRegistration"), { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
  });
  it("may be corrected", () => {
    const told = ended.record(command("RecordLawRegistration"));
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("LawRegistered"),
        restated: command("RecordLawRegistration", { number: "18" }),
      }),
    );
    expect(corrected.fact("LawRegistered").act.number).toBe("18");
  });
});
