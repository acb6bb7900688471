import { inEnglish } from "../../src/words/read.ts";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportLog } from "../../src/ledger/log/export.ts";
import { clashesOf, type CaseSpan } from "../../src/verify/replay/followed-case.ts";
import { officeRecord, type OfficeRecord } from "../../src/verify/replay/office-record.ts";
import { placesIn } from "../../src/verify/replay/places.ts";
import { readOfficeEntry } from "../../src/verify/replay/read-entry.ts";
import { entryHashSchema } from "../../src/procedure/values/ids.ts";
import { hexHash, leavesIn } from "./changes.ts";
import { exportedWorld, linesOf } from "./exports.ts";
import { newKeyOffice } from "./office.ts";

// What is kept of a record while its entries are decided again.

const folder = mkdtempSync(join(tmpdir(), "tasdiq-places-"));
const file = join(folder, "export");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("The places of entries in a file", () => {
  const text = "..first...second.third";
  const placed = () => {
    writeFileSync(file, text);
    const places = placesIn(file);
    places.add("az-2", { end: 7, length: 5 });
    places.add("az-1", { end: 16, length: 6 });
    places.add("az-2", { end: 22, length: 5 });
    return places;
  };

  it("are known by their numbers, case by case", () => {
    const places = placed();
    expect(places.count()).toBe(3);
    expect([...places.cases()]).toEqual(["az-2", "az-1"]);
    expect([places.of("az-2"), places.of("az-1"), places.of("az-3")]).toEqual([[0, 2], [1], []]);
    const read = places.whileOpen(() => [2, 0, 1].map((n) => places.bytes(n).toString()));
    expect(read).toEqual(["third", "first", "second"]);
  });

  it("hold entries of any length", () => {
    const long = "x".repeat((1 << 18) + 7);
    writeFileSync(file, `${long}y`);
    const places = placesIn(file);
    places.add("az-1", { end: long.length, length: long.length });
    places.add("az-1", { end: long.length + 1, length: 1 });
    expect(
      places.whileOpen(() => [places.bytes(0).toString() === long, places.bytes(1).toString()]),
    ).toEqual([true, "y"]);
  });

  it("are read only while the file is open, and whole", () => {
    const places = placed();
    expect(() => places.bytes(0)).toThrow("changed while it was read");
    const faulty = (): never => {
      throw new Error("at work");
    };
    expect(() => places.whileOpen(faulty)).toThrow("at work");
    expect(() => places.bytes(0)).toThrow("changed while it was read");
    truncateSync(file, 20);
    expect(places.whileOpen(() => places.bytes(1).toString())).toBe("second");
    expect(() => places.whileOpen(() => places.bytes(2))).toThrow("changed while it was read");
  });
});

