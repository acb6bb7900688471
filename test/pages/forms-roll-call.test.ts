import { positions } from "../../domain/vote-record.ts";
import { readRollCall, rollCallText } from "../../http/pages/forms/roll-call.ts";

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
    ["A; maybe", { line: 1, kind: "position", text: "maybe" }],
    ["A; fo", { line: 1, kind: "position", text: "fo" }],
    ["A", { line: 1, kind: "line", text: "A" }],
    ["A; B; for", { line: 1, kind: "line", text: "A; B; for" }],
    ["; for", { line: 1, kind: "line", text: "; for" }],
    ["A; for\n\nB, C, for", { line: 3, kind: "line", text: "B, C, for" }],
  ])("reports %j by its line and guesses nothing", (text, fault) => {
    expect(readRollCall(text).faults).toEqual([fault]);
  });

  it("is written so that it is read again as it was", () => {
    const votes = positions.map((position, index) => ({
      member: `Üzv ${String(index)}`,
      position,
    }));
    for (const language of ["az", "en"] as const)
      expect(readRollCall(rollCallText(votes, language)).votes).toEqual(votes);
  });
});
