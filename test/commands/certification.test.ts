import { nextSteps } from "../../src/procedure/next-steps.ts";
import { certificationOf } from "../../src/procedure/rules/awaited-certification.ts";
import type { positions } from "../../src/vote/vote-record.ts";
import { azerbaijaniCase, carried, certified, command, voted, votesFor } from "../support/cases.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { importing } from "../support/case-builder.ts";
import { digestOf } from "../support/law.ts";

const story = azerbaijaniCase("SittingScheduled");

const second = { person: "plenary-secretary-2" };

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

describe("certifying the vote", () => {
  const waiting = voted(story);
  const of = waiting.hashOf("PlenaryVoteRecorded");
  it("is another person's, who enters the counts and the result again", () => {
    const told = waiting
      .when(command("CertifyPlenaryVote", { of }), second)
      .thenActs("PlenaryVoteCertified");
    expect(told.state.stage).toBe("head-of-state");
  });
  it.each([
    ["adopted", votesFor(100), "head-of-state"],
    ["rejected", votesFor(40), "rejected"],
    ["noDecision", votesFor(80, 80), "plenary"],
  ] as const)("leads a vote declared %s on", (declared, record, stage) => {
    expect(
      certified(story.record(command("RecordPlenaryVote", { declared, record }))).state.stage,
    ).toBe(stage);
  });
  it("is refused to the person who recorded the vote", () => {
    waiting
      .when(command("CertifyPlenaryVote", { of }))
      .thenRefused("SamePerson", { person: "plenary-secretary-1", did: "recorded the vote" });
  });
  it("is refused to the person who corrected the record", () => {
    const corrected = waiting.record(
      command("Correct", { of, restated: command("RecordPlenaryVote", { record: votesFor(91) }) }),
      { ...second, duty: "plenary-secretary" },
    );
    const current = corrected.hashOf("PlenaryVoteRecorded");
    corrected
      .when(command("CertifyPlenaryVote", { of: current, record: votesFor(91) }), second)
      .thenRefused("SamePerson", { did: "corrected the record of the vote" });
    corrected
      .when(command("CertifyPlenaryVote", { of, record: votesFor(91) }), {
        person: "plenary-secretary-3",
      })
      .thenRefused("NotCurrent", { of, current });
    corrected
      .when(command("CertifyPlenaryVote", { of: current, record: votesFor(91) }), {
        person: "plenary-secretary-3",
      })
      .thenActs("PlenaryVoteCertified");
  });
  it.each([
    ["a number", { record: { ...carried, for: 89, against: 6 } }],
    ["the number present", { record: { ...carried, for: 91, present: 101 } }],
    ["the declared result", { declared: "rejected" }],
    ["the way of recording", { record: notPublished }],
  ])("that differs in %s is recorded, says nothing of where, and moves nothing", (_, again) => {
    const differed = waiting
      .despite(command("CertifyPlenaryVote", { of, ...again }), second)
      .thenActs("CertificationDiffered");
    expect(differed.fact("CertificationDiffered").act).toEqual({
      kind: "CertificationDiffered",
      of,
    });
    expect(differed.state.stage).toBe("plenary");
    differed.when(command("CertifyPlenaryVote", { of }), second).thenStage("head-of-state");
  });
  it("that differs three times ends the record: the vote is recorded anew, and can be certified then", () => {
    const wrong = command("CertifyPlenaryVote", { of, record: votesFor(91) });
    const spent = waiting
      .record(wrong, second)
      .record(wrong, { person: "plenary-secretary-3" })
      .record(wrong, second);
    for (const asked of [
      command("CertifyPlenaryVote", { of }),
      command("DeclineCertification", { of }),
    ])
      spent.when(asked, second).thenRefused("VoteToRecordAnew", { entry: of });
    expect(nextSteps(spent.state, spent.law.profile)).toMatchObject([
      { command: "RecordPlenaryVote" },
      { command: "ReferBack" },
    ]);
    expect(certificationOf(spent.state)).toEqual({ kind: "spent" });
    expect(brokenRules(auditOf(spent, "2026-02-11"))).toEqual([]);
    expect(certified(spent.record(command("RecordPlenaryVote"))).state.stage).toBe("head-of-state");
  });
  it("that differs three times from a correction is followed by another correction, and holds the case up until then", () => {
    const corrected = certified(waiting).record(
      command("Correct", { of, restated: command("RecordPlenaryVote", { record: votesFor(91) }) }),
      { duty: "plenary-secretary" },
    );
    const wrong = command("CertifyPlenaryVote", { of: corrected.hashOf("PlenaryVoteRecorded") });
    const spent = [1, 2, 3].reduce((story) => story.record(wrong, second), corrected);
    spent.when(command("PresentLaw")).thenRefused("VoteToRecordAnew");
    expect(nextSteps(spent.state, spent.law.profile)).toMatchObject([{ command: "Correct" }]);
    const again = spent.record(
      command("Correct", {
        of: spent.hashOf("PlenaryVoteRecorded"),
        restated: command("RecordPlenaryVote"),
      }),
      { duty: "plenary-secretary" },
    );
    again
      .record(command("CertifyPlenaryVote", { of: again.hashOf("PlenaryVoteRecorded") }), second)
      .when(command("PresentLaw"))
      .thenActs("LawPresented");
  });
  it("of a past case is taken as it is entered, with a finding that it differs", () => {
    const past = voted(story.with(importing));
    past
      .when(
        command("CertifyPlenaryVote", {
          of: past.hashOf("PlenaryVoteRecorded"),
          record: votesFor(91),
        }),
        importing,
      )
      .thenFinding("certification by a second person", "broken", /differs from the record/);
  });
  it("compares a roll call name by name", () => {
    const called = story.record(
      command("RecordPlenaryVote", {
        record: rollCall(90, [
          { member: "somebody", position: "against" },
          { member: "nobody", position: "neutral" },
        ]),
      }),
    );
    const entry = called.hashOf("PlenaryVoteRecorded");
    const swapped = rollCall(90, [
      { member: "somebody", position: "neutral" },
      { member: "nobody", position: "against" },
    ]);
    called
      .when(command("CertifyPlenaryVote", { of: entry, record: swapped }), second)
      .thenActs("CertificationDiffered");
    const reversed = {
      kind: "rollCall",
      votes: [
        ...rollCall(90).votes,
        { member: "somebody", position: "against" },
        { member: "nobody", position: "neutral" },
      ].reverse(),
    };
    called
      .when(command("CertifyPlenaryVote", { of: entry, record: reversed }), second)
      .thenActs("PlenaryVoteCertified");
    const asCounts = called.when(
      command("CertifyPlenaryVote", {
        of: entry,
        record: { kind: "counts", for: 90, against: 1, neutral: 1, notVoting: 0, present: 92 },
      }),
      second,
    );
    asCounts.thenActs("CertificationDiffered");
  });
  it("compares the number present where no counts were published", () => {
    const silent = story.record(
      command("RecordPlenaryVote", { record: { kind: "notPublished", present: 90 } }),
    );
    const entry = silent.hashOf("PlenaryVoteRecorded");
    silent
      .when(command("CertifyPlenaryVote", { of: entry, record: notPublished }), second)
      .thenActs("CertificationDiffered");
    silent
      .when(
        command("CertifyPlenaryVote", { of: entry, record: { kind: "notPublished", present: 90 } }),
        second,
      )
      .thenActs("PlenaryVoteCertified");
  });
  it("needs a vote that awaits it, and names the entry that is current", () => {
    story.when(command("CertifyPlenaryVote"), second).thenRefused("NoVoteToCertify");
    waiting
      .when(command("CertifyPlenaryVote", { of: digestOf("another") }), second)
      .thenRefused("NotCurrent", { what: "record of the vote", current: of });
    const noDecision = certified(
      story.record(
        command("RecordPlenaryVote", { record: votesFor(60, 80), declared: "noDecision" }),
      ),
    );
    noDecision.when(command("CertifyPlenaryVote"), second).thenRefused("NoVoteToCertify");
    certified(waiting)
      .when(command("CertifyPlenaryVote", { of }), second)
      .thenRefused("NoVoteToCertify");
  });
});

