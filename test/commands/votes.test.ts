import { ballotsOf } from "../../src/views/ballots.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import {
  american,
  assembly,
  azerbaijani,
  deputies,
  estonian,
  french,
  members,
  polish,
  senators,
  textsAsLaid,
  votes,
} from "../stages/support/roads.ts";
import { auditOf, expectFinding, brokenRules } from "../support/audit-findings.ts";
import { importing } from "../support/case-builder.ts";
import { azerbaijaniCase, carried, certified, command, voted, votesFor } from "../support/cases.ts";
import { english } from "../support/in-english.ts";
import { digestOf } from "../support/law.ts";
import { certificationOf } from "../../src/case/certification.ts";

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
    french
      .inAssembly()
      .does("AskForReview", { stage: "treaty-review", body: "president" })
      .asks("RecordVote", { counts: assembly })
      .thenRefused("NotInCourse");
  });
  it("is given for the body that decides", () => {
    polish
      .beforeSenate()
      .asks("RecordVote", { counts: votes(80, 10) }, { duty: "sejm-secretary" })
      .thenRefused("DutyForOtherBody");
    polish.beforeSenate().asks("RecordVote", {}, { duty: "clerk" }).thenRefused("DutyMayNot");
  });
  it("is declined only for the body that decided, and offered to no other", () => {
    const recorded = polish.beforeSenate().records({ counts: votes(80, 10) });
    recorded
      .asks(
        "DeclineCertification",
        { of: recorded.story.fact("VoteRecorded").entry, reason: "a mistake" },
        { duty: "sejm-secretary" },
      )
      .thenRefused("DutyForOtherBody");
    const declining = nextSteps(recorded.state, recorded.procedure).find(
      ({ command: next }) => next === "DeclineCertification",
    );
    expect(declining?.duties).toEqual(["senate-secretary"]);
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
    expectFinding(
      auditOf(told),
      "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?",
      {
        verdict: "broken",
        why,
      },
    );
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

const vote = { stage: "consent", counts: senators(67) };
const otherwise = { counts: senators(66) };

describe("the certification of a vote at a stage", () => {
  const recorded = american.onResolution().records(vote);
  it("leads where the outcome leads", () => {
    expect(recorded.certifies().at).toBe("instrument");
    expect(american.onResolution().votes({ ...vote, outcome: "rejected" }).at).toBe("rejected");
    expect(american.onResolution().votes({ ...vote, outcome: "adjourned" }).at).toBe("consent");
  });
  it("says the same in whichever order the counts are entered", () => {
    const { membersInOffice, present, against, for: count } = senators(67);
    recorded
      .certifying({ counts: { membersInOffice, present, against, for: count } })
      .thenActs("VoteCertified");
  });
  it("is another person's than whoever recorded or corrected the vote", () => {
    recorded
      .certifying({}, { person: "legislative-clerk-1" })
      .thenRefused("SamePerson", { did: "recorded the vote" });
    american
      .onResolution()
      .records({ ...vote, counts: senators(68) })
      .corrects("RecordVote", { counts: senators(67) })
      .certifying({}, { person: "legislative-clerk-1" })
      .thenRefused("SamePerson");
  });
  it("names the record as it stands", () => {
    recorded.certifying({ of: digestOf("another entry") }).thenRefused("NotCurrent");
    const corrected = recorded.corrects("RecordVote", { counts: senators(68) });
    corrected.certifying({ of: recorded.story.hashOf("VoteRecorded") }).thenRefused("NotCurrent");
    expect(corrected.certifies().at).toBe("instrument");
  });
  it("is recorded as differing where it is not the record, and moves nothing", () => {
    const differed = recorded.certifying(otherwise).thenActs("VoteCertificationDiffered");
    expect(differed.state.stage).toBe("reservations");
    recorded.certifying({ outcome: "rejected" }).thenActs("VoteCertificationDiffered");
    recorded.certifying({ counts: null }).thenActs("VoteCertificationDiffered");
  });
  it("says again how the chair decided a tie", () => {
    const tied = american.onResolution().records({
      stage: "reservations",
      counts: senators(50),
      tie: "against",
      outcome: "rejected",
    });
    tied.certifying().thenActs("VoteCertified");
    tied.certifying({ tie: "for" }).thenActs("VoteCertificationDiffered");
    tied.certifying({ tie: null }).thenActs("VoteCertificationDiffered");
    const { state, story } = tied.certifies();
    expect(story.fact("VoteCertified").act.tie).toBe("against");
    const [read] = ballotsOf({ state, law: story.law });
    expect(english(read?.noted ?? [])).toBe("equal votes, decided: against");
    expect(english(read?.finding?.why ?? "")).toContain("casting vote of the chair: against");
  });
  it.each(["quorumChallenged", "putOffBefore"])(
    "says again what the quorum rests on: %s",
    (fact) => {
      const challenged = american.onResolution().records({ ...vote, [fact]: true });
      challenged.certifying().thenActs("VoteCertified");
      challenged.certifying({ [fact]: false }).thenActs("VoteCertificationDiffered");
      recorded.certifying({ [fact]: true }).thenActs("VoteCertificationDiffered");
      recorded.certifying({ [fact]: false }).thenActs("VoteCertified");
    },
  );
  it("is refused once three differed, and the vote is recorded anew", () => {
    const thrice = recorded
      .certifies(otherwise)
      .certifies({ outcome: "rejected" })
      .certifies({ counts: null });
    thrice.certifying().thenRefused("VoteToRecordAnew");
    expect(nextSteps(thrice.state, thrice.procedure).map((step) => step.command)).toContain(
      "RecordVote",
    );
    expect(thrice.state.ballots.map(certificationOf)).toEqual([{ kind: "spent" }]);
    expect(brokenRules(auditOf(thrice.story, thrice.today))).toEqual([]);
    thrice
      .asks("DeclineCertification", { of: thrice.story.hashOf("VoteRecorded") })
      .thenRefused("VoteToRecordAnew");
    expect(thrice.votes(vote).at).toBe("instrument");
  });
  it("is declined with a reason, after which the vote is recorded anew", () => {
    const of = recorded.story.hashOf("VoteRecorded");
    recorded.asks("DeclineCertification", { of }).thenRefused("SamePerson");
    const declined = recorded.does(
      "DeclineCertification",
      { of },
      { person: "legislative-clerk-2" },
    );
    expect(declined.at).toBe("reservations");
    declined.certifying().thenRefused("NoVoteToCertify");
    expect(declined.votes(vote).at).toBe("instrument");
  });
  it("happens once", () => {
    recorded.certifies().certifying().thenRefused("NoVoteToCertify");
  });
  it("is of a vote, and of none that a body took without counting", () => {
    american
      .onResolution()
      .asks("CertifyVote", {}, { duty: "legislative-clerk" })
      .thenRefused("NoVoteToCertify");
    estonian
      .inCommittee()
      .asks("CertifyVote", {}, { duty: "sittings-office" })
      .thenRefused("NoVoteToCertify");
  });
  it("is given for the body that decided", () => {
    polish
      .beforeSenate()
      .records({ counts: votes(80, 10) })
      .certifying({}, { duty: "sejm-secretary", person: "sejm-secretary-2" })
      .thenRefused("DutyForOtherBody");
  });
  it("is refused where the case ended meanwhile", () => {
    const withdrawn = recorded.does("Withdraw");
    withdrawn.certifying().thenRefused("NoVoteToCertify");
    withdrawn
      .asks(
        "DeclineCertification",
        { of: withdrawn.story.hashOf("VoteRecorded") },
        { person: "legislative-clerk-2" },
      )
      .thenRefused("NoVoteToCertify");
  });
});

describe("a vote that was corrected after it was certified", () => {
  const inSecondChamber = polish.inSenate();
  const corrected = inSecondChamber.corrects("RecordVote", { counts: votes(401, 40, 10) });
  it("is certified again, before anything goes on, and then moves nothing", () => {
    corrected.asks("Present").thenRefused("VoteAwaitsCertification");
    corrected
      .asks("RecordVote", { counts: votes(80, 10) }, { duty: "senate-secretary" })
      .thenRefused("VoteAwaitsCertification");
    const again = corrected.certifies({}, { person: "sejm-secretary-3" });
    expect(again.at).toBe("senate");
    again.asks("Present", { on: "2026-01-27" }).thenStage("senate");
  });
  it("is certified again by another than whoever corrected it", () => {
    corrected.certifying({}, { person: "sejm-secretary-1" }).thenRefused("SamePerson");
  });
  it("is not declined once the case has gone on by it", () => {
    corrected
      .asks(
        "DeclineCertification",
        { of: corrected.story.hashOf("VoteRecorded") },
        { person: "sejm-secretary-2" },
      )
      .thenRefused("StageNotOpen");
  });
  it("holds back the instrument, also where another chamber has decided since", () => {
    const signed = polish.beforePresident().on("2026-02-20").does("RecordAssent");
    const sejms = signed.state.ballots[0]?.vote;
    const restated = { ...sejms?.act, kind: "RecordVote", counts: votes(399, 40, 10) };
    delete (restated as { byCounting?: boolean }).byCounting;
    const mended = signed.does("Correct", { of: sejms?.entry, restated });
    mended.asks("PrepareInstrument").thenRefused("VoteAwaitsCertification");
    const of = mended.state.ballots[0]?.vote.correctedBy;
    const again = mended.does(
      "CertifyVote",
      { of, outcome: "adopted", counts: votes(399, 40, 10) },
      { duty: "sejm-secretary", person: "sejm-secretary-2" },
    );
    expect(again.at).toBe("instrument");
    expect(again.does("PrepareInstrument").at).toBe("instrument");
  });
  it("is corrected again once three certifications differed", () => {
    const thrice = corrected
      .certifies({ outcome: "rejected" })
      .certifies({ outcome: "rejected" })
      .certifies({ outcome: "rejected" });
    thrice.certifying().thenRefused("VoteToRecordAnew");
    thrice.asks("Present").thenRefused("VoteToRecordAnew");
    expect(nextSteps(thrice.state, thrice.procedure)).toMatchObject([{ command: "Correct" }]);
    const mended = thrice.corrects("RecordVote", { counts: votes(400, 40, 10) });
    expect(mended.certifies({}, { person: "sejm-secretary-2" }).at).toBe("senate");
  });
  it("keeps its stage, and stays a vote", () => {
    const two = american.onResolution().records(vote);
    two
      .correcting("RecordVote", { stage: "reservations" }, { duty: "legislative-clerk" })
      .thenRefused("StageIsFixed");
    two
      .asks(
        "Correct",
        {
          of: two.story.hashOf("VoteRecorded"),
          restated: { kind: "RecordReport", on: "2026-02-13", outcome: "favourable", report: null },
        },
        { duty: "legislative-clerk" },
      )
      .thenRefused("CannotRestate");
    two.correcting("RecordVote", {}, { duty: "legislative-clerk" }).thenRefused("NothingCorrected");
  });
});

describe("a certification that differs from the record", () => {
  const second = { person: "plenary-secretary-2" };
  const sitting = azerbaijaniCase("SittingScheduled").with({ today: "2026-02-11" });
  const waiting = voted(sitting);
  const of = waiting.hashOf("VoteRecorded");
  it.each([
    ["a number", { counts: { ...carried, for: 89, against: 6 } }],
    ["the number present", { counts: { ...carried, for: 91, present: 101 } }],
    ["the declared result", { outcome: "rejected" }],
    ["the way of recording", { counts: { present: 100 } }],
  ])("in %s says nothing of where, and moves nothing", (_, again) => {
    const differed = waiting
      .despite(command("CertifyVote", { of, ...again }), second)
      .thenActs("VoteCertificationDiffered");
    expect(differed.fact("VoteCertificationDiffered").act).toEqual({
      kind: "VoteCertificationDiffered",
      of,
      stage: "plenary",
    });
    expect(differed.state.stage).toBe("plenary");
    differed.when(command("CertifyVote", { of }), second).thenStage("head-of-state");
  });
  it("is compared by the number present where no more was published", () => {
    const silent = sitting.record(command("RecordVote", { counts: { present: 90 } }));
    const entry = silent.hashOf("VoteRecorded");
    silent
      .when(command("CertifyVote", { of: entry, counts: null }), second)
      .thenActs("VoteCertificationDiffered");
    silent
      .when(command("CertifyVote", { of: entry, counts: { present: 90 } }), second)
      .thenActs("VoteCertified");
  });
  it("is taken as it is entered in a past case, with a finding", () => {
    const past = voted(sitting.with(importing));
    past
      .when(
        command("CertifyVote", { of: past.hashOf("VoteRecorded"), counts: votesFor(91) }),
        importing,
      )
      .thenFinding("Did a second person certify it?", "broken", /differs from the record/);
  });
});
