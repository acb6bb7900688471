import { fileOf, procedureWith } from "../support/procedure-files.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import {
  american,
  polish,
  canadian,
  dutch,
  estonian,
  members,
  azerbaijani,
  deputies,
  senators,
  textsAsLaid,
} from "../stages/support/roads.ts";
import { opened, type StagedCase } from "../stages/support/staged-case.ts";
import { notedOf } from "../support/case-builder.ts";
import { english } from "../support/in-english.ts";
import { digestOf } from "../support/law.ts";

describe("beginning a stage", () => {
  const onCalendar = american.onCalendar().on("2026-02-12");
  it("is recorded with its stage and leads nowhere by itself", () => {
    const begun = onCalendar.does("BeginStage");
    expect(begun.story.fact("StageBegun").act).toMatchObject({ stage: "second-reading" });
    expect(begun.at).toBe("second-reading");
  });
  it("names its stage where two are open, and passes the one by that need not take place", () => {
    const two = american.onResolution();
    two.asks("BeginStage").thenRefused("StageNotNamed");
    expect(english(two.asks("BeginStage").refused())).toContain(
      "name the one meant by its id: reservations (‘Reservations, declarations, statements and understandings’), consent (‘Resolution of advice and consent’)",
    );
    expect(two.does("BeginStage", { stage: "consent" }).at).toBe("consent");
    expect(two.does("BeginStage", { stage: "reservations" }).at).toBe("reservations");
  });
  it("is refused at a stage that is not open, that takes nothing up, or that the file does not have", () => {
    for (const stage of ["consent", "message", "international"])
      onCalendar.asks("BeginStage", { stage }).thenRefused("StageNotOpen");
    onCalendar.asks("BeginStage", { stage: "third-reading" }).thenRefused("StageUnknown");
    american.opened().asks("BeginStage").thenRefused("StageNotOpen");
    american.consented().asks("BeginStage").thenRefused("StageNotOpen");
  });
  it("is refused on a day before the step before, or one that is still to come", () => {
    onCalendar.asks("BeginStage", { on: "2026-02-09" }).thenRefused("DateBeforeStep");
    onCalendar.asks("BeginStage", { on: "2026-02-13" }).thenRefused("DateInFuture");
  });
  it("is given by no duty to which the file does not give it", () => {
    onCalendar
      .asks("BeginStage", {}, { duty: "committee-clerk" })
      .thenRefused("DutyMayNot", { allowed: "executive-clerk" });
  });
});

describe("putting a treaty into classes", () => {
  it("decides which stages take place", () => {
    expect(opened("pl-consent").at).toBe("notice");
    expect(polish.classified().at).toBe("notice");
    expect(polish.classified("statute-of-consent").at).toBe("bill");
    expect(polish.classified("transfer-of-powers").at).toBe("choice");
  });
  it("is recorded with its legal basis", () => {
    const { act } = opened("pl-consent")
      .does("Classify", { classes: ["statute-of-consent"], legalBasis: "Art. 89(1)" })
      .story.fact("Classified");
    expect(act).toMatchObject({ classes: ["statute-of-consent"], legalBasis: "Art. 89(1)" });
  });
  it("may be done again; the last one counts", () => {
    const again = polish.classified().does("Classify", { classes: ["statute-of-consent"] });
    expect(again.at).toBe("bill");
  });
  it("is refused with a class that the file does not know, and where it knows none", () => {
    opened("pl-consent")
      .asks("Classify", { classes: ["statute-of-consent", "peace"] })
      .thenRefused("NotInCourse");
    american
      .opened()
      .asks("Classify", {}, { duty: "executive-clerk" })
      .thenRefused("NotForThisProcedure");
  });
  it("is refused on a day to come, and once the case has ended", () => {
    opened("pl-consent").asks("Classify", { on: "2026-01-06" }).thenRefused("DateInFuture");
    const deposited = polish.beforePresident().on("2026-02-20").does("RecordAssent").deposits();
    deposited.asks("Classify", { classes: [] }).thenRefused("WrongStage");
  });
});

