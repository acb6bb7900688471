import { factLines } from "../../src/api/shapes/facts.ts";
import { documentsNamed } from "../../src/findings/documents.ts";
import { akomaNtoso } from "../../src/exports/akoma-ntoso.ts";
import { popoloVotes } from "../../src/exports/popolo.ts";
import { rollCallTable, votesTable } from "../../src/exports/tables.ts";
import { sheetOf } from "../../src/papers/render-pdf.ts";
import { actInFile } from "../../src/case/act-in-file.ts";
import { courseOf } from "../../src/case/course-of-case.ts";
import type { PersonNumber } from "../../src/values/ids.ts";
import { hiddenVote } from "../../src/office/confidential-votes.ts";
import type { MemberPosition } from "../../src/law/votes/roll-call.ts";
import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import { exportedFrom, inEnglish } from "../documents/exports/exported.ts";
import { paperIn } from "../documents/papers.ts";
import { draftLaw, statements, suppliedTexts } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";
import {
  azerbaijani,
  american,
  estonian,
  polish,
  textsAsLaid,
  senators,
  deputies,
} from "./support/roads.ts";
import type { StagedCase } from "./support/staged-case.ts";
import { draftLawOf, statementsOf, statementsVoted } from "../../src/case/texts.ts";
import type { CaseView } from "../../src/ledger/reading/case-view.ts";

type Roll = readonly { readonly member: string; readonly position: MemberPosition }[];

/** So many members of each position, each with a name of their own. */
const roll = (numbers: Partial<Readonly<Record<MemberPosition, number>>>): Roll =>
  Object.entries(numbers).flatMap(([position, many]) =>
    Array.from({ length: many }, (_, index) => ({
      member: `Member ${position} ${String(index + 1)}`,
      position: position as MemberPosition,
    })),
  );

const rollCall = roll({ for: 84, against: 3, abstaining: 2, notVoting: 1, absent: 5 });
const counted = { for: 84, against: 3, abstaining: 2, notVoting: 1, present: 90 };
const recorded = azerbaijani.inPlenary().records({ rollCall, ...textsAsLaid });
const adopted = recorded.certifies();

describe("a vote by roll call at a stage of a procedure file", () => {
  it("is counted by its names, and judged by them", () => {
    expect(recorded.story.fact("VoteRecorded").act.counts).toBeNull();
    expect(adopted.at).toBe("head-of-state");
    expect(courseOf(adopted.state, adopted.procedure).happened.at(-1)?.ballot?.counts).toEqual(
      counted,
    );
  });

  it("is certified by whoever enters the same names, in whichever order", () => {
    recorded.certifying({ rollCall: rollCall.toReversed() }).thenActs("VoteCertified");
    recorded.certifying({ rollCall, counts: counted }).thenActs("VoteCertified");
    const [first, ...others] = rollCall;
    const otherwise = [...others, { ...first, position: "absent" }];
    recorded.certifying({ rollCall: otherwise }).thenActs("VoteCertificationDiffered");
    const exchanged = rollCall.map((one) => ({ ...one, member: `${one.member}, Baku` }));
    recorded.certifying({ rollCall: exchanged }).thenActs("VoteCertificationDiffered");
    recorded.certifying({ rollCall: null, counts: counted }).thenActs("VoteCertificationDiffered");
  });

  it("is told to whoever certifies it as a roll call, and no more", () => {
    const { state, law } = recorded.story;
    const certifier = {
      person: "plenary-secretary-2" as PersonNumber,
      duties: ["plenary-secretary"],
    };
    expect(hiddenVote(state, law, certifier)).toMatchObject({ form: "rollCall" });
  });

  it("may name fewer than were present, and contradicts no other count beside it", () => {
    const asked = (counts: Readonly<Record<string, number>>) =>
      azerbaijani
        .inPlenary()
        .asks("RecordVote", { outcome: "adopted", rollCall, counts, ...textsAsLaid });
    asked({ present: 95 }).thenActs("VoteRecorded");
    asked({ present: 89 }).thenRefused("RollCallDiffers", { given: "89", named: "90" });
    asked({ for: 85 }).thenRefused("RollCallDiffers", { given: "85", named: "84" });
  });

  it("names nobody twice, nobody whose vote the stage does not record, and no more than there are members", () => {
    const asks = (names: Roll) =>
      azerbaijani
        .inPlenary()
        .asks("RecordVote", { outcome: "adopted", rollCall: names, ...textsAsLaid });
    asks([...rollCall, { member: "member  FOR 1", position: "absent" }]).thenRefused(
      "MemberNamedTwice",
    );
    asks(roll({ for: 120, absent: 6 })).thenRefused("MoreVotesThanMembers", {
      present: 126,
      members: 125,
    });
    american
      .onResolution()
      .asks("RecordVote", { stage: "consent", rollCall: roll({ for: 67, abstaining: 1 }) })
      .thenRefused("CountNotOfStage", { count: "abstaining" });
    estonian
      .laid()
      .on("2026-01-14")
      .asks("RecordVote", { rollCall: roll({ for: 5 }) })
      .thenRefused("CountNotOfStage", { count: "for" });
  });

  it("has no more counts than its stage records", () => {
    const senate = polish.beforeSenate().votes({ rollCall: roll({ for: 80, against: 10 }) });
    expect(courseOf(senate.state, senate.procedure).happened.at(-1)?.ballot?.counts).toEqual({
      for: 80,
      against: 10,
      abstaining: 0,
    });
  });

  it("is corrected like any vote, and then certified again", () => {
    const corrected = recorded.corrects("RecordVote", {
      rollCall: roll({ for: 60, against: 30 }),
      outcome: "rejected",
    });
    expect(corrected.certifies().at).toBe("rejected");
  });
});

