import { nextSteps } from "../../src/procedure/next-steps.ts";
import { assembly, dutch, estonian, french, members, polish, votes } from "./support/roads.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

describe("a treaty before the States General", () => {
  const bill = (): StagedCase =>
    dutch
      .laid()
      .on("2026-01-20")
      .does("RecordIntervention", { intervention: "wish-of-tweede-kamer" });
  it("is approved by silence", () => {
    const silent = dutch.laid().on("2026-02-12").does("CertifyTimeEnded");
    expect(silent.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("takes the express route where a chamber wishes it", () => {
    const approved = bill()
      .does("Lay")
      .votes({ counts: { for: 100, against: 50 } })
      .votes({ counts: { for: 50, against: 25 } })
      .does("RecordAssent");
    expect(approved.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("ends where a chamber rejects it", () => {
    expect(bill().does("Lay").votes({ outcome: "rejected", counts: null }).at).toBe("rejected");
  });
  it("is laid as a bill once only", () => {
    const urgent = dutch.laid().does("Declare", { declaration: "urgent" });
    expect(urgent.at).toBe("instrument");
    expect(urgent.on("2026-03-02").deposits().at).toBe("bill");
  });
});

describe("a treaty before Sejm and Senate", () => {
  const returned = (): StagedCase =>
    polish.beforePresident().on("2026-02-20").does("RecordAssent", { outcome: "returned" });
  it("is signed and deposited", () => {
    const signed = polish.beforePresident().on("2026-02-20").does("RecordAssent");
    expect(signed.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("passes the Senate when its thirty days are over, and not before", () => {
    polish.beforeSenate().on("2026-03-03").asks("CertifyTimeEnded").thenRefused("PeriodNotEnded");
    expect(polish.beforeSenate().on("2026-03-04").does("CertifyTimeEnded").at).toBe("signature");
  });
  it("is returned by the President, and overridden by three fifths", () => {
    const overridden = returned().votes({ counts: votes(276, 184) });
    expect(overridden.at).toBe("signature-after-override");
    expect(overridden.does("Present").does("RecordAssent").at).toBe("instrument");
    expect(returned().votes({ outcome: "rejected", counts: votes(275, 185) }).at).toBe("rejected");
  });
});

describe("a treaty before the Riigikogu", () => {
  it("is proclaimed and deposited", () => {
    const proclaimed = estonian.beforePresident().on("2026-02-20").does("RecordAssent");
    expect(proclaimed.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("needs 68 of 101 where it changes borders", () => {
    const findings = (count: number) =>
      estonian
        .finalVote("changes-borders")
        .records({ counts: members(count, 101 - count) })
        .certifying().decision;
    expect(findings(68)).toMatchObject({ kind: "allowed", findings: [] });
    expect(findings(67)).toMatchObject({
      findings: [{ rule: { kind: "stageVote" }, verdict: "broken" }],
    });
  });
  it("ends on a motion to reject, or where it is not admitted", () => {
    const motion = estonian.inCommittee().does("RecordReport");
    expect(motion.votes({ stage: "motion-to-reject", counts: members(60, 20) }).at).toBe(
      "rejected",
    );
    expect(estonian.laid().votes({ outcome: "rejected" }).at).toBe("rejected");
  });
  it("may be withdrawn until it is presented to the President", () => {
    expect(estonian.finalVote().does("Withdraw", { body: "government" }).at).toBe("withdrawn");
    estonian.beforePresident().asks("Withdraw").thenRefused("NotInCourse");
  });
});

describe("a treaty before the Verkhovna Rada", () => {
  const signedByChairman = (): StagedCase =>
    opened("ua-verkhovna-rada")
      .does("Classify")
      .does("Lay")
      .does("RecordReport", { stage: "foreign-policy-committee" })
      .votes({ stage: "vote", counts: { for: 300, against: 10 } })
      .does("RecordAssent");
  it("is signed, promulgated and deposited", () => {
    const promulgated = signedByChairman().does("Present").does("RecordAssent").does("Publish");
    expect(promulgated.on("2026-03-02").deposits().at).toBe("deposited");
  });
  it("counts as signed when the President is silent for fifteen days", () => {
    const presented = signedByChairman().does("Present");
    presented.on("2026-01-20").asks("CertifyTimeEnded").thenRefused("PeriodNotEnded");
    expect(presented.on("2026-01-21").does("CertifyTimeEnded").at).toBe("promulgation");
  });
  it("falls where the Rada lets it fall", () => {
    const failed = opened("ua-verkhovna-rada")
      .does("Classify")
      .does("Lay")
      .does("RecordReport", { stage: "foreign-policy-committee" })
      .votes({ stage: "vote", outcome: "rejected", counts: { for: 200, against: 10 } });
    expect(failed.votes({ outcome: "bill-falls" }).at).toBe("rejected");
    expect(failed.votes({ outcome: "vote-again" }).at).toBe("vote");
  });
});

describe("a treaty before the French Parliament", () => {
  const { inAssembly, inSenate, passed } = french;
  it("is promulgated with a countersignature, and deposited", () => {
    const promulgated = passed()
      .does("RecordAssent", { outcome: "countersigned", body: "prime-minister" })
      .does("RecordAssent");
    expect(promulgated.on("2026-06-01").deposits().at).toBe("deposited");
  });
  // Constitution, Art. 53: no ceding, exchanging or acquiring of territory without the consent of the population.
  it("fails where the population of a territory does not consent", () => {
    const promulgated = passed("territory")
      .does("RecordAssent", { outcome: "countersigned", body: "prime-minister" })
      .does("RecordAssent");
    expect(promulgated.at).toBe("population");
    const refused = promulgated
      .on("2026-06-01")
      .votes({ outcome: "rejected", counts: { for: 40, against: 60 } });
    expect(refused.at).toBe("rejected");
    expect(nextSteps(refused.state, refused.procedure)).toEqual([]);
  });
  // That a bill which both Houses reject is rejected is inferred in the file from Art. 45.
  it("fails where both Houses reject the bill, and goes on where only one does", () => {
    const no = { outcome: "rejected", counts: { for: 100, against: 200, abstaining: 10 } };
    const refused = inAssembly().votes({ ...no, counts: { ...no.counts, present: 320 } });
    expect(inSenate(refused).votes(no).at).toBe("rejected");
    const adopted = inAssembly().votes({ counts: assembly });
    expect(inSenate(adopted).votes(no).at).toBe("assembly-again");
  });
  it("fails where the law is found contrary to the Constitution", () => {
    const reviewed = passed()
      .does("AskForReview", { stage: "law-review", body: "president-of-senate" })
      .does("RecordReview", { stage: "law-review", outcome: "notConform" });
    expect(reviewed.at).toBe("rejected");
  });
});
