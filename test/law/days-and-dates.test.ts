import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SittingCalendar } from "../../src/time/calendar.ts";
import { isoDateSchema } from "../../src/time/date.ts";
import { readCalendarCsv, loadLaw, readDefinition } from "../../src/files/index.ts";
import { entryIntoForceFor as entryIntoForceForInWords } from "../../src/treaty/entry-into-force.ts";
import {
  treatyDefinitionSchema,
  type TreatyDefinition,
} from "../../src/treaty/treaty-definition.ts";
import { treatyStatus as treatyStatusInWords } from "../../src/treaty/treaty-status.ts";
import { deposit } from "../support/deposits.ts";
import { saying } from "../support/in-english.ts";
import { endOfPeriodA } from "../support/law.ts";
import { faultsOf, textOf } from "./files.ts";

const houses = ["commons", "lords"];

// The days on which the two Houses sat are not ours to ship; where they are at hand, the clock is held against them.
const data = process.env["TASDIQ_TEST_DATA"];

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

if (data === undefined)
  console.warn("skipped: the real sitting days, because TASDIQ_TEST_DATA names no folder");
const withData = data === undefined ? it.skip : it;

/** The rows as a calendar file: a sitting counts on the day on which it starts, once. */
const realCalendar = (): SittingCalendar => {
  const [, ...rows] = readFileSync(join(data ?? "", "uk-procedure", "uk_sitting_days.tsv"), "utf8")
    .trim()
    .split("\n");
  const days = rows
    .map((row) => row.split("\t"))
    .map(([start = "", , house = ""]) => `${start},${house.toLowerCase()}`);
  const read = readCalendarCsv(
    ["date,house", ...new Set(days)].join("\n"),
    "uk_sitting_days.tsv",
    houses,
  );
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.faults));
  return read.value;
};

describe("twenty-one days on which both Houses sat", () => {
  withData("are known up to 16 July 2026", () => {
    expect(realCalendar().endsOn).toBe("2026-07-16");
  });

  withData.each([
    ["2025-01-16", { kind: "day", surely: "2025-02-27", possibly: "2025-02-27" }],
    ["2025-06-30", { kind: "day", surely: "2025-09-10", possibly: "2025-09-10" }],
    ["2026-07-01", { kind: "calendarEnds", endsOn: "2026-07-16" }],
  ])("of a treaty laid on %s", (laidOn, period) => {
    expect(endOfPeriodA(laidOn, realCalendar())).toEqual(period);
  });
});

const entryIntoForceFor = saying(entryIntoForceForInWords);
const treatyStatus = saying(treatyStatusInWords);
if (data === undefined)
  console.warn("skipped: the real entries into force, because TASDIQ_TEST_DATA names no folder");

type Rule = { readonly kind: string; readonly n?: number; readonly date?: string };
type TreatyRow = {
  readonly id: string;
  readonly rule: Rule;
  readonly triggerDeposit: string | null;
  readonly entryIntoForce: string;
};
type ParticipantRow = {
  readonly treaty: string;
  readonly participant: string;
  readonly deposit: string;
  readonly entryIntoForce: string;
  readonly rule: Rule;
};
type ExceptionRow = {
  readonly treaty: string;
  readonly deposit?: string;
  readonly recorded: string;
  readonly clipGives?: string;
};
type Vectors = {
  readonly treatyLevel: readonly TreatyRow[];
  readonly participantLevel: readonly ParticipantRow[];
  readonly exceptions: readonly ExceptionRow[];
};

const readVectors = (folder: string): Vectors =>
  JSON.parse(readFileSync(join(folder, "entry-into-force-vectors.json"), "utf8")) as Vectors;

const ruleOf = ({ kind, n, date }: Rule): object =>
  kind === "fixedDateWithProviso"
    ? { kind: "fixedDate", date }
    : { kind, ...(n === undefined ? {} : { n }) };

const definition = (id: string, rule: Rule, more: object = {}): TreatyDefinition =>
  treatyDefinitionSchema().parse({
    id,
    entryIntoForce: {
      ...(rule.date === undefined ? { threshold: { count: 1 } } : {}),
      rule: ruleOf(rule),
      later: ruleOf(rule),
      ...more,
    },
  });

