import type { IsoDate } from "../../src/time/date.ts";
import type { Course } from "../../src/case/course/course.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { judgeCourse } from "../../src/case/course/judged-course.ts";
import { classes, courseOf, day, event, procedureIn, refusedAfter, times, votes } from "./files.ts";
import { storyCourse } from "./story-course.ts";

const de = procedureIn("de-vertragsgesetz/2026.1.json");
const acts = (course: Course): readonly unknown[] =>
  judgeCourse(course, "2030-01-01" as IsoDate).lacking;
const declared = (declaration: string, on = "2026-01-05"): Happening => ({
  kind: "declared",
  declaration,
  on: day(on),
});

// All that follows is made up, unless a source is named.
const submitted = (...names: string[]): readonly Happening[] => [
  classes(...names),
  event("submission.laid", "2026-01-05"),
];
const toBundestag = (...names: string[]): readonly Happening[] => [
  ...submitted(...names),
  event("opinion.favourable", "2026-02-13"),
  event("bill.laid", "2026-02-20"),
];
const toSecondReading = (...names: string[]): readonly Happening[] => [
  ...toBundestag(...names),
  event("first-reading.distributed", "2026-03-02"),
  event("first-reading.begun", "2026-03-05"),
  event("first-reading.refer", "2026-03-05"),
  event("committee.favourable", "2026-03-18"),
];
const counts = { for: 400, against: 150, abstaining: 20, present: 580 };
const toBundesrat = (...names: string[]): readonly Happening[] => [
  ...toSecondReading(...names),
  event("second-reading.adopted", "2026-03-26", { ...counts, for: 430 }),
  event("sending.laid", "2026-04-03"),
];
const toObjection = [
  ...toBundesrat(),
  event("mediation-call.adopted", "2026-04-20", { for: 36, against: 20, abstaining: 13 }),
  event("mediation.notAgreed", "2026-05-04"),
  event("notice.laid", "2026-05-05"),
];

describe("Germany: votes as they were declared", () => {
  it("judges the law on the Treaty of Lisbon, of whose consent no number of votes was reported", () => {
    const course = storyCourse("de-lisbon-2008.json");
    expect(course.at).toBe("signature");
    expect(votes(course)).toEqual([
      ["first-reading", null, null],
      ["second-reading", "adopted", true],
      ["consent", "cannotBeVerified", null],
    ]);
  });

  // Every Land but Berlin consented. A Land has three to six votes, so at least 63 of 69 were for it.
  it.each([63, 66])("finds two thirds of the Bundesrat in %i votes", (votesFor) => {
    const { happened, others } = storyCourse("de-lisbon-2008.json");
    const course = courseOf(
      de,
      ...others.slice(0, 1),
      ...happened.slice(0, -1),
      event("consent.adopted", "2008-05-23", { for: votesFor }),
    );
    expect(votes(course).at(-1)).toEqual(["consent", "adopted", true]);
  });

  // Reported by bundestag.de: on 6 June 2013 268 of 620 members were present, and the sitting was closed.
  it("decides nothing with 268 present, once that is doubted, and votes the next day", () => {
    const few = { for: 200, against: 68, abstaining: 0, present: 268 };
    const vote = (what: string, on: string, more: object) => ({
      ...event(`second-reading.${what}`, on),
      ballot: { counts: few, ...more },
    });
    const doubted = courseOf(
      de,
      ...toSecondReading(),
      vote("noDecision", "2026-03-26", { quorumChallenged: true }),
      event("second-reading.adopted", "2026-03-27", counts),
    );
    expect(votes(doubted).slice(1)).toEqual([
      ["second-reading", "noDecision", true],
      ["second-reading", "adopted", true],
    ]);
    const undoubted = courseOf(de, ...toSecondReading(), vote("adopted", "2026-03-26", {}));
    expect(votes(undoubted).at(-1)).toEqual(["second-reading", "adopted", true]);
  });
});

