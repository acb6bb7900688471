import type { SittingCalendar } from "../../src/time/calendar.ts";
import { addDays, type IsoDate } from "../../src/time/date.ts";
import { runsIn } from "../../src/case/clocks/clock-run.ts";
import type { Happening } from "../../src/case/course/happening.ts";
import {
  courseOf,
  day,
  event,
  procedureIn,
  refusedAfter,
  worthAfter,
  times,
  votes,
} from "./files.ts";

describe("Azerbaijan", () => {
  const az = procedureIn("az-milli-majlis/2026.1.json");
  const toVote = [
    event("draft-law.laid", "2026-01-20"),
    event("committee.referred", "2026-01-21"),
    event("committee.favourable", "2026-02-02"),
  ];
  const present = { present: 110, against: 2, abstaining: 3 };
  const toAssent = [
    ...toVote,
    event("plenary.adopted", "2026-02-10", { for: 105, ...present }),
    event("head-of-state.presented", "2026-02-12"),
  ];

  // The days and counts are made up for this test; the vote of 10 February 2026 was reported without counts.
  it("goes from the draft law to the deposit", () => {
    const course = courseOf(
      az,
      ...toAssent,
      event("head-of-state.signed", "2026-03-03"),
      event("publication.published", "2026-03-05"),
      event("international.instrumentSigned", "2026-03-20"),
      event("international.notified", "2026-03-27"),
      event("international.deposited", "2026-04-01"),
    );
    expect(course.at).toBe("deposited");
    expect(votes(course)).toEqual([["plenary", "adopted", true]]);
    expect(times(course)).toEqual([
      ["vote", "2026-03-19", "kept"],
      ["presentation", "2026-02-23", "kept"],
      ["signature", "2026-04-08", "kept"],
    ]);
  });

  it("ends with a vote short of 63", () => {
    const course = courseOf(
      az,
      ...toVote,
      event("plenary.rejected", "2026-02-10", { for: 62, present: 110 }),
    );
    expect(course.at).toBe("rejected");
    expect(votes(course)).toEqual([["plenary", "rejected", true]]);
  });

  it("decides nothing with 82 present, and votes again", () => {
    const course = courseOf(
      az,
      ...toVote,
      event("plenary.noDecision", "2026-02-10", { for: 80, present: 82 }),
      event("plenary.adopted", "2026-02-11", { for: 80, present: 83 }),
    );
    expect(votes(course)).toEqual([
      ["plenary", "noDecision", true],
      ["plenary", "adopted", true],
    ]);
    expect(course.rounds["plenary"]).toBe(2);
  });

  it("still owes the vote after a sitting that decided nothing", () => {
    const course = courseOf(
      az,
      ...toVote,
      event("plenary.noDecision", "2026-02-10", { for: 80, present: 82 }),
      event("plenary.adopted", "2026-03-25", { for: 80, present: 83 }),
    );
    expect(times(course)).toEqual([
      ["vote", "2026-03-20", "broken"],
      ["presentation", "2026-04-08", "broken"],
    ]);
  });

  describe("after a return", () => {
    const first = (votesFor: number) => [
      ...toVote,
      event("plenary.adopted", "2026-02-10", { for: votesFor, present: 110 }),
      event("head-of-state.presented", "2026-02-12"),
      event("head-of-state.returned", "2026-03-01"),
    ];
    it.each([
      { one: 70, two: 83, outcome: "adopted", agrees: true },
      { one: 70, two: 82, outcome: "rejected", agrees: false },
      { one: 90, two: 95, outcome: "adopted", agrees: true },
      { one: 90, two: 94, outcome: "cannotBeVerified", agrees: null },
    ])(
      "and a first vote of $one, a second of $two is $outcome",
      ({ one, two, outcome, agrees }) => {
        const again = event("second-vote.adopted", "2026-03-20", { for: two, present: 110 });
        expect(votes(courseOf(az, ...first(one), again)).at(-1)).toEqual([
          "second-vote",
          outcome,
          agrees,
        ]);
      },
    );

    it("no second signature is asked for", () => {
      const again = event("second-vote.adopted", "2026-03-20", { for: 100, present: 110 });
      expect(courseOf(az, ...first(70), again).at).toBe("international");
      expect(
        refusedAfter(az, ...first(70), again, event("head-of-state.signed", "2026-03-21")),
      ).toMatchObject({
        kind: "stageNotOpen",
      });
    });
  });

  it("gives 20 days where one of four bodies declared the draft urgent", () => {
    const course = courseOf(
      az,
      { kind: "declared", declaration: "urgent", on: day("2026-01-20") },
      ...toVote,
      event("plenary.adopted", "2026-02-10", { for: 105, ...present }),
    );
    expect(times(course)).toContainEqual(["vote", "2026-02-09", "broken"]);
    expect(az.declarations?.[0]?.by).toHaveLength(4);
  });

  it("says that a limit is in doubt where one reading of the first day keeps it and the other does not", () => {
    const course = courseOf(az, ...toAssent, event("head-of-state.signed", "2026-04-09"));
    expect(times(course).at(-1)).toEqual(["signature", "2026-04-09", "cannotBeVerified"]);
  });

  it("reports an overdue signature once the last day has passed", () => {
    const course = courseOf(az, ...toAssent);
    expect(times(course, "2026-04-09").at(-1)).toEqual([
      "signature",
      "2026-04-09",
      "cannotBeVerified",
    ]);
    expect(times(course, "2026-04-10").at(-1)).toEqual(["signature", "2026-04-09", "broken"]);
  });

  it("may be withdrawn until it is adopted, and not afterwards", () => {
    const withdrawn = { kind: "withdrawn", on: day("2026-02-09") } as const;
    expect(courseOf(az, ...toVote, withdrawn).at).toBe("withdrawn");
    expect(refusedAfter(az, ...toAssent, withdrawn)).toEqual({
      kind: "tooLate",
      after: { stage: "plenary", what: "adopted" },
    });
  });

  it("ends where the Constitutional Court finds that the treaty does not conform", () => {
    const course = courseOf(
      az,
      ...toVote,
      event("review.asked", "2026-02-03"),
      event("review.notConform", "2026-02-20"),
    );
    expect(course.at).toBe("rejected");
  });
});

