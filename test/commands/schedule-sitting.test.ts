import { cited } from "../support/in-english.ts";
import { azerbaijaniCase, certified, command, lead, other, votesFor } from "../support/cases.ts";

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
      sitting: "the sitting is on 2026-02-17",
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
