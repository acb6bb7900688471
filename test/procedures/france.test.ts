import type { IsoDate } from "../../src/time/date.ts";
import type { Course } from "../../src/case/course/course.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { judgeCourse } from "../../src/case/course/judged-course.ts";
import { shortcomingsOfPower } from "../../src/case/course/shortcomings.ts";
import { classes, courseOf, day, event, procedureIn, refusedAfter, times, votes } from "./files.ts";
import { storyCourse } from "./story-course.ts";

const fr = procedureIn("fr-loi-autorisation/2026.1.json");
const acts = (course: Course): readonly unknown[] =>
  judgeCourse(course, "2030-01-01" as IsoDate).lacking;
const declared = (declaration: string, on: string): Happening => ({
  kind: "declared",
  declaration,
  on: day(on),
});
const yes = { for: 300, against: 100, abstaining: 20, present: 430 };
const no = { for: 100, against: 200, abstaining: 10, present: 320 };
const vote = (stage: string, what: "adopted" | "rejected", on: string): Happening =>
  event(`${stage}.${what}`, on, what === "adopted" ? yes : no);

// All that follows is made up, unless a source is named.
const laid = (...names: string[]): readonly Happening[] => [
  classes(...names),
  event("bill.laid", "2026-01-05"),
];
const toAssembly = [...laid(), event("assembly-committee.favourable", "2026-02-04")];
const toSenate = [
  ...toAssembly,
  event("assembly.begun", "2026-02-17"),
  vote("assembly", "adopted", "2026-02-17"),
  event("to-senate.laid", "2026-02-18"),
  event("senate-committee.favourable", "2026-03-11"),
];
const passed = [
  ...toSenate,
  event("senate.begun", "2026-03-19"),
  vote("senate", "adopted", "2026-03-19"),
];
const sent = [...passed, event("to-government.laid", "2026-03-23")];
const countersigned = {
  ...event("promulgation.countersigned", "2026-03-30"),
  by: "prime-minister",
};

describe("France: votes as they were declared", () => {
  it("judges the votes on CETA, which then came to the Assembly a second time", () => {
    const course = storyCourse("fr-ceta-2019.json");
    expect(course.at).toBe("assembly-again");
    expect(votes(course)).toEqual([
      ["assembly", "adopted", true],
      ["senate", "rejected", true],
    ]);
  });

  // Record of the National Assembly, 14th legislature, vote 1312: 494 voters, 462 votes expressed, majority 232.
  it.each([
    [305, 157, "adopted"],
    [232, 230, "adopted"],
    [231, 231, "rejected"],
  ])(
    "needs 232 of 462 votes expressed, however many abstain: %i to %i is %s",
    (votesFor, against, expected) => {
      const counts = { for: votesFor, against, abstaining: 32, present: 494 };
      const course = courseOf(fr, ...toAssembly, event("assembly.adopted", "2026-02-17", counts));
      expect(votes(course).at(-1)?.[1]).toBe(expected);
    },
  );

  it("puts a vote off where too few are found present, and takes it then with any number", () => {
    const few = { for: 60, against: 20, abstaining: 0, present: 85 };
    const challenged = (what: string, more: object): Happening => ({
      ...event(`assembly.${what}`, "2026-02-17"),
      ballot: { counts: few, quorumChallenged: true, ...more },
    });
    const course = courseOf(
      fr,
      ...toAssembly,
      challenged("noDecision", {}),
      challenged("adopted", {}),
    );
    expect(votes(course)).toEqual([
      ["assembly", "noDecision", true],
      ["assembly", "adopted", true],
    ]);
    // Where the first vote is not on record, somebody says that there was one.
    const alone = (more: object) => votes(courseOf(fr, ...toAssembly, challenged("adopted", more)));
    expect(alone({ putOffBefore: true })).toEqual([["assembly", "adopted", true]]);
    expect(alone({})).toEqual([["assembly", "noDecision", false]]);
  });
});

