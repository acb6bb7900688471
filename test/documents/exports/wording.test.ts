import { deadlineInWords, deadlineNames, wordsIn } from "../../../documents/exports/words.ts";
import { duesOf } from "../../../documents/exports/due.ts";
import { languages } from "../../../documents/paper.ts";
import { manyCases } from "./exported.ts";

describe("The words of the exports", () => {
  it("name every deadline that there is, in both languages", () => {
    const names = new Set(manyCases().flatMap(([, one]) => duesOf(one).map(({ name }) => name)));
    expect([...names].toSorted()).toEqual([...deadlineNames].toSorted());
  });

  it("name a deadline that they do not know as the procedure does", () => {
    for (const language of languages)
      expect(deadlineInWords(wordsIn(language), "another deadline")).toBe("another deadline");
  });

  it("are not the same in the two languages", () => {
    const [az, en] = [wordsIn("az").own, wordsIn("en").own];
    for (const name of deadlineNames) expect(az.deadlines[name]).not.toBe(en.deadlines[name]);
    expect(az.begins("x")).not.toBe(en.begins("x"));
    expect(JSON.stringify(az)).not.toMatch(/undefined|null/);
  });
});
