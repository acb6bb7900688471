import { judgementOf } from "../support/newest-judgement.ts";
import { cited, allInEnglish } from "../support/in-english.ts";
import type { positions } from "../../src/vote/vote-record.ts";
import {
  azerbaijaniCase,
  britishCase,
  carried,
  certified,
  command,
  draftLaw,
  suppliedTexts,
  voted,
  votesFor,
} from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";
import { digestOf } from "../support/law.ts";

const story = azerbaijaniCase("SittingScheduled");

const notPublished = { kind: "notPublished", present: null };

const rollCall = (
  count: number,
  more: readonly { readonly member: string; readonly position: (typeof positions)[number] }[] = [],
) => ({
  kind: "rollCall",
  votes: [
    ...Array.from({ length: count }, (_, index) => ({
      member: `member ${String(index + 1)}`,
      position: "for" as const,
    })),
    ...more,
  ],
});

describe("recording the plenary vote", () => {
  it("records counts, and judges them beside what the chair declared", () => {
    const told = story.when(command("RecordPlenaryVote")).thenActs("PlenaryVoteRecorded");
    expect(told.fact("PlenaryVoteRecorded").act).toEqual({
      ...command("RecordPlenaryVote"),
      kind: "PlenaryVoteRecorded",
    });
    expect(allInEnglish(judgementOf(told))).toEqual({
      outcome: "adopted",
      needed: 63,
      had: 90,
      quorum: 83,
      present: 100,
      why: "90 for, 63 needed, margin 27",
    });
    expect(told.notes()).toEqual([]);
    expect(told.state.stage).toBe("plenary");
  });
  it("records a roll call, in which the absent are not present", () => {
    const told = story
      .when(
        command("RecordPlenaryVote", {
          record: rollCall(83, [{ member: "somebody ill", position: "absent" }]),
        }),
      )
      .thenActs("PlenaryVoteRecorded");
    expect(allInEnglish(judgementOf(told))).toMatchObject({
      outcome: "adopted",
      had: 83,
      present: 83,
    });
  });
  it("records a result without published counts, and says that its majority cannot be verified", () => {
    const told = story
      .when(command("RecordPlenaryVote", { record: notPublished }))
      .thenFinding("majority", "cannotBeVerified", /^the counts were not published$/);
    expect(allInEnglish(judgementOf(told))).toMatchObject({
      outcome: "cannotBeJudged",
      had: null,
    });
  });
  it.each([
    [
      "62 for, declared adopted",
      { record: votesFor(62), declared: "adopted" },
      "majority",
      /declared adopted, but 62 for, 63 needed, margin -1: under the rule, rejected/,
    ],
    [
      "63 for, declared rejected",
      { record: votesFor(63), declared: "rejected" },
      "majority",
      /declared rejected, but 63 for, 63 needed, margin 0: under the rule, adopted/,
    ],
    [
      "82 present, declared adopted",
      { record: votesFor(82, 82), declared: "adopted" },
      "quorum",
      /82 present, 83 needed for a quorum: under the rule, no decision/,
    ],
    [
      "82 present without counts",
      { record: { kind: "notPublished", present: 82 }, declared: "adopted" },
      "quorum",
      /under the rule, no decision/,
    ],
    [
      "83 present, declared no decision",
      { record: votesFor(83, 83), declared: "noDecision" },
      "majority",
      /under the rule, adopted/,
    ],
  ])(
    "records a declared result against the counts with a finding: %s",
    (...[, fields, rule, why]) => {
      story
        .when(command("RecordPlenaryVote", fields), { today: "2026-02-10" })
        .thenFinding(rule, "broken", why);
    },
  );
  it("notes nothing where the result follows from the counts", () => {
    expect(
      story
        .record(command("RecordPlenaryVote", { record: votesFor(62), declared: "rejected" }))
        .notes(),
    ).toEqual([]);
    expect(
      story
        .record(command("RecordPlenaryVote", { record: votesFor(82, 82), declared: "noDecision" }))
        .notes(),
    ).toEqual([]);
  });
  it("refuses votes that do not add up", () => {
    story
      .when(command("RecordPlenaryVote", { record: { ...carried, present: 101 } }))
      .thenRefused("VotesDoNotAddUp", { sum: 100, present: 101 });
    story
      .when(command("RecordPlenaryVote", { record: { ...carried, against: 6 } }))
      .thenRefused("VotesDoNotAddUp", { sum: 101, present: 100 });
  });
  it("refuses more votes than the chamber has members, in each kind of record", () => {
    const members = { members: 125 };
    story
      .when(command("RecordPlenaryVote", { record: votesFor(126, 126) }))
      .thenRefused("MoreVotesThanMembers", { present: 126, ...members });
    story
      .when(command("RecordPlenaryVote", { record: rollCall(126) }))
      .thenRefused("MoreVotesThanMembers", members);
    // Who was absent is named as a member all the same.
    const withAbsent = rollCall(126).votes.map((vote, at) =>
      at < 26 ? { ...vote, position: "absent" } : vote,
    );
    story
      .when(command("RecordPlenaryVote", { record: { kind: "rollCall", votes: withAbsent } }))
      .thenRefused("MoreVotesThanMembers", members);
    story
      .when(command("RecordPlenaryVote", { record: { kind: "notPublished", present: 126 } }))
      .thenRefused("MoreVotesThanMembers", members);
    story
      .when(command("RecordPlenaryVote", { record: votesFor(125) }))
      .thenActs("PlenaryVoteRecorded");
  });
  it("refuses a roll call that names a member twice, whatever the two votes were", () => {
    story
      .when(
        command("RecordPlenaryVote", {
          record: rollCall(90, [{ member: "member 7", position: "against" }]),
        }),
      )
      .thenRefused("MemberNamedTwice", { member: "member 7" });
  });
  it("refuses a day without a sitting, a day that is not known, and a day in the future", () => {
    story.when(command("RecordPlenaryVote", { on: "2026-02-11" })).thenRefused("NoSittingThatDay", {
      date: "2026-02-11",
      sitting: "the sitting is on 10 February 2026",
    });
    story
      .when(command("RecordPlenaryVote", { on: "unknown" }))
      .thenRefused("NoSittingThatDay", { date: "unknown" });
    story
      .record(command("ScheduleSitting", { sittingOn: "2026-04-01" }))
      .when(command("RecordPlenaryVote", { on: "2026-04-01" }))
      .thenRefused("DateInFuture");
    story
      .when(command("RecordPlenaryVote", { on: "2026-01-26" }))
      .thenRefused("DateBeforeStep", { step: "the committee’s report" });
  });
  it("refuses a second vote while the first awaits certification", () => {
    const waiting = voted(story);
    waiting
      .when(command("RecordPlenaryVote"))
      .thenRefused("VoteAwaitsCertification", { entry: waiting.hashOf("PlenaryVoteRecorded") });
  });
  it("belongs to the plenary and to a procedure with a law", () => {
    azerbaijaniCase("CommitteeReported")
      .when(command("RecordPlenaryVote"))
      .thenRefused("WrongStage", { stage: "committee", allowed: "plenary" });
    britishCase("Published")
      .when(command("RecordPlenaryVote"), importing)
      .thenRefused("NotForThisProcedure", { profile: "gb-crag-2010" });
  });
});