describe("France: the Senate, by its own Rules", () => {
  const ballot = (what: string, present: number, more: object = {}): Course =>
    courseOf(fr, ...toSenate, {
      ...event(`senate.${what}`, "2026-03-19"),
      ballot: { counts: { for: 60, against: 20, abstaining: 0, present }, ...more },
    });

  it.each([
    ["noDecision", 174, true],
    ["adopted", 175, true],
    ["adopted", 174, false],
  ])(
    "is %s with %i of 348 present, where thirty senators asked: %s",
    (...[what, present, asked]) => {
      const course = ballot(what, present, asked ? { quorumChallenged: true } : {});
      expect(votes(course).at(-1)).toEqual(["senate", what, true]);
    },
  );

  it("takes no authority from the Rules of the Assembly", () => {
    const cited = fr.stages
      .filter(({ bodies }) => bodies["body"] === "senate")
      .map((stage) => JSON.stringify([stage.authority, stage.rules]));
    expect(cited.filter((one) => one.includes("Rules of the National Assembly, Art."))).toEqual([]);
  });
});

describe("France: the Houses", () => {
  it("passes a bill that both adopt, to the deposit", () => {
    const course = courseOf(
      fr,
      ...sent,
      countersigned,
      event("promulgation.signed", "2026-04-02"),
      event("international.instrumentSigned", "2026-06-01"),
      event("journal.published", "2026-06-02"),
      event("international.deposited", "2026-06-10"),
    );
    expect(course.at).toBe("deposited");
    expect(acts(course)).toEqual([]);
    expect(times(course)).toEqual([
      ["six-weeks", "2026-02-16", "kept"],
      ["four-weeks", "2026-03-18", "kept"],
      ["promulgation", "2026-04-06", "kept"],
    ]);
  });

  it.each([
    ["2026-02-14", "broken"],
    ["2026-02-15", "cannotBeVerified"],
    ["2026-02-16", "kept"],
  ])("debates it in the first House six weeks after tabling: %s is %s", (on, verdict) => {
    const course = courseOf(fr, ...toAssembly, event("assembly.begun", on));
    expect(times(course)).toEqual([["six-weeks", "2026-02-16", verdict]]);
  });

  it("has no such periods under the accelerated procedure, and a joint committee after one reading", () => {
    const [classified, ...others] = toSenate;
    const course = courseOf(
      fr,
      ...(classified === undefined ? [] : [classified]),
      declared("accelerated", "2026-01-05"),
      ...others,
      event("senate.begun", "2026-02-25"),
      vote("senate", "rejected", "2026-02-25"),
    );
    expect(course.at).toBe("joint-committee");
    expect(times(course)).toEqual([]);
  });

  it("begins in the Senate if it is tabled there, and sends tax treaties to its committee on finance", () => {
    const course = courseOf(
      fr,
      classes("tax-treaty"),
      declared("senate-first", "2026-01-02"),
      event("bill.laid", "2026-01-05"),
      event("senate-first-finance.favourable", "2026-02-04"),
      event("senate-first.begun", "2026-02-16"),
      vote("senate-first", "adopted", "2026-02-16"),
      event("to-assembly.laid", "2026-02-18"),
      event("assembly-second-committee.favourable", "2026-03-11"),
      event("assembly-second.begun", "2026-03-17"),
      vote("assembly-second", "adopted", "2026-03-17"),
    );
    expect(course.at).toBe("to-government");
    expect(times(course)).toEqual([
      ["six-weeks", "2026-02-16", "kept"],
      ["four-weeks", "2026-03-18", "cannotBeVerified"],
    ]);
  });

  it("adjourns a debate in the Assembly, and amends nothing", () => {
    const adjourned = event("assembly.adjourned", "2026-02-17");
    expect(courseOf(fr, ...toAssembly, adjourned).at).toBe("assembly");
    expect(
      courseOf(fr, ...toAssembly, adjourned, vote("assembly", "adopted", "2026-03-03")).at,
    ).toBe("to-senate");
    expect(refusedAfter(fr, ...toAssembly, event("assembly.amended", "2026-02-17"))).toMatchObject({
      kind: "eventUnknown",
    });
  });

  const shuttle = [
    ...toSenate,
    vote("senate", "rejected", "2026-03-19"),
    vote("assembly-again", "adopted", "2026-04-07"),
    vote("senate-again", "rejected", "2026-04-21"),
  ];
  it("goes to a joint committee after two readings by each House, whose text both may pass", () => {
    expect(courseOf(fr, ...shuttle).at).toBe("joint-committee");
    const agreed = courseOf(
      fr,
      ...shuttle,
      event("joint-committee.agreed", "2026-05-05"),
      vote("joint-text-assembly", "adopted", "2026-05-12"),
      vote("joint-text-senate", "adopted", "2026-05-13"),
    );
    expect(agreed.at).toBe("to-government");
  });

  it.each([
    ["adopted", "to-government"],
    ["rejected", "rejected"],
  ] as const)(
    "is %s by the Assembly in a final decision that the Government asks for",
    (what, end) => {
      const course = courseOf(
        fr,
        ...shuttle,
        event("joint-committee.notAgreed", "2026-05-05"),
        vote("new-assembly", "adopted", "2026-05-19"),
        vote("new-senate", "rejected", "2026-05-26"),
        { ...event("request.laid", "2026-05-27"), by: "government" },
        vote("final", what, "2026-06-02"),
      );
      expect(course.at).toBe(end);
      expect(acts(course)).toEqual([]);
    },
  );

  it("settles it wherever one House comes round to the other", () => {
    const rejectedFirst = [
      ...toAssembly,
      vote("assembly", "rejected", "2026-02-17"),
      event("to-senate.laid", "2026-02-18"),
      event("senate-committee.favourable", "2026-03-11"),
    ];
    const at = (...more: readonly Happening[]) => courseOf(fr, ...rejectedFirst, ...more).at;
    const adopted = vote("senate", "adopted", "2026-03-19");
    expect(at(vote("senate", "rejected", "2026-03-19"))).toBe("rejected");
    expect(at(adopted)).toBe("assembly-again");
    expect(at(adopted, vote("assembly-again", "adopted", "2026-04-07"))).toBe("to-government");
    const again = vote("assembly-again", "rejected", "2026-04-07");
    expect(at(adopted, again)).toBe("senate-again");
    expect(at(adopted, again, vote("senate-again", "rejected", "2026-04-21"))).toBe("rejected");
  });
});

