import { oneNumberNeeded } from "../../src/law/votes/votes-needed.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { lackingInWords } from "../../src/case/course/findings-in-words.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { judgeCourse } from "../../src/case/course/judged-course.ts";
import { play } from "../../src/case/course/play.ts";
import { runsIn } from "../../src/case/clocks/clock-run.ts";
import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import { courseOf, day, event, refusedAfter, times, tooFew } from "./files.ts";
import { authority, faults, half, laid, named, read, rule, time, vote } from "./parliament.ts";

const began = event("bill.laid", "2025-01-01");
const adopted = (on: string, stage = "house-vote") =>
  event(`${stage}.adopted`, on, { for: 60, against: 40 });
const rejected = event("house-vote.rejected", "2025-01-05", { for: 40, against: 60 });

describe("a stage that a case enters only so often", () => {
  const procedure = read([
    laid("bill"),
    vote("house-vote", { atMost: 2, on: { referredBack: "committee" } }),
    named("committee", {
      kind: "examine",
      body: "house",
      only: "whenReached",
      on: { favourable: "house-vote" },
    }),
  ]);
  const back = event("house-vote.referredBack", "2025-01-02");
  const reported = event("committee.favourable", "2025-01-03");

  it("is entered as often as the law lets it be, and no more", () => {
    const twice = [began, back, reported] as const;
    expect(courseOf(procedure, ...twice).at).toBe("house-vote");
    expect(refusedAfter(procedure, ...twice, back, reported)).toEqual({
      kind: "enteredTooOften",
      stage: "house-vote",
      atMost: 2,
    });
  });
});

describe("a demand in a window by fewer than the law asks for", () => {
  const objection = (more: object) => named("objection", { by: ["house"], ...more });
  const procedure = read([
    laid("bill"),
    named("demand", {
      kind: "window",
      interventions: [
        objection({
          leads: "house-vote",
          needs: [{ atLeast: 20 }],
        }),
      ],
    }),
    vote("house-vote", { only: "whenReached" }),
  ]);
  const ended = event("demand.ended", "2025-01-20");
  const by = (many: number) => event("demand.objection", "2025-01-10", { for: many });

  it("is a finding, and leads nowhere", () => {
    const course = courseOf(procedure, began, by(19));
    expect(course.at).toBe("demand");
    expect(tooFew(course)).toMatchObject([{ act: { what: "objection" }, enough: false }]);
    expect(tooFew(courseOf(procedure, began, by(20)))).toEqual([]);
    expect(tooFew(courseOf(procedure, began, ended))).toEqual([]);
  });

  it("takes the case back where it is found only after the window ended in silence", () => {
    expect(courseOf(procedure, began, ended).at).toBe("abroad");
    expect(courseOf(procedure, began, ended, by(20)).at).toBe("house-vote");
    expect(courseOf(procedure, began, ended, by(19)).at).toBe("abroad");
    expect(refusedAfter(procedure, began, ended, ended)).toMatchObject({ kind: "stageNotOpen" });
  });
});

describe("a signature that the law wants countersigned at its own stage", () => {
  const assent = (id: string) =>
    named(id, { kind: "assent", body: "house", countersignedBy: ["government"] });
  const procedure = read([laid("bill"), assent("first"), assent("second")]);
  const missing = (...happened: readonly Happening[]): readonly string[] =>
    judgeCourse(courseOf(procedure, began, ...happened), "2030-01-01" as IsoDate).lacking.flatMap(
      (one) => (one.kind === "notCountersigned" ? [one.rule.split(".")[1] ?? ""] : [one.kind]),
    );
  const done = (what: string) => event(what, "2025-01-03");
  const whole = [done("first.countersigned"), done("first.signed")];

  it("is countersigned neither by its presentation nor at another stage", () => {
    expect(missing(done("first.presented"), done("first.signed"))).toEqual(["first"]);
    expect(missing(...whole, done("second.signed"))).toEqual(["second"]);
    expect(missing(...whole, done("second.countersigned"), done("second.signed"))).toEqual([]);
  });
});

describe("an interval that members may waive", () => {
  const procedure = read([laid("bill"), vote("house-vote")], {
    clocks: [
      time("three", {
        from: ["bill.laid"],
        to: "house-vote.adopted",
        limit: undefined,
        interval: { unit: "days", n: 3 },
        waiver: { needs: [{ atLeast: 75 }], authority },
      }),
    ],
  });
  const said = (counts: Readonly<Record<string, number>>) => {
    const waived: Happening = {
      kind: "waived",
      clock: "three",
      on: day("2025-01-02"),
      ballot: { counts },
    };
    const { lacking } = judgeCourse(courseOf(procedure, began, waived), "2030-01-01" as IsoDate);
    return lacking.map((one) => say(lackingInWords(procedure, one), wordsIn("en")));
  };

  it("is reported as waived by too few people, or by an unknown number", () => {
    expect(said({ for: 74 })).toEqual([
      "Name: waived, without the support that the law requires: for: 74, needed at least 75: not passed; it is without effect and changes nothing",
    ]);
    expect(said({})).toEqual(["Name: waived; by how many is not recorded"]);
    expect(said({ for: 75 })).toEqual([]);
  });
});

