import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { procedureHtml } from "../../src/cli/print/procedure-html.ts";
import { procedurePaper } from "../../src/cli/print/procedure-paper.ts";
import { renderProcedure } from "../../src/papers/render-pdf.ts";
import type { ProcedurePaper } from "../../src/papers/sheets/procedure.ts";
import { commandLineWordsIn } from "../../src/words/read.ts";
import { openOffice, type Office } from "../cli/office.ts";
import { procedureIn } from "../procedures/files.ts";
import { readPdfs, unspaced, type Found } from "./read-pdfs.ts";

const poland = procedureIn("pl-consent/2026.1.json");
const paperIn = (language: "en" | "az"): ProcedurePaper =>
  procedurePaper(poland, "f".repeat(64), commandLineWordsIn(language));

const textsOf = ({ title, file, intro, chapters }: ProcedurePaper): readonly string[] => [
  title,
  file,
  intro,
  ...chapters.flatMap(({ heading, articles }) => [
    heading,
    ...articles.flatMap((article) => [
      article.heading,
      article.place,
      ...article.clauses.flatMap(({ label, says, fields }) => [
        label ?? "",
        ...says,
        ...fields.flat(),
      ]),
    ]),
  ]),
];

describe.each(["en", "az"] as const)("a procedure printed as a PDF: %s", (language) => {
  const paper = paperIn(language);
  let pdf: Uint8Array;
  let found: Found | undefined;
  beforeAll(() => {
    pdf = renderProcedure(paper);
    [found] = readPdfs([pdf]);
  });

  it("says all that the paper says, letter by letter", () => {
    const text = unspaced(found?.pages.join("") ?? "");
    // A page ends between two words of a sentence, with the foot between them.
    const missing = textsOf(paper).filter((one) => !text.includes(unspaced(one)));
    expect(missing.length).toBeLessThan(found?.pages.length ?? 0);
    expect(textsOf(paper).length).toBeGreaterThan(300);
  });

  it("is accessible: tagged, titled, in its language, with its pages numbered", () => {
    expect(found?.metadata).toMatch(/pdfuaid:part>1</);
    expect(found?.roles).toEqual(expect.arrayContaining(["Root", "Document", "H1", "H2", "H3"]));
    expect(found).toMatchObject({ language, title: paper.title, attachments: {} });
    const count = String(found?.pages.length);
    expect(found?.pages.at(-1)).toMatch(
      new RegExp(`Page ${count} of ${count}|Səhifə ${count} / ${count}`),
    );
  });

  it("has the same bytes each time", () => {
    expect(Buffer.from(renderProcedure(paper)).equals(Buffer.from(pdf))).toBe(true);
  });
});

describe("a procedure printed as a page", () => {
  it("says all that the paper says, and reads nothing of it as markup", async () => {
    const page = await procedureHtml({ ...paperIn("en"), title: "<b>Title & more" });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("<h1>&lt;b&gt;Title &amp; more</h1>");
    expect(page).toContain("276 for, 184 against, 0 abstaining: passes");
    expect(page.match(/<h2>/gu)).toHaveLength(paperIn("en").chapters.length);
  });
});

describe("tasdiq law print", () => {
  let office: Office;
  beforeAll(() => {
    office = openOffice();
    const file = join(import.meta.dirname, "../../law/procedures/pl-consent/2026.1.json");
    copyFileSync(file, join(office.folder, "poland.json"));
  });
  afterAll(() => {
    office.remove();
  });

  it("answers in words, in the language of answers or in another", async () => {
    expect((await office.tasdiq("law print poland.json")).out).toContain(
      "What nobody has verified",
    );
    expect((await office.tasdiq("law print poland.json --lang az")).out).toContain(
      "Heç kimin yoxlamadığı hissələr",
    );
    expect(await office.json("law print poland.json")).toMatchObject({
      kind: "lawPrint",
      id: "pl-consent",
      out: null,
      language: "en",
    });
  });

  it("writes a PDF or a page, by how the name ends", async () => {
    expect((await office.tasdiq("law print poland.json --out p.pdf")).out).toBe(
      "Printed to p.pdf\n",
    );
    expect(readFileSync(join(office.folder, "p.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    await office.tasdiq("law print poland.json --out p.html");
    expect(readFileSync(join(office.folder, "p.html"), "utf8")).toContain("<h2>Time limits</h2>");
  });

  it.each([
    ["--out p.docx", /ends in \.pdf or \.html/],
    ["--lang de", /de is not a language of papers/],
  ])("refuses %s", async (flag, why) => {
    const said = await office.tasdiq(`law print poland.json ${flag}`);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(why);
  });
});