describe("Germany: the Bundestag", () => {
  it.each([
    ["2026-03-04", "broken"],
    ["2026-03-05", "kept"],
  ])("begins the first reading on the third day after a Monday: %s is %s", (on, verdict) => {
    const course = courseOf(
      de,
      ...toBundestag(),
      event("first-reading.distributed", "2026-03-02"),
      event("first-reading.begun", on),
    );
    expect(times(course)).toContainEqual(["third-day", "2026-03-05", verdict]);
  });

  it.each([
    ["2026-03-24", "broken"],
    ["2026-03-25", "kept"],
  ])(
    "begins the second on the second day after the report of a Monday: %s is %s",
    (on, verdict) => {
      const course = courseOf(
        de,
        ...toSecondReading(),
        event("second-reading.distributed", "2026-03-23"),
        event("second-reading.begun", on),
      );
      expect(times(course)).toContainEqual(["second-day", "2026-03-25", verdict]);
    },
  );

  it("begins it earlier if two thirds of those present so decide, and not if fewer do", () => {
    const waived = (votesFor: number) =>
      courseOf(
        de,
        ...toSecondReading(),
        event("second-reading.distributed", "2026-03-23"),
        {
          kind: "waived",
          clock: "second-day",
          on: day("2026-03-24"),
          ballot: { counts: { for: votesFor, present: 600 } },
        },
        event("second-reading.begun", "2026-03-24"),
      );
    expect(times(waived(400))).toContainEqual(["second-day", null, "kept"]);
    expect(acts(waived(400))).toEqual([]);
    expect(acts(waived(399))).toMatchObject([{ kind: "tooFew", enough: false }]);
  });

  it("refers the bill without counting, and skips the committee by two thirds of those present", () => {
    const skipped = (votesFor: number) =>
      courseOf(
        de,
        ...toBundestag(),
        event("first-reading.skip-committee", "2026-03-05", { for: votesFor, present: 600 }),
      );
    expect(skipped(400).at).toBe("second-reading");
    expect(votes(skipped(400))).toEqual([["first-reading", "adopted", true]]);
    expect(votes(skipped(399))).toEqual([["first-reading", "rejected", false]]);
    const [referral] = judgeCourse(
      courseOf(de, ...toSecondReading()),
      "2030-01-01" as IsoDate,
    ).votes;
    expect(referral).toMatchObject({ rule: undefined, judgement: null });
  });

  it.each([
    [100, 100, 0, "rejected"],
    [101, 100, 0, "adopted"],
    [100, 90, 20, "cannotBeVerified"],
  ])("%i for, %i against, %i abstaining: %s", (...[yes, no, abstaining, expected]) => {
    const course = courseOf(
      de,
      ...toSecondReading(),
      event("second-reading.adopted", "2026-03-26", {
        for: yes,
        against: no,
        abstaining,
        present: 400,
      }),
    );
    expect(votes(course).at(-1)?.[1]).toBe(expected);
  });

  it.each([
    [419, "rejected"],
    [420, "adopted"],
  ])(
    "needs two thirds of its members where the Basic Law is touched: %i is %s",
    (yes, expected) => {
      const course = courseOf(
        de,
        ...toSecondReading("changes-basic-law"),
        event("second-reading.adopted", "2026-03-26", { ...counts, for: yes, against: 10 }),
      );
      expect(votes(course).at(-1)?.[1]).toBe(expected);
    },
  );

  it("rejects in the second reading, amends nothing, and may refer the bill back", () => {
    const at = (what: string) =>
      courseOf(de, ...toSecondReading(), event(what, "2026-03-26", counts)).at;
    expect(at("second-reading.rejected")).toBe("rejected");
    expect(at("second-reading.referredBack")).toBe("committee");
    expect(
      refusedAfter(de, ...toSecondReading(), event("second-reading.amended", "2026-03-26")),
    ).toMatchObject({ kind: "eventUnknown" });
  });

  it("debates a treaty a third time only if it so decides", () => {
    const adopted = event("second-reading.adopted", "2026-03-26", counts);
    expect(courseOf(de, ...toSecondReading(), adopted).at).toBe("sending");
    expect(
      courseOf(de, ...toSecondReading(), declared("three-readings", "2026-03-20"), adopted).at,
    ).toBe("third-reading");
  });
});

