import { azerbaijaniCase, command, lead, voted } from "../support/cases.ts";

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
