import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IsoDate } from "../../src/time/date.ts";
import { unknownDate } from "../../src/time/fact-date.ts";
import { conflictsIn } from "../../src/law/procedure/conflicts.ts";
import { followStory, readStory } from "../../src/case/course/story.ts";
import type { Course } from "../../src/case/course/course.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { judgeCourse } from "../../src/case/course/judged-course.ts";
import { classes, courseOf, day, event, procedureIn, refusedAfter, times, votes } from "./files.ts";
import { storyCourse } from "./story-course.ts";

const ee = procedureIn("ee-riigikogu/2026.1.json");
const toFloor = (...names: readonly string[]) => [
  classes(...names),
  event("bill.laid", "2022-06-01"),
  event("admission.adopted", "2022-06-03"),
  event("committee.favourable", "2022-06-10"),
];
const toVote = (...names: readonly string[]) => [
  ...toFloor(...names),
  event("first-reading.favourable", "2022-06-14"),
  event("second-reading.favourable", "2022-06-15"),
];
const extraordinary: Happening = {
  kind: "declared",
  declaration: "extraordinary-session",
  on: unknownDate,
};
const lastVote = (course: Course) => votes(course).at(-1);

describe("Estonia, as it happened", () => {
  it("judges the vote on the border treaties of 2005 as it was declared: 78 to 4, with 68 needed", () => {
    const file = "stories/ee-border-treaties-2005.json";
    const read = readStory(readFileSync(join(import.meta.dirname, file), "utf8"), file, ee);
    if (read.kind === "invalid") throw new Error(file);
    const { course, fault } = followStory(ee, read.value, { today: "2030-01-01" as IsoDate });
    expect(fault).toBeUndefined();
    expect(course.at).toBe("proclamation");
    expect(course.happened.at(-1)?.rule).toBe("two-thirds-of-membership-extraordinary");
    expect(lastVote(course)).toEqual(["final-vote", "adopted", true]);
  });

  // Reported by vabaeestisona.com, 25 November 2015: 13 for, 63 against, 1 abstention; the other days are made up.
  it("goes on to the first reading after the motion to reject the border bill was lost, 2015", () => {
    const course = courseOf(
      ee,
      ...toFloor("changes-borders"),
      event("motion-to-reject.rejected", "2015-11-25", { for: 13, against: 63, abstaining: 1 }),
      event("first-reading.favourable", "2015-11-25"),
    );
    expect(lastVote(course)).toEqual(["motion-to-reject", "rejected", true]);
    expect(course.at).toBe("second-reading");
  });

  // Reported by riigikogu.ee: 41 of 101 came to an extraordinary session of 6 August, which was not held; no treaty was before it.
  it("decides nothing where 41 of 101 come to an extraordinary session, and asks no quorum of the next ordinary sitting", () => {
    const unheld = [
      ...toVote(),
      extraordinary,
      event("final-vote.noDecision", "2022-08-06", { for: 0, against: 0, present: 41 }),
    ];
    expect(lastVote(courseOf(ee, ...unheld))).toEqual(["final-vote", "noDecision", true]);
    const held = courseOf(
      ee,
      ...unheld,
      event("final-vote.adopted", "2022-09-14", { for: 12, against: 11, present: 41 }),
    );
    expect(lastVote(held)).toEqual(["final-vote", "adopted", true]);
    const again = courseOf(ee, ...unheld, extraordinary);
    expect(again.at).toBe("final-vote");
  });

  // The agenda of 6 July 2022 (643 SE) set the second reading for two hours after the first sitting.
  it("knows no interval between readings, and none that must stand between the first and the last", () => {
    const sameDay = [
      ...toFloor(),
      event("first-reading.favourable", "2022-07-06"),
      extraordinary,
      event("final-vote.adopted", "2022-07-06", { for: 79, against: 0, present: 79 }),
    ];
    expect(courseOf(ee, ...sameDay).at).toBe("proclamation");
    expect(conflictsIn(ee)).toHaveLength(1);
  });
});