describe("more votes than a body has members", () => {
  it.each([
    ["cast", { for: 100, against: 26 }],
    ["present", { for: 90, present: 126 }],
  ])("are no record: %s", (_, counts) => {
    azerbaijani
      .inPlenary()
      .asks("RecordVote", { outcome: "adopted", counts })
      .thenRefused("MoreVotesThanMembers", { present: 126, members: 125 });
  });
});

describe("a roll call once it is certified", () => {
  const one = exportedFrom(adopted.story);
  it("is a table of names, and its counts stand with the others", () => {
    const [header, ...rows] = rollCallTable(one, inEnglish).trim().split("\r\n");
    expect(header).toContain("member,position");
    expect(rows).toHaveLength(95);
    expect(rows[0]).toContain("Member for 1,for,");
    expect(votesTable(one, inEnglish)).toContain("for,for,84,adopted,kept,");
    expect(akomaNtoso(one, inEnglish)).toMatch(/<count value="84" refersTo="#count-for"\s*\/>/);
  });
  it("is in Popolo with each voter", () => {
    const { vote_events: events } = JSON.parse(popoloVotes(one, inEnglish)) as {
      vote_events: readonly { votes: readonly unknown[]; counts: readonly unknown[] }[];
    };
    expect(events[0]?.votes).toHaveLength(95);
    expect(events[0]?.votes[84]).toEqual({
      voter: { name: "Member against 1" },
      option: "no",
    });
    expect(events[0]?.votes.at(-1)).toEqual({
      voter: { name: "Member absent 5" },
      option: "absent",
    });
    expect(events[0]?.counts).toContainEqual({ option: "abstain", value: 2 });
  });
  it("is printed in the record of the vote", () => {
    const sheet = sheetOf(paperIn(adopted.story, "vote-record"));
    expect(sheet).toMatchObject({
      counts: [
        ["For", "84"],
        ["Against", "3"],
        ["Abstaining", "2"],
        ["Not voting", "1"],
        ["Present", "90"],
        ["Absent", "5"],
        ["Members of the body in law", "125"],
      ],
      roll: { columns: ["Member", "Position", "Member", "Position"] },
    });
    expect(JSON.stringify(sheet)).toContain('"Member notVoting 1","not voting"');
  });
  it("is told among the facts with how many were absent", () => {
    const facts = ({ story: { state, law } }: StagedCase): string =>
      JSON.stringify(factLines({ state, law } as unknown as CaseView, wordsIn("en")));
    expect(facts(recorded)).toContain("present: 90, absent: 5");
    expect(facts(adopted)).toContain("present: 90, absent: 5");
  });
  it("is told in the history with its counts and how many it names", () => {
    const said = actInFile(adopted.procedure, recorded.story.fact("VoteRecorded").act).map((each) =>
      say(each, wordsIn("en")),
    );
    expect(said.join("; ")).toContain("for: 84");
    expect(said.join("; ")).toContain("present: 90, absent: 5");
    expect(said).toContain("by roll call, 95 named");
  });
});

const vote = { outcome: "adopted", counts: deputies(90), ...textsAsLaid };
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
    laid
      .asks("RecordVote", {
        ...vote,
        text: "unknown",
        statementTexts: suppliedTexts.map((text) => ({ ...text, digest: "unknown" })),
      })
      .thenFinding("Are the statements the same throughout?", "cannotBeVerified");
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

describe("a vote of a past case", () => {
  it("may be recorded as one whose certification was declined, though the case has gone on", () => {
    const past = american
      .opened()
      .on("2026-11-20")
      .imported()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .records({ on: "2026-02-10", stage: "consent", counts: senators(67) });
    expect(past.at).toBe("instrument");
    const of = past.story.hashOf("VoteRecorded");
    past
      .asks("DeclineCertification", { of }, { person: "administrator-2" })
      .thenActs("CertificationDeclined");
  });
});
