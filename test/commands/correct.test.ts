import { judgementOf } from "../support/newest-judgement.ts";
import { azerbaijaniCase, britishCase, certified, command, votesFor } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };

describe("a correction", () => {
  const story = azerbaijaniCase("CommitteeReported");
  const of = story.hashOf("CommitteeReported");
  const restated = command("RecordCommitteeReport", { recommends: "rejection" });
  it("names the entry, restates it, and leaves the first record in the history", () => {
    const told = story
      .when(command("Correct", { of, restated, ...reason }))
      .thenActs("ActCorrected");
    expect(told.state.stage).toBe("committee");
    expect(told.state.version).toBe(story.state.version + 1);
    expect(told.fact("CommitteeReported")).toMatchObject({
      entry: of,
      correctedBy: told.state.head,
      correctedPerson: "committee-secretary-1",
      act: { recommends: "rejection" },
    });
    expect(story.entries.every(({ hash }, index) => told.entries[index]?.hash === hash)).toBe(true);
  });
  it("may itself be corrected, and names the newest statement of the fact", () => {
    const once = story.record(command("Correct", { of, restated, ...reason }));
    const current = once.hashOf("CommitteeReported");
    once
      .when(command("Correct", { of, restated: command("RecordCommitteeReport"), ...reason }))
      .thenRefused("NotCurrent", { of, current });
    const twice = once
      .when(
        command("Correct", { of: current, restated: command("RecordCommitteeReport"), ...reason }),
      )
      .thenActs("ActCorrected");
    expect(twice.fact("CommitteeReported").act.recommends).toBe("adoption");
    const thrice = twice.record(
      command("Correct", { of: twice.hashOf("CommitteeReported"), restated, ...reason }),
    );
    expect(thrice.fact("CommitteeReported")).toMatchObject({
      entry: of,
      act: { recommends: "rejection" },
    });
  });
  it("restates an entry that exists, of the same kind, otherwise than it stands", () => {
    story
      .when(command("Correct", { of: digestOf("none"), restated }))
      .thenRefused("EntryNotFound", { caseId: "case-1" });
    story
      .when(command("Correct", { of: story.hashOf("DraftLawLaid"), restated }))
      .thenRefused("CannotRestate", { recorded: "DraftLawLaid", restated: "CommitteeReported" });
    story
      .when(command("Correct", { of, restated: command("RecordCommitteeReport") }))
      .thenRefused("NothingCorrected");
    story
      .when(command("Correct", { of: story.hashOf("CaseOpened"), restated: command("Lay") }))
      .thenRefused("CannotRestate", { recorded: "CaseOpened" });
  });
  it("is lawful where the corrected fact stands in the case", () => {
    story
      .when(
        command("Correct", {
          of,
          restated: command("RecordCommitteeReport", { on: "2026-01-12" }),
        }),
      )
      .thenRefused("DateBeforeStep", { step: "the referral to committees" });
    story
      .when(
        command("Correct", {
          of,
          restated: command("RecordCommitteeReport", { committee: "Committee on Culture" }),
        }),
      )
      .thenRefused("CommitteeNotReferred");
    story
      .when(
        command("Correct", {
          of,
          restated: command("RecordCommitteeReport", { on: "2026-04-01" }),
        }),
      )
      .thenRefused("DateInFuture");
  });
  it("belongs to the duty that records the fact", () => {
    story.when(command("Correct", { of, restated }), { duty: "clerk" }).thenRefused("DutyMayNot", {
      command: "RecordCommitteeReport",
      allowed: "committee-secretary",
    });
    story
      .when(command("Correct", { of, restated }), { duty: "releasing-officer" })
      .thenRefused("DutyMayNot", { command: "Correct" });
  });
  it("is possible after the end of a case, and of each kind of fact", () => {
    const ended = azerbaijaniCase("DepositConfirmed");
    const kinds = [
      ["DraftLawLaid", command("Lay", { by: "a deputy" })],
      ["ReferredToCommittees", command("ReferToCommittees", { others: [] })],
      ["PlenaryVoteRecorded", command("RecordPlenaryVote", { record: votesFor(80) })],
      ["LawPresented", command("PresentLaw", { on: "2026-02-13" })],
      ["LawSigned", command("SignLaw", { on: "2026-02-20..2026-02-23" })],
      [
        "InstrumentSigned",
        command("SignInstrument", {
          of: ended.hashOf("InstrumentReleased"),
          place: "another place",
        }),
      ],
      ["DepositConfirmed", command("ConfirmDeposit", { receivedOn: "2026-03-30" })],
    ] as const;
    for (const [kind, fact] of kinds) {
      const told = ended
        .when(command("Correct", { of: ended.hashOf(kind), restated: fact, ...reason }), {
          person: "somebody-else",
        })
        .thenActs("ActCorrected");
      expect(told.state.stage).toBe("deposited");
    }
  });
  it("of a published law, a return, a dated fact or an ending restates it too", () => {
    const published = azerbaijaniCase("LawSigned").record(command("PublishLaw"));
    published
      .when(
        command("Correct", {
          of: published.hashOf("LawPublished"),
          restated: command("PublishLaw", { number: "1490-VQ" }),
        }),
      )
      .thenActs("ActCorrected");
    const returned = azerbaijaniCase("LawPresented").record(command("ReturnLaw"));
    returned
      .when(
        command("Correct", {
          of: returned.hashOf("LawReturned"),
          restated: command("ReturnLaw", { on: "2026-02-24" }),
        }),
      )
      .thenStage("plenary");
    const signed = azerbaijaniCase("CaseOpened").record(command("RecordDatedFact"));
    signed
      .when(
        command("Correct", {
          of: signed.hashOf("DatedFactRecorded"),
          restated: command("RecordDatedFact", { by: null }),
        }),
      )
      .thenActs("ActCorrected");
    const withdrawn = azerbaijaniCase("DraftLawLaid").record(command("Withdraw"));
    withdrawn
      .when(
        command("Correct", {
          of: withdrawn.hashOf("CaseWithdrawn"),
          restated: command("Withdraw", { on: "2026-03-02" }),
        }),
      )
      .thenStage("withdrawn");
  });
  it("of a statement moves the period that is counted from it", () => {
    const told = britishCase("Published")
      .record(command("RecordIntervention", { on: "2026-01-20", intervention: "commons-against" }))
      .record(command("Lay", { on: "2026-01-25", with: ["reasons"] }));
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("Laid"),
        restated: command("Lay", { on: "2026-01-27", with: ["reasons"] }),
        ...reason,
      }),
    );
    corrected
      .when(command("CertifyTimeEnded", { on: "2026-02-17" }), { today: "2026-02-17" })
      .thenRefused("PeriodNotEnded", { lastDay: "2026-02-17" });
    corrected
      .despite(command("CertifyTimeEnded", { on: "2026-02-18" }), { today: "2026-02-18" })
      .thenStage("instrument");
  });
  it("of a vote before its certification must be certified as corrected", () => {
    const voted = azerbaijaniCase("PlenaryVoteRecorded");
    const corrected = voted.record(
      command("Correct", {
        of: voted.hashOf("PlenaryVoteRecorded"),
        restated: command("RecordPlenaryVote", { record: votesFor(70) }),
        ...reason,
      }),
    );
    expect(judgementOf(corrected)).toMatchObject({
      had: 70,
      outcome: "adopted",
    });
    expect(certified(corrected).state.stage).toBe("head-of-state");
  });
  it("of an outcome notes what the rule says and moves no stage", () => {
    const story2 = azerbaijaniCase("LawPresented");
    const restatedVote = command("RecordPlenaryVote", {
      record: votesFor(40),
      declared: "rejected",
    });
    const told = story2
      .when(
        command("Correct", {
          of: story2.hashOf("PlenaryVoteRecorded"),
          restated: restatedVote,
          ...reason,
        }),
      )
      .thenStage("head-of-state");
    expect(told.fact("PlenaryVoteRecorded").act.declared).toBe("rejected");
    const against = command("RecordPlenaryVote", { record: votesFor(40), declared: "adopted" });
    story2
      .when(
        command("Correct", {
          of: story2.hashOf("PlenaryVoteRecorded"),
          restated: against,
          ...reason,
        }),
      )
      .thenFinding("majority", "broken");
  });
});