describe("Estonia, constructed examples", () => {
  const vote = (outcome: string, counts: Record<string, number>, ...names: readonly string[]) =>
    lastVote(
      courseOf(ee, ...toVote(...names), event(`final-vote.${outcome}`, "2022-06-20", counts)),
    );

  it.each([
    ["adopted", { for: 12, against: 11, abstaining: 78, present: 101 }],
    ["rejected", { for: 40, against: 40, abstaining: 0, present: 80 }],
  ])("is %s by more for than against, without a quorum: %o", (outcome, counts) => {
    expect(vote(outcome, counts)).toEqual(["final-vote", outcome, true]);
  });

  it.each([
    ["adopted", 68, 68],
    ["rejected", 67, 101],
    // Too few present: the vote is taken, and the act is not passed.
    ["rejected", 60, 60],
  ])("is %s by %i of %i present where the borders change", (outcome, count, present) => {
    const counts = { for: count, against: 0, abstaining: 0, present };
    expect(vote(outcome, counts, "changes-borders")).toEqual(["final-vote", outcome, true]);
  });

  it("cannot verify a vote on loans between the ordinary majority and 51", () => {
    const money = (count: number) =>
      vote("adopted", { for: count, against: 20, present: 80 }, "financial-obligations")?.[1];
    expect([20, 21, 50, 51].map(money)).toEqual([
      "rejected",
      "cannotBeVerified",
      "cannotBeVerified",
      "adopted",
    ]);
  });

  const returned = [
    ...toVote(),
    event("final-vote.adopted", "2022-06-20", { for: 50, against: 20, present: 70 }),
    event("proclamation.presented", "2022-06-22"),
    event("proclamation.returned", "2022-07-04"),
    event("second-vote.adopted", "2022-09-14", { for: 40, against: 30, present: 70 }),
  ];

  it("lets the Riigikogu pass a returned act again, after which the President may ask the Court", () => {
    const course = courseOf(ee, ...returned);
    expect(times(course)).toContainEqual(["proclamation", "2022-07-05", "kept"]);
    expect(lastVote(course)).toEqual(["second-vote", "adopted", true]);
    expect(courseOf(ee, ...returned, event("review.notConform", "2022-12-01")).at).toBe("rejected");
    const asked = [...returned, event("review.asked", "2022-09-20")];
    const proclaimed = event("second-proclamation.signed", "2022-12-02");
    expect(refusedAfter(ee, ...asked, proclaimed)).toMatchObject({ kind: "waitsFor" });
    const deposited = courseOf(
      ee,
      ...asked,
      event("review.conform", "2022-12-01"),
      proclaimed,
      event("submission.laid", "2022-12-05"),
      event("publication.published", "2022-12-14"),
      event("international.deposited", "2022-12-20"),
    );
    expect(deposited.at).toBe("deposited");
  });

  it("cannot verify a second vote on the borders by fewer than 68", () => {
    const passed = event("final-vote.adopted", "2022-06-20", { for: 70, against: 1, present: 71 });
    const [, ...sinceVote] = returned.slice(toVote().length);
    const again = courseOf(ee, ...toVote("changes-borders"), passed, ...sinceVote);
    expect(lastVote(again)).toEqual(["second-vote", "cannotBeVerified", null]);
  });

  it("lapses with the term unless it was passed, and is withdrawn only while it is in the Riigikogu", () => {
    const ended: Happening = { kind: "termEnded", on: day("2023-03-05") };
    const withdrawn: Happening = { kind: "withdrawn", on: day("2023-03-05"), by: "government" };
    expect(courseOf(ee, ...toVote(), ended).at).toBe("lapsed");
    expect(courseOf(ee, ...toVote(), withdrawn).at).toBe("withdrawn");
    expect(courseOf(ee, ...returned, ended).at).toBe("second-proclamation");
    expect(refusedAfter(ee, ...returned, withdrawn)).toMatchObject({ kind: "tooLate" });
  });

  it("knows no referendum on a treaty", () => {
    expect(ee.bodies.filter(({ kind }) => kind === "people")).toEqual([]);
  });
});

const eu = procedureIn("eu-consent/2026.1.json");
const judged = (course: Course) => judgeCourse(course, "2030-01-01" as IsoDate);
const declared = (declaration: string, on: string): Happening => ({
  kind: "declared",
  declaration,
  on: day(on),
});
const yes = { for: 400, against: 200, abstaining: 30, present: 640 };

// All that follows is made up, unless a source is named.
const asked = (...names: string[]): readonly Happening[] => [
  classes(...names),
  event("request.laid", "2025-01-15"),
];
const toConsent = (...names: string[]): readonly Happening[] => [
  ...asked("consent", ...names),
  event("committee.referred", "2025-01-20"),
  event("committee.favourable", "2025-06-10"),
];
const consented = (...names: string[]): readonly Happening[] => [
  ...toConsent(...names),
  event("consent.adopted", "2025-07-08", yes),
];
/** A decision of the Council: how many of its 27 members are for it, and how much of a population of 450 million. */
const council = (
  what: string,
  [statesFor, millions]: readonly [number, number],
  more: object = {},
): Happening =>
  event(`conclusion.${what}`, "2025-09-15", {
    states: 27,
    statesFor,
    statesAgainst: 27 - statesFor,
    statesAbstaining: 0,
    population: 450_000_000,
    populationFor: millions * 1_000_000,
    ...more,
  });

