import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { caseUnder } from "../support/case-builder.ts";
import { britishLaw } from "../support/law.ts";

describe("laying", () => {
  it("lays a draft law in Azerbaijan and the treaty itself in Britain", () => {
    azerbaijaniCase("CaseOpened").when(command("Lay")).thenActs("DraftLawLaid");
    azerbaijaniCase("CaseOpened").when(command("Lay")).thenStage("laid");
    britishCase("CaseOpened").when(command("Lay")).thenActs("TreatyLaid");
    britishCase("CaseOpened").when(command("Lay")).thenStage("scrutiny");
  });
  it("is not possible twice", () => {
    azerbaijaniCase("DraftLawLaid")
      .when(command("Lay"))
      .thenRefused("WrongStage", { command: "Lay", stage: "laid", allowed: "opened" });
  });
  it("does not come before the signature or the conclusion of the treaty, nor in the future", () => {
    const signed = azerbaijaniCase("CaseOpened").record(command("RecordDatedFact"));
    signed.when(command("Lay", { on: "2025-10-24" })).thenRefused("DateBeforeStep", {
      step: "the signature of the treaty",
      stepDate: "2025-10-25",
    });
    signed.when(command("Lay", { on: "2025-10-25" })).thenActs("DraftLawLaid");
    signed
      .when(command("Lay", { on: "2020-01-01" }))
      .thenRefused("DateBeforeStep", { step: "the conclusion of the treaty" });
    signed.when(command("Lay", { on: "2026-04-01" })).thenRefused("DateInFuture");
    signed.when(command("Lay", { on: "2026-03-30..2026-04-01" })).thenRefused("DateInFuture");
  });
  it("may be of an unknown day where a law is needed, not where sitting days are counted from it", () => {
    azerbaijaniCase("CaseOpened")
      .when(command("Lay", { on: "unknown" }))
      .thenActs("DraftLawLaid");
    britishCase("CaseOpened")
      .when(command("Lay", { on: "2026-01-10..2026-01-12" }))
      .thenRefused("MalformedInput", { where: "on" });
    britishCase("CaseOpened")
      .when(command("Lay", { on: "2026-01-12..2026-01-12" }))
      .thenActs("TreatyLaid");
  });
  it("of an unknown day is refused in Britain, for no period can be counted from it", () => {
    caseUnder(britishLaw())
      .record(command("OpenCase"))
      .when(command("Lay", { on: "unknown" }))
      .thenRefused("MalformedInput", { where: "on" });
  });
});

describe("the laying", () => {
  const after = (fact: string, on: string) =>
    azerbaijaniCase("CaseOpened").record(command("RecordDatedFact", { fact, on }));
  it("does not come before the signature of the treaty; other dated facts bind it to nothing", () => {
    after("signature", "2026-02-01")
      .when(command("Lay"))
      .thenRefused("DateBeforeStep", { step: "the signature of the treaty" });
    after("fullPowers", "2026-02-01").when(command("Lay")).thenActs("DraftLawLaid");
    after("fullPowers", "2026-01-01")
      .record(command("RecordDatedFact", { on: "2026-02-01" }))
      .when(command("Lay"))
      .thenRefused("DateBeforeStep", { step: "the signature of the treaty" });
  });
});
