import { endingLines } from "../../src/cli/print/procedure.ts";
import { nextEvents } from "../../src/cli/print/story.ts";
import { canTimeEnd } from "../../src/clocks/running-in-stages.ts";
import type { IsoDate } from "../../src/clocks/dates/date.ts";
import type { Course } from "../../src/procedure/course/course.ts";
import { deadlinesOf } from "../../src/procedure/times/deadline.ts";
import type { Happening } from "../../src/procedure/course/happening.ts";
import { judgeCourse } from "../../src/procedure/course/judged-course.ts";
import { whyDeadline } from "../../src/procedure/course/findings-in-words.ts";
import { play } from "../../src/procedure/course/play.ts";
import { plainPrint } from "../support/plain-print.ts";
import { courseOf, day, event, refusedAfter, times, votes } from "./files.ts";
import {
  authority,
  laid,
  name,
  named,
  read,
  time,
  vote,
  faults,
  half,
  rule,
} from "./parliament.ts";

const began = event("bill.laid", "2025-01-01");

describe("a time limit whose end the case no longer comes to", () => {
  const clocks = [
    time("ten", { from: ["bill.laid"], to: ["senate-vote.adopted", "house-vote.adopted"] }),
  ];
  const procedure = read(
    [laid("bill"), vote("house-vote"), vote("senate-vote", { body: "senate" })],
    {
      clocks,
      withdrawal: { by: ["government"], authority },
    },
  );
  const withdrawn = (on: string): Happening => ({ kind: "withdrawn", on: day(on) });
  it("is not judged, unless it had passed before", () => {
    expect(times(courseOf(procedure, began, withdrawn("2025-01-05")))).toEqual([]);
    expect(times(courseOf(procedure, began, withdrawn("2025-01-12")))).toEqual([
      ["ten", "2025-01-11", "broken"],
    ]);
    expect(times(courseOf(procedure, began, event("house-vote.rejected", "2025-01-05")))).toEqual(
      [],
    );
  });
  it("ends with the first of its ends", () => {
    const adopted = event("house-vote.adopted", "2025-01-05", { for: 60, against: 40 });
    expect(times(courseOf(procedure, began, adopted))).toEqual([["ten", "2025-01-11", "kept"]]);
  });
});

describe("an interval before something that was not recorded", () => {
  it("cannot be verified", () => {
    const interval = time("three", {
      from: ["house-vote.distributed"],
      to: "house-vote.begun",
      limit: undefined,
      interval: { unit: "days", n: 3 },
    });
    const procedure = read([laid("bill"), vote("house-vote")], { clocks: [interval] });
    const distributed = event("house-vote.distributed", "2025-01-03");
    const adopted = event("house-vote.adopted", "2025-01-04", { for: 60, against: 40 });
    expect(times(courseOf(procedure, began, distributed, adopted))).toEqual([
      ["three", null, "cannotBeVerified"],
    ]);
    expect(
      times(
        courseOf(procedure, began, distributed, event("house-vote.begun", "2025-01-06"), adopted),
      ),
    ).toEqual([["three", "2025-01-06", "kept"]]);
  });
});

describe("a court that need not be asked", () => {
  const procedure = read(
    [
      laid("bill"),
      vote("house-vote"),
      named("assent", { kind: "assent", body: "government" }),
      named("court-review", {
        kind: "review",
        body: "court",
        askedBy: ["government"],
        optional: true,
        beside: { from: "house-vote.adopted", until: "assent.signed", before: "assent" },
        stops: ["ten"],
        on: { notConform: "rejected" },
      }),
    ],
    { clocks: [time("ten", { from: ["house-vote.adopted"], to: "assent.signed" })] },
  );
  const adopted = event("house-vote.adopted", "2025-01-01", { for: 60, against: 40 });
  const asked = event("court-review.asked", "2025-01-05");
  const signed = (on: string) => event("assent.signed", on);
  it("is waited for once it is asked", () => {
    expect(courseOf(procedure, began, adopted, signed("2025-01-08")).at).toBe("abroad");
    expect(refusedAfter(procedure, began, adopted, asked, signed("2025-01-08"))).toMatchObject({
      kind: "waitsFor",
    });
  });
  it("stops the time while it is open, and nobody knows how long where its beginning is not on record", () => {
    const conform = event("court-review.conform", "2025-01-25");
    expect(times(courseOf(procedure, began, adopted, asked), "2025-03-01")).toEqual([
      ["ten", expect.any(String), "running"],
    ]);
    expect(
      times(courseOf(procedure, began, adopted, asked, conform, signed("2025-01-31"))),
    ).toEqual([["ten", "2025-01-31", "kept"]]);
    expect(times(courseOf(procedure, began, adopted, conform, signed("2025-01-31")))).toEqual([
      ["ten", null, "cannotBeVerified"],
    ]);
  });
});