const gb = procedureIn("gb-crag-2010/2026.1.json");
const today = "2030-01-01" as IsoDate;

/** Both Houses sit from Monday to Thursday of every week of 2025, except in August. */
const weeks = (): SittingCalendar => {
  const days: IsoDate[] = [];
  for (let one = "2025-01-06" as IsoDate; one <= "2025-12-31"; one = addDays(one, 1)) {
    const weekday = new Date(`${one}T00:00:00Z`).getUTCDay();
    if (weekday >= 1 && weekday <= 4 && !one.startsWith("2025-08")) days.push(one);
  }
  return { houses: { commons: days, lords: days }, endsOn: "2025-12-31" as IsoDate };
};
const calendar = weeks();
const published = event("publication.published", "2025-01-06");
const laid = event("laying.laid", "2025-01-06");

// Laid on Monday 6 January: the first day counted is the 7th, the 21st is Tuesday 11 February.
describe("a period of 21 days on which both Houses sit", () => {
  const times = (...happened: readonly Happening[]): readonly unknown[] =>
    runsIn(courseOf(gb, ...happened), { today, calendar }).map(
      ({ clock, day: due, verdict, why }) => [clock.id, due, verdict, why],
    );

  it("begins after the laying, and may be certified as ended the day after its last day", () => {
    expect(times(published, laid, event("period-a.ended", "2025-02-12"))).toEqual([
      ["period-a", "2025-02-11", "kept", "inTime"],
    ]);
    expect(times(published, laid, event("period-a.ended", "2025-02-11"))).toEqual([
      ["period-a", "2025-02-11", "broken", "tooEarly"],
    ]);
  });

  it("has no end that anybody knows without a calendar, or with one that ends too soon", () => {
    const course = courseOf(gb, published, laid);
    expect(runsIn(course, { today })[0]).toMatchObject({
      verdict: "cannotBeVerified",
      why: "noCalendar",
    });
    const short = { ...calendar, endsOn: "2025-02-06" as IsoDate };
    expect(runsIn(course, { today, calendar: short })[0]).toMatchObject({
      verdict: "cannotBeVerified",
      why: "calendarEnds",
    });
  });

  it("is extended by a statement, as often as the Minister likes", () => {
    const extended = (n: number): Happening => ({
      kind: "extended",
      clock: "period-a",
      n,
      on: day("2025-01-20"),
    });
    expect(
      times(published, laid, extended(21), extended(1), event("period-a.ended", "2025-06-01"))[0],
    ).toEqual(["period-a", "2025-03-20", "kept", "inTime"]);
  });

  it("must hold a resolution that is to count", () => {
    expect(times(published, laid, event("period-a.commons-against", "2025-02-11"))[0]).toEqual([
      "period-a",
      "2025-02-11",
      "kept",
      "inTime",
    ]);
    expect(times(published, laid, event("period-a.commons-against", "2025-02-12"))[0]).toEqual([
      "period-a",
      "2025-02-11",
      "broken",
      "tooLate",
    ]);
  });
});

