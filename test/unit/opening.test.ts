import { azerbaijaniCase, britishCase, command } from "../support/build.ts";
import { given, importing } from "../support/given.ts";
import { azerbaijaniLaw, britishLaw } from "../support/law.ts";

describe("opening a case", () => {
  it("is the first entry and needs the clerk's duty", () => {
    const story = given(azerbaijaniLaw()).when(command("OpenCase")).thenActs("CaseOpened");
    expect(story.state).toMatchObject({ stage: "opened", version: 1 });
    given(azerbaijaniLaw())
      .when(command("OpenCase"), { duty: "auditor" })
      .thenRefused("DutyMayNot", { duty: "auditor", command: "OpenCase" });
    given(azerbaijaniLaw())
      .when(command("OpenCase"), { dutiesHeld: [] })
      .thenRefused("DutyNotHeld", { person: "clerk-1", duty: "clerk" });
  });
  it("pins the profile and the treaty file it was opened under", () => {
    const { state, entries } = azerbaijaniCase("DraftLawLaid");
    expect(state.pins).toEqual({
      profile: entries[0]?.entry.pins.profile,
      treaty: entries[0]?.entry.pins.treaty,
    });
  });
  it("is refused where the case exists already", () => {
    azerbaijaniCase("CaseOpened")
      .when(command("OpenCase"))
      .thenRefused("CaseExists", { caseId: "case-1" });
  });
  it("of a past case is the administrator's", () => {
    given(azerbaijaniLaw(), importing).when(command("OpenCase")).thenActs("CaseOpened");
    given(azerbaijaniLaw(), { mode: { kind: "import", source: "the record" } })
      .when(command("OpenCase"), { duty: "clerk" })
      .thenRefused("DutyMayNot", { allowed: "administrator" });
  });
});

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
    const signed = azerbaijaniCase("CaseOpened").and(command("RecordDatedFact"));
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
    given(britishLaw())
      .and(command("OpenCase"))
      .when(command("Lay", { on: "unknown" }))
      .thenRefused("MalformedInput", { where: "on" });
  });
});

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
