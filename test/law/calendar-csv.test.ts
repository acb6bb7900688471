import { endOfPeriodA } from "../support/law.ts";
import { readCalendarCsv } from "../../src/law/index.ts";
import { faultsOf, textOf } from "./files.ts";

const houses = ["commons", "lords"];
const read = (text: string) => readCalendarCsv(text, "days.csv", houses);
const faults = (text: string): readonly string[] => faultsOf(read(text));
const good =
  "date,house\n2031-01-07,lords\n2031-01-06,commons\n2031-01-06,lords\n2031-01-08,commons\n";

describe("a calendar of sitting days", () => {
  it("holds each house's days in order, whatever the order of the rows", () => {
    expect(read(good)).toMatchObject({
      kind: "read",
      value: {
        houses: { commons: ["2031-01-06", "2031-01-08"], lords: ["2031-01-06", "2031-01-07"] },
      },
    });
  });

  it("ends, where it does not say so, on the last day known for all the houses", () => {
    expect(read(good)).toMatchObject({ value: { endsOn: "2031-01-07" } });
  });

  it("ends where it says", () => {
    expect(read(`# days of the winter\n# ends-on: 2031-01-31\n${good}`)).toMatchObject({
      value: { endsOn: "2031-01-31" },
    });
  });

  it("may come from a spreadsheet: byte order mark, CRLF, spaces and empty lines", () => {
    const messy = `\uFEFF${good.replaceAll(",", ", ").replace("date, house", "date,house").replaceAll("\n", "\r\n")}\r\n\r\n`;
    const [one, other] = [read(good), read(messy)];
    expect(one.kind === "read" && other.kind === "read" && one.digest === other.digest).toBe(true);
  });

  it("has one digest whatever the order of its rows, and another when a day is missing", () => {
    const [first, ...rows] = good.trim().split("\n");
    const [one, turned, less] = [
      read(good),
      read([first, ...rows.reverse()].join("\n")),
      read(good.replace("2031-01-06,commons\n", "")),
    ];
    const digests = [one, turned, less].map((each) =>
      each.kind === "read" ? each.digest : "invalid",
    );
    expect(digests[0]).toBe(digests[1]);
    expect(new Set(digests).size).toBe(2);
  });

  it("made up for the tests can be read, and says that it is made up", () => {
    const text = textOf("test/law/invented-sitting-days.csv");
    const invented = read(text);
    expect(text.split("\n")[0]).toContain("Invented");
    if (invented.kind !== "read") throw new Error(faults(text).join());
    expect(endOfPeriodA("2031-01-08", invented.value)).toEqual({
      kind: "day",
      surely: "2031-02-26",
      possibly: "2031-02-26",
    });
    expect(endOfPeriodA("2031-04-01", invented.value)).toEqual({
      kind: "calendarEnds",
      endsOn: "2031-04-25",
    });
  });
});

describe("a calendar with a fault", () => {
  it.each([
    ["", "the whole file: is empty: expected the header date,house and rows"],
    ["# only a comment\n", "the whole file: is empty: expected the header date,house and rows"],
    ["house,date\n", 'line 1: expected the header date,house, found "house,date"'],
    ["\n# x\ndate,house\n", "line 3: no sitting day follows the header"],
    [
      "date,house\n2031-02-29,lords\n",
      'line 2: expected a day that exists, written YYYY-MM-DD, found "2031-02-29"',
    ],
    [
      "date,house\n06/01/2031,lords\n",
      'line 2: expected a day that exists, written YYYY-MM-DD, found "06/01/2031"',
    ],
    [
      "date,house\n2031-01-06,senate\n",
      'line 2: the procedure has no house "senate": expected commons, lords',
    ],
    ["date,house\n2031-01-06\n", 'line 2: expected two fields, date and house, found "2031-01-06"'],
    [
      "date,house\n2031-01-06,lords,late\n",
      'line 2: expected two fields, date and house, found "2031-01-06,lords,late"',
    ],
    [`${good}\n2031-01-06,lords\n`, "line 7: the same day and house as line 4"],
    [`${good}# ends-on: 2031-02-01\n`, "line 6: comments are allowed only before the header"],
    [
      `# ends-on: 2031-13-01\n${good}`,
      'line 1: ends-on: expected a day that exists, written YYYY-MM-DD, found "2031-13-01"',
    ],
    [`# ends-on: 2031-02-01\n# ends-on: 2031-02-02\n${good}`, "line 2: ends-on is given twice"],
    [
      `# ends-on: 2030-12-31\n${good}`,
      "ends-on: 31 December 2030 is before the first day listed, 6 January 2031",
    ],
    ["date,house\n2031-01-06,lords\n", "the whole file: has no sitting day of commons"],
  ])("is refused whole, by line: %j", (text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  it("names the first twenty faults and counts the others", () => {
    const all = faults(
      `date,house\nnever,lords\n${Array.from({ length: 30 }, (_, n) => `day ${String(n)},lords\n`).join("")}`,
    );
    expect(all).toHaveLength(21);
    expect(all.at(-1)).toBe("the whole file: 11 more faults");
  });

  it("is refused when it has more than 200,000 rows", () => {
    expect(faults(`date,house\n${"2031-01-06,lords\n".repeat(200_001)}`)).toEqual([
      "line 200002: more than 200000 rows",
    ]);
  });
});
