import { nextSteps, stepsBeside } from "../../src/procedure/next-steps.ts";
import { auditCase } from "../../src/audit/audit.ts";
import { command, lead, other } from "../support/cases.ts";
import { day } from "../support/law.ts";
import { azerbaijani, deputies, estonian, members, textsAsLaid } from "./support/roads.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

const offered = ({ state, procedure }: StagedCase): readonly string[] => {
  const next = nextSteps(state, procedure);
  return [...next, ...stepsBeside(state, procedure, next)].map(
    ({ command, stage }) => `${command} ${stage?.id ?? ""}`,
  );
};

const broken = ({ state, story: { law }, today }: StagedCase) =>
  auditCase({ state, law, today: day(today), calendar: undefined }).filter(
    ({ verdict }) => verdict === "broken",
  );

describe("counts of a vote", () => {
  const asked = (counts: Readonly<Record<string, number>>) =>
    azerbaijani.inPlenary().asks("RecordVote", { ...textsAsLaid, outcome: "adopted", counts });
  it("make the number present, where all that those present can have done is recorded", () => {
    asked({ ...deputies(90, 5), present: 100 }).thenRefused("VotesDoNotAddUp", {
      sum: 95,
      present: 100,
    });
    asked({ ...deputies(90, 5), present: 94 }).thenRefused("VotesDoNotAddUp");
    asked(deputies(90, 5)).thenActs("VoteRecorded");
  });
  it("need not, where one of them is not known or the procedure does not ask who did not vote", () => {
    asked({ for: 90, against: 5, present: 100 }).thenActs("VoteRecorded");
    estonian
      .finalVote()
      .asks("RecordVote", { outcome: "adopted", counts: members(60, 20, 90) })
      .thenActs("VoteRecorded");
  });
});

describe("the report of a committee beside the lead, once the lead has reported", () => {
  const reported = azerbaijani
    .laid()
    .on("2026-01-14")
    .does("Refer", { lead, others: [other, "a third committee"] })
    .on("2026-02-03")
    .does("RecordReport", { committee: lead, outcome: "favourable" });
  const late = { committee: other, outcome: "unfavourable" };
  it("is recorded until a vote, also of a day before that of the lead, and moves nothing", () => {
    expect(reported.at).toBe("plenary");
    expect(offered(reported)).toContain("RecordReport committee");
    const both = reported.does("RecordReport", { ...late, on: "2026-01-20" });
    expect(both.at).toBe("plenary");
    expect(both.story.fact("Reported").act).toMatchObject({ beside: true, stage: "committee" });
    const all = both.does("RecordReport", { ...late, committee: "a third committee" });
    expect(offered(all)).not.toContain("RecordReport committee");
  });
  it("is refused once there was a vote, of a committee that has reported, and of one that was not asked", () => {
    reported
      .records({ ...textsAsLaid, counts: deputies(90) })
      .certifies()
      .asks("RecordReport", { ...late, stage: "committee" })
      .thenRefused("StageNotOpen");
    for (const committee of [lead, "another"])
      reported
        .asks("RecordReport", { committee, outcome: "favourable", stage: "committee" })
        .thenRefused("StageNotOpen");
    reported
      .does("RecordReport", late)
      .asks("RecordReport", { ...late, stage: "committee" })
      .thenRefused("StageNotOpen");
    reported
      .asks("RecordReport", { ...late, on: "2026-01-13" })
      .thenRefused("DateBeforeStep", { stepDate: "2026-01-14" });
  });
});

describe("a presentation from which a time counts", () => {
  it("comes before what is done on it, and is recorded once", () => {
    const adopted = azerbaijani.adopted().on("2026-02-12");
    expect(offered(adopted)).toContain("Present head-of-state");
    expect(offered(adopted)).not.toContain("RecordAssent head-of-state");
    adopted.asks("RecordAssent", { outcome: "signed" }).thenRefused("NotPresented");
    const presented = adopted.does("Present");
    expect(offered(presented)).toContain("RecordAssent head-of-state");
    presented.asks("Present").thenRefused("PresentedAlready");
  });
  it("need not be on record of a past case", () => {
    const past = opened("az-milli-majlis")
      .on("2026-11-20")
      .imported()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .records({ on: "2026-02-10", stage: "plenary", counts: deputies(90) })
      .does("RecordAssent", { on: "2026-02-23", stage: "head-of-state", outcome: "signed" });
    expect(past.at).toBe("instrument");
    expect(broken(past)).toEqual([]);
  });
});

describe("a vote that was declared against its rule", () => {
  const tooFew = deputies(62, 25);
  const enough = deputies(63, 24);
  it("is told to whoever records it", () => {
    const { decision } = azerbaijani
      .inPlenary()
      .asks("RecordVote", { ...textsAsLaid, outcome: "adopted", counts: tooFew });
    expect(decision.kind === "allowed" ? decision.findings : []).toMatchObject([
      { rule: { kind: "stageVote" }, verdict: "broken" },
    ]);
  });
  it("is certified only with a reason, by what the certifier enters, whatever the first record says", () => {
    for (const counts of [tooFew, enough]) {
      const { story } = azerbaijani.inPlenary().records({ ...textsAsLaid, counts });
      const certifying = (own: Readonly<Record<string, number>>) =>
        story.when(command("CertifyVote", { of: story.hashOf("VoteRecorded"), counts: own }), {
          person: "plenary-secretary-2",
        });
      certifying(tooFew).thenRefused("RulesBroken", { count: 1 });
      expect(certifying(enough).decision.kind).toBe("allowed");
    }
  });
});