describe("resolutions against ratification", () => {
  it("of the Commons need a statement and period B, as often as they come", () => {
    const course = courseOf(
      gb,
      published,
      laid,
      event("period-a.commons-against", "2025-01-20"),
      event("statement.laid", "2025-01-27"),
      event("period-b.commons-against", "2025-02-10"),
      event("statement.laid", "2025-02-17"),
      event("period-b.ended", "2025-03-26"),
    );
    expect(course.at).toBe("international");
    expect(
      runsIn(course, { today, calendar }).map(({ clock, day: due, verdict }) => [
        clock.id,
        due,
        verdict,
      ]),
    ).toEqual([
      ["period-a", "2025-02-11", "kept"],
      ["period-b", "2025-03-04", "kept"],
      ["period-b", "2025-03-25", "kept"],
    ]);
  });

  it("of the Lords alone need a statement and no second period", () => {
    const ended = [
      published,
      laid,
      event("period-a.lords-against", "2025-01-20"),
      event("period-a.ended", "2025-02-12"),
    ];
    expect(courseOf(gb, ...ended).at).toBe("lords-statement");
    expect(courseOf(gb, ...ended, event("lords-statement.laid", "2025-02-13")).at).toBe(
      "international",
    );
  });

  it("of either House exclude ratification without section 20", () => {
    const exceptional: Happening = {
      kind: "declared",
      declaration: "exceptional",
      on: day("2025-01-21"),
    };
    expect(
      worthAfter(gb, published, laid, event("period-a.lords-against", "2025-01-20"), exceptional),
    ).toEqual({ kind: "withoutEffect", rule: "declarations.exceptional.notAfter" });
  });
});

describe("ratification without section 20", () => {
  const exceptional: Happening = {
    kind: "declared",
    declaration: "exceptional",
    on: day("2022-07-06"),
  };
  it("is published as well, before or after", () => {
    const published = event("exceptional-publication.published", "2022-07-20");
    const bound = event("international.deposited", "2022-07-08");
    expect(courseOf(gb, exceptional, bound, published).happened.at(-1)?.stage).toBe(
      "exceptional-publication",
    );
  });

  it("is followed by the laying, or preceded by it", () => {
    const after = courseOf(gb, exceptional, event("international.deposited", "2022-07-08"));
    expect(after.at).toBe("exceptional-laying-after");
    expect(
      courseOf(
        gb,
        exceptional,
        event("exceptional-laying-before.laid", "2022-07-06"),
        event("international.deposited", "2022-07-08"),
      ).at,
    ).toBe("deposited");
  });
});

it("waits for the publication of the treaty before it is ratified", () => {
  const unpublished = [
    laid,
    event("period-a.ended", "2025-02-12"),
    event("international.instrumentSigned", "2025-03-01"),
  ];
  expect(refusedAfter(gb, ...unpublished)).toEqual({
    kind: "waitsFor",
    stage: "international",
    other: "publication",
  });
});
