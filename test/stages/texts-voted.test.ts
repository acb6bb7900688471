import { documentsNamed } from "../../src/audit/documents.ts";
import { draftLawOf, statementsOf, statementsVoted } from "../../src/procedure/rules/texts.ts";
import { draftLaw, statements, suppliedTexts } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";
import { american, azerbaijani, deputies, senators } from "./support/roads.ts";
import type { StagedCase } from "./support/staged-case.ts";

const asLaid = { text: draftLaw, statementTexts: suppliedTexts };
const vote = { outcome: "adopted", counts: deputies(90), ...asLaid };
const another = digestOf("another text");
const consent = digestOf("the President consents");
const changed = suppliedTexts.map((text, index) =>
  index === 0 ? { ...text, digest: another } : text,
);
const plenary = azerbaijani.inPlenary();

const digests = (one: StagedCase): readonly string[] =>
  statementsOf(one.state).flatMap(({ texts }) => texts.map(({ digest }) => digest));

describe("a vote where the law says that a body decides on what was laid", () => {
  it("is on the text and the statements that were laid", () => {
    plenary.asks("RecordVote", vote).thenActs("VoteRecorded");
    plenary
      .asks("RecordVote", { ...vote, text: another })
      .thenRefused("TextDiffers", { supplied: another, recorded: draftLaw });
    plenary.asks("RecordVote", { ...vote, text: undefined }).thenRefused("TextDiffers");
    plenary.asks("RecordVote", { ...vote, statementTexts: changed }).thenRefused("TextDiffers");
    plenary.asks("RecordVote", { ...vote, statementTexts: [] }).thenRefused("TextMissing");
    plenary
      .asks("RecordVote", { ...vote, statementTexts: [], statements })
      .thenActs("VoteRecorded");
    const [first] = statements;
    if (first === undefined) throw new Error("no statement");
    plenary
      .asks("RecordVote", { ...vote, statements: [...statements, { ...first, id: "another" }] })
      .thenRefused("TextNotExpected");
  });
  it("names the law that says so", () => {
    const { authority } = plenary.asks("RecordVote", { ...vote, text: another }).refused();
    expect(authority.mark).toBe("seen");
    expect(JSON.stringify(authority)).toContain("Art. 96, parts II and III");
  });
  it("may be on others with the consent that the law names, and then those are what was voted", () => {
    const amended = plenary.votes({ ...vote, text: another, statementTexts: changed, consent });
    expect(amended.at).toBe("head-of-state");
    expect(draftLawOf(amended.state)).toBe(another);
    expect(digests(amended)).toContain(another);
    expect(documentsNamed(amended.story.entries).map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        "VoteRecorded consent",
        "VoteRecorded statement reservation-11-3 (az)",
      ]),
    );
  });
  it("asks for no text where it is only put off", () => {
    plenary.asks("RecordVote", { outcome: "adjourned", counts: null }).thenActs("VoteRecorded");
    plenary.asks("RecordVote", { outcome: "referredBack", counts: null }).thenActs("VoteRecorded");
  });
  it("changes nothing before another person has certified it, or where it was rejected", () => {
    const amendment = { ...vote, text: another, statementTexts: changed, consent };
    expect(draftLawOf(plenary.records(amendment).state)).toBe(draftLaw);
    const rejected = plenary.votes({ ...amendment, outcome: "rejected", counts: deputies(50, 40) });
    expect(draftLawOf(rejected.state)).toBe(draftLaw);
    expect(digests(rejected)).not.toContain(another);
  });
});

describe("a text that nobody had when it was laid", () => {
  const unknown = statements.map((one) => ({
    ...one,
    texts: one.texts.map((text) => ({ ...text, digest: "unknown" })),
  }));
  const laid = azerbaijani.inPlenary({ text: "unknown", statements: unknown });
  it("is the one that was voted", () => {
    const voted = laid.votes(vote);
    expect(statementsVoted(voted.state)).toEqual(statements);
    expect(draftLawOf(voted.state)).toBe(draftLaw);
  });
  it("is noted where the vote did not know it either", () => {
    const { decision } = laid.asks("RecordVote", {
      ...vote,
      text: "unknown",
      statementTexts: suppliedTexts.map((text) => ({ ...text, digest: "unknown" })),
    });
    expect(
      decision.kind === "allowed" ? decision.findings.map(({ verdict }) => verdict) : [],
    ).toEqual(["cannotBeVerified"]);
  });
});

describe("texts that were decided on", () => {
  const adopted = plenary.votes(vote);
  it("are not corrected into others: neither those laid nor those voted", () => {
    adopted.correcting("Lay", { text: another }).thenRefused("TextsAreFixed");
    adopted.correcting("Lay", { statements: [] }).thenRefused("TextsAreFixed");
    adopted.correcting("RecordVote", { text: another, consent }).thenRefused("TextsAreFixed");
    adopted.correcting("RecordVote", { counts: deputies(89) }).thenActs("ActCorrected");
  });
  it("may be corrected before anybody decided", () => {
    plenary.correcting("Lay", { text: another }).thenActs("ActCorrected");
    plenary.records(vote).correcting("RecordVote", { consent }).thenActs("ActCorrected");
  });
  it("are also those of a body that decides which statements go with its consent", () => {
    const reserved = american
      .onResolution()
      .votes({ stage: "reservations", counts: senators(60), statements });
    reserved.correcting("RecordVote", { statements: [] }).thenRefused("TextsAreFixed");
  });
});
