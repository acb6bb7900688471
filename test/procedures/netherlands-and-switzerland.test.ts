import { unknownDate } from "../../src/time/fact-date.ts";
import { readStory } from "../../src/case/course/story.ts";
import type { Course } from "../../src/case/course/course.ts";
import { follow } from "../../src/case/course/follow.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { play } from "../../src/case/course/play.ts";
import {
  classes,
  courseOf,
  day,
  event,
  lacking,
  procedureIn,
  times,
  tooFew,
  votes,
  worthAfter,
} from "./files.ts";
import { storyCourse } from "./story-course.ts";

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
    expect(worthAfter(nl, ...laid, led, choice)).toEqual({
      kind: "withoutEffect",
      rule: "declarations.express.notAfter",
    });
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

  it("is laid before the parliaments of the countries that it affects, in either form", () => {
    const given = event("countries.laid", "2020-01-10");
    for (const form of ["laying", "bill"]) {
      const names = form === "bill" ? ["departs-from-constitution"] : [];
      const course = courseOf(
        nl,
        classes("touches-caribbean", ...names),
        event(`${form}.laid`, "2020-01-10"),
        given,
      );
      expect(course.happened.map(({ stage }) => stage)).toContain("countries");
    }
    expect(follow(courseOf(nl, ...laid), given)).toMatchObject({ kind: "stageNotOpen" });
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

const ch = procedureIn("ch-bundesbeschluss/2026.1.json");
const national = { for: 120, against: 60, abstaining: 10, present: 191 };
const states = { for: 30, against: 10, abstaining: 3, present: 44 };
const vote = (stage: string, what: "adopted" | "rejected", on: string): Happening => {
  const counts = stage.includes("states") ? states : national;
  const given =
    what === "adopted" ? counts : { ...counts, for: counts.against, against: counts.for };
  return event(`${stage}.${what}`, on, given);
};

// All that follows is made up, unless a source is named.
const toNational = (...names: string[]): readonly Happening[] => [
  classes(...names),
  event("message.laid", "2021-01-20"),
  event("national-committee.favourable", "2021-02-10"),
];
const toStates = (first: "adopted" | "rejected", ...names: string[]): readonly Happening[] => [
  ...toNational(...names),
  vote("national", first, "2021-03-08"),
  event("states-committee.favourable", "2021-05-10"),
];
const agreed = (...names: string[]): readonly Happening[] => [
  ...toStates("adopted", ...names),
  vote("states", "adopted", "2021-06-07"),
];
const decided = (...names: string[]): readonly Happening[] => [
  ...agreed(...names),
  vote("final-national", "adopted", "2021-06-18"),
  vote("final-states", "adopted", "2021-06-18"),
];

describe("Switzerland: the councils", () => {
  it("approve by simple decree a treaty that is subject to no referendum, to the deposit", () => {
    const course = courseOf(
      ch,
      ...decided(),
      event("international.instrumentSigned", "2021-07-01"),
      event("international.deposited", "2021-07-10"),
    );
    expect(course.at).toBe("deposited");
    expect(votes(course).map(([stage, , agrees]) => [stage, agrees])).toEqual([
      ["national", true],
      ["states", true],
      ["final-national", true],
      ["final-states", true],
    ]);
  });

  it("refuse finally where one of them refuses a second time", () => {
    const at = (...more: readonly Happening[]) => courseOf(ch, ...more).at;
    const differ = [...toStates("adopted"), vote("states", "rejected", "2021-06-07")];
    expect(at(...differ)).toBe("national-again");
    const held = [...differ, vote("national-again", "adopted", "2021-06-10")];
    expect(at(...held)).toBe("states-again");
    expect(at(...held, vote("states-again", "rejected", "2021-06-14"))).toBe("rejected");
    expect(at(...held, vote("states-again", "adopted", "2021-06-14"))).toBe("final-national");
    expect(at(...differ, vote("national-again", "rejected", "2021-06-10"))).toBe("rejected");
  });

  it("refuse finally where the council that refused first does so again, or both refuse", () => {
    const at = (...more: readonly Happening[]) => courseOf(ch, ...toStates("rejected"), ...more).at;
    const adopted = vote("states", "adopted", "2021-06-07");
    expect(at(vote("states", "rejected", "2021-06-07"))).toBe("rejected");
    expect(at(adopted)).toBe("national-again");
    expect(at(adopted, vote("national-again", "rejected", "2021-06-10"))).toBe("rejected");
    expect(at(adopted, vote("national-again", "adopted", "2021-06-10"))).toBe("final-national");
  });

  it("may begin with the Council of States", () => {
    const course = courseOf(
      ch,
      classes(),
      { kind: "declared", declaration: "states-first", on: day("2021-01-10") },
      event("message.laid", "2021-01-20"),
      event("states-first-committee.favourable", "2021-02-10"),
      vote("states-first", "rejected", "2021-03-08"),
      event("national-second-committee.favourable", "2021-05-10"),
      vote("national-second", "adopted", "2021-06-07"),
      vote("states-first-again", "rejected", "2021-06-10"),
    );
    expect(course.at).toBe("rejected");
  });

  it("end a treaty that the final vote rejects", () => {
    expect(courseOf(ch, ...agreed(), vote("final-national", "rejected", "2021-06-18")).at).toBe(
      "rejected",
    );
  });

  const ballot = (what: string, counts: object, more: object = {}): Course =>
    courseOf(ch, ...toNational(), {
      ...event(`national.${what}`, "2021-03-08"),
      ballot: { counts: { ...national, ...counts }, ...more },
    });
  it("decide nothing without the majority of the members, and cannot be judged without knowing it", () => {
    const few = { for: 60, against: 40, abstaining: 0, present: 100 };
    expect(votes(ballot("noDecision", few))).toEqual([["national", "noDecision", true]]);
    expect(votes(ballot("adopted", { ...few, present: 101 }))).toEqual([
      ["national", "adopted", true],
    ]);
    const unknown = courseOf(
      ch,
      ...toNational(),
      event("national.adopted", "2021-03-08", { for: 60, against: 40 }),
    );
    expect(votes(unknown)).toEqual([["national", "cannotBeVerified", null]]);
  });

  it.each(["for", "against"] as const)("decide a tie by the casting vote %s", (vote) => {
    const tied = { for: 90, against: 90 };
    const what = vote === "for" ? "adopted" : "rejected";
    expect(votes(ballot(what, tied, { tie: vote }))).toEqual([["national", what, true]]);
  });

  it("leave a tie to the president, who must decide it, so that one adopted by the chair is no breach", () => {
    const tied = { for: 80, against: 80, abstaining: 0, present: 161 };
    expect(votes(ballot("adopted", tied))).toEqual([["national", "cannotBeVerified", null]]);
    expect(votes(ballot("adopted", tied, { tie: "for" }))).toEqual([["national", "adopted", true]]);
  });

  it("need the majority of all members for expenditure, where the president votes", () => {
    const spending = (votesFor: number) =>
      courseOf(
        ch,
        ...agreed("majority-of-members"),
        event("spending-national.adopted", "2021-06-14", {
          ...national,
          for: votesFor,
          against: 20,
        }),
      );
    expect(votes(spending(101)).at(-1)).toEqual(["spending-national", "adopted", true]);
    expect(votes(spending(100)).at(-1)).toEqual(["spending-national", "rejected", false]);
  });
});

describe("Switzerland: the optional referendum", () => {
  // Federal Gazette: published on 29 June 2021, last day 7 October 2021; and in 2008 (bbl_id 49256).
  it.each([
    ["2021-06-29", "2021-10-07", "2021-10-08"],
    ["2008-10-14", "2009-01-22", "2009-01-23"],
  ])("published on %s runs until %s", (published, last, after) => {
    const [classified, ...others] = decided("optional-referendum");
    const until = (on: string) =>
      courseOf(
        ch,
        ...(classified === undefined ? [] : [classified]),
        ...others,
        event("publication.published", published),
        event("referendum.ended", on),
      );
    expect(times(until(after))).toEqual([["referendum", last, "kept"]]);
    expect(times(until(last))).toEqual([["referendum", last, "broken"]]);
    expect(until(after).at).toBe("international");
  });

  const open = [...decided("optional-referendum"), event("publication.published", "2021-06-29")];
  it.each([
    ["by-voters", { for: 50_000 }, "people-vote"],
    ["by-voters", { for: 49_999 }, "referendum"],
    ["by-cantons", { cantons: 8 }, "people-vote"],
    ["by-cantons", { cantons: 7 }, "referendum"],
  ])("asked for %s with %j leads to %s", (what, counts, at) => {
    const course = courseOf(ch, ...open, event(`referendum.${what}`, "2021-10-07", counts));
    expect(course.at).toBe(at);
    expect(tooFew(course)).toHaveLength(at === "referendum" ? 1 : 0);
    // What is without effect keeps no time.
    const verdict = at === "people-vote" ? "kept" : "running";
    expect(times(course, "2021-10-07")[0]).toEqual(["referendum", "2021-10-07", verdict]);
  });

  it("is too late the day after, and is decided by those who vote", () => {
    const late = courseOf(
      ch,
      ...open,
      event("referendum.by-voters", "2021-10-08", { for: 60_000 }),
    );
    expect(late.at).toBe("referendum");
    expect(times(late, "2021-10-07")).toEqual([["referendum", "2021-10-07", "running"]]);
    expect(lacking(late)).toMatchObject([
      { kind: "timeOver", rule: "clocks.referendum", day: "2021-10-07", isWithoutEffect: true },
    ]);
    const asked = event("referendum.by-voters", "2021-10-07", { for: 60_000 });
    const voted = (what: string, votesFor: number) =>
      courseOf(
        ch,
        ...open,
        asked,
        event(`people-vote.${what}`, "2022-02-13", { for: votesFor, against: 1000 }),
      );
    expect(voted("adopted", 1001).at).toBe("international");
    expect(voted("rejected", 1000).at).toBe("rejected");
    expect(votes(voted("rejected", 1000)).at(-1)).toEqual(["people-vote", "rejected", true]);
  });
});

describe("Switzerland: the mandatory referendum", () => {
  it("judges the vote of 2002 on the United Nations as it was declared", () => {
    const course = storyCourse("ch-united-nations-2002.json");
    expect(course.at).toBe("international");
    expect(votes(course).at(-1)).toEqual(["people-and-cantons", "adopted", true]);
  });

  it.each([
    [1001, 1000, 12, 11, "adopted"],
    [1001, 1000, 11.5, 11.5, "rejected"],
    [1001, 1000, 7, 16, "rejected"],
    [1000, 1001, 16, 7, "rejected"],
  ])(
    "%i to %i of the People, %d to %d of the Cantons: %s",
    (...[yes, no, cantonsFor, cantonsAgainst, expected]) => {
      const counts = { for: yes, against: no, cantonsFor, cantonsAgainst };
      const course = courseOf(
        ch,
        ...decided("mandatory-referendum"),
        event(`people-and-cantons.${expected}`, "2022-02-13", counts),
      );
      expect(votes(course).at(-1)).toEqual(["people-and-cantons", expected, true]);
      expect(course.at).toBe(expected === "adopted" ? "international" : "rejected");
      expect(times(course)).toEqual([]);
    },
  );
});

describe("A story with half votes", () => {
  const ofCantons = (counts: Readonly<Record<string, number>>): string =>
    JSON.stringify({
      happened: [
        { on: "unknown", event: "message.laid" },
        { on: "unknown", event: "people-and-cantons.adopted", counts },
      ],
    });

  it("is read where the procedure says that a count may have them, and nowhere else", () => {
    expect(readStory(ofCantons({ cantonsFor: 11.5, cantonsAgainst: 11.5 }), "story", ch).kind).toBe(
      "read",
    );
    expect(readStory(ofCantons({ cantonsFor: 12, for: 1000.5 }), "story", ch)).toMatchObject({
      kind: "invalid",
      faults: [{ path: "happened[1].counts", reason: { kind: "CountNotWhole", given: "1000.5" } }],
    });
  });
});
