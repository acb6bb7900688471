import { positions } from "../../src/vote/vote-record.ts";
import { cellsOf } from "../../src/open-data/lists/csv-line.ts";
import { readRollCall, rollCallText } from "../../src/open-data/lists/roll-call.ts";

describe("The cells of a line of CSV", () => {
  it("may hold commas and quotes when they stand in quotes", () => {
    expect(cellsOf('"Member, the first","for"')).toEqual(["Member, the first", "for"]);
    expect(cellsOf('"called ""the Elder""",against')).toEqual(['called "the Elder"', "against"]);
    expect(cellsOf("Member 2 , absent")).toEqual(["Member 2", "absent"]);
    expect(cellsOf("one,two,")).toEqual(["one", "two", ""]);
  });

  it("are parted by another sign where one is named", () => {
    expect(cellsOf('"Member; the first";for', ";")).toEqual(["Member; the first", "for"]);
    expect(cellsOf("Member, the first\tfor", "\t")).toEqual(["Member, the first", "for"]);
  });

  it("are not understood when a quote stays open", () => {
    expect(cellsOf('"Member,for')).toBeUndefined();
    expect(cellsOf('Member "x",for')).toBeUndefined();
  });
});

describe("A pasted roll call", () => {
  it.each([
    [
      "with semicolons in English",
      "A; for\nB; against\nC; neutral\nD; present, not voting\nE; absent",
    ],
    [
      "with semicolons in Azerbaijani, in capitals too",
      "A; lehinə\nB; ƏLEYHİNƏ\nC; bitərəf\nD; iştirak edib, səs verməyib\nE; iştirak etməyib",
    ],
    [
      "with commas and quotes",
      'name,position\r\n"A",for\r\nB,"against"\r\nC,neutral\r\nD,notVoting\r\nE,absent',
    ],
    [
      "with tabs, a byte order mark and empty lines",
      "\ufeffA\tfor\n\nB\tagainst\nC\tneutral\nD\tnot voting\n\nE\tabsent\n",
    ],
  ])("is read %s", (_, text) => {
    expect(readRollCall(text)).toEqual({
      hasHeader: text.startsWith("name"),
      votes: positions.map((position, index) => ({ member: "ABCDE"[index], position })),
      faults: [],
    });
  });

  it("keeps a name with a comma whole where a semicolon separates", () => {
    expect(readRollCall("Əliyev, Vəli; for").votes).toEqual([
      { member: "Əliyev, Vəli", position: "for" },
    ]);
  });

  it.each([
    ['"O\'Brien, Jr",absent', "O'Brien, Jr"],
    ['"Əliyev; Vəli";absent', "Əliyev; Vəli"],
    ['"called ""the Elder""",absent', 'called "the Elder"'],
  ])("keeps a name whole that stands in quotes: %s", (text, member) => {
    expect(readRollCall(`member,position\n${text}`)).toEqual({
      hasHeader: true,
      votes: [{ member, position: "absent" }],
      faults: [],
    });
  });

  it.each([
    ["A; maybe", { line: 1, kind: "position", text: "A; maybe", word: "maybe" }],
    ["A; fo", { line: 1, kind: "position", text: "A; fo", word: "fo" }],
    ['"Əli\tVəli";for', { line: 1, kind: "name", text: '"Əli\tVəli";for' }],
    ["A\u202e; for", { line: 1, kind: "name", text: "A\u202e; for" }],
    [`${"A".repeat(501)}; for`, { line: 1, kind: "name", text: `${"A".repeat(501)}; for` }],
    ["A", { line: 1, kind: "line", text: "A" }],
    ["A; B; for", { line: 1, kind: "line", text: "A; B; for" }],
    ['"A,for', { line: 1, kind: "line", text: '"A,for' }],
    ['A "B",for', { line: 1, kind: "line", text: 'A "B",for' }],
    ["; for", { line: 1, kind: "line", text: "; for" }],
    ["A; for\n\nB, C, for", { line: 3, kind: "line", text: "B, C, for" }],
  ])("reports %j by its line and guesses nothing", (text, fault) => {
    expect(readRollCall(text).faults).toEqual([fault]);
  });

  it("is written so that it is read again as it was", () => {
    const members = ["Üzv", "O'Brien, Jr", "Əliyev; Vəli", '"Bəy" Əli', "Əli Vəli"];
    const votes = positions.map((position, index) => ({ member: members[index] ?? "", position }));
    for (const language of ["az", "en"] as const)
      expect(readRollCall(rollCallText(votes, language)).votes).toEqual(votes);
  });
});
