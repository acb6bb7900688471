import { readdirSync } from "node:fs";
import { join } from "node:path";
import { page } from "./pages.ts";
import { drawings, withProcedures } from "./procedures-page.ts";

const written = page("docs/procedures.md");
const folder = join(import.meta.dirname, "../../docs/images/procedures");
const remedy = "run `npm run procedures`";

/** The page or a drawing as it is, or what to do about it. */
const orRemedy = (isAsMade: boolean): string => (isAsMade ? "as made from the files" : remedy);

describe("The page of the procedures side by side", () => {
  it("is as its script makes it from the files", () => {
    expect(orRemedy(written === withProcedures(written))).toBe("as made from the files");
  });

  it("has a drawing of each procedure, as it is drawn from its file, and no other", () => {
    const drawn = drawings();
    for (const [file, svg] of drawn)
      expect([file, orRemedy(page(`docs/${file}`) === svg)]).toEqual([
        file,
        "as made from the files",
      ]);
    expect(
      readdirSync(folder)
        .map((name) => `images/procedures/${name}`)
        .sort(),
    ).toEqual([...drawn.keys()].sort());
  });

  it("begins each table with Azerbaijan, and shows what is unverified", () => {
    const tables = written.split("\n| --- ").slice(1);
    const first = tables.map((rest) => rest.split("\n")[1] ?? "");
    expect(first).toHaveLength(8);
    for (const row of first) expect(row).toContain("Azerbaijan");
    expect(written).toContain("the day after (**unverified**)");
  });

  it("is made between its two marks only", () => {
    expect(() => withProcedures("a page without marks")).toThrow("once each");
  });
});