describe("European Union: votes as they were declared", () => {
  it("judges the consent to the agreement with Canada, 2017", () => {
    const course = storyCourse("eu-ceta-2017.json");
    expect(course.at).toBe("conclusion");
    expect(votes(course)).toEqual([["consent", "adopted", true]]);
  });

  it("judges the refusal of the agreement on banking data, 2010", () => {
    const course = storyCourse("eu-swift-2010.json");
    expect(course.at).toBe("rejected");
    expect(votes(course)).toEqual([["consent", "rejected", true]]);
  });

  // Vote list of the Parliament of 14 March 2024: border agreement with Albania, protocol with Japan.
  it.each([
    [441, 101, 8],
    [453, 34, 60],
  ])("judges %i to %i with %i abstentions as adopted", (votesFor, against, abstaining) => {
    const counts = { for: votesFor, against, abstaining };
    const course = courseOf(eu, ...toConsent(), event("consent.adopted", "2024-03-14", counts));
    expect(votes(course)).toEqual([["consent", "adopted", true]]);
  });
});

describe("European Union: the Parliament", () => {
  it("is asked for consent or for an opinion by what the agreement covers", () => {
    expect(courseOf(eu, ...asked("consent")).at).toBe("committee");
    expect(courseOf(eu, ...asked()).at).toBe("opinion");
    const doubtful = courseOf(
      eu,
      event("request.laid", "2025-01-15"),
      event("committee.favourable", "2025-06-10"),
    );
    expect(judged(doubtful).unclassified).toEqual(["committee"]);
  });

  it.each([
    [300, 299, 60, "adopted"],
    [299, 299, 0, "rejected"],
    [240, 300, 100, "rejected"],
  ])("consents by a majority of the votes cast: %i to %i with %i abstentions is %s", (...vote) => {
    const [votesFor, against, abstaining, expected] = vote;
    const counts = { for: votesFor, against, abstaining };
    const course = courseOf(eu, ...toConsent(), event(`consent.${expected}`, "2025-07-08", counts));
    expect(votes(course)).toEqual([["consent", expected, true]]);
    expect(course.at).toBe(expected === "adopted" ? "conclusion" : "rejected");
  });

  it("votes at the next sitting where less than a third is found present on request", () => {
    const ballot = (present: number, quorumChallenged: boolean, what: string): Happening => ({
      ...event(`consent.${what}`, "2025-07-08"),
      ballot: { counts: { for: 150, against: 60, abstaining: 10, present }, quorumChallenged },
    });
    const of = (...happened: readonly Happening[]) =>
      votes(courseOf(eu, ...toConsent(), ...happened));
    expect(of(ballot(239, true, "noDecision"))).toEqual([["consent", "noDecision", true]]);
    expect(of(ballot(240, true, "adopted"))).toEqual([["consent", "adopted", true]]);
    expect(of(ballot(239, false, "adopted"))).toEqual([["consent", "adopted", true]]);
    expect(courseOf(eu, ...toConsent(), ballot(239, true, "noDecision")).at).toBe("consent");
  });

  it("amends nothing, and votes whatever its committee recommends", () => {
    const amended = event("consent.amended", "2025-07-08");
    expect(refusedAfter(eu, ...toConsent(), amended)).toMatchObject({ kind: "eventUnknown" });
    const against = [
      ...asked("consent"),
      event("committee.unfavourable", "2025-06-10"),
      event("consent.adopted", "2025-07-08", yes),
    ];
    expect(courseOf(eu, ...against).at).toBe("conclusion");
  });

  it("votes without a report once its committee has let six months pass", () => {
    const silent = (on: string, ...more: readonly Happening[]) =>
      courseOf(
        eu,
        ...asked("consent"),
        event("committee.referred", "2025-01-20"),
        ...more,
        event("committee.notInTime", on),
      );
    expect(silent("2025-07-21").at).toBe("consent");
    expect(times(silent("2025-07-21"))).toEqual([["committee", "2025-07-20", "kept"]]);
    expect(times(silent("2025-07-18"))).toEqual([["committee", "2025-07-20", "broken"]]);
    const extended = (by: string): Happening => ({
      kind: "extended",
      clock: "committee",
      n: 2,
      on: day("2025-07-24"),
      by,
    });
    const course = silent("2025-09-22", extended("conference-of-presidents"));
    expect(times(course)).toEqual([["committee", "2025-09-20", "kept"]]);
    expect(judged(course).lacking).toEqual([]);
    expect(judged(silent("2025-09-22", extended("council"))).lacking).toMatchObject([
      { kind: "notEntitled", by: "council" },
    ]);
  });

  it("gives an opinion that does not bind the Council, or none in the time set for it", () => {
    const at = (...more: readonly Happening[]) => courseOf(eu, ...asked(), ...more).at;
    const rejected = event("opinion.rejected", "2025-03-10", {
      for: 100,
      against: 300,
      abstaining: 5,
    });
    expect(at(rejected)).toBe("conclusion");
    expect(at(declared("no-opinion-in-time", "2025-04-01"))).toBe("conclusion");
    expect(courseOf(eu, ...asked("consent"), declared("no-opinion-in-time", "2025-04-01")).at).toBe(
      "committee",
    );
  });
});

