import {
  azerbaijaniCase,
  britishCase,
  command,
  lead,
  other,
  certified,
  votesFor,
  voted,
} from "../support/cases.ts";
import { cited } from "../support/in-english.ts";

describe("referring to committees", () => {
  const story = azerbaijaniCase("DraftLawLaid");
  it("names one lead committee and any others", () => {
    story.when(command("ReferToCommittees")).thenStage("committee");
    story.when(command("ReferToCommittees", { others: [] })).thenActs("ReferredToCommittees");
  });
  it("names each committee once", () => {
    story
      .when(command("ReferToCommittees", { lead: "A", others: ["A"] }))
      .thenRefused("MalformedInput", { where: "others" });
    story
      .when(command("ReferToCommittees", { lead: "A", others: ["B", "B"] }))
      .thenRefused("MalformedInput", { where: "others" });
  });
  it("comes after laying and not in the future", () => {
    story
      .when(command("ReferToCommittees", { on: "2026-01-11" }))
      .thenRefused("DateBeforeStep", { step: "laying", stepDate: "2026-01-12" });
    story.when(command("ReferToCommittees", { on: "2026-04-01" })).thenRefused("DateInFuture");
    azerbaijaniCase("CaseOpened").when(command("ReferToCommittees")).thenRefused("WrongStage");
  });
  it("does not exist in a procedure file", () => {
    britishCase("Published")
      .when(command("ReferToCommittees"), { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
  });
});

describe("the report of a committee", () => {
  const story = azerbaijaniCase("ReferredToCommittees");
  it("is recorded with what it recommends and its opinion, and moves nothing by itself", () => {
    story.when(command("RecordCommitteeReport")).thenStage("committee");
    story
      .when(command("RecordCommitteeReport", { recommends: "rejection", committee: other }))
      .thenActs("CommitteeReported");
    story
      .when(command("RecordCommitteeReport", { recommends: "unknown", on: "unknown" }))
      .thenActs("CommitteeReported");
  });
  it("comes from a committee to which the draft law was referred", () => {
    story
      .when(command("RecordCommitteeReport", { committee: "Committee on Culture" }))
      .thenRefused("CommitteeNotReferred", {
        committee: "Committee on Culture",
        referred: `${lead}, ${other}`,
      });
  });
  it("comes once from each committee", () => {
    const reported = azerbaijaniCase("CommitteeReported");
    reported.when(command("RecordCommitteeReport")).thenRefused("CommitteeReportedAlready", {
      committee: lead,
      entry: reported.hashOf("CommitteeReported"),
    });
    reported
      .when(command("RecordCommitteeReport", { committee: other }))
      .thenActs("CommitteeReported");
  });
  it("comes after the referral and not in the future", () => {
    story
      .when(command("RecordCommitteeReport", { on: "2026-01-12" }))
      .thenRefused("DateBeforeStep", { step: "the referral to committees" });
    story.when(command("RecordCommitteeReport", { on: "2026-04-01" })).thenRefused("DateInFuture");
    azerbaijaniCase("DraftLawLaid")
      .when(command("RecordCommitteeReport"))
      .thenRefused("WrongStage", { stage: "laid" });
  });
});

describe("scheduling the sitting", () => {
  it("takes the draft law to the plenary, also on a day to come", () => {
    azerbaijaniCase("CommitteeReported").when(command("ScheduleSitting")).thenStage("plenary");
    azerbaijaniCase("CommitteeReported")
      .when(command("ScheduleSitting", { sittingOn: "2026-06-01" }))
      .thenStage("plenary");
  });
  it("may be changed before the vote", () => {
    const moved = azerbaijaniCase("SittingScheduled")
      .when(command("ScheduleSitting", { sittingOn: "2026-02-17" }))
      .thenStage("plenary");
    moved.when(command("RecordPlenaryVote")).thenRefused("NoSittingThatDay", {
      date: "2026-02-10",
      sitting: "the sitting is on 17 February 2026",
    });
    moved.when(command("RecordPlenaryVote", { on: "2026-02-17" })).thenActs("PlenaryVoteRecorded");
  });
  it("waits for the lead committee", () => {
    const refused = azerbaijaniCase("ReferredToCommittees").when(command("ScheduleSitting"));
    refused.thenRefused("LeadReportMissing", { lead });
    expect(cited(refused.refused().authority)).toContain("521-IQ");
    azerbaijaniCase("ReferredToCommittees")
      .record(command("RecordCommitteeReport", { committee: other }))
      .when(command("ScheduleSitting"))
      .thenRefused("LeadReportMissing");
  });
  it("does not come before the report, nor between a vote and its certification", () => {
    azerbaijaniCase("CommitteeReported")
      .when(command("ScheduleSitting", { sittingOn: "2026-01-26" }))
      .thenRefused("DateBeforeStep", { step: "the committee’s report" });
    azerbaijaniCase("PlenaryVoteRecorded")
      .when(command("ScheduleSitting"))
      .thenRefused("VoteAwaitsCertification");
  });
  it("may follow a vote whose certification was declined", () => {
    const declined = azerbaijaniCase("PlenaryVoteRecorded");
    declined
      .record(command("DeclineCertification", { of: declined.hashOf("PlenaryVoteRecorded") }), {
        person: "plenary-secretary-2",
      })
      .when(command("ScheduleSitting", { sittingOn: "2026-02-17" }))
      .thenStage("plenary");
  });
});

describe("after a failed quorum", () => {
  it("nothing is decided and a new sitting may be scheduled", () => {
    const few = { record: votesFor(60, 82), declared: "noDecision" };
    const failed = certified(
      azerbaijaniCase("SittingScheduled").record(command("RecordPlenaryVote", few)),
    );
    expect(failed.state.stage).toBe("plenary");
    const again = failed
      .record(command("ScheduleSitting", { sittingOn: "2026-02-17" }))
      .record(command("RecordPlenaryVote", { on: "2026-02-17" }));
    expect(certified(again).state.stage).toBe("head-of-state");
  });
});

describe("referring back", () => {
  const story = azerbaijaniCase("SittingScheduled");
  it("returns the draft law to its committees, which report anew before a new sitting", () => {
    const back = story.when(command("ReferBack")).thenStage("committee");
    back
      .when(command("ScheduleSitting", { sittingOn: "2026-02-20" }))
      .thenRefused("LeadReportMissing", { lead });
    const again = back
      .record(command("RecordCommitteeReport", { on: "2026-02-16" }))
      .when(command("ScheduleSitting", { sittingOn: "2026-02-20" }))
      .thenStage("plenary");
    again.when(command("RecordPlenaryVote", { on: "2026-02-20" })).thenActs("PlenaryVoteRecorded");
  });
  it("is not possible while a vote awaits certification, before the report, or in the future", () => {
    voted(story).when(command("ReferBack")).thenRefused("VoteAwaitsCertification");
    story
      .when(command("ReferBack", { on: "2026-01-20" }))
      .thenRefused("DateBeforeStep", { step: "the committee’s report" });
    story.when(command("ReferBack", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("is possible again once the certification was declined", () => {
    const recorded = voted(story);
    recorded
      .record(command("DeclineCertification", { of: recorded.hashOf("PlenaryVoteRecorded") }), {
        person: "plenary-secretary-2",
      })
      .when(command("ReferBack"))
      .thenStage("committee");
  });
  it("is not possible once the law is adopted", () => {
    azerbaijaniCase("PlenaryVoteCertified")
      .when(command("ReferBack"))
      .thenRefused("WrongStage", { stage: "head-of-state" });
  });
});
