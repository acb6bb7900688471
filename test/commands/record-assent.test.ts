import { american, azerbaijani, deputies, polish, textsAsLaid } from "../stages/support/roads.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { opened } from "../stages/support/staged-case.ts";

describe("the assent of a head of state", () => {
  const presented = polish.beforePresident().on("2026-02-20");
  it("leads on, or back where the file says so", () => {
    expect(presented.does("RecordAssent", { by: "the President" }).at).toBe("instrument");
    expect(presented.does("RecordAssent", { outcome: "returned" }).at).toBe("override");
  });
  it("is recorded with its stage, and who signed", () => {
    expect(
      presented.does("RecordAssent", { by: "the President" }).story.fact("AssentRecorded").act,
    ).toMatchObject({ stage: "signature", outcome: "signed", by: "the President" });
  });
  it("is refused with an outcome that the stage cannot have", () => {
    presented.asks("RecordAssent", { outcome: "declined" }).thenRefused("NotInCourse");
    presented.asks("RecordAssent", { outcome: "adopted" }).thenRefused("NotInCourse");
    presented.asks("RecordAssent", { outcome: "presented" }).thenRefused("NotInCourse");
  });
  it("is given for the body that assents", () => {
    const toSign = opened("ua-verkhovna-rada")
      .does("Classify")
      .does("Lay")
      .does("RecordReport", { stage: "foreign-policy-committee" })
      .does("RecordVote", { stage: "vote", counts: { for: 300, against: 10 } })
      .certifies();
    expect(toSign.at).toBe("chairman");
    toSign.asks("RecordAssent", {}, { duty: "presidents-office" }).thenRefused("DutyForOtherBody");
    expect(toSign.does("RecordAssent").at).toBe("president");
  });
  it("is refused for a body that the file does not know, elsewhere, and on an impossible day", () => {
    presented.asks("RecordAssent", { body: "king" }).thenRefused("BodyUnknown");
    american
      .onCalendar()
      .asks("RecordAssent", {}, { duty: "executive-clerk" })
      .thenRefused("NotForThisProcedure");
    polish.beforeSenate().asks("RecordAssent").thenRefused("StageNotOpen");
    presented.asks("RecordAssent", { on: "2026-02-11" }).thenRefused("DateBeforeStep");
    presented.asks("RecordAssent", { on: "2026-02-21" }).thenRefused("DateInFuture");
  });
});

describe("a law that the President of Azerbaijan returned", () => {
  it.each([
    [63, 83, 82, "rejected", "rejected"],
    [63, 83, 83, "adopted", "instrument"],
    [82, 83, 82, "rejected", "rejected"],
  ] as const)(
    "with %i votes needs %i in the second vote: %i are %s",
    (...[passed, needed, again, outcome, stage]) => {
      const second = azerbaijani
        .inPlenary()
        .votes({ ...textsAsLaid, counts: deputies(passed, 125 - passed) })
        .does("Present")
        .does("RecordAssent", { outcome: "returned" })
        .votes({ ...textsAsLaid, outcome, counts: deputies(again, 125 - again) });
      expect(second.at).toBe(stage);
      expectFinding(
        auditOf(second.story),
        "vote at ‘Second vote after a return’ (10 February 2026)",
        { verdict: "kept", why: new RegExp(`needed at least ${String(needed)}`) },
      );
    },
  );
  it.each([
    ["whose first counts were not published", null, 120],
    ["which had so many that 95 may be needed", deputies(83, 42), 94],
  ])("leaves it open what a second vote needs: a law %s", (_, counts, again) => {
    const second = azerbaijani
      .inPlenary()
      .votes({ ...textsAsLaid, counts })
      .does("Present")
      .does("RecordAssent", { outcome: "returned" })
      .votes({ ...textsAsLaid, counts: deputies(again, 125 - again) });
    expectFinding(
      auditOf(second.story),
      "vote at ‘Second vote after a return’ (10 February 2026)",
      { verdict: "cannotBeVerified" },
    );
  });
});