describe("a time that stands still while parliament is closed", () => {
  it("ends as many days later as it stood still", () => {
    const procedure = read([laid("bill"), vote("house-vote")], {
      clocks: [
        time("ten", {
          from: ["bill.laid"],
          to: "house-vote.done",
          standsStill: { name, authority },
        }),
      ],
    });
    const still = (on: string, until: string): Happening => ({
      kind: "stoodStill",
      clock: "ten",
      on: day(on),
      until: day(until),
    });
    const adopted = event("house-vote.adopted", "2025-01-14", { for: 60, against: 40 });
    const judgedAfter = (...given: readonly Happening[]) =>
      times(courseOf(procedure, began, ...given, adopted));
    expect(judgedAfter()).toEqual([["ten", "2025-01-11", "broken"]]);
    expect(judgedAfter(still("2025-01-05", "2025-01-07"))).toEqual([["ten", "2025-01-14", "kept"]]);
    expect(judgedAfter(still("2024-12-20", "2025-01-03"))).toEqual([
      ["ten", "2025-01-13", "broken"],
    ]);
  });
});

describe("a time in sitting days that begins with the day of the event", () => {
  const days = ["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-06"] as IsoDate[];
  const calendar = { houses: { house: days }, endsOn: "2025-01-31" as IsoDate };
  const lastDay = (from: string): unknown => {
    const clock = time("two", {
      from: ["bill.laid"],
      to: "house-vote.adopted",
      limit: { unit: "sittingDays", n: 2, of: ["house"], when: "all" },
      counts: { from, authority },
    });
    const procedure = read([laid("bill"), vote("house-vote")], { clocks: [clock] });
    return deadlinesOf(courseOf(procedure, began), "2025-01-01" as IsoDate, { calendar })[0]?.day;
  };
  it("counts that day if the house sits on it", () => {
    expect(["sameDay", "dayAfter", "firstSittingDayAfter"].map(lastDay)).toEqual([
      "2025-01-02",
      "2025-01-03",
      "2025-01-03",
    ]);
  });
});

describe("what is said where a day is in doubt", () => {
  const doubt = { ...authority, mark: "unverified" };
  const said = (more: object, end?: string) => {
    const procedure = read([laid("bill"), vote("house-vote")], {
      clocks: [time("clock", { from: ["bill.laid"], to: "house-vote.done", ...more })],
    });
    const votes = { for: 60, against: 40, present: 100 };
    const ended = end === undefined ? [] : [event("house-vote.adopted", end, votes)];
    const course = courseOf(procedure, began, ...ended);
    const today = (end === undefined ? "2025-01-02" : "2030-01-01") as IsoDate;
    return deadlinesOf(course, today).map(whyDeadline);
  };

  it("names both days where no source says whether the first counts", () => {
    const counts = { from: "dayAfter", authority: doubt };
    expect(said({ counts }, "2025-01-11")).toEqual([
      { kind: "deadlineFirstDay", day: "2025-01-11", other: "2025-01-10" },
    ]);
  });

  it("is not that an interval is due", () => {
    const interval = (unit: string) => ({ limit: undefined, interval: { unit, n: 2 } });
    expect(said(interval("workingDays"), "2025-01-03")).toEqual([
      { kind: "intervalHolidaysUnknown", day: "2025-01-03" },
    ]);
    expect(said(interval("hours"), "2025-01-01")).toEqual([
      { kind: "intervalHoursUnknown", day: "2025-01-02" },
    ]);
  });

  // Five working days after Wednesday, 1 January, are over on Wednesday the 8th, and later if one of them was a holiday.
  it.each([
    [undefined, { kind: "deadlineEarliest", day: "2025-01-08" }],
    ["2025-01-08", { kind: "deadlineEarliestMet", day: "2025-01-08" }],
    ["2025-01-09", { kind: "deadlineHolidaysUnknown", day: "2025-01-08" }],
  ])("names the earliest last day of a limit in working days: met %s", (end, why) => {
    const limit = { limit: { unit: "workingDays", n: 5 } };
    expect(said(limit, end)).toMatchObject([why]);
  });

  it("leaves out the weekend that the file names", () => {
    const weekend = { days: ["friday", "saturday"], authority };
    // The second working day after Wednesday, 1 January: Sunday, where Friday and Saturday do not count, and otherwise Friday.
    const limit = (n: number, more = {}) => ({ limit: { unit: "workingDays", n, ...more } });
    expect(said(limit(2, { weekend }), undefined)).toMatchObject([
      { kind: "deadlineEarliest", day: "2025-01-05" },
    ]);
    expect(said(limit(2), undefined)).toMatchObject([
      { kind: "deadlineEarliest", day: "2025-01-03" },
    ]);
  });

  it("says that a period in working days may run longer", () => {
    const procedure = read(
      [
        laid("bill"),
        named("demand", {
          kind: "window",
          interventions: [named("objection", { by: ["house"], leads: "house-vote" })],
        }),
        vote("house-vote", { only: "whenReached" }),
      ],
      {
        clocks: [
          time("clock", {
            from: ["bill.laid"],
            to: "demand.ended",
            limit: { unit: "workingDays", n: 5 },
          }),
        ],
      },
    );
    const today = "2025-01-02" as IsoDate;
    expect(deadlinesOf(courseOf(procedure, began), today).map(whyDeadline)).toEqual([
      { kind: "deadlinePeriodRunsLonger", day: "2025-01-08" },
    ]);
  });
});