describe("a declaration on which the procedure depends", () => {
  it("leads where the file says", () => {
    const express = dutch.laid().on("2026-01-20").does("Declare", { declaration: "express" });
    expect(express.story.fact("Declared").act).toMatchObject({ declaration: "express" });
    expect(express.at).toBe("bill");
    expect(canadian.classified().does("Declare", { declaration: "exception" }).at).toBe("decision");
  });
  it("changes nothing but what depends on it", () => {
    const session = estonian
      .finalVote()
      .does("Declare", { declaration: "extraordinary-session", body: "riigikogu" });
    expect(session.at).toBe("final-vote");
  });
  it("is made once, and again only where it lasts until the next vote", () => {
    const urgent = opened("fr-loi-autorisation").does("Classify").does("Declare", {
      declaration: "accelerated",
    });
    urgent.asks("Declare", { declaration: "accelerated" }).thenRefused("NotInCourse");
    const session = estonian.finalVote().does("Declare", { declaration: "extraordinary-session" });
    session.asks("Declare", { declaration: "extraordinary-session" }).thenRefused("NotInCourse");
    session
      .votes({ counts: members(60, 20) })
      .asks("Declare", { declaration: "extraordinary-session" })
      .thenActs("Declared");
  });
  it("is without effect when it is too late", () => {
    const silent = dutch.laid().on("2026-02-12").does("CertifyTimeEnded");
    silent
      .asks("Declare", { declaration: "express" })
      .thenWorth("withoutEffect", "declarations.express.notAfter");
  });
  it("is refused where the file does not know it, or its body", () => {
    dutch.laid().asks("Declare", { declaration: "exception" }).thenRefused("NotInCourse");
    dutch
      .laid()
      .asks("Declare", { declaration: "express", body: "bundestag" })
      .thenRefused("BodyUnknown");
  });
  it("is refused on a day to come, and once the case has ended", () => {
    dutch
      .laid()
      .asks("Declare", { declaration: "express", on: "2026-01-13" })
      .thenRefused("DateInFuture");
    dutch
      .laid()
      .on("2026-02-12")
      .does("CertifyTimeEnded")
      .deposits()
      .asks("Declare", { declaration: "urgent" })
      .thenRefused("WrongStage");
  });
});

const inBundestag = opened("de-vertragsgesetz")
  .does("Classify")
  .on("2026-01-12")
  .does("Lay")
  .on("2026-02-10")
  .does("RecordReport", { outcome: "favourable" })
  .on("2026-02-12")
  .does("Lay");

describe("distributing the text", () => {
  it("is recorded with its stage and, where it is at hand, the text", () => {
    const distributed = inBundestag.does("DistributeText", { text: digestOf("printed paper") });
    expect(distributed.story.fact("TextDistributed").act).toMatchObject({
      stage: "first-reading",
      text: digestOf("printed paper"),
    });
    expect(distributed.at).toBe("first-reading");
    expect(inBundestag.does("DistributeText").story.fact("TextDistributed").act).not.toHaveProperty(
      "text",
    );
  });
  it("is refused where nobody decides now", () => {
    opened("de-vertragsgesetz").asks("DistributeText").thenRefused("StageNotOpen");
    inBundestag.asks("DistributeText", { stage: "override" }).thenRefused("StageNotOpen");
  });
  it("is refused on a day before the step before, or one that is still to come", () => {
    inBundestag.asks("DistributeText", { on: "2026-02-11" }).thenRefused("DateBeforeStep");
    inBundestag.asks("DistributeText", { on: "2026-02-13" }).thenRefused("DateInFuture");
  });
});

describe("referring to the body that examines", () => {
  it("is recorded with its stage and leads nowhere by itself", () => {
    const referred = american.inCommittee().does("Refer");
    expect(referred.story.fact("Referred").act).toMatchObject({ stage: "committee" });
    expect(referred.at).toBe("committee");
  });
  it("is refused where nothing is examined now", () => {
    american.opened().asks("Refer").thenRefused("StageNotOpen");
    polish.beforeSenate().asks("Refer", { stage: "first-reading" }).thenRefused("StageNotOpen");
    american.consented().asks("Refer").thenRefused("StageNotOpen");
  });
  it("is refused on a day before the step before, or one that is still to come", () => {
    american.inCommittee().asks("Refer", { on: "2026-02-01" }).thenRefused("DateBeforeStep");
    american.inCommittee().asks("Refer", { on: "2026-02-03" }).thenRefused("DateInFuture");
  });
});

describe("presenting the matter to those who decide or assent", () => {
  it("is recorded with its stage and leads nowhere by itself", () => {
    const presented = polish.inSenate().on("2026-02-01").does("Present");
    expect(presented.story.fact("Presented").act).toMatchObject({ stage: "senate" });
    expect(presented.at).toBe("senate");
    expect(polish.beforePresident().at).toBe("signature");
  });
  it("is refused where nobody decides or assents now", () => {
    american
      .onCalendar()
      .asks("Present", {}, { duty: "executive-clerk" })
      .thenRefused("NotForThisProcedure");
    polish.bill().asks("Present").thenRefused("StageNotOpen");
    polish.beforeSenate().asks("Present", { stage: "signature" }).thenRefused("StageNotOpen");
  });
  it("is refused on a day before the step before, or one that is still to come", () => {
    const inSenate = polish.inSenate().on("2026-02-01");
    inSenate.asks("Present", { on: "2026-01-26" }).thenRefused("DateBeforeStep");
    inSenate.asks("Present", { on: "2026-02-02" }).thenRefused("DateInFuture");
  });
});

