import { azerbaijaniCase, britishCase, certified, command, votesFor } from "../support/cases.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { digestOf } from "../support/law.ts";
import { printMode } from "../../src/papers/print-mode.ts";
import { factLines } from "../../src/api/shapes/facts.ts";
import type { CaseView } from "../../src/ledger/reading/queries.ts";
import { wordsIn } from "../../src/words/read.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import type { CaseBuilder } from "../support/case-builder.ts";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };
const commandsNext = ({ state, law }: CaseBuilder): readonly string[] =>
  nextSteps(state, law.procedure).map(({ command: kind }) => kind);
/** What the facts of a case say of its votes. */
const decided = ({ state, law }: CaseBuilder): string =>
  factLines({ state, law } as unknown as CaseView, wordsIn("en"))
    .filter(({ name }) => name.includes("vote"))
    .map(({ about }) => about)
    .join("\n");

const adopted = azerbaijaniCase("VoteCertified");
const corrected = adopted.record(
  command("Correct", {
    of: adopted.hashOf("VoteRecorded"),
    restated: command("RecordVote", { counts: votesFor(70) }),
    ...reason,
  }),
);
const again = command("CertifyVote", {
  of: corrected.hashOf("VoteRecorded"),
  counts: votesFor(70),
});

describe("a vote corrected after it was certified", () => {
  it("holds up whatever rests on it, until it is certified again", () => {
    corrected.when(command("Present")).thenRefused("VoteAwaitsCertification");
    expect(nextSteps(corrected.state, corrected.law.procedure)).toMatchObject([
      { command: "CertifyVote" },
    ]);
    expect(brokenRules(auditOf(corrected, "2026-02-11"))).toEqual([
      "certification of the vote at ‘Single-reading plenary vote’ (10 February 2026)",
    ]);
  });
  it("holds up another vote where it brought no decision", () => {
    const few = { counts: votesFor(60, 82), outcome: "noDecision" };
    const none = certified(azerbaijaniCase("SittingScheduled").record(command("RecordVote", few)));
    const restated = command("RecordVote", { ...few, counts: votesFor(61, 82) });
    const of = none.hashOf("VoteRecorded");
    const changed = none.record(command("Correct", { of, restated, ...reason }));
    for (const kind of ["ScheduleSitting", "RecordVote"] as const)
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
    stands.when(command("Present")).thenActs("Presented");
  });
});

describe("a vote corrected after the bill came back", () => {
  const few = { counts: votesFor(60, 82), outcome: "noDecision" };
  const restate = (story: CaseBuilder, content: object) =>
    story.record(
      command("Correct", {
        of: story.hashOf("VoteRecorded"),
        restated: command("RecordVote", content),
        ...reason,
      }),
    );

  it("from the head of state is certified again, and leads to no signature without another vote", () => {
    const returned = azerbaijaniCase("Presented").record(
      command("RecordAssent", { outcome: "returned" }),
    );
    const again = certified(restate(returned, { counts: votesFor(91) }));
    expect(again.state.stage).toBe("second-vote");
    again.when(command("RecordAssent")).thenRefused("StageNotOpen");
    again.when(command("ScheduleSitting", { sittingOn: "2026-03-10" })).thenStage("second-vote");
  });
  it("from the committees is certified again, or holds nothing up", () => {
    const undecided = certified(
      azerbaijaniCase("SittingScheduled").record(command("RecordVote", few)),
    );
    const back = certified(
      undecided.record(command("RecordVote", { outcome: "referredBack", counts: null })),
    );
    const restated = command("RecordVote", { ...few, counts: votesFor(61, 82) });
    const of = undecided.hashOf("VoteRecorded");
    const changed = back.record(command("Correct", { of, restated, ...reason }));
    const again = ["Refer", "RecordReport"];
    expect(commandsNext(changed)).toEqual(again);
    changed.when(command("RecordReport", { on: "2026-02-16" })).thenStage("plenary");
  });
});

describe("a vote of which the certification was declined after its correction", () => {
  const none = certified(
    azerbaijaniCase("SittingScheduled").record(
      command("RecordVote", { counts: votesFor(60, 82), outcome: "noDecision" }),
    ),
  );
  const changed = none.record(
    command("Correct", {
      of: none.hashOf("VoteRecorded"),
      restated: command("RecordVote", { counts: votesFor(90) }),
      ...reason,
    }),
  );
  const decline = command("DeclineCertification", { of: changed.hashOf("VoteRecorded") });
  const declined = changed.record(decline, { person: "plenary-secretary-2" });

  it("is recorded anew, and not declined or certified once more", () => {
    expect(commandsNext(changed)).toEqual(["CertifyVote", "DeclineCertification"]);
    expect(commandsNext(declined)).toEqual(["ScheduleSitting", "RecordVote"]);
    declined.when(decline, { person: "plenary-secretary-2" }).thenRefused("NoVoteToCertify");
    expect(certified(declined.record(command("RecordVote"))).state.stage).toBe("head-of-state");
  });
  it("stands as declined, in its facts, for the audit and on its paper", () => {
    expect(decided(changed)).toContain("corrected by plenary-secretary-1 after certification");
    expect(decided(declined)).toContain("certification was declined");
    expect(brokenRules(auditOf(declined, "2026-02-11"))).toEqual([]);
    expect(printMode(declined.state, "vote-record")).toMatchObject({ why: "uncertified" });
  });
});

describe("a vote certified again", () => {
  it("moves no case that has gone on since", () => {
    const signed = azerbaijaniCase("AssentRecorded");
    const corrected = signed.record(
      command("Correct", {
        of: signed.hashOf("VoteRecorded"),
        restated: command("RecordVote", { counts: votesFor(80) }),
        ...reason,
      }),
    );
    expect(certified(corrected).state.stage).toBe("instrument");
  });
});

describe("the texts of a case", () => {
  const evil = digestOf("another text");
  it("are fixed by the vote: restating the laying cannot change them", () => {
    const voted = certified(azerbaijaniCase("VoteRecorded"));
    voted
      .when(
        command("Correct", {
          of: voted.hashOf("Laid"),
          restated: command("Lay", { text: evil }),
          ...reason,
        }),
      )
      .thenRefused("TextsAreFixed");
    voted
      .when(
        command("Correct", {
          of: voted.hashOf("Laid"),
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
          of: adopted.hashOf("VoteRecorded"),
          restated: command("RecordVote", { text: evil, consent: evil }),
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
        restated: command("Lay", { body: "minister", with: ["copy", "memorandum"], ...fields }),
        ...reason,
      });
    laid.when(restate({ text: evil })).thenRefused("TextsAreFixed");
    laid.when(restate({ by: "another minister" })).thenActs("ActCorrected");
  });
});
