import { cited, saying } from "../support/in-english.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonthAfter,
  isIsoDate,
  laterOf,
} from "../../src/clocks/dates/date.ts";
import { entryIntoForceFor as entryIntoForceForSaid } from "../../src/treaty/entry-into-force.ts";
import {
  contradictsOrder,
  dateInWords,
  earliestDay,
  factDateSchema,
  knownDate,
  latestDay,
  unknownDate,
  type FactDate,
} from "../../src/clocks/dates/fact-date.ts";
import { day, treaty } from "../support/law.ts";

const entryIntoForceFor = saying(entryIntoForceForSaid);

describe("a day", () => {
  it.each(["2024-02-29", "2000-02-29", "2026-12-31", "1000-01-01", "9999-12-31"])(
    "%s exists",
    (text) => {
      expect(isIsoDate(text)).toBe(true);
    },
  );
  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "0999-01-01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "2026-01-01\n",
    "２０２６-01-01",
    "",
  ])("%j does not", (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
  it("is counted on over months, years and leap days", () => {
    expect(addDays(day("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(day("2025-02-28"), 1)).toBe("2025-03-01");
    expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
    expect(addDays(day("2026-02-10"), 14)).toBe("2026-02-24");
    expect(daysBetween(day("2008-06-30"), day("2010-03-15"))).toBe(623);
    expect(daysBetween(day("2026-03-30"), day("2026-03-29"))).toBe(-1);
    expect(laterOf(day("2026-03-30"), day("2026-03-29"))).toBe("2026-03-30");
  });
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", 3, "2026-06-30"],
    ["2020-08-31", 3, "2020-11-30"],
    ["2026-11-15", 2, "2027-01-15"],
    ["2026-12-31", 12, "2027-12-31"],
    ["2026-01-31", -2, "2025-11-30"],
  ])("%s and %i months are %s, clipped to the end of the month", (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });
  it("starts the month after so many months", () => {
    expect(firstOfMonthAfter(day("2010-06-15"), 1)).toBe("2010-07-01");
    expect(firstOfMonthAfter(day("2010-12-31"), 1)).toBe("2011-01-01");
  });
  it("past the last year that can be written stays the last day", () => {
    expect(addDays(day("9999-12-31"), 1)).toBe("9999-12-31");
    expect(addMonths(day("9999-12-31"), 120)).toBe("9999-12-31");
  });
});

describe("the date of a fact", () => {
  const parsed = (value: unknown): FactDate | undefined => {
    const result = factDateSchema.safeParse(value);
    return result.success ? result.data : undefined;
  };
  it("is typed short or long", () => {
    expect(parsed("2026-02-10")).toEqual({ kind: "known", on: "2026-02-10" });
    expect(parsed("2026-02-10..2026-02-23")).toEqual({
      kind: "between",
      from: "2026-02-10",
      to: "2026-02-23",
    });
    expect(parsed("unknown")).toEqual({ kind: "unknown" });
    expect(parsed({ kind: "between", from: "2026-02-10", to: "2026-02-10" })).toEqual({
      kind: "between",
      from: "2026-02-10",
      to: "2026-02-10",
    });
  });
  it.each([
    "2026-02-30",
    "2026-02-23..2026-02-10",
    "2026-02-10..",
    "..2026-02-10",
    "2026-02-10..2026-02-11..2026-02-12",
    "Unknown",
    "",
    20260210,
    null,
    undefined,
    [],
    {},
    { kind: "known" },
    { kind: "unknown", on: "2026-02-10" },
  ])("refuses %j", (value) => {
    expect(parsed(value)).toBeUndefined();
  });
  it("has a first and a last possible day", () => {
    const range: FactDate = { kind: "between", from: day("2026-02-10"), to: day("2026-02-23") };
    expect([earliestDay(range), latestDay(range)]).toEqual(["2026-02-10", "2026-02-23"]);
    expect([earliestDay(unknownDate), latestDay(unknownDate)]).toEqual([undefined, undefined]);
    expect([range, unknownDate, knownDate(day("2026-02-10"))].map(dateInWords)).toEqual([
      "between 2026-02-10 and 2026-02-23",
      "unknown",
      "2026-02-10",
    ]);
  });
  it("contradicts an order only if every reading does", () => {
    const on = (text: string) => knownDate(day(text));
    const range: FactDate = { kind: "between", from: day("2026-02-10"), to: day("2026-02-23") };
    expect(contradictsOrder(on("2026-02-10"), on("2026-02-09"))).toBe(true);
    expect(contradictsOrder(on("2026-02-10"), on("2026-02-10"))).toBe(false);
    expect(contradictsOrder(range, on("2026-02-09"))).toBe(true);
    expect(contradictsOrder(range, on("2026-02-10"))).toBe(false);
    expect(contradictsOrder(on("2026-02-24"), range)).toBe(true);
    expect(contradictsOrder(on("2026-02-23"), range)).toBe(false);
    expect(contradictsOrder(unknownDate, on("2026-02-10"))).toBe(false);
    expect(contradictsOrder(on("2026-02-10"), unknownDate)).toBe(false);
  });
});

describe("the entry into force for a State", () => {
  const budapest = treaty("budapest-2001");
  it.each([
    ["Azerbaijan", "2010-03-15", "2010-07-01"],
    ["Belgium", "2012-08-20", "2012-12-01"],
    ["Bosnia and Herzegovina", "2006-05-19", "2006-09-01"],
    ["Cyprus", "2005-01-19", "2005-05-01"],
    ["Finland", "2007-05-24", "2007-09-01"],
    ["Andorra", "2016-11-16", "2017-03-01"],
    ["Albania", "2002-06-20", "2004-07-01"],
    ["Lithuania", "2004-03-18", "2004-07-01"],
  ])("Budapest Convention, %s: received %s, in force %s", (_, deposit, inForce) => {
    expect(entryIntoForceFor(budapest, day(deposit)).date).toBe(inForce);
  });
  it("shows how it was worked out, and by which article", () => {
    const azerbaijan = entryIntoForceFor(budapest, day("2010-03-15"));
    expect(azerbaijan.arithmetic).toBe(
      "15 March 2010 + 3 months = 15 June 2010, first day of the following month = 1 July 2010",
    );
    expect(cited(azerbaijan.authority)).toContain("36(4)");
    expect(entryIntoForceFor(budapest, day("2002-06-20")).arithmetic).toMatch(
      /but not before the treaty's own date 1 July 2004$/,
    );
  });
  it("is not known while the treaty is not in force", () => {
    const unknown = entryIntoForceFor(treaty("un-cybercrime-2024"), day("2026-03-20"));
    expect(unknown.date).toBeNull();
    expect(unknown.arithmetic).toContain("needs 40 instruments");
  });
  it("counts days and months as the treaty does", () => {
    const { authority } = budapest.entryIntoForce.later;
    const withRule = (kind: "days" | "months", n: number) => ({
      ...budapest,
      entryIntoForce: { ...budapest.entryIntoForce, later: { kind, n, authority } },
    });
    expect(entryIntoForceFor(withRule("days", 90), day("2005-09-15"))).toMatchObject({
      date: "2005-12-14",
      arithmetic: "15 September 2005 + 90 days = 14 December 2005",
    });
    expect(entryIntoForceFor(withRule("months", 3), day("2020-08-31")).date).toBe("2020-11-30");
    expect(entryIntoForceFor(withRule("months", 1), day("2010-08-20")).date).toBe("2010-09-20");
  });
});