describe("the end of the time of a window", () => {
  const demanded = [
    laid("bill"),
    named("demand", {
      kind: "window",
      interventions: [named("objection", { by: ["house"], leads: "house-vote" })],
    }),
    vote("house-vote", { only: "whenReached" }),
  ];
  const clock = (id: string, more = {}) =>
    time(id, { from: ["bill.laid"], to: "demand.ended", ...more });
  const notIfUrgent = { unless: [{ when: { declared: "urgent" }, authority }] };
  const ending = (...clocks: readonly object[]) =>
    read(demanded, { clocks, declarations: [named("urgent", { by: ["house"] })] });
  const urgent: Happening = {
    kind: "declared",
    declaration: "urgent",
    by: "house",
    on: day("2025-01-01"),
  };

  it("can be certified while one of its times runs", () => {
    const procedure = ending(clock("ten", notIfUrgent));
    expect(canTimeEnd(courseOf(procedure, began), "demand")).toBe(true);
    expect(canTimeEnd(courseOf(procedure, urgent, began), "demand")).toBe(false);
    const withAnother = ending(clock("ten", notIfUrgent), clock("twenty"));
    expect(canTimeEnd(courseOf(withAnother, urgent, began), "demand")).toBe(true);
  });

  it("can be certified where the file gives it no time", () => {
    const elsewhere = time("ten", { from: ["bill.laid"], to: "house-vote.adopted" });
    const procedure = ending(elsewhere, clock("none", notIfUrgent));
    expect(canTimeEnd(courseOf(procedure, urgent, began), "house-vote")).toBe(true);
  });
});

const adopted = event("house-vote.adopted", "2025-01-02", { for: 60, against: 40 });

describe("a signature that the law wants countersigned", () => {
  const procedure = read([
    laid("bill"),
    vote("house-vote"),
    named("assent", {
      kind: "assent",
      body: "house",
      countersignedBy: ["government"],
      on: { returned: "house-vote" },
      atMost: "unlimited",
    }),
  ]);
  const countersigned = event("assent.countersigned", "2025-01-03");
  const signed = event("assent.signed", "2025-01-04");
  const findings = (course: Course): readonly unknown[] =>
    judgeCourse(course, "2030-01-01" as IsoDate).acts.map((one) => ({ ...one, act: undefined }));

  it("is a finding without a countersignature", () => {
    expect(findings(courseOf(procedure, began, adopted, signed))).toEqual([
      { kind: "notCountersigned", by: ["government"] },
    ]);
    expect(findings(courseOf(procedure, began, adopted, countersigned, signed))).toEqual([]);
  });

  it("can come to be countersigned, and no other can", () => {
    expect(nextEvents(courseOf(procedure, began, adopted))).toEqual([
      "assent.presented",
      "assent.countersigned",
      "assent.signed",
      "assent.returned",
    ]);
    const signature = named("assent", { kind: "assent", body: "house" });
    const stages = [laid("bill"), vote("house-vote"), signature];
    const alone = read(stages);
    expect(nextEvents(courseOf(alone, began, adopted))).toEqual([
      "assent.presented",
      "assent.signed",
    ]);
    expect(refusedAfter(alone, began, adopted, countersigned)).toMatchObject({
      kind: "eventUnknown",
      known: ["presented", "signed"],
    });
    const clock = time("ten", { from: ["house-vote.adopted"], to: "assent.countersigned" });
    expect(faults(stages, { clocks: [clock] })).toHaveLength(1);
  });

  it("is countersigned anew after it was returned", () => {
    const returned = event("assent.returned", "2025-01-04");
    const again = courseOf(procedure, began, adopted, countersigned, returned, adopted, signed);
    expect(findings(again)).toMatchObject([{ kind: "notCountersigned" }]);
  });
});