describe("the texts voted on", () => {
  it("are those laid, for the bill is voted as submitted", () => {
    const refused = story.when(command("RecordPlenaryVote", { text: digestOf("another draft") }));
    refused.thenRefused("TextDiffers", {
      what: "the draft law voted on",
      supplied: digestOf("another draft"),
      recorded: draftLaw,
    });
    expect(cited(refused.refused().authority)).toContain("Art. 96");
    story
      .when(command("RecordPlenaryVote", { text: "unknown" }))
      .thenRefused("TextDiffers", { supplied: "unknown" });
    story
      .when(command("RecordPlenaryVote", { statements: suppliedTexts.slice(1) }))
      .thenRefused("TextMissing", { what: "statement reservation-11-3 (az)" });
    const [first, ...rest] = suppliedTexts;
    story
      .when(
        command("RecordPlenaryVote", {
          statements: [{ ...first, digest: digestOf("other words") }, ...rest],
        }),
      )
      .thenRefused("TextDiffers");
    story
      .when(
        command("RecordPlenaryVote", {
          statements: [...suppliedTexts, { ...first, statement: "reservation-12" }],
        }),
      )
      .thenRefused("TextNotExpected", { what: "statement reservation-12 (az)" });
  });
  it("may differ with the initiator's consent, and from then on the texts voted are the texts of the case", () => {
    const [first, ...rest] = suppliedTexts;
    const amended = [{ ...first, digest: digestOf("other words") }, ...rest];
    const vote = command("RecordPlenaryVote", {
      text: digestOf("amended draft"),
      statements: amended,
      initiatorsConsent: digestOf("letter of consent"),
    });
    const signed = certified(story.record(vote))
      .record(command("PresentLaw"))
      .record(command("SignLaw"));
    signed
      .when(command("PrepareInstrument"))
      .thenRefused("TextDiffers", { recorded: digestOf("other words") });
    signed
      .when(command("PrepareInstrument", { statements: amended }))
      .thenActs("InstrumentPrepared");
  });
});
