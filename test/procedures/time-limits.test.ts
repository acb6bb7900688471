import { canTimeEnd } from "../../src/case/clocks/runs.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { runsIn } from "../../src/case/clocks/clock-run.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import { derivationOf } from "../../src/case/clocks/derivation.ts";
import { readCalendarCsv } from "../../src/files/index.ts";
import { housesOf } from "../../src/law/clocks/houses.ts";
import { whyDeadline } from "../../src/case/course/findings-in-words.ts";
import { courseOf, day, event, refusedAfter, times } from "./files.ts";
import { authority, faults, laid, name, named, read, time, vote } from "./parliament.ts";

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
    return runsIn(courseOf(procedure, began), { today: "2025-01-01" as IsoDate, calendar })[0]?.day;
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
    return runsIn(course, { today }).map(whyDeadline);
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

  describe("where a calendar lists the public holidays", () => {
    const holidays = { ...authority, cite: "the law on holidays" };
    const limit = { unit: "workingDays", n: 5, holidays: { authority: holidays } };
    const procedure = read([laid("bill"), vote("house-vote")], {
      clocks: [time("clock", { limit, from: ["bill.laid"], to: "house-vote.done" })],
    });
    const listed = (...days: readonly string[]) => ({
      houses: { holidays: days as readonly IsoDate[] },
      endsOn: "2025-01-31" as IsoDate,
    });
    const judged = (calendar: ReturnType<typeof listed> | undefined, end?: string) => {
      const done = end === undefined ? [] : [event("house-vote.adopted", end)];
      const course = courseOf(procedure, began, ...done);
      const today = (end ?? "2025-01-02") as IsoDate;
      return runsIn(course, { today, calendar }).map((run) => [run.verdict, whyDeadline(run)]);
    };

    // Of the five working days after Wednesday, 1 January, the 6th is a holiday: they are over on Thursday, the 9th.
    it.each([
      [undefined, "running", { kind: "deadlineDue", day: "2025-01-09" }],
      ["2025-01-09", "kept", { kind: "deadlineMet", day: "2025-01-09" }],
      ["2025-01-10", "broken", { kind: "deadlineMet", day: "2025-01-09" }],
    ])("counts none of them, and knows the last day: met %s", (end, verdict, why) => {
      expect(judged(listed("2025-01-06"), end)).toMatchObject([[verdict, why]]);
    });

    it("knows the earliest day alone where no calendar lists them, or after it ends", () => {
      const open = [["running", { kind: "deadlineEarliest", day: "2025-01-08" }]];
      expect(judged(undefined)).toMatchObject(open);
      const short = { ...listed("2025-01-01"), endsOn: "2025-01-07" as IsoDate };
      expect(judged(short)).toMatchObject(open);
      const sitting = { ...short, houses: { house: [] as readonly IsoDate[] } };
      expect(judged(sitting as never)).toMatchObject(open);
    });

    it("says of each of them why it does not count, by its own source", () => {
      const [run] = runsIn(courseOf(procedure, began), {
        today: "2025-01-02" as IsoDate,
        calendar: listed("2025-01-06"),
      });
      if (run === undefined) throw new Error("no run");
      const days = derivationOf(run).derivations.flatMap((one) => one.days);
      expect(days.find(({ from }) => from === "2025-01-06")).toMatchObject({
        how: { kind: "holiday" },
        counted: null,
        authority: holidays,
      });
    });

    it("asks a calendar for them, and calls no body so", () => {
      expect(housesOf(procedure).map(({ id }) => id)).toEqual(["holidays"]);
      const text = "date,house\n2025-01-06,holidays\n";
      expect(readCalendarCsv(text, "days.csv", ["holidays"])).toMatchObject({
        kind: "read",
        value: { houses: { holidays: ["2025-01-06"] }, endsOn: "2025-01-06" },
      });
      const body = named("holidays", { kind: "chamber" });
      expect(
        faults([laid("bill", { before: ["holidays"] }), vote("vote")], { bodies: [body] }),
      ).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/\.id: "holidays" names the public holidays/),
        ]),
      );
    });
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
    expect(runsIn(courseOf(procedure, began), { today }).map(whyDeadline)).toEqual([
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