describe("France: the Constitutional Council", () => {
  const asked = event("treaty-review.asked", "2026-02-10");
  it("holds up the debate on a treaty that it examines", () => {
    const adopted = vote("assembly", "adopted", "2026-02-17");
    expect(refusedAfter(fr, ...toAssembly, asked, adopted)).toEqual({
      kind: "waitsFor",
      stage: "assembly",
      other: "treaty-review",
    });
    const conform = event("treaty-review.conform", "2026-02-13");
    expect(courseOf(fr, ...toAssembly, asked, conform, adopted).at).toBe("to-senate");
  });

  it("makes an amendment of the Constitution come first where a clause is contrary to it", () => {
    const contrary = [...toAssembly, asked, event("treaty-review.notConform", "2026-02-13")];
    const adopted = vote("assembly", "adopted", "2026-09-01");
    expect(refusedAfter(fr, ...contrary, adopted)).toMatchObject({ other: "amendment" });
    const amended = event("amendment.adopted", "2026-07-01");
    expect(courseOf(fr, ...contrary, amended, adopted).at).toBe("to-senate");
  });

  const review = (by: string) => ({ ...event("law-review.asked", "2026-03-26"), by });
  it("stops the fifteen days while it examines the law", () => {
    const course = courseOf(
      fr,
      ...sent,
      review("sixty-members"),
      event("law-review.conform", "2026-04-15"),
      countersigned,
      event("promulgation.signed", "2026-04-24"),
    );
    expect(times(course)).toContainEqual(["promulgation", "2026-04-26", "kept"]);
    expect(times(course)).toContainEqual(["ruling", "2026-04-25", "kept"]);
    expect(acts(course)).toEqual([]);
  });

  it("has eight days where the Government asks for urgency, and ends a law that it finds contrary", () => {
    const course = courseOf(
      fr,
      ...sent,
      declared("urgent-review", "2026-03-26"),
      review("president-of-senate"),
      event("law-review.notConform", "2026-04-06"),
    );
    expect(course.at).toBe("rejected");
    expect(times(course)).toContainEqual(["ruling", "2026-04-03", "broken"]);
  });

  it("is asked by those whom the Constitution names", () => {
    expect(acts(courseOf(fr, ...sent, review("senate-finance")))).toMatchObject([
      { kind: "notEntitled", by: "senate-finance" },
    ]);
  });
});

