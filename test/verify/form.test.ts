import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "../../src/record/canonical.ts";
import { exportCase, exportLog, exportPublic } from "../../src/ledger/log/export.ts";
import { entryHashSchema } from "../../src/values/ids.ts";
import type { VerifierKey } from "../../src/record/note.ts";
import { clashesOf, type CaseSpan } from "../../src/verify/replay/followed-case.ts";
import { officeRecord, type OfficeRecord } from "../../src/verify/replay/office-record.ts";
import { placesIn } from "../../src/verify/replay/places.ts";
import { readOfficeEntry } from "../../src/verify/replay/read-entry.ts";
import { inEnglish } from "../../src/files/words.ts";
import { leavesIn, type Lines, hexHash } from "./changes.ts";
import { exportPorts, fileOf, keyOf, linesOf } from "./exports.ts";
import { verify } from "./in-words.ts";
import { newKeyOffice } from "./office.ts";

describe("The form of an export", () => {
  // An export shows nothing but what was checked: each of its lines is written in one way only.

  let keys: readonly VerifierKey[];
  let whole: Lines;
  let ofCase: Lines;
  let open: Lines;

  const faultsIn = (lines: Lines, ending?: string) =>
    verify({ file: fileOf(lines, ending), keys, checkpoints: [] })?.faults ?? "no export";
  const at = (lines: Lines, start: string): number =>
    lines.findIndex((line) => line.startsWith(start));

  /** One line of an export written otherwise: it is no line of an export any more. */
  const refused = (lines: Lines, index: number, change: (line: string) => string): void => {
    const before = lines[index] ?? "";
    const after = change(before);
    expect(after).not.toBe(before);
    const number = index + 1;
    expect([after.slice(0, 120), faultsIn(lines.with(index, after))]).toEqual([
      after.slice(0, 120),
      expect.arrayContaining([
        { where: `line ${String(number)}`, reason: "is not a line of an export" },
      ]),
    ]);
  };

  beforeAll(async () => {
    const office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 2);
    await office.makePublic("az-1", "az-1-public");
    await office.carry("az-2", "budapest-2001", 2);
    await office.seal();
    await office.withdraw("az-2", "az-2-withdrawal");
    await office.seal();
    keys = [await keyOf(office)];
    whole = await linesOf(await exportLog(exportPorts(office)));
    ofCase = await linesOf(await exportCase(exportPorts(office), "az-1"));
    open = await linesOf(await exportPublic(exportPorts(office)));
  }, 60_000);

  describe("An invented entry in a public log", () => {
    it.each([
      ["behind a blank", '"entry" :'],
      ["under a name that is written otherwise", '"\\u0065ntry":'],
      ["under another name", '"Entry":'],
    ])("beside a true hash is found %s", (_, name) => {
      const [shown] = leavesIn(open).filter(({ where }) => where === "az-1#1");
      const index = shown?.at ?? 0;
      const forged = (shown?.bytes ?? "").replace('"seq":1', '"seq":2');
      refused(
        open,
        index,
        () => `{"n":${String(shown?.n)},"hash":"${shown?.hash ?? ""}",${name}${forged}}`,
      );
      const hidden = open.findIndex((line) => line.startsWith('{"n":') && !line.includes("entry"));
      refused(open, hidden, (line) => `${line.slice(0, -1)},${name}${forged}}`);
    });
  });

  describe("The line of a leaf", () => {
    const changes: readonly (readonly [string, (line: string) => string])[] = [
      ["a member that is none", (line) => line.replace(",", ',"remark":"the vote was void",')],
      [
        "a member more before the entry",
        (line) => line.replace(',"entry":', ',"remark":"void","entry":'),
      ],
      ["its number twice", (line) => line.replace('{"n":', '{"n":3,"n":')],
      ["another form of its number", (line) => line.replace(/"n":(\d+)/, '"n":$1.0e0')],
      ["a blank", (line) => line.replace(":", ": ")],
      ["an entry before its entry", (line) => line.replace('{"n":', '{"entry":{"forged":1},"n":')],
      [
        "its hash in capitals",
        (line) => line.replace(/"hash":"[0-9a-f]+"/, (hash) => hash.toUpperCase()),
      ],
      ["a name written otherwise", (line) => line.replace('"hash"', '"h\\u0061sh"')],
    ];
    it.each(changes)("is refused with %s", (_, change) => {
      for (const lines of [whole, ofCase, open]) refused(lines, at(lines, '{"n":'), change);
      const hidden = open.findIndex((line) => line.startsWith('{"n":') && !line.includes("entry"));
      const after = change(open[hidden] ?? "");
      if (after !== open[hidden]) refused(open, hidden, change);
    });
    it("brings a proof in the export of a case, and nowhere else", () => {
      const proof = `,"proof":["${"0".repeat(64)}"],"entry":`;
      refused(whole, at(whole, '{"n":'), (line) => line.replace(',"entry":', proof));
      refused(ofCase, at(ofCase, '{"n":'), (line) => line.replace(/,"proof":\[[^\]]*\]/, ""));
      const hidden = open.findIndex((line) => line.startsWith('{"n":') && !line.includes("entry"));
      refused(open, hidden, (line) => line.replace("}", ',"proof":[]}'));
    });
  });

  describe("Another line", () => {
    it.each(["checkpoint", "document", "head", "consistency"])(
      "is written in one way: %s",
      (name) => {
        const index = at(ofCase, `{"${name}":`);
        expect(index).toBeGreaterThan(0);
        refused(ofCase, index, (line) => `${line.slice(0, -1)},"remark":"void"}`);
        refused(ofCase, index, (line) => line.replace("{", '{"remark":"void",'));
        refused(ofCase, index, (line) => line.replace(":", " :"));
        refused(ofCase, index, (line) => line.replace("{", `{"${name}":1,`));
        refused(ofCase, index, (line) =>
          line.replace(name, `\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}`),
        );
        refused(ofCase, index, (line) => ` ${line}`);
      },
    );
    it("has each member once: a second text is no law file's", () => {
      refused(whole, at(whole, '{"document":'), (line) =>
        line.replace('"text":', '"text":"an invented law","text":'),
      );
    });
    it("holds no half of a character, which would be hashed like any other", () => {
      const digest = digestOf("\ufffd");
      const index = at(whole, '{"document":');
      const lines = whole.toSpliced(index, 0, JSON.stringify({ document: digest, text: "\ud800" }));
      expect(faultsIn(lines)).toEqual([
        { where: `line ${String(index + 1)}`, reason: "is not a line of an export" },
      ]);
    });
    it("stands only in an export that has such lines", () => {
      const [head, proof] = ['{"head":', '{"consistency":'].map(
        (one) => ofCase[at(ofCase, one)] ?? "",
      );
      for (const [lines, line] of [
        [whole, head],
        [whole, proof],
        [open, proof],
      ] as const)
        expect(faultsIn([...lines, line ?? ""])).toContainEqual({
          where: `line ${String(lines.length + 1)}`,
          reason: "is not a line of an export",
        });
    });
    it("is of a checkpoint at hand where it proves one", () => {
      const index = at(ofCase, '{"consistency":');
      const lines = ofCase.with(index, (ofCase[index] ?? "").replace(/\d+/, "7"));
      expect(faultsIn(lines)).toContainEqual({
        where: "proof for 7 leaves",
        reason: "belongs to none of the available checkpoints",
      });
    });
  });

  describe("The first line", () => {
    it.each([
      [
        "a member more",
        (line: string) => line.replace("{", '{"certifiedBy":"the Court of Audit",'),
      ],
      ["its size twice", (line: string) => line.replace('"size":', '"size":5,"size":')],
      ["a blank", (line: string) => line.replace(":", ": ")],
      ["a mark of byte order", (line: string) => `\ufeff${line}`],
    ])("begins no export with %s", (_, change) => {
      for (const lines of [whole, ofCase, open])
        expect(faultsIn(lines.with(0, change(lines[0] ?? "")))).toBe("no export");
    });
  });

  describe("The lines of an export", () => {
    it("stand in their order", () => {
      for (const lines of [whole, ofCase, open]) {
        const index = at(lines, '{"checkpoint":');
        const moved = [...lines.toSpliced(index, 1), lines[index] ?? ""];
        expect(faultsIn(moved)).toContainEqual({
          where: `line ${String(lines.length)}`,
          reason: "comes after a line that it should precede",
        });
      }
    });
    it("end with a newline of one character", () => {
      expect(faultsIn(whole, "")).toContainEqual({
        where: "the export",
        reason: "ends in the middle of a line",
      });
      expect(faultsIn(whole, "\r\n")).not.toEqual([]);
      expect(faultsIn(whole.map((line) => `${line}\r`))).toBe("no export");
      expect(faultsIn(whole, "\n\n")).not.toEqual([]);
      expect(faultsIn(whole, "\nmore")).not.toEqual([]);
    });
    it("hold no law file by which nothing here is judged", () => {
      const text = JSON.stringify({ title: "an invented law" });
      const index = at(whole, '{"document":');
      const lines = whole.toSpliced(index, 0, JSON.stringify({ document: digestOf(text), text }));
      expect(faultsIn(lines)).toEqual([
        {
          where: `document ${digestOf(text)}`,
          reason: "is a law file by which no entry in this export is judged",
        },
      ]);
    });
  });
});

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
    places.add("az-2", { end: 7, length: 5, disclosure: 0 });
    places.add("az-1", { end: 16, length: 6, disclosure: 0 });
    places.add("az-2", { end: 22, length: 5, disclosure: 0 });
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
    places.add("az-1", { end: long.length, length: long.length, disclosure: 0 });
    places.add("az-1", { end: long.length + 1, length: 1, disclosure: 0 });
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
    const leaves = leavesIn(await linesOf(await exportLog(exportPorts(made))));
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
