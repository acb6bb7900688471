import { azerbaijaniCase, command } from "../support/cases.ts";

describe("recording a dated fact from before the case", () => {
  const story = azerbaijaniCase("CaseOpened");
  it("records a signature with its date, its signer and its source", () => {
    const told = story.when(command("RecordDatedFact")).thenActs("DatedFactRecorded");
    expect(told.fact("DatedFactRecorded").act).toMatchObject({
      fact: "signature",
      on: { kind: "known", on: "2025-10-25" },
    });
    expect(told.state.stage).toBe("opened");
  });
  it("accepts an unknown day", () => {
    story.when(command("RecordDatedFact", { on: "unknown" })).thenActs("DatedFactRecorded");
  });
  it("refuses a signature that is not dated before the case was opened", () => {
    const later = { today: "2026-05-01" };
    story
      .when(command("RecordDatedFact", { on: "2026-04-15" }), later)
      .thenRefused("DateNotBeforeCase", { date: "2026-04-15", opened: "2026-03-31" });
    story
      .when(command("RecordDatedFact", { fact: "fullPowers", on: "2026-03-01..2026-04-15" }), later)
      .thenRefused("DateNotBeforeCase");
    story.when(command("RecordDatedFact", { on: "2026-03-31" })).thenActs("DatedFactRecorded");
  });
  it("accepts a notice of the depositary that came while the case was open", () => {
    story
      .when(command("RecordDatedFact", { fact: "depositaryNotice", on: "2026-04-15" }), {
        today: "2026-05-01",
      })
      .thenActs("DatedFactRecorded");
  });
  it("refuses a date in the future and one before the treaty was concluded", () => {
    story
      .when(command("RecordDatedFact", { on: "2026-04-01" }))
      .thenRefused("DateInFuture", { date: "2026-04-01", today: "2026-03-31" });
    story.when(command("RecordDatedFact", { on: "2024-12-23" })).thenRefused("DateBeforeStep", {
      step: "the conclusion of the treaty",
      stepDate: "2024-12-24",
    });
  });
  it("is possible after the deposit, for the entry into force", () => {
    azerbaijaniCase("DepositConfirmed")
      .when(command("RecordDatedFact", { fact: "entryIntoForce", on: "2026-03-30" }))
      .thenStage("deposited");
  });
});
