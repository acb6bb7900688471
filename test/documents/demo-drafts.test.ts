import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runDemo } from "../../src/cli/demo/run.ts";
import { plainPrint } from "../support/plain-print.ts";
import { newFolder } from "../contract/folders.ts";
import { readPdfs, type Found } from "./read-pdfs.ts";

describe("The drafts that the demonstration leaves", () => {
  const { folder, remove } = newFolder();
  const drafts = join(folder, "demo", "drafts");
  const printed: string[] = [];
  let names: readonly string[] = [];
  let found: readonly Found[] = [];
  beforeAll(async () => {
    const say = (text: string): void => void printed.push(...text.split("\n"));
    await runDemo(join(folder, "demo"), say, plainPrint());
    names = readdirSync(drafts).sort();
    found = readPdfs(names.map((name) => readFileSync(join(drafts, name))));
  });
  afterAll(() => {
    remove();
  });

  it("are those of its live case, in both languages, and it says where they are", () => {
    expect(names).toEqual(
      ["annex", "instrument", "note-verbale", "notification", "vote-record"].flatMap((kind) =>
        ["az", "en"].map((language) => `az-un-cybercrime-${kind}-${language}.pdf`),
      ),
    );
    for (const name of names)
      expect(printed.map((line) => line.trim())).toContain(
        relative(process.cwd(), join(drafts, name)),
      );
  });

  it("say on every page that they are drafts and a demonstration", () => {
    const pages = found.flatMap((paper) => paper.pages);
    expect(pages.length).toBeGreaterThanOrEqual(names.length);
    const unmarked = pages.filter(
      (page) => !page.includes("DRAFT / LAYİHƏ") || !/DEMONSTRATION|NÜMAYİŞ/.test(page),
    );
    expect(unmarked).toEqual([]);
  });
});