const heldAgainst = (vectors: Vectors): void => {
  it("is known for 24 treaties and 20 participants", () => {
    expect([vectors.treatyLevel.length, vectors.participantLevel.length]).toEqual([24, 20]);
  });

  it.each(vectors.treatyLevel.map((row) => [row.id, row] as const))("%s", (_, row) => {
    const deposits =
      row.triggerDeposit === null ? [] : [deposit("the trigger", row.triggerDeposit)];
    const status = treatyStatus(definition(row.id, row.rule), deposits);
    expect({ reachedOn: status.reachedOn, inForceOn: status.inForceOn }).toEqual({
      reachedOn: row.triggerDeposit,
      inForceOn: row.entryIntoForce,
    });
  });

  it.each(
    vectors.participantLevel.map((row) => [`${row.treaty}, ${row.participant}`, row] as const),
  )("%s", (_, row) => {
    const on = isoDateSchema.parse(row.deposit);
    const budapest = loadLaw().treaty("budapest-2001");
    const found =
      row.treaty === "BUDAPEST" && budapest !== undefined
        ? entryIntoForceFor(budapest, on)
        : entryIntoForceFor(definition(row.treaty, row.rule), on, { treatyInForceOn: on });
    expect(found.date).toBe(row.entryIntoForce);
  });

  it("is the same for each participant where they all stand in one list", () => {
    const budapest = loadLaw().treaty("budapest-2001");
    const rows = vectors.participantLevel;
    for (const treaty of new Set(rows.map((row) => row.treaty))) {
      const own = rows.filter((row) => row.treaty === treaty);
      const [first] = own;
      if (first === undefined || budapest === undefined) throw new Error("no vectors");
      const earliest = own.map((row) => row.entryIntoForce).sort()[0];
      const known =
        treaty === "BUDAPEST"
          ? budapest
          : definition(treaty, first.rule, { inForceOn: { on: earliest } });
      const status = treatyStatus(
        known,
        own.map((row) => deposit(row.participant, row.deposit)),
      );
      expect(status.participants.map((one) => [one.participant, one.inForceOn]).sort()).toEqual(
        own.map((row) => [row.participant, row.entryIntoForce]).sort(),
      );
    }
  });

  it.each(
    vectors.exceptions
      .filter((row) => row.clipGives !== undefined)
      .map((row) => [row.treaty, row] as const),
  )("%s: clipped by default, as recorded by the other reading or by a date named", (id, row) => {
    const on = isoDateSchema.parse(row.deposit);
    const rule = { kind: "months", n: 3 };
    const asked = { treatyInForceOn: on };
    const effective = isoDateSchema.parse(row.recorded);
    expect([
      entryIntoForceFor(definition(id, rule), on, asked).date,
      entryIntoForceFor(definition(id, rule, { policy: { monthEnd: "nextDay" } }), on, asked).date,
      entryIntoForceFor(definition(id, rule), on, { ...asked, effective }).date,
    ]).toEqual([row.clipGives, row.recorded, row.recorded]);
  });

  const shipped = {
    UNCAC: "uncac",
    ROME: "rome-statute",
    ATT: "att",
    PARIS: "paris-agreement",
    BUDAPEST: "budapest-2001",
    "MINE-BAN": "mine-ban",
    UNCLOS: "unclos",
    VCLT: "vclt",
    CRC: "crc",
  } as const;

  it.each(Object.entries(shipped))("%s is shipped as %s with these dates", (id, file) => {
    const row = vectors.treatyLevel.find((one) => one.id === id);
    expect(loadLaw().treaty(file)?.entryIntoForce).toMatchObject({
      rule: row?.rule,
      inForceOn: { on: row?.entryIntoForce, reachedOn: row?.triggerDeposit },
    });
  });
};

describe("the entry into force of a real treaty", () => {
  if (data === undefined) it.skip("is held against the recorded dates", () => undefined);
  else heldAgainst(readVectors(data));
});

const un = "law/treaties/un-cybercrime-2024.json";

describe("a definition that dates are only computed from", () => {
  const definitionFaults = (definition: object): readonly string[] =>
    faultsOf(readDefinition(JSON.stringify(definition), "own.json"));
  const days = { kind: "days", n: 30 };

  it("needs a name, a threshold and a rule, and no authority", () => {
    expect(
      definitionFaults({
        id: "MY TREATY",
        title: "An invented treaty",
        entryIntoForce: {
          threshold: { count: 3, exclude: ["regionalOrganizations", "accession"], also: [] },
          rule: days,
          later: days,
        },
      }),
    ).toEqual([]);
  });

  it("may be a whole treaty file", () => {
    expect(faultsOf(readDefinition(textOf(un), "own.json"))).toEqual([]);
  });

  it.each([
    [
      { rule: days },
      "entryIntoForce.threshold.count: is missing: expected a whole number, because the rule days counts from the day on which it is reached",
    ],
    [
      { rule: { kind: "days" }, threshold: { count: 1 } },
      "entryIntoForce.rule.n: is missing: expected a whole number",
    ],
    [
      { rule: { ...days, m: 1 }, threshold: { count: 1 } },
      "entryIntoForce.rule.m: no rule uses this field",
    ],
    [
      { rule: { kind: "immediate", n: 3 }, threshold: { count: 1 } },
      "entryIntoForce.rule.n: expected 0, found 3",
    ],
    [
      { rule: { kind: "fixedDate", date: "2031-02-29" } },
      'entryIntoForce.rule.date: expected a day that exists, written YYYY-MM-DD, found "2031-02-29"',
    ],
  ])("is refused with its place and the reason: %j", (entryIntoForce, fault) => {
    expect(definitionFaults({ id: "mine", entryIntoForce })).toEqual([fault]);
  });
});