describe("a time limit that ends beside the line", () => {
  const procedure = read(
    [
      laid("bill"),
      named("gazette", {
        kind: "publish",
        body: "government",
        beside: { from: "bill.laid", until: "house-vote.done" },
      }),
      vote("house-vote"),
    ],
    {
      clocks: [time("ten", { from: ["bill.laid"], to: "gazette.done" })],
      withdrawal: { by: ["government"], authority },
    },
  );

  it("is not judged once the case has ended or what ends it is closed, unless it had passed before", () => {
    expect(times(courseOf(procedure, began), "2025-02-01")).toEqual([
      ["ten", "2025-01-11", "broken"],
    ]);
    const withdrawn = (on: string): Happening => ({ kind: "withdrawn", on: day(on) });
    expect(times(courseOf(procedure, began, withdrawn("2025-01-05")))).toEqual([]);
    expect(times(courseOf(procedure, began, rejected))).toEqual([]);
    expect(times(courseOf(procedure, began, adopted("2025-01-05")))).toEqual([]);
    expect(times(courseOf(procedure, began, adopted("2025-01-12")))).toEqual([
      ["ten", "2025-01-11", "broken"],
    ]);
  });
});

describe("days of the year that do not count", () => {
  const lastDay = (each: readonly object[], start: string): unknown => {
    const clock = time("ten", {
      from: ["bill.laid"],
      to: "house-vote.adopted",
      leavesOut: { each, authority },
    });
    const procedure = read([laid("bill"), vote("house-vote")], { clocks: [clock] });
    const course = courseOf(procedure, event("bill.laid", start));
    return runsIn(course, { today: start as IsoDate })[0]?.day;
  };
  const summer = [{ from: "07-15", to: "07-17" }];
  const newYear = [{ from: "12-24", to: "01-06" }];

  it.each([
    // Of the days after 10 July those from the 15th to the 17th do not count.
    [summer, "2025-07-10", "2025-07-23"],
    // Before 15 July and after 17 July each day counts.
    [summer, "2025-07-04", "2025-07-14"],
    [summer, "2025-07-05", "2025-07-18"],
    [summer, "2025-07-17", "2025-07-27"],
    // Across the end of the year fourteen days are left out, from 24 December to 6 January.
    [newYear, "2025-12-20", "2026-01-13"],
    [newYear, "2025-12-13", "2025-12-23"],
    [newYear, "2025-12-14", "2026-01-07"],
    [newYear, "2026-01-06", "2026-01-16"],
    [newYear, "2026-06-01", "2026-06-11"],
  ])("such as %j: ten days after %s end on %s", (each, start, last) => {
    expect(lastDay(each, start)).toBe(last);
  });
});

describe("the one number of votes that a rule asks for", () => {
  const needed = (given: object): number | null => {
    const stages = [laid("bill"), vote("house-vote", { rules: [rule("own", given)] })];
    const course = courseOf(read(stages), began, adopted("2025-01-02"));
    const [judged] = judgeCourse(course, "2030-01-01" as IsoDate).votes;
    return oneNumberNeeded(judged?.judgement ?? null);
  };
  const reading = (atLeast: number) => ({ tests: [{ atLeast }], authority });

  it("is none where two readings of the law ask for different ones, or the rule for none", () => {
    expect(needed({ tests: [{ atLeast: 51 }] })).toBe(51);
    expect(needed({ readings: [reading(51), reading(51)] })).toBe(51);
    expect(needed({ readings: [reading(51), reading(55)] })).toBeNull();
    expect(needed({ tests: [{ count: "against", atMost: 45 }] })).toBeNull();
    expect(oneNumberNeeded(null)).toBeNull();
  });
});

describe("a play of a window whose demands lead on only at its end", () => {
  const procedure = read(
    [
      laid("bill"),
      named("demand", {
        kind: "window",
        interventions: [
          named("opinion", { by: ["house"], leads: "stay" }),
          named("objection", { by: ["house"], atEnd: true, leads: "house-vote" }),
          named("approval", { by: ["house"], atEnd: true, leads: "abroad" }),
        ],
      }),
      vote("house-vote", { only: "whenReached" }),
    ],
    { clocks: [time("ten", { from: ["bill.laid"], to: "demand.ended" })] },
  );

  it("lists the events that lead to a vote, those that bypass it, and the end of the period", () => {
    const { ways } = play(procedure);
    expect(ways.filter(({ from }) => from === "demand")).toEqual([
      { from: "demand", to: "abroad", by: ["ended", "approval"] },
      { from: "demand", to: "house-vote", by: ["objection"] },
    ]);
  });
});

describe("a time limit in a file", () => {
  const clocks = [time("ten", { from: ["house-vote.adopted"], to: "house-vote.begun" })];

  it("goes from one event of a stage to an earlier one only where the stage is entered again", () => {
    expect(faults([laid("bill"), vote("house-vote")], { clocks })).toHaveLength(1);
    const again = [
      laid("bill"),
      vote("house-vote", { atMost: "unlimited" }),
      vote("senate-vote", { body: "senate", on: { rejected: "house-vote" } }),
    ];
    expect(faults(again, { clocks })).toEqual([]);
  });

  it("is reported where it names an event that does not exist, and nothing else is", () => {
    const wrong = (from: string, to: string) =>
      faults([laid("bill"), vote("house-vote")], { clocks: [time("ten", { from: [from], to })] });
    expect(wrong("nowhere.done", "house-vote.adopted")).toEqual([
      expect.stringContaining("clocks[0].from[0]"),
    ]);
    expect(wrong("bill.laid", "house-vote.nothing")).toEqual([
      expect.stringContaining("clocks[0].to"),
    ]);
  });
});

describe("a condition on a rule by which a body never adopts", () => {
  it("is reported, as it can never hold", () => {
    const first = vote("first", {
      without: ["adopted", "rejected"],
      options: [named("refer", { leads: "next" }), named("skip", { leads: "second" })],
      rules: [rule("half", { options: ["skip"], tests: [half] })],
    });
    const committee = named("committee", { kind: "examine", body: "house" });
    const second = vote("second", { when: { passedBy: "half" } });
    expect(faults([laid("bill"), first, committee, second, vote("third")])).toEqual([
      expect.stringContaining('stages[3].when: "half" never happens'),
    ]);
  });
});
