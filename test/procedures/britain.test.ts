import type { SittingCalendar } from "../../src/clocks/calendar.ts";
import { addDays, type IsoDate } from "../../src/clocks/dates/date.ts";
import { deadlinesOf } from "../../src/procedure/model/deadline.ts";
import type { Happening } from "../../src/procedure/model/happening.ts";
import { courseOf, day, event, procedureIn, refusedAfter } from "./files.ts";

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
const times = (...happened: readonly Happening[]): readonly unknown[] =>
  deadlinesOf(courseOf(gb, ...happened), today, { calendar }).map(
    ({ clock, day: due, verdict, why }) => [clock.id, due, verdict, why],
  );

// Laid on Monday 6 January: the first day counted is the 7th, the 21st is Tuesday 11 February.
describe("a period of 21 days on which both Houses sit", () => {
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
    expect(deadlinesOf(course, today)[0]).toMatchObject({
      verdict: "cannotBeVerified",
      why: "noCalendar",
    });
    const short = { ...calendar, endsOn: "2025-02-06" as IsoDate };
    expect(deadlinesOf(course, today, { calendar: short })[0]).toMatchObject({
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
      deadlinesOf(course, today, { calendar }).map(({ clock, day: due, verdict }) => [
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
      refusedAfter(gb, published, laid, event("period-a.lords-against", "2025-01-20"), exceptional),
    ).toEqual({
      kind: "tooLate",
      after: "period-a.lords-against",
    });
  });
});

describe("ratification without section 20", () => {
  const exceptional: Happening = {
    kind: "declared",
    declaration: "exceptional",
    on: day("2022-07-06"),
  };
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
