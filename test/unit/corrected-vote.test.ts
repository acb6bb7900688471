import { azerbaijaniCase, britishCase, certified, command, votesFor } from "../support/cases.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { digestOf } from "../support/law.ts";
import { printMode } from "../../src/papers/print-mode.ts";
import { certificationOf } from "../../src/procedure/rules/awaited-certification.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import type { CaseBuilder } from "../support/case-builder.ts";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };
const commandsNext = ({ state, law }: CaseBuilder): readonly string[] =>
  nextSteps(state, law.profile).map(({ command: kind }) => kind);
const adopted = azerbaijaniCase("PlenaryVoteCertified");
const corrected = adopted.record(
  command("Correct", {
    of: adopted.hashOf("PlenaryVoteRecorded"),
    restated: command("RecordPlenaryVote", { record: votesFor(70) }),
    ...reason,
  }),
);
const again = command("CertifyPlenaryVote", {
  of: corrected.hashOf("PlenaryVoteRecorded"),
  record: votesFor(70),
});

describe("a vote corrected after it was certified", () => {
  it("holds up whatever rests on it, until it is certified again", () => {
    corrected.when(command("PresentLaw")).thenRefused("VoteAwaitsCertification");
    expect(nextSteps(corrected.state, corrected.law.profile)).toMatchObject([
      { command: "CertifyPlenaryVote" },
    ]);
    expect(brokenRules(auditOf(corrected, "2026-02-11"))).toEqual([
      "certification by a second person",
    ]);
  });
  it("holds up another vote where it brought no decision", () => {
    const few = { record: votesFor(60, 82), declared: "noDecision" };
    const none = certified(
      azerbaijaniCase("SittingScheduled").record(command("RecordPlenaryVote", few)),
    );
    const restated = command("RecordPlenaryVote", { ...few, record: votesFor(61, 82) });
    const of = none.hashOf("PlenaryVoteRecorded");
    const changed = none.record(command("Correct", { of, restated, ...reason }));
    for (const kind of ["ScheduleSitting", "ReferBack", "RecordPlenaryVote"] as const)
      changed.when(command(kind)).thenRefused("VoteAwaitsCertification");
    certified(changed)
      .when(command("ScheduleSitting", { sittingOn: "2026-02-17" }))
      .thenActs("SittingScheduled");
  });
  it("is certified again by somebody other than who recorded or corrected it, and the case goes on from its stage", () => {
    corrected.when(again, { person: "plenary-secretary-1" }).thenRefused("SamePerson");
    const stands = corrected
      .despite(again, { person: "plenary-secretary-2" })
      .thenStage("head-of-state");
    expect(brokenRules(auditOf(stands, "2026-02-11"))).toEqual([]);
    stands.when(command("PresentLaw")).thenActs("LawPresented");
  });
});

describe("a vote corrected after the bill came back", () => {
  const few = { record: votesFor(60, 82), declared: "noDecision" };
  const restate = (story: CaseBuilder, content: object) =>
    story.record(
      command("Correct", {
        of: story.hashOf("PlenaryVoteRecorded"),
        restated: command("RecordPlenaryVote", content),
        ...reason,
      }),
    );

  it("from the head of state is certified again, and leads to no signature without another vote", () => {
    const returned = azerbaijaniCase("LawPresented").record(command("ReturnLaw"));
    const again = certified(restate(returned, { record: votesFor(91) }));
    expect(again.state.stage).toBe("plenary");
    again.when(command("PresentLaw")).thenRefused("WrongStage", { stage: "plenary" });
    again.when(command("ScheduleSitting", { sittingOn: "2026-03-10" })).thenStage("plenary");
  });
  it("from the committees is certified again, or holds nothing up", () => {
    const back = certified(
      azerbaijaniCase("SittingScheduled").record(command("RecordPlenaryVote", few)),
    ).record(command("ReferBack"));
    const changed = restate(back, { ...few, record: votesFor(61, 82) });
    expect(commandsNext(changed)).toEqual(["RecordCommitteeReport", "CertifyPlenaryVote"]);
    expect(certified(changed).state.stage).toBe("committee");
    expect(commandsNext(certified(changed))).toEqual(["RecordCommitteeReport"]);
    const reported = changed.record(command("RecordCommitteeReport", { on: "2026-02-16" }));
    reported
      .when(command("ScheduleSitting", { sittingOn: "2026-02-20" }))
      .thenActs("SittingScheduled");
  });
});

