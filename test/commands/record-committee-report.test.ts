import { azerbaijaniCase, command, lead, other } from "../support/cases.ts";

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