describe("The office as it may have stood", () => {
  let office: OfficeRecord;
  let times: readonly number[];
  beforeAll(async () => {
    const made = await newKeyOffice();
    await made.carry("az-1", "un-cybercrime-2024", 0);
    await made.seal();
    const leaves = leavesIn(await linesOf(await exportLog(exportedWorld(made))));
    const entries = leaves.filter(({ where }) => where.startsWith("office#"));
    office = officeRecord();
    times = entries.map(({ bytes }, n) => {
      const read = readOfficeEntry(Buffer.from(bytes));
      if ("fault" in read) throw new Error(inEnglish(read.fault));
      const hash = entryHashSchema.parse(hexHash(bytes));
      expect(office.take(read.entry, { hash, n: 10 * n })).toBeUndefined();
      return Date.parse(read.entry.at);
    });
  });

  const minute = 60_000;
  const timeOf = (entry: number): number => times[entry - 1] ?? Number.NaN;
  /** The versions that it may have had, at a time and beside an entry of that number in the log. */
  const versionsAt = (time: number, n = -1): readonly number[] =>
    office.around({ at: new Date(time).toISOString(), n }).map(({ version }) => version);

  it("is that of every version of the minute before and after, the newest first", () => {
    // Its entries lie a minute apart.
    expect(timeOf(6) - timeOf(5)).toBe(minute);
    expect(versionsAt(timeOf(5))).toEqual([6, 5, 4]);
    expect(versionsAt(timeOf(5) - 1)).toEqual([5, 4, 3]);
    expect(versionsAt(timeOf(5) + 1)).toEqual([6, 5, 4]);
    expect(versionsAt(timeOf(5) + minute / 2)).toEqual([6, 5, 4]);
  });

  it("is the last version long after it, and none before the first", () => {
    const last = times.length;
    expect(versionsAt(timeOf(last) + minute)).toEqual([last]);
    expect(versionsAt(timeOf(last) + minute - 1)).toEqual([last, last - 1]);
    expect(versionsAt(timeOf(last) + 60 * minute)).toEqual([last]);
    expect(versionsAt(timeOf(1) - minute)).toEqual([1]);
    expect(versionsAt(timeOf(1) - minute - 1)).toEqual([]);
  });

  it("is also that of what the log has before, where a clock was set back", () => {
    expect(versionsAt(timeOf(2), 39)).toEqual([4, 3, 2, 1]);
    expect(versionsAt(timeOf(2), 40)).toEqual([5, 4, 3, 2, 1]);
    expect(versionsAt(timeOf(1) - 60 * minute, 0)).toEqual([1]);
    expect(versionsAt(timeOf(5), 10)).toEqual([6, 5, 4]);
  });
});

describe("Two cases of one kind", () => {
  const slack = 60_000;
  const open = (
    caseId: string,
    opened: readonly [time: number, n: number],
    ended?: readonly [time: number, n: number],
  ): CaseSpan => ({
    caseId,
    key: "one",
    opened: { time: opened[0], n: opened[1] },
    ended: ended && { time: ended[0], n: ended[1] },
  });

  it("are open together where neither had ended before the other was opened", () => {
    const clash = { n: 5, other: "a", key: "one" };
    expect(clashesOf([open("a", [0, 1]), open("b", [9, 5])])).toEqual([clash]);
    expect(clashesOf([open("b", [9, 5]), open("a", [0, 1])])).toEqual([clash]);
    const ending = [20 + slack, 9] as const;
    expect(clashesOf([open("a", [0, 1], ending), open("b", [9, 5])])).toEqual([clash]);
    expect(clashesOf([open("a", [0, 1]), open("b", [9, 5], ending)])).toEqual([clash]);
    expect(clashesOf([open("a", [0, 1]), { ...open("b", [9, 5]), key: "other" }])).toEqual([]);
  });

  it("are not where the log has the end first, or the clocks do within a minute", () => {
    const [earlier, later] = [open("a", [0, 1], [99 * slack, 4]), open("b", [9, 5])];
    expect(clashesOf([earlier, later])).toEqual([]);
    expect(clashesOf([open("a", [0, 1], [9 + slack, 8]), later])).toEqual([]);
    expect(clashesOf([open("a", [0, 1], [10 + slack, 8]), later])).toHaveLength(1);
    // The later of the two in the log may be the one that ended before the other was opened.
    expect(clashesOf([open("a", [500 * slack, 1]), open("b", [0, 5], [9, 7])])).toEqual([]);
  });

  it("are told of once for each that is opened too early", () => {
    const three = [open("a", [0, 1]), open("b", [9, 5]), open("c", [9, 6])];
    expect(clashesOf(three)).toEqual([
      { n: 5, other: "a", key: "one" },
      { n: 6, other: "a", key: "one" },
    ]);
    expect(clashesOf([open("a", [0, 1], [5, 2]), open("b", [9, 5]), open("c", [9, 6])])).toEqual([
      { n: 6, other: "b", key: "one" },
    ]);
    expect(clashesOf([])).toEqual([]);
  });
});