describe("a court for which several stages wait", () => {
  const court = (before: readonly string[]) =>
    named("review", {
      kind: "review",
      body: "court",
      askedBy: ["government"],
      optional: true,
      beside: { from: "bill.laid", until: "second-vote.done", before },
    });
  const stages = [laid("bill"), vote("house-vote"), vote("second-vote")];
  const asked = event("review.asked", "2025-01-02");
  const conform = event("review.conform", "2025-01-10");

  it("keeps each of them waiting, once it was asked, until it has answered", () => {
    const procedure = read([...stages, court(["house-vote", "second-vote"])]);
    const waits = (stage: string) => ({ kind: "waitsFor", stage, other: "review" });
    expect(refusedAfter(procedure, began, asked, adopted)).toEqual(waits("house-vote"));
    const second = event("second-vote.adopted", "2025-01-11", { for: 60, against: 40 });
    expect(refusedAfter(procedure, began, adopted, asked, second)).toEqual(waits("second-vote"));
    expect(courseOf(procedure, began, asked, conform, adopted, second).at).toBe("abroad");
  });

  it("lets nothing of a stage that waits be named as what can happen next", () => {
    const procedure = read([...stages, court(["house-vote", "second-vote"])]);
    const next = (...happened: Parameters<typeof courseOf>[1][]) =>
      nextEvents(courseOf(procedure, began, ...happened));
    expect(next(asked)).toEqual(["review.asked", "review.conform"]);
    expect(next(asked, conform)).toContain("house-vote.adopted");
  });

  it("names stages of the file, each once, and none that stands beside the line", () => {
    const place = "stages[3].beside.before";
    expect(faults([...stages, court(["house-vote", "third-vote"])])).toContainEqual(
      expect.stringContaining(`${place}[1]`),
    );
    expect(faults([...stages, court(["house-vote", "house-vote"])])).toContainEqual(
      expect.stringContaining(`${place}[1]`),
    );
    expect(faults([...stages, court(["review", "house-vote"])])).toEqual([
      expect.stringContaining(`${place}: `),
    ]);
  });
});

describe("an option for which the law has no rule", () => {
  it("is chosen without counting, beside one that is judged by its rule", () => {
    const procedure = read([
      laid("bill"),
      vote("first", {
        without: ["rejected"],
        options: [named("refer", { leads: "next" }), named("skip", { leads: "second" })],
        rules: [rule("half", { options: ["skip"], tests: [half] })],
      }),
      named("committee", { kind: "examine", body: "house" }),
      vote("second"),
    ]);
    const chosen = (what: string) =>
      courseOf(procedure, began, event(`first.${what}`, "2025-01-02", { for: 60, against: 40 }));
    expect(votes(chosen("skip"))).toEqual([["first", "adopted", true]]);
    const [referred] = judgeCourse(chosen("refer"), "2030-01-01" as IsoDate).votes;
    expect(referred).toMatchObject({ rule: undefined, judgement: null, agrees: null });
  });
});

describe("a play of a procedure", () => {
  it("follows a rejection and an adoption apart where a later stage asks by which rule", () => {
    const procedure = read([
      laid("bill"),
      vote("first", { on: { rejected: "next" } }),
      vote("second", {
        on: {
          adopted: {
            unless: [{ when: { passedBy: "first-rule" }, to: "abroad", authority }],
            else: "third",
          },
        },
      }),
      vote("third", { only: "whenReached" }),
    ]);
    const { ways, stages } = play(procedure);
    expect(stages.has("third")).toBe(true);
    expect(ways).toContainEqual({ from: "second", to: "abroad", by: ["adopted"] });
    expect(ways).toContainEqual({ from: "second", to: "third", by: ["adopted"] });
  });

  it("reaches a stage that asks for two classes and two declarations at once", () => {
    const both = (kind: "class" | "declared") => [{ [kind]: `${kind}-a` }, { [kind]: `${kind}-b` }];
    const procedure = read(
      [laid("bill"), vote("both", { when: { all: [...both("class"), ...both("declared")] } })],
      {
        classes: [named("class-a"), named("class-b")],
        declarations: [
          named("declared-a", { by: ["house"] }),
          named("declared-b", { by: ["house"] }),
        ],
      },
    );
    expect(play(procedure).stages.has("both")).toBe(true);
  });

  it("names the stages, and the deposit, that no course reaches", () => {
    const never = { all: [{ happened: "first.adopted" }, { happened: "first.rejected" }] };
    const procedure = read([
      laid("bill"),
      vote("first", { on: { rejected: "next" } }),
      vote("second", { when: never }),
    ]);
    expect(endingLines(plainPrint(), procedure, play(procedure))).toContain(
      "No course that was played reaches: Name. Check its `when` and what leads there.",
    );
  });
});
