import { voteToCertifyAgain } from "../../src/procedure/rules/awaited-certification.ts";
import { statementsOf, statementsVoted } from "../../src/procedure/rules/texts.ts";
import {
  azerbaijaniCase,
  carried,
  certified,
  command,
  draftLaw,
  statements,
} from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { digestOf } from "../support/law.ts";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };
type Fields = Parameters<typeof command>[1];
const restatedVote = (story: CaseBuilder, fields: Fields) =>
  command("Correct", {
    of: story.hashOf("VoteRecorded"),
    restated: command("RecordVote", fields),
    ...reason,
  });
const restatedLaying = (story: CaseBuilder, fields: Fields) =>
  command("Correct", {
    of: story.hashOf("Laid"),
    restated: command("Lay", fields),
    ...reason,
  });

const consent = digestOf("the initiator’s consent");
const amended = digestOf("the draft law as amended");
const [reservation, designation] = statements;
const inAzerbaijani = { statement: "reservation-11-3", language: "az" };
const textsVoted = (story: CaseBuilder) =>
  statementsVoted(story.state).flatMap(({ texts }) => texts);

describe("what a certified vote fixes", () => {
  const adopted = azerbaijaniCase("VoteCertified");
  it.each([
    ["the text", { text: amended, consent }],
    ["the consent to a change", { consent }],
    ["statement reservation-11-3 (az)", { statementTexts: [] }],
  ])("names %s that a correction would change", (what, fields) => {
    adopted.when(restatedVote(adopted, fields)).thenRefused("TextsAreFixed", { what });
  });
  it("lets the counts be restated, and all before the certification", () => {
    adopted
      .when(restatedVote(adopted, { counts: { ...carried, for: 91, present: 101 } }))
      .thenActs("ActCorrected");
    const recorded = azerbaijaniCase("VoteRecorded");
    recorded.when(restatedVote(recorded, { text: amended, consent })).thenActs("ActCorrected");
  });
  it("is that vote's, and not a later one's that nobody has certified yet", () => {
    const again = adopted
      .record(command("Present"))
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-03" }))
      .record(command("RecordVote", { on: "2026-03-03" }));
    const restated = { on: "2026-03-03", text: amended, consent };
    again.when(restatedVote(again, restated)).thenActs("ActCorrected");
    const twice = certified(again);
    twice.when(restatedVote(twice, restated)).thenRefused("TextsAreFixed", { what: "the text" });
  });
});

describe("what the laying fixes once there was a vote", () => {
  const adopted = azerbaijaniCase("VoteCertified");
  it("is also that there is no further statement", () => {
    const further = { ...designation, id: "designation-41" };
    adopted
      .when(restatedLaying(adopted, { statements: [...statements, further] }))
      .thenRefused("TextsAreFixed", { what: "the label of statement designation-41" });
  });
  it("is not a text that was unknown: it may become known, or stay unknown", () => {
    const unknown = [
      { ...reservation, texts: [{ language: "az", digest: "unknown", authentic: true }] },
    ];
    const known = [
      { ...reservation, texts: [{ language: "az", digest: digestOf("found"), authentic: true }] },
    ];
    const laid = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: unknown }));
    const voted = certified(
      laid
        .record(command("Refer"))
        .record(command("RecordReport"))
        .record(command("ScheduleSitting"))
        .record(command("RecordVote", { statementTexts: [] })),
    );
    voted.when(restatedLaying(voted, { statements: known })).thenActs("ActCorrected");
    voted
      .when(restatedLaying(voted, { statements: unknown, by: "the government" }))
      .thenActs("ActCorrected");
    voted
      .when(restatedLaying(voted, { statements: [] }))
      .thenRefused("TextsAreFixed", { what: "the label of statement reservation-11-3" });
    const prepared = voted
      .record(command("Present"))
      .record(command("RecordAssent"))
      .record(
        command("PrepareInstrument", {
          statements: [{ ...inAzerbaijani, digest: digestOf("supplied") }],
        }),
      );
    prepared
      .when(restatedLaying(prepared, { statements: known }))
      .thenRefused("TextsAreFixed", { what: "statement reservation-11-3 (az)" });
    prepared
      .when(restatedLaying(prepared, { statements: unknown, by: "the government" }))
      .thenActs("ActCorrected");
  });
});

describe("the statements as they were voted", () => {
  const sitting = azerbaijaniCase("SittingScheduled");
  const [, english, ofDesignation] = [
    ...statements.flatMap((one) =>
      one.texts.map(({ language, digest }) => ({ statement: one.id, language, digest })),
    ),
  ];
  const votedOn = (digest: string, consenting: string | null) =>
    certified(
      sitting.record(
        command("RecordVote", {
          text: consenting === null ? draftLaw : amended,
          consent: consenting,
          statementTexts: [{ ...inAzerbaijani, digest }, english, ofDesignation],
        }),
      ),
    );
  it("are those of the vote where it amended them with the initiator's consent", () => {
    const story = votedOn(digestOf("amended"), consent);
    expect(textsVoted(story)[0]?.digest).toBe(digestOf("amended"));
    expect(textsVoted(story)[1]?.digest).toBe(digestOf("reservation en"));
  });
  it("are those laid where the vote did not say its text", () => {
    const story = votedOn("unknown", consent);
    expect(textsVoted(story)[0]?.digest).toBe(digestOf("reservation az"));
    expect(statementsOf(story.state)).toEqual(statements);
  });
});

describe("a second vote, after the law was returned", () => {
  const returned = (fields: Fields) =>
    certified(azerbaijaniCase("SittingScheduled").record(command("RecordVote", fields)))
      .record(command("Present"))
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-03" }));
  const again = (text: string) => command("RecordVote", { on: "2026-03-03", text });

  it("is on the law as it was adopted: as laid, or as amended with the initiator's consent", () => {
    const asLaid = returned({});
    asLaid.when(again(draftLaw)).thenActs("VoteRecorded");
    asLaid.when(again(amended)).thenRefused("TextDiffers", { what: "the text voted on" });
    const asAmended = returned({ text: amended, consent });
    asAmended.when(again(amended)).thenActs("VoteRecorded");
    asAmended.when(again(draftLaw)).thenRefused("TextDiffers", { recorded: amended });
  });
  it("is not to be certified again before it was certified once", () => {
    const voted = returned({}).record(again(draftLaw));
    expect(voteToCertifyAgain(voted.state)).toBeUndefined();
    expect(voteToCertifyAgain(certified(voted).state)).toBeUndefined();
  });
});

describe("a draft law whose text was not known when it was laid", () => {
  it("is voted in whatever text the sitting had", () => {
    azerbaijaniCase("CaseOpened")
      .record(command("Lay", { text: "unknown" }))
      .record(command("Refer"))
      .record(command("RecordReport"))
      .record(command("ScheduleSitting"))
      .when(command("RecordVote", { text: amended }))
      .thenActs("VoteRecorded");
  });
});