describe("declining certification", () => {
  const waiting = voted(story);
  const decline = command("DeclineCertification", { of: waiting.hashOf("PlenaryVoteRecorded") });
  it("lets the vote be recorded anew, and the old record can no longer be certified", () => {
    const declined = waiting.when(decline, second).thenActs("CertificationDeclined");
    expect(declined.state.stage).toBe("plenary");
    declined
      .when(command("CertifyPlenaryVote", { of: decline.of }), second)
      .thenRefused("NoVoteToCertify");
    const anew = declined
      .when(command("RecordPlenaryVote", { record: votesFor(91) }))
      .thenActs("PlenaryVoteRecorded");
    expect(certified(anew).state.stage).toBe("head-of-state");
  });
  it("is another person's, of the current record", () => {
    waiting.when(decline).thenRefused("SamePerson", { step: "decline to certify it" });
    waiting.when(command("DeclineCertification"), second).thenRefused("NotCurrent");
    story.when(command("DeclineCertification"), second).thenRefused("NoVoteToCertify");
  });
});

describe("a record from which three certifications differed", () => {
  it("is recorded anew, and not declined", () => {
    const waiting = voted(story);
    const of = waiting.hashOf("PlenaryVoteRecorded");
    const wrong = command("CertifyPlenaryVote", { of, record: votesFor(91) });
    const spent = [1, 2, 3].reduce((told) => told.record(wrong, second), waiting);
    spent
      .when(command("DeclineCertification", { of }), second)
      .thenRefused("VoteToRecordAnew", { entry: of });
  });
});