describe("Germany: the first passage through the Bundesrat", () => {
  const sentOn = (names: readonly string[], on: string, ...more: readonly Happening[]) =>
    courseOf(de, ...submitted(...names), ...more, event("bill.laid", on));

  it.each([
    [[], [], "2026-02-16"],
    [[], ["longer-time"], "2026-03-09"],
    [["transfers-powers"], [], "2026-03-09"],
    [["changes-basic-law"], [], "2026-03-09"],
  ])("of class %j and declared %j holds the bill back until %s", (names, declarations, day) => {
    const made = declarations.map((one) => declared(one));
    expect(times(sentOn(names, day, ...made))).toEqual([["first-passage", day, "kept"]]);
    const [early] = times(sentOn(names, "2026-02-09", ...made));
    expect(early).toEqual(["first-passage", day, "broken"]);
  });

  it.each([
    [[], ["urgent-bill"], "2026-01-26"],
    [[], ["urgent-bill", "longer-time"], "2026-02-16"],
    [["transfers-powers"], ["urgent-bill"], "2026-03-09"],
  ])("of class %j, sent as %j, holds it back until %s", (names, declarations, day) => {
    const course = courseOf(
      de,
      classes(...names),
      ...declarations.map((one) => declared(one, "2026-01-05")),
      event("submission.laid", "2026-01-05"),
      event("bill.laid", day),
    );
    expect(times(course)).toEqual([["first-passage", day, "kept"]]);
  });

  it("lets the bill go on as soon as there is an opinion, and knows no opinion that is late", () => {
    const early = sentOn([], "2026-01-20", event("opinion.favourable", "2026-01-16"));
    expect(times(early)).toEqual([]);
    const late = sentOn([], "2026-03-20", event("opinion.unfavourable", "2026-03-19"));
    expect([times(late), acts(late)]).toEqual([[], []]);
  });

  it("sends on an opinion that comes once the bill is in the Bundestag, which excuses no bill sent too early", () => {
    const course = courseOf(
      de,
      ...submitted(),
      event("bill.laid", "2026-01-20"),
      event("later-opinion.laid", "2026-02-13"),
    );
    expect(course.at).toBe("first-reading");
    expect(times(course)).toEqual([["first-passage", "2026-02-16", "broken"]]);
  });

  it("is urgent only if the Government says so when it sends the bill", () => {
    const marked = sentOn([], "2026-01-26", declared("urgent-bill", "2026-01-12"));
    expect(times(marked)).toEqual([["first-passage", "2026-02-16", "broken"]]);
  });
});

describe("Germany: the Bundesrat", () => {
  it("lets three weeks pass, and a law that needs no consent is made", () => {
    const course = courseOf(de, ...toBundesrat(), event("mediation-call.notInTime", "2026-04-26"));
    expect(course.at).toBe("signature");
    expect(times(course)).toContainEqual(["mediation-call", "2026-04-24", "kept"]);
    const early = courseOf(de, ...toBundesrat(), event("mediation-call.notInTime", "2026-04-23"));
    expect(times(early)).toContainEqual(["mediation-call", "2026-04-24", "broken"]);
  });

  it.each([
    [34, "rejected"],
    [35, "adopted"],
  ])(
    "consents by a majority of its votes, so that abstention works as a no: %i is %s",
    (yes, expected) => {
      const course = courseOf(
        de,
        ...toBundesrat("consent-law"),
        event("mediation-call.declined", "2026-04-20"),
        event(`consent.${expected}`, "2026-04-20", { for: yes, against: 0, abstaining: 69 - yes }),
      );
      expect(course.at).toBe(expected === "adopted" ? "signature" : "refusal");
      expect(votes(course).at(-1)).toEqual(["consent", expected, true]);
    },
  );

  it("refuses consent, after which the law fails unless mediation is demanded", () => {
    const refused = [
      ...toBundesrat("consent-law"),
      event("mediation-call.declined", "2026-04-20"),
      event("consent.rejected", "2026-04-20", { for: 20, against: 49, abstaining: 0 }),
    ];
    expect(courseOf(de, ...refused, event("refusal.ended", "2026-09-01")).at).toBe("rejected");
    const mediated = [
      ...refused,
      event("refusal.by-government", "2026-05-04"),
      event("mediation.notAgreed", "2026-05-20"),
    ];
    expect(courseOf(de, ...mediated).at).toBe("consent");
  });

  it("needs 46 votes where the Basic Law is touched", () => {
    const course = courseOf(
      de,
      ...toBundesrat("changes-basic-law"),
      event("mediation-call.declined", "2026-04-20"),
      event("consent.adopted", "2026-04-20", { for: 45, against: 24, abstaining: 0 }),
    );
    expect(votes(course).at(-1)).toEqual(["consent", "rejected", false]);
  });

  it.each([
    ["an objection by a majority", 35, 316, 300, "adopted"],
    ["an objection by a majority", 35, 315, 100, "rejected"],
    ["an objection by two thirds", 46, 400, 200, "adopted"],
    ["an objection by two thirds", 46, 399, 201, "rejected"],
    ["an objection by two thirds", 46, 315, 20, "rejected"],
  ])("%s, %i votes, is overridden by %i to %i: %s", (...[, objecting, yes, no, expected]) => {
    const course = courseOf(
      de,
      ...toObjection,
      event("objection.adopted", "2026-05-19", { for: objecting, against: 10, abstaining: 0 }),
      event(`override.${expected}`, "2026-06-01", {
        for: yes,
        against: no,
        abstaining: 0,
        present: 620,
      }),
    );
    expect(times(course)).toContainEqual(["objection", "2026-05-19", "cannotBeVerified"]);
    expect(votes(course).at(-1)).toEqual(["override", expected, true]);
    expect(course.at).toBe(expected === "adopted" ? "signature" : "rejected");
  });

  it("withdraws an objection, or objects to nothing, and the law is made", () => {
    const objected = event("objection.adopted", "2026-05-12", {
      for: 40,
      against: 10,
      abstaining: 19,
    });
    const at = (...more: readonly Happening[]) => courseOf(de, ...toObjection, ...more).at;
    expect(at(objected, declared("objection-withdrawn", "2026-05-20"))).toBe("signature");
    expect(at(event("objection.notInTime", "2026-05-21"))).toBe("signature");
  });

  it("counts the time for an objection from the new decision where mediation proposed a change", () => {
    const course = courseOf(
      de,
      ...toObjection.slice(0, -2),
      event("mediation.agreed", "2026-05-04"),
      event("new-decision.distributed", "2026-05-04"),
      event("new-decision.begun", "2026-05-05"),
      event("new-decision.adopted", "2026-05-06", counts),
      event("second-sending.laid", "2026-05-11"),
      event("objection.declined", "2026-05-22"),
    );
    expect(course.at).toBe("signature");
    expect(times(course)).toContainEqual(["new-decision", "2026-05-06", "broken"]);
    expect(times(course)).toContainEqual(["objection", "2026-05-24", "kept"]);
  });
});

