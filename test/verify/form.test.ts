import { exportCase, exportLog, exportPublic } from "../../src/ledger/log/export.ts";
import { digestOf } from "../../src/ledger/canonical.ts";
import type { VerifierKey } from "../../src/verify/integrity/note.ts";
import { verify } from "./in-words.ts";
import { leavesIn, type Lines } from "./changes.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice } from "./office.ts";

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
  whole = await linesOf(await exportLog(exportedWorld(office)));
  ofCase = await linesOf(await exportCase(exportedWorld(office), "az-1"));
  open = await linesOf(await exportPublic(exportedWorld(office)));
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
    ["a member more", (line: string) => line.replace("{", '{"certifiedBy":"the Court of Audit",')],
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
