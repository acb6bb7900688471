import {
  american,
  azerbaijani,
  deputies,
  estonian,
  members,
  polish,
  senators,
  textsAsLaid,
  votes,
} from "../stages/support/roads.ts";
import { azerbaijaniCase, carried, certified, command } from "../support/cases.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { opened } from "../stages/support/staged-case.ts";

describe("the record of what a body decided", () => {
  const onResolution = american.onResolution();
  const vote = { stage: "consent", counts: senators(67) };
  it("moves nothing until another person certifies it", () => {
    const recorded = onResolution.records(vote);
    expect(recorded.story.fact("VoteRecorded").act).toMatchObject({ ...vote, byCounting: true });
    expect(recorded.at).toBe("reservations");
    expect(recorded.certifies().at).toBe("instrument");
  });
  it("leads on at once where the body decides without counting", () => {
    const admitted = estonian.laid().on("2026-01-14").records({});
    expect(admitted.story.fact("VoteRecorded").act).toMatchObject({
      stage: "admission",
      byCounting: false,
    });
    expect(admitted.at).toBe("committee");
  });
  it("names its stage where two bodies or questions are open", () => {
    onResolution.asks("RecordVote", { counts: senators(67) }).thenRefused("StageNotNamed");
  });
  it("is refused with counts that the stage does not record; one that nobody published is left out", () => {
    polish
      .beforeSenate()
      .asks("RecordVote", { counts: { ...votes(80, 10), present: 90 } })
      .thenRefused("CountNotOfStage", { count: "present" });
    expect(polish.beforeSenate().votes({ counts: { for: 80 } }).at).toBe("signature");
    expect(polish.beforeSenate().votes({ counts: null }).at).toBe("signature");
    estonian
      .laid()
      .on("2026-01-14")
      .asks("RecordVote", { counts: { for: 5 } })
      .thenRefused("CountNotOfStage", { count: "for" });
  });
  it("is refused with an outcome that the stage cannot have", () => {
    onResolution
      .asks("RecordVote", { stage: "consent", outcome: "amended" })
      .thenRefused("NotInCourse");
    onResolution
      .asks("RecordVote", { stage: "consent", outcome: "begun" })
      .thenRefused("NotInCourse");
  });
  it("is refused while another vote awaits its certification", () => {
    const recorded = onResolution.records(vote);
    recorded.asks("RecordVote", vote).thenRefused("VoteAwaitsCertification");
    recorded
      .asks("RecordVote", { stage: "reservations", counts: senators(60) })
      .thenRefused("VoteAwaitsCertification");
  });
  it("is refused where the stage waits for another beside the line", () => {
    const conclusion = opened("eu-consent")
      .does("Classify", { classes: ["consent"] })
      .does("Lay")
      .does("RecordReport")
      .votes({ counts: { for: 400, against: 100 } });
    expect(conclusion.at).toBe("conclusion");
    conclusion
      .does("AskForReview", { body: "commission" })
      .asks("RecordVote", { counts: { states: 27, statesFor: 27 } })
      .thenRefused("NotInCourse");
  });
  it("is given for the body that decides", () => {
    polish
      .beforeSenate()
      .asks("RecordVote", { counts: votes(80, 10) }, { duty: "sejm-secretary" })
      .thenRefused("DutyForOtherBody");
    polish.beforeSenate().asks("RecordVote", {}, { duty: "clerk" }).thenRefused("DutyMayNot");
  });
  it("is refused where nobody decides now, and on an impossible day", () => {
    american.opened().asks("RecordVote").thenRefused("StageNotOpen");
    onResolution.asks("RecordVote", { ...vote, on: "2026-02-11" }).thenRefused("DateBeforeStep");
    onResolution.asks("RecordVote", { ...vote, on: "2026-02-14" }).thenRefused("DateInFuture");
  });
  it("is recorded as it was declared, whatever its rule makes of the counts", () => {
    const borders = estonian.finalVote("changes-borders");
    expect(borders.votes({ counts: members(67, 20) }).at).toBe("proclamation");
  });
});

describe("counts of the Milli Majlis", () => {
  const asks = (counts: object, outcome = "adopted") =>
    azerbaijani.inPlenary().asks("RecordVote", { outcome, counts, ...textsAsLaid });
  it("add up to the members present", () => {
    asks({ ...carried, present: 101 }).thenRefused("VotesDoNotAddUp", { sum: 100, present: 101 });
    asks({ ...carried, against: 6 }).thenRefused("VotesDoNotAddUp", { sum: 101, present: 100 });
    asks(carried).thenActs("VoteRecorded");
    asks({ for: 90, present: 100 }).thenActs("VoteRecorded");
  });
  it("may name all members, and no more", () => {
    asks(deputies(125)).thenActs("VoteRecorded");
    asks({ present: 126 }).thenRefused("MoreVotesThanMembers", { present: 126, members: 125 });
  });
  it.each([
    ["62 for, declared adopted", deputies(62, 63), "adopted", /under the rule: rejected/],
    ["63 for, declared rejected", deputies(63, 62), "rejected", /under the rule: adopted/],
    ["82 present, declared adopted", deputies(82), "adopted", /under the rule: no decision/],
    ["82 present alone, declared adopted", { present: 82 }, "adopted", /under the rule: no dec/],
    ["83 present, declared no decision", deputies(83), "noDecision", /under the rule: adopted/],
  ])("are told by the audit to be against what was declared: %s", (...[, counts, outcome, why]) => {
    const vote = command("RecordVote", { counts, outcome });
    const told = certified(azerbaijaniCase("SittingScheduled").record(vote));
    expectFinding(auditOf(told), "vote at ‘Single-reading plenary vote’ (10 February 2026)", {
      verdict: "broken",
      why,
    });
  });
});

describe("a vote that was taken in time and is recorded late", () => {
  it("needs no reason despite the time, which it keeps", () => {
    azerbaijaniCase("SittingScheduled")
      .when(command("RecordVote"), { today: "2026-03-31" })
      .thenActs("VoteRecorded");
    azerbaijaniCase("SittingScheduled")
      .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }))
      .when(command("RecordVote", { on: "2026-03-20" }))
      .thenRefused("RulesBroken");
  });
});
