import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";

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
  it("does not exist in the negative procedure", () => {
    britishCase("TreatyLaid")
      .when(command("ReferToCommittees"), { duty: "clerk" })
      .thenRefused("DutyMayNot", { allowed: "system" });
  });
});