describe("European Union: the Council", () => {
  it.each([
    ["15 members with 65 per cent", 15, 292.5, "adopted"],
    ["14 members", 14, 400, "rejected"],
    ["less than 65 per cent of the population", 20, 292, "rejected"],
  ])("concludes by a qualified majority: %s", (...[, statesFor, millions, expected]) => {
    const course = courseOf(eu, ...consented(), council(expected, [statesFor, millions]));
    expect(votes(course).at(-1)).toEqual(["conclusion", expected, true]);
    expect(course.at).toBe(expected === "adopted" ? "international" : "rejected");
  });

  it.each([
    [20, "adopted"],
    [19, "rejected"],
  ])(
    "needs 72 per cent of its members without a proposal: %i of 27 is %s",
    (statesFor, expected) => {
      const course = courseOf(
        eu,
        ...consented(),
        declared("without-proposal", "2025-09-01"),
        council(expected, [statesFor, 400]),
      );
      expect(votes(course).at(-1)).toEqual(["conclusion", expected, true]);
    },
  );

  it("is unanimous for an association agreement, in which abstentions block nothing", () => {
    const abstained = { statesAgainst: 0, statesAbstaining: 3 };
    const of = (what: string, more: object) =>
      votes(courseOf(eu, ...consented("unanimity"), council(what, [24, 420], more))).at(-1);
    expect(of("adopted", abstained)).toEqual(["conclusion", "adopted", true]);
    expect(of("rejected", { statesAgainst: 1, statesAbstaining: 2 })).toMatchObject([
      "conclusion",
      "rejected",
      true,
    ]);
    expect(conflictsIn(eu).map(({ path }) => path)).toEqual(["stages[6].rules[0].tests[0]"]);
  });

  const question = { ...event("court-opinion.asked", "2025-07-20"), by: "parliament" };
  const concluded = council("adopted", [25, 440]);
  it("does not wait for an opinion of the Court that was asked for", () => {
    const course = courseOf(
      eu,
      ...consented(),
      question,
      concluded,
      event("court-opinion.conform", "2025-09-20"),
      event("publication.published", "2025-09-30"),
      event("international.deposited", "2025-10-15"),
    );
    expect(course.at).toBe("deposited");
    expect(judged(course).lacking).toEqual([]);
    expect(
      judged(courseOf(eu, ...consented(), { ...question, by: "committee" })).lacking,
    ).toMatchObject([{ kind: "notEntitled", by: "committee" }]);
  });

  it("holds up the deposit after an adverse opinion, until the agreement is amended or the Treaties are revised", () => {
    const adverse = [
      ...consented(),
      question,
      event("court-opinion.notConform", "2025-09-10"),
      concluded,
    ];
    const deposited = event("international.deposited", "2026-10-15");
    expect(courseOf(eu, ...adverse).at).toBe("international");
    expect(refusedAfter(eu, ...adverse, deposited)).toEqual({
      kind: "waitsFor",
      stage: "international",
      other: "remedy",
    });
    for (const remedy of ["agreement-amended", "treaties-revised"])
      expect(courseOf(eu, ...adverse, event(`remedy.${remedy}`, "2026-09-01"), deposited).at).toBe(
        "deposited",
      );
  });
});
