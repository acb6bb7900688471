import { american, european } from "../stages/support/roads.ts";
import { digestOf } from "../support/law.ts";

describe("the report of a body that examines", () => {
  const inCommittee = american.inCommittee().on("2026-02-10");
  it.each(["favourable", "unfavourable", "withoutRecommendation"])(
    "leads on when it is %s",
    (outcome) => {
      expect(inCommittee.does("RecordReport", { outcome }).at).toBe("second-reading");
    },
  );
  it("leaves the matter with a body that declines to act, as the file says, for another round", () => {
    const declined = inCommittee.does("RecordReport", { outcome: "declined" });
    expect(declined.at).toBe("committee");
    expect(declined.on("2026-02-20").does("RecordReport").at).toBe("second-reading");
  });
  it("is recorded with its stage and the document", () => {
    const { act } = inCommittee
      .does("RecordReport", { report: digestOf("report") })
      .story.fact("Reported");
    expect(act).toMatchObject({ stage: "committee", report: digestOf("report") });
  });
  it("is refused with an outcome that the stage cannot have", () => {
    inCommittee.asks("RecordReport", { outcome: "adopted" }).thenRefused("NotInCourse");
    inCommittee.asks("RecordReport", { outcome: "agreed" }).thenRefused("NotInCourse");
    inCommittee.asks("RecordReport", { outcome: "referred" }).thenRefused("NotInCourse");
  });
  it("is not that the time has passed: that is certified once it has", () => {
    european
      .inCommittee()
      .asks("RecordReport", { outcome: "notInTime" })
      .thenRefused("SilenceToBeCertified");
    expect(european.inCommittee().on("2026-07-14").does("CertifyTimeEnded").at).toBe("consent");
  });
  it("is given for the body that examines", () => {
    inCommittee
      .asks("RecordReport", {}, { duty: "legislative-clerk" })
      .thenRefused("DutyForOtherBody");
    american
      .onCalendar()
      .asks("RecordReport", { on: "2026-02-10" }, { duty: "committee-clerk" })
      .thenRefused("DutyForOtherBody");
  });
  it("is refused where nothing is examined now, and on an impossible day", () => {
    american.opened().asks("RecordReport").thenRefused("StageNotOpen");
    inCommittee.asks("RecordReport", { on: "2026-02-01" }).thenRefused("DateBeforeStep");
    inCommittee.asks("RecordReport", { on: "2026-02-11" }).thenRefused("DateInFuture");
  });
});
