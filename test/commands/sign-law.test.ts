import { cited } from "../support/in-english.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";

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
    britishCase("TreatyLaid")
      .when(command("SignLaw"), importing)
      .thenRefused("NotForThisProcedure");
  });
});