describe("a vote of which the certification was declined after its correction", () => {
  const none = certified(
    azerbaijaniCase("SittingScheduled").record(
      command("RecordPlenaryVote", { record: votesFor(60, 82), declared: "noDecision" }),
    ),
  );
  const changed = none.record(
    command("Correct", {
      of: none.hashOf("PlenaryVoteRecorded"),
      restated: command("RecordPlenaryVote", { record: votesFor(90) }),
      ...reason,
    }),
  );
  const decline = command("DeclineCertification", { of: changed.hashOf("PlenaryVoteRecorded") });
  const declined = changed.record(decline, { person: "plenary-secretary-2" });

  it("is recorded anew, and not declined or certified once more", () => {
    expect(commandsNext(changed)).toEqual(["CertifyPlenaryVote", "DeclineCertification"]);
    expect(commandsNext(declined)).toEqual(["RecordPlenaryVote", "ReferBack"]);
    declined.when(decline, { person: "plenary-secretary-2" }).thenRefused("NoVoteToCertify");
    expect(certified(declined.record(command("RecordPlenaryVote"))).state.stage).toBe(
      "head-of-state",
    );
  });
  it("stands as declined, in its facts, for the audit and on its paper", () => {
    expect(certificationOf(changed.state)).toMatchObject({ kind: "correctedSince" });
    expect(certificationOf(declined.state)).toEqual({ kind: "declined" });
    expect(brokenRules(auditOf(declined, "2026-02-11"))).toEqual([]);
    expect(printMode(declined.state, "vote-record")).toMatchObject({ why: "uncertified" });
  });
});

describe("a vote certified again", () => {
  it("moves no case that has gone on since", () => {
    const signed = azerbaijaniCase("LawSigned");
    const corrected = signed.record(
      command("Correct", {
        of: signed.hashOf("PlenaryVoteRecorded"),
        restated: command("RecordPlenaryVote", { record: votesFor(80) }),
        ...reason,
      }),
    );
    expect(certified(corrected).state.stage).toBe("instrument");
  });
});

describe("the texts of a case", () => {
  const evil = digestOf("another text");
  it("are fixed by the vote: restating the laying cannot change them", () => {
    const voted = certified(azerbaijaniCase("PlenaryVoteRecorded"));
    voted
      .when(
        command("Correct", {
          of: voted.hashOf("DraftLawLaid"),
          restated: command("Lay", { text: evil }),
          ...reason,
        }),
      )
      .thenRefused("TextsAreFixed");
    voted
      .when(
        command("Correct", {
          of: voted.hashOf("DraftLawLaid"),
          restated: command("Lay", { statements: [] }),
          ...reason,
        }),
      )
      .thenRefused("TextsAreFixed");
  });
  it("are fixed by the certification: restating the vote cannot change them", () => {
    adopted
      .when(
        command("Correct", {
          of: adopted.hashOf("PlenaryVoteRecorded"),
          restated: command("RecordPlenaryVote", { text: evil, initiatorsConsent: evil }),
          ...reason,
        }),
      )
      .thenRefused("TextsAreFixed");
  });
  it("are fixed by a laying at a stage, and other fields can still be restated", () => {
    const laid = britishCase("Published");
    const restate = (fields: Parameters<typeof command>[1]) =>
      command("Correct", {
        of: laid.hashOf("Laid"),
        restated: command("Lay", { with: ["copy", "memorandum"], ...fields }),
        ...reason,
      });
    laid.when(restate({ text: evil })).thenRefused("TextsAreFixed");
    laid.when(restate({ by: "another minister" })).thenActs("ActCorrected");
  });
});
