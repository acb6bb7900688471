import { nextSteps } from "../../src/procedure/next-steps.ts";
import { azerbaijani, deputies, senators, textsAsLaid } from "../stages/support/roads.ts";
import { opened, type StagedCase } from "../stages/support/staged-case.ts";

const plenary = azerbaijani.inPlenary();
const vote = { outcome: "adopted", counts: deputies(90), ...textsAsLaid };
const commands = ({ state, procedure }: StagedCase): readonly string[] =>
  nextSteps(state, procedure).map(({ command }) => command);

describe("the sitting at which a body will decide", () => {
  const scheduled = plenary.does("ScheduleSitting", { sittingOn: "2026-02-17" });
  it("is scheduled for the stage that is open, and moves nothing", () => {
    expect(commands(plenary)).toContain("ScheduleSitting");
    expect(scheduled.at).toBe("plenary");
    expect(scheduled.story.fact("SittingScheduled").act.stage).toBe("plenary");
    expect(commands(scheduled)).toEqual(["RecordVote"]);
  });
  it("is the one at which the vote is recorded", () => {
    scheduled.on("2026-02-18").asks("RecordVote", vote).thenRefused("NoSittingThatDay");
    scheduled
      .on("2026-02-18")
      .asks("RecordVote", { ...vote, on: "unknown" })
      .thenRefused("NoSittingThatDay");
    expect(scheduled.on("2026-02-17").votes(vote).at).toBe("head-of-state");
  });
  it("may be scheduled anew, also after a sitting that decided nothing", () => {
    const later = scheduled.does("ScheduleSitting", { sittingOn: "2026-02-24" });
    later.on("2026-02-24").asks("RecordVote", vote).thenActs("VoteRecorded");
    const none = scheduled
      .on("2026-02-17")
      .votes({ ...vote, outcome: "noDecision", counts: deputies(50) });
    expect(commands(none)).toContain("ScheduleSitting");
    none.on("2026-02-20").asks("RecordVote", vote).thenActs("VoteRecorded");
  });
  it("binds no vote once the procedure has begun again with a new term", () => {
    const { procedure } = opened("us-senate");
    const clerk = procedure.duties["executive-clerk"];
    const may = [...(clerk?.may ?? []), "ScheduleSitting"];
    const duties = { ...procedure.duties, "executive-clerk": { ...clerk, may } };
    const toResolution = (one: StagedCase) =>
      one
        .does("RecordReport", { outcome: "favourable" })
        .does("BeginStage")
        .does("RecordReport", { outcome: "withoutRecommendation" });
    const sitting = toResolution(
      opened({ ...procedure, duties } as typeof procedure)
        .on("2026-02-02")
        .does("Lay"),
    ).does("ScheduleSitting", { stage: "consent", sittingOn: "2026-02-17" });
    const decision = { stage: "consent", outcome: "adopted", counts: senators(67) };
    sitting.on("2026-02-18").asks("RecordVote", decision).thenRefused("NoSittingThatDay");
    const again = toResolution(sitting.on("2027-01-03").does("EndOfTerm").on("2027-02-01"));
    expect(again.asks("RecordVote", decision).decision.kind).toBe("allowed");
  });
  it("binds no vote once it has voted in a past case, where nobody certifies", () => {
    const voted = opened("az-milli-majlis")
      .on("2026-11-20")
      .imported()
      .does("ScheduleSitting", { stage: "plenary", sittingOn: "2026-02-17" })
      .records({ on: "2026-02-17", stage: "plenary", outcome: "noDecision" });
    const { decision } = voted.asks("RecordVote", {
      on: "2026-02-24",
      stage: "plenary",
      outcome: "adopted",
    });
    expect(decision).toMatchObject({ kind: "allowed", findings: [] });
  });
  it("waits for the certification of a vote, and may follow one that was declined", () => {
    const recorded = plenary.records(vote);
    const later = { sittingOn: "2026-02-17" };
    recorded.asks("ScheduleSitting", later).thenRefused("VoteAwaitsCertification");
    const of = recorded.story.hashOf("VoteRecorded");
    const second = { person: "plenary-secretary-2" };
    recorded
      .does("DeclineCertification", { of }, second)
      .asks("ScheduleSitting", later)
      .thenStage("plenary");
  });
  it("lies not before the step before, and is scheduled where a body decides", () => {
    plenary.asks("ScheduleSitting", { sittingOn: "2026-02-02" }).thenRefused("DateBeforeStep");
    azerbaijani
      .inCommittee()
      .asks("ScheduleSitting", { sittingOn: "2026-02-17" }, { duty: "clerk" })
      .thenRefused("StageNotOpen");
  });
});