describe("Germany: from the signature to the deposit", () => {
  const made = [...toBundesrat(), event("mediation-call.declined", "2026-04-20")];
  const signed = event("signature.signed", "2026-05-04");
  const countersigned = event("signature.countersigned", "2026-04-30");

  it("is countersigned, signed, promulgated, ratified and deposited", () => {
    const course = courseOf(
      de,
      ...made,
      { ...countersigned, by: "government" },
      signed,
      event("gazette.published", "2026-05-12"),
      event("international.instrumentSigned", "2026-06-01"),
      event("international.deposited", "2026-06-10"),
    );
    expect(course.at).toBe("deposited");
    expect(acts(course)).toEqual([]);
  });

  it("finds a signature without countersignature, and a countersignature by another body", () => {
    expect(acts(courseOf(de, ...made, signed))).toMatchObject([
      { kind: "notCountersigned", by: ["government"] },
    ]);
    expect(
      acts(courseOf(de, ...made, { ...countersigned, by: "bundestag" }, signed)),
    ).toMatchObject([{ kind: "notEntitled", by: "bundestag", entitled: ["government"] }]);
  });

  it("may be reviewed by the Court on application of those named, without a clock", () => {
    const asked = (by: string) => ({ ...event("court-review.asked", "2026-05-01"), by });
    const found = event("court-review.notConform", "2026-12-01");
    const course = courseOf(de, ...made, asked("quarter-of-bundestag"), found);
    expect(course.at).toBe("signature");
    expect(acts(course)).toEqual([]);
    expect(acts(courseOf(de, ...made, asked("bundesrat")))).toMatchObject([
      { kind: "notEntitled" },
    ]);
  });

  it("goes past the first passage and mediation in a state of defence", () => {
    const urgent = (...names: string[]) =>
      courseOf(
        de,
        classes(...names),
        declared("defence-urgent"),
        event("joint-bill.laid", "2026-01-05"),
        event("first-reading.skip-committee", "2026-01-05", { for: 500, present: 600 }),
        event("second-reading.adopted", "2026-01-05", counts),
      );
    expect(urgent().at).toBe("signature");
    expect(urgent("consent-law").at).toBe("consent");
    expect(times(urgent())).toEqual([]);
  });
});
