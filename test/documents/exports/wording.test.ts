import { duesOf } from "../../../src/open-data/due.ts";
import { languages } from "../../../src/papers/paper.ts";
import { catalogueIn, deadlineInWords } from "../../../src/papers/wording.ts";
import { manyCases } from "./exported.ts";

describe("The words of the exports", () => {
  it("name every deadline that there is, in both languages", () => {
    const names = new Set(manyCases().flatMap(([, one]) => duesOf(one).map(({ name }) => name)));
    expect(names.size).toBeGreaterThan(3);
    for (const name of names) {
      const said = languages.map((language) => deadlineInWords(catalogueIn(language), name));
      // What a procedure file calls a time in one language only, it is called by in every other.
      const isTranslated = typeof name === "string" || name["az"] !== undefined;
      expect(new Set(said).size).toBe(isTranslated ? languages.length : 1);
      expect(said.every((one) => /\S/.test(one))).toBe(true);
    }
  });
});
