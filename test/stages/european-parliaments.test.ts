import { dutch, estonian, members, polish, votes } from "./support/roads.ts";
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
    expect(overridden.does("RecordAssent").at).toBe("instrument");
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
    const promulgated = signedByChairman().does("RecordAssent").does("Publish");
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
