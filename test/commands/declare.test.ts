import { canadian, dutch, estonian, members } from "../stages/support/roads.ts";
import { opened } from "../stages/support/staged-case.ts";

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
  it("is refused when it is too late", () => {
    const silent = dutch.laid().on("2026-02-12").does("CertifyTimeEnded");
    silent.asks("Declare", { declaration: "express" }).thenRefused("NotInCourse");
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
