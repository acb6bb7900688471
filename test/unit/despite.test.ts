import { english } from "../support/in-english.ts";
import { type CaseBuilder, despiteOf, importing } from "../support/case-builder.ts";
import { azerbaijaniCase, carried, certified, command, voted, votesFor } from "../support/cases.ts";
import { item } from "../support/readiness.ts";

const second = { person: "plenary-secretary-2" };
const sitting = azerbaijaniCase("SittingScheduled");
const tooFew = { record: votesFor(70, 70), declared: "adopted" };
/** A law declared adopted by 70 members, where 83 must be present, and certified as such. */
const adoptedByTooFew = (): CaseBuilder =>
  certified(sitting.record(command("RecordPlenaryVote", tooFew)));

describe("what is required before the deposit", () => {
  it("is not met where the audit finds it broken", () => {
    expect(item(adoptedByTooFew(), "vote")).toMatchObject({
      status: "broken",
      why: "declared adopted, but 70 present, 83 needed for a quorum: under the rule, no decision",
    });
    expect(item(certified(voted(sitting)), "vote").status).toBe("met");
  });
});

describe("going on despite what is broken", () => {
  const presented = adoptedByTooFew().record(command("PresentLaw", { on: "2026-02-12" }));
  const sign = command("SignLaw", { on: "2026-02-20" });
  it("is refused without a reason, by a refusal that lists the findings", () => {
    const refused = presented.when(sign).refused();
    expect(refused).toMatchObject({ kind: "RulesBroken", count: 1 });
    const { findings = [] } = refused;
    expect(new Set(findings.map(({ rule, verdict }) => `${english(rule)}: ${verdict}`))).toEqual(
      new Set(["quorum: broken"]),
    );
  });
  it("is recorded with the names of the rules and the reason", () => {
    const despite = { findings: ["quorum"], reason: "the court has upheld the vote" };
    const signed = presented.when(sign, { despite }).thenActs("LawSigned", "ContinuedDespite");
    expect(signed.entries.at(-1)?.entry.acts).toContainEqual({
      kind: "ContinuedDespite",
      findings: [{ kind: "quorum" }],
      reason: "the court has upheld the vote",
    });
    expect(signed.state.stage).toBe("instrument");
  });
  it("names all that is broken and nothing else", () => {
    for (const findings of [["majority"], ["quorum", "majority"]])
      presented
        .when(sign, { despite: { findings, reason: "as usual" } })
        .thenRefused("RulesBroken");
  });
  it("needs what is broken: where nothing is, a reason has no place", () => {
    azerbaijaniCase("LawPresented")
      .when(sign, { today: "2026-02-20", despite: { findings: ["quorum"], reason: "to be safe" } })
      .thenRefused("NothingBroken");
    presented
      .when(command("RecordDatedFact"), { despite: despiteOf(presented.when(sign).refused()) })
      .thenRefused("NothingBroken");
  });
  it("is not asked of what ends the case or puts its record right, nor of a past case", () => {
    presented.when(command("Withdraw")).thenStage("withdrawn");
    presented.when(command("Lapse")).thenStage("lapsed");
    const past = sitting.with(importing).record(command("RecordPlenaryVote", tooFew));
    expect(past.when(sign, importing).decision.kind).toBe("allowed");
  });
  it("is not asked where the act itself mends what is broken: a step taken in time and recorded late", () => {
    azerbaijaniCase("LawPresented").when(sign, { today: "2026-06-30" }).thenActs("LawSigned");
    sitting
      .when(command("RecordPlenaryVote"), { today: "2026-06-30" })
      .thenActs("PlenaryVoteRecorded");
  });
});

describe("certifying a vote despite what is broken", () => {
  it("judges what the certifier enters, and says nothing of the first record", () => {
    for (const first of [{ record: carried }, tooFew]) {
      const waiting = sitting.record(command("RecordPlenaryVote", first));
      const of = waiting.hashOf("PlenaryVoteRecorded");
      waiting
        .when(command("CertifyPlenaryVote", { of, ...tooFew }), second)
        .thenRefused("RulesBroken", { count: 1 });
      const enough = waiting.when(command("CertifyPlenaryVote", { of }), second);
      expect(enough.decision.kind).toBe("allowed");
    }
  });
  it("asks nobody about a first record that was set aside: who records it anew is not told of it", () => {
    const waiting = sitting.record(command("RecordPlenaryVote", tooFew));
    const of = waiting.hashOf("PlenaryVoteRecorded");
    const wrong = command("CertifyPlenaryVote", { of, record: carried });
    const spent = [1, 2, 3].reduce((story) => story.record(wrong, second), waiting);
    spent.when(command("RecordPlenaryVote", tooFew), second).thenActs("PlenaryVoteRecorded");
    spent.when(command("MakePublic"), { today: "2026-02-11" }).thenActs("CaseMadePublic");
  });
});