describe("France: the President", () => {
  it("promulgates in fifteen days, with the Prime Minister's countersignature", () => {
    const late = courseOf(fr, ...sent, countersigned, event("promulgation.signed", "2026-04-08"));
    expect(times(late)).toContainEqual(["promulgation", "2026-04-07", "broken"]);
    const alone = courseOf(fr, ...sent, event("promulgation.signed", "2026-04-07"));
    expect(acts(alone)).toMatchObject([{ kind: "notCountersigned", by: ["prime-minister"] }]);
  });

  it("may have the debate reopened, without a special majority", () => {
    const returned = [...sent, event("promulgation.returned", "2026-04-01")];
    const again = (senate: "adopted" | "rejected") =>
      courseOf(
        fr,
        ...returned,
        vote("reopened-assembly", "adopted", "2026-05-05"),
        vote("reopened-senate", senate, "2026-05-12"),
      ).at;
    expect(courseOf(fr, ...returned).at).toBe("reopened-assembly");
    expect(again("adopted")).toBe("to-government");
    expect(again("rejected")).toBe("joint-committee");
  });

  // That it cannot be put to them otherwise is inferred, and deprives nothing of its effect.
  it.each([
    [["referendum-proposed"], []],
    [[], ["notProvidedFor"]],
  ])("may put the bill to the people once that is proposed, %j: lacks %j", (proposals, lacks) => {
    const proposed = proposals.map((one) => declared(one, "2026-02-06"));
    const put = declared("referendum", "2026-02-10");
    const course = courseOf(fr, ...toAssembly, ...proposed);
    expect(courseOf(fr, ...toAssembly, ...proposed, put).at).toBe("referendum");
    const by = { today: "2026-02-10" as IsoDate };
    expect(shortcomingsOfPower(course, put, by).map(({ kind }) => kind)).toEqual(lacks);
  });

  it("needs no proposal to put an accession to the European Union to the people", () => {
    const put = declared("referendum", "2026-01-10");
    expect(courseOf(fr, ...laid("eu-accession"), put).at).toBe("referendum");
  });

  it("may put the bill to the people instead", () => {
    const put = [
      ...toAssembly,
      declared("referendum-proposed", "2026-02-06"),
      declared("referendum", "2026-02-10"),
    ];
    const voted = (what: string, votesFor: number) =>
      courseOf(
        fr,
        ...put,
        event(`referendum.${what}`, "2026-05-10", { for: votesFor, against: 10 }),
      );
    expect(voted("rejected", 9).at).toBe("rejected");
    const course = courseOf(
      fr,
      ...put,
      event("referendum.adopted", "2026-05-10", { for: 11, against: 10 }),
      event("results.published", "2026-05-14"),
      countersigned,
      event("promulgation.signed", "2026-05-29"),
    );
    expect(course.at).toBe("international");
    expect(times(course)).toContainEqual(["promulgation", "2026-05-29", "cannotBeVerified"]);
  });
});

describe("France: treaties of their own kind", () => {
  const motion = (who: string, what: string, votesFor: number) =>
    event(`motion-of-${who}.${what}`, "2026-01-20", { for: votesFor, against: 40, abstaining: 5 });

  it("puts an accession to the European Union to the people, unless each House decides by three fifths", () => {
    const at = (...more: readonly Happening[]) => courseOf(fr, ...laid("eu-accession"), ...more);
    expect(at(event("motion-of-assembly.declined", "2026-01-20")).at).toBe("referendum");
    expect(at(motion("assembly", "adopted", 60), motion("senate", "rejected", 59)).at).toBe(
      "referendum",
    );
    const both = at(motion("assembly", "adopted", 60), motion("senate", "adopted", 60));
    expect(both.at).toBe("congress");
    expect(votes(both)).toEqual([
      ["motion-of-assembly", "adopted", true],
      ["motion-of-senate", "adopted", true],
    ]);
    expect(votes(at(motion("assembly", "adopted", 59)))).toEqual([
      ["motion-of-assembly", "rejected", false],
    ]);
  });

  it("asks the population of a territory", () => {
    const [, ...others] = sent;
    const promulgated = [
      classes("territory"),
      ...others,
      countersigned,
      event("promulgation.signed", "2026-04-02"),
    ];
    const asked = (what: string, votesFor: number) =>
      courseOf(
        fr,
        ...promulgated,
        event(`population.${what}`, "2026-06-01", { for: votesFor, against: 50 }),
      );
    expect(courseOf(fr, ...promulgated).at).toBe("population");
    expect(asked("adopted", 60).at).toBe("international");
    expect(asked("rejected", 40).at).toBe("rejected");
  });
});
