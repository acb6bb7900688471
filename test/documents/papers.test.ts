import { contentDigest, dataOf, standardOf } from "../../src/papers/paper.ts";
import { renderPdf, sheetOf } from "../../src/papers/render-pdf.ts";
import { everyPaper, nameOf } from "./papers.ts";
import { readPdfs, unspaced, type Found } from "./read-pdfs.ts";

const papers = everyPaper();
const named = papers.map((paper, index) => [nameOf(paper), index] as const);

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
};

describe("The papers of a case", () => {
  let pdfs: readonly Uint8Array[] = [];
  let found: readonly Found[] = [];
  beforeAll(() => {
    pdfs = papers.map(renderPdf);
    found = readPdfs(pdfs);
  });
  const foundAt = (index: number) => {
    const [paper, one] = [papers[index], found[index]];
    if (paper === undefined || one === undefined) throw new Error("not read");
    return { paper, one, text: unspaced(one.pages.join("")) };
  };

  it.each(named)("say in %s all that they are made to say, letter by letter", (_, index) => {
    const { paper, text } = foundAt(index);
    const { frame, ...body } = sheetOf(paper);
    const said = [...wordsIn(body), frame.title, ...frame.marks, ...frame.footer];
    const missing = said.filter((words) => !text.includes(unspaced(words)));
    // A language's code is how a text is tagged, not something that is printed.
    expect(missing.filter((words) => words !== "az" && words !== "en")).toEqual([]);
    expect(said.length).toBeGreaterThan(20);
  });

  it.each(named)("are in %s generated as the standard that they name", (_, index) => {
    const { paper, one } = foundAt(index);
    const { typst, name } = standardOf[paper.kind];
    const [part, conformance] = [/pdfaid:part>(\d)/, /pdfaid:conformance>(\w)/].map(
      (pattern) => pattern.exec(one.metadata)?.[1],
    );
    if (typst === "a-3a") expect([part, conformance]).toEqual(["3", "A"]);
    else expect(one.metadata).toMatch(/pdfuaid:part>1</);
    expect(one.pages.join("")).toContain(name);
    expect(one.pages.join("")).toMatch(/not certified|sertifikatlaşdırılmayıb/);
  });

  it.each(named)("are in %s tagged, titled and marked with their language", (_, index) => {
    const { paper, one } = foundAt(index);
    expect(one.roles).toEqual(expect.arrayContaining(["Root", "Document", "H1", "H2"]));
    expect(one.language).toBe(paper.language);
    expect(one.title).toBe(sheetOf(paper).frame.name);
  });

  it.each(named)("carry in %s their data, where the standard lets them", (_, index) => {
    const { paper, one } = foundAt(index);
    const archival = standardOf[paper.kind].typst === "a-3a";
    expect(one.attachments).toEqual(archival ? { [`${paper.kind}.json`]: dataOf(paper) } : {});
    if (archival) expect(JSON.parse(dataOf(paper))).toEqual(paper);
  });

  it.each(named)("number in %s their pages", (_, index) => {
    const { one } = foundAt(index);
    const count = String(one.pages.length);
    one.pages.forEach((page, at) => {
      const number = String(at + 1);
      expect(page).toMatch(new RegExp(`Page ${number} of ${count}|Səhifə ${number} / ${count}`));
    });
  });

  it.each(named)("weigh in %s what a letter weighs", (_, index) => {
    expect(pdfs[index]?.length).toBeGreaterThan(15_000);
    expect(pdfs[index]?.length).toBeLessThan(120_000);
  });

  it("say in Azerbaijani that the wording is unreviewed, on every page", () => {
    const pages = papers.flatMap((paper, index) =>
      paper.language === "az" ? (found[index]?.pages ?? []) : [],
    );
    expect(pages.filter((page) => !page.includes("unreviewed"))).toEqual([]);
    expect(pages.length).toBeGreaterThan(5);
  });

  it("bear the digest of their contents, the same in both languages", () => {
    for (const [index, paper] of papers.entries())
      expect(unspaced(found[index]?.pages[0] ?? "")).toContain(contentDigest(paper));
    expect(new Set(papers.map(contentDigest)).size).toBe(papers.length / 2);
  });
});
