import { unknownDate } from "../../src/clocks/dates/fact-date.ts";
import { follow } from "../../src/procedure/model/follow.ts";
import { play } from "../../src/procedure/model/play.ts";
import { classes, courseOf, day, event, procedureIn, tooFew, votes } from "./files.ts";

describe("the Netherlands", () => {
  const nl = procedureIn("nl-tacit/2026.1.json");
  const laid = [classes(), event("laying.laid", "2020-01-10")];

  it("approves tacitly when 30 days have passed without a wish", () => {
    expect(courseOf(nl, ...laid, event("wish.ended", "2020-02-12")).at).toBe("international");
  });

  it("begins elsewhere than with the advice only by the choice of express approval, or in urgency", () => {
    expect(play(nl).ways.filter(({ from }) => from === null)).toEqual([
      { from: null, to: "advice", by: [] },
      { from: null, to: "bill", by: ["express"] },
      { from: null, to: "international", by: ["urgent"] },
    ]);
  });

  it.each([
    ["a wish has led to a bill", event("wish.wish-of-tweede-kamer", "2020-01-20")],
    ["silence has led to the deposit", event("wish.ended", "2020-02-12")],
  ])("knows no choice of express approval once %s", (_, led) => {
    const choice = { kind: "declared", declaration: "express", on: unknownDate } as const;
    expect(follow(courseOf(nl, ...laid, led), choice)).toMatchObject({ kind: "tooLate" });
    expect(follow(courseOf(nl, ...laid), choice)).toMatchObject({ at: "bill" });
  });

  it.each([
    ["fifth-of-tweede-kamer", 30, "bill"],
    ["fifth-of-tweede-kamer", 29, "wish"],
    ["fifth-of-eerste-kamer", 15, "bill"],
    ["fifth-of-eerste-kamer", 14, "wish"],
  ])("%s by %i members leads to %s", (wish, count, at) => {
    const course = courseOf(nl, ...laid, event(`wish.${wish}`, "2020-01-20", { for: count }));
    expect(course.at).toBe(at);
    expect(tooFew(course)).toHaveLength(at === "wish" ? 1 : 0);
  });

  // Reported by tijd.be: 72 of 141 present, 69 against. The treaty was laid as a bill.
  it("judges the vote on CETA as it was declared, and under Art. 91(3) would not have passed it", () => {
    const vote = event("tweede-kamer.adopted", "2020-02-18", {
      for: 72,
      against: 69,
      abstaining: 0,
      present: 141,
      membersInOffice: 150,
    });
    const express = (...names: string[]) =>
      courseOf(
        nl,
        classes(...names),
        ...(names.length === 0
          ? [{ kind: "declared", declaration: "express", on: unknownDate } as const]
          : []),
        event("bill.laid", "2020-01-10"),
        vote,
      );
    expect(votes(express())).toEqual([["tweede-kamer", "adopted", true]]);
    expect(votes(express("departs-from-constitution"))).toEqual([
      ["tweede-kamer", "rejected", false],
    ]);
  });

  it("decides nothing with half of the sitting members present", () => {
    const course = courseOf(
      nl,
      classes("departs-from-constitution"),
      event("bill.laid", "2020-01-10"),
      event("tweede-kamer.noDecision", "2020-02-18", {
        for: 60,
        against: 15,
        abstaining: 0,
        present: 75,
        membersInOffice: 150,
      }),
    );
    expect(votes(course)).toEqual([["tweede-kamer", "noDecision", true]]);
  });

  it("is never bound first where the treaty departs from the Constitution", () => {
    const course = courseOf(
      nl,
      classes("departs-from-constitution"),
      event("bill.laid", "2020-01-10"),
      { kind: "declared", declaration: "urgent", on: day("2020-01-12") },
    );
    expect(course.at).toBe("tweede-kamer");
  });

  it("may be bound first where it is urgent, and is then approved by act", () => {
    const course = courseOf(
      nl,
      ...laid,
      { kind: "declared", declaration: "urgent", on: day("2020-01-12") },
      event("international.deposited", "2020-01-20"),
      event("bill.laid", "2020-02-01"),
      event("tweede-kamer.adopted", "2020-03-01", {
        for: 100,
        against: 20,
        abstaining: 0,
        present: 120,
        membersInOffice: 150,
      }),
      event("eerste-kamer.adopted", "2020-04-01", {
        for: 50,
        against: 10,
        abstaining: 0,
        present: 60,
        membersInOffice: 75,
      }),
      event("assent.signed", "2020-04-10"),
    );
    expect(course.at).toBe("deposited");
  });
});