describe("an intervention while the law leaves time for it", () => {
  const laid = dutch.laid().on("2026-01-20");
  const wish = { intervention: "wish-of-tweede-kamer", body: "tweede-kamer" };
  it("leads where the file says", () => {
    const wished = laid.does("RecordIntervention", wish);
    expect(wished.story.fact("InterventionRecorded").act).toMatchObject({ ...wish, stage: "wish" });
    expect(wished.at).toBe("bill");
  });
  it("leads nowhere where the law gives it no effect", () => {
    const tabled = canadian.tabled().on("2026-01-20");
    const moved = tabled.does("RecordIntervention", { intervention: "motion" });
    expect(moved.at).toBe("waiting");
  });
  it("by too few leads nowhere; by enough, or by an unknown number, it leads on", () => {
    const fifth = { intervention: "fifth-of-tweede-kamer" };
    expect(laid.does("RecordIntervention", { ...fifth, counts: { for: 29 } }).at).toBe("wish");
    expect(laid.does("RecordIntervention", { ...fifth, counts: { for: 30 } }).at).toBe("bill");
    expect(laid.does("RecordIntervention", fifth).at).toBe("bill");
  });
  it("is without effect where it is not provided for", () => {
    const caribbean = { intervention: "wish-of-minister-plenipotentiary" };
    laid
      .asks("RecordIntervention", caribbean)
      .thenWorth(
        "withoutEffect",
        "stages.wish.interventions.wish-of-minister-plenipotentiary.when",
      );
    laid.asks("RecordIntervention", { intervention: "veto" }).thenRefused("NotInCourse");
    laid.asks("RecordIntervention", { intervention: "ended" }).thenRefused("NotInCourse");
    expect(
      dutch.laid("touches-caribbean").on("2026-01-20").does("RecordIntervention", caribbean).at,
    ).toBe("bill");
  });
  it("is refused for a body that the file does not know, at another stage, and on an impossible day", () => {
    laid
      .asks("RecordIntervention", { ...wish, body: "bundestag" })
      .thenRefused("BodyUnknown", { body: "bundestag" });
    dutch.classified().asks("RecordIntervention", wish).thenRefused("StageNotOpen");
    laid.asks("RecordIntervention", { ...wish, on: "2026-01-11" }).thenRefused("DateBeforeStep");
    laid.asks("RecordIntervention", { ...wish, on: "2026-01-21" }).thenRefused("DateInFuture");
  });
});

describe("waiving an interval", () => {
  const onCalendar = american.onCalendar();
  it("is recorded with the counts, and moves nothing", () => {
    const waived = onCalendar.does("RecordWaiver", { clock: "lie-over", counts: { against: 0 } });
    expect(waived.story.fact("IntervalWaived").act).toMatchObject({
      clock: "lie-over",
      counts: { against: 0 },
    });
    expect(waived.at).toBe("second-reading");
  });
  it("lets be done at once what else would be too early", () => {
    onCalendar
      .asks("BeginStage")
      .thenFinding(
        "Was the time limit ‘One day on the calendar’ kept (from 10 February 2026)?",
        "broken",
      );
    const waived = onCalendar.does("RecordWaiver", { clock: "lie-over", counts: { against: 0 } });
    const { decision } = waived.asks("BeginStage");
    expect(notedOf(decision)).toEqual([]);
  });
  it("is refused for a time that nobody may waive, or that the file does not know", () => {
    onCalendar.asks("RecordWaiver", { clock: "senate" }).thenRefused("NotInCourse");
    polish
      .beforeSenate()
      .asks("RecordWaiver", {}, { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
  });
  it("is refused on a day to come, and once the case has ended", () => {
    onCalendar.asks("RecordWaiver", { on: "2026-02-11" }).thenRefused("DateInFuture");
    onCalendar.does("Withdraw").asks("RecordWaiver").thenRefused("WrongStage");
  });
});

describe("the end of a term", () => {
  it("starts the procedure again where the file says so", () => {
    const again = american.onResolution().on("2027-01-03").does("EndOfTerm");
    expect(again.story.fact("TermEnded").act.kind).toBe("TermEnded");
    expect(again.at).toBe("committee");
    expect(again.on("2027-02-01").does("RecordReport").at).toBe("second-reading");
  });
  it("ends the case where the file says so, unless the body has decided", () => {
    expect(estonian.finalVote().does("EndOfTerm").at).toBe("lapsed");
    const adopted = estonian.finalVote().votes({ counts: members(60, 20) });
    expect(adopted.does("EndOfTerm").at).toBe("proclamation");
  });
  it("is refused where the file says nothing of it, on a day to come, and once the case has ended", () => {
    polish
      .beforeSenate()
      .asks("EndOfTerm", {}, { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
    american.onResolution().asks("EndOfTerm", { on: "2026-02-14" }).thenRefused("DateInFuture");
    estonian.finalVote().does("EndOfTerm").asks("EndOfTerm").thenRefused("WrongStage");
  });
});

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
    const { "executive-clerk": clerk, ...others } = fileOf(procedure).duties;
    const may = [...(clerk?.may ?? []), "ScheduleSitting"];
    const duties = { ...others, "executive-clerk": { ...clerk, may } };
    const toResolution = (one: StagedCase) =>
      one
        .does("RecordReport", { outcome: "favourable" })
        .does("BeginStage")
        .does("RecordReport", { outcome: "withoutRecommendation" });
    const sitting = toResolution(
      opened(procedureWith(procedure, { duties })).on("2026-02-02").does("Lay"),
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
    expect(notedOf(decision)).toEqual([]);
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
