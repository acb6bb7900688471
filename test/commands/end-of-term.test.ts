import { american, estonian, members, polish } from "../stages/support/roads.ts";

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
