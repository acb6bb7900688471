import { english } from "../support/in-english.ts";
import { type CaseBuilder, despiteOf, importing } from "../support/case-builder.ts";
import { azerbaijaniCase, carried, certified, command, voted, votesFor } from "../support/cases.ts";
import { rulesOf } from "../../src/procedure/despite.ts";
import { item } from "../support/readiness.ts";

const vote = "vote at ‘Single-reading plenary vote’ (10 February 2026)";
const second = { person: "plenary-secretary-2" };
const sitting = azerbaijaniCase("SittingScheduled");
const tooFew = { counts: votesFor(70, 70), outcome: "adopted" };
/** A law declared adopted by 70 members, where 83 must be present, and certified as such. */
const adoptedByTooFew = (): CaseBuilder => certified(sitting.record(command("RecordVote", tooFew)));

describe("what is required before the deposit", () => {
  it("is not met where the audit finds it broken", () => {
    expect(item(adoptedByTooFew(), "vote:plenary")).toMatchObject({
      status: "broken",
      why: expect.stringMatching(
        /declared adopted, but under the rule: no decision .*present: 70, needed at least 83/,
      ) as string,
    });
    expect(item(certified(voted(sitting)), "vote:plenary").status).toBe("met");
  });
});

describe("going on despite what is broken", () => {
  const presented = adoptedByTooFew().record(command("Present", { on: "2026-02-12" }));
  const sign = command("RecordAssent", { on: "2026-02-20" });
  it("is refused without a reason, by a refusal that lists the findings", () => {
    const refused = presented.when(sign).refused();
    expect(refused).toMatchObject({ kind: "RulesBroken", count: 1 });
    const { findings = [] } = refused;
    expect(new Set(findings.map(({ rule, verdict }) => `${english(rule)}: ${verdict}`))).toEqual(
      new Set([`${vote}: broken`]),
    );
  });
  it("is recorded with the names of the rules and the reason", () => {
    const { findings = [] } = presented.when(sign).refused();
    const despite = { findings: [...rulesOf(findings)], reason: "the court has upheld the vote" };
    const signed = presented.when(sign, { despite }).thenActs("AssentRecorded", "ContinuedDespite");
    expect(signed.entries.at(-1)?.entry.acts).toContainEqual({
      kind: "ContinuedDespite",
      findings: findings.map(({ rule }) => rule),
      reason: "the court has upheld the vote",
    });
    expect(signed.state.stage).toBe("instrument");
  });
  it("names all that is broken and nothing else", () => {
    for (const findings of [["certification"], [vote, "certification"]])
      presented
        .when(sign, { despite: { findings, reason: "as usual" } })
        .thenRefused("RulesBroken");
  });
  it("needs what is broken: where nothing is, a reason has no place", () => {
    azerbaijaniCase("Presented")
      .when(sign, { today: "2026-02-20", despite: { findings: [vote], reason: "to be safe" } })
      .thenRefused("NothingBroken");
    presented
      .when(command("RecordDatedFact"), { despite: despiteOf(presented.when(sign).refused()) })
      .thenRefused("NothingBroken");
  });
  it("is not asked of what ends the case or puts its record right, nor of a past case", () => {
    sitting.when(command("Withdraw")).thenStage("withdrawn");
    presented.when(command("Lapse")).thenStage("lapsed");
    const past = sitting.with(importing).record(command("RecordVote", tooFew));
    expect(past.when(sign, importing).decision.kind).toBe("allowed");
  });
  it("is not asked where the act itself mends what is broken: a step taken in time and recorded late", () => {
    azerbaijaniCase("Presented").when(sign, { today: "2026-06-30" }).thenActs("AssentRecorded");
    sitting.when(command("RecordVote"), { today: "2026-06-30" }).thenActs("VoteRecorded");
  });
});

describe("certifying a vote despite what is broken", () => {
  it("judges what the certifier enters, and says nothing of the first record", () => {
    for (const first of [{ counts: carried }, tooFew]) {
      const waiting = sitting.record(command("RecordVote", first));
      const of = waiting.hashOf("VoteRecorded");
      waiting
        .when(command("CertifyVote", { of, ...tooFew }), second)
        .thenRefused("RulesBroken", { count: 1 });
      const enough = waiting.when(command("CertifyVote", { of }), second);
      expect(enough.decision.kind).toBe("allowed");
    }
  });
  it("asks nobody about a first record that was set aside: who records it anew is not told of it", () => {
    const waiting = sitting.record(command("RecordVote", tooFew));
    const of = waiting.hashOf("VoteRecorded");
    const wrong = command("CertifyVote", { of, counts: carried });
    const spent = [1, 2, 3].reduce((story) => story.record(wrong, second), waiting);
    spent.when(command("RecordVote", tooFew), second).thenActs("VoteRecorded");
    spent.when(command("MakePublic"), { today: "2026-02-11" }).thenActs("CaseMadePublic");
  });
});
