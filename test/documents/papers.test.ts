import { attachedData } from "../../src/ledger/reading/attached-data.ts";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { runDemo } from "../../src/cli/demo/run.ts";
import { plainText } from "../../src/ledger/reading/paper-basis.ts";
import { languages, type Paper } from "../../src/views/paper.ts";
import { renderPdf, sheetOf } from "../../src/papers/render-pdf.ts";
import type { InstrumentSheet } from "../../src/papers/sheets/instrument.ts";
import { statementName } from "../../src/papers/sheets/sheet.ts";
import { catalogueIn, dayInWords, plainPhrase } from "../../src/papers/wording.ts";
import { unknownDate, type FactDate } from "../../src/time/fact-date.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { day, demonstration, type Office } from "../cli/office.ts";
import { newFolder } from "../contract/folders.ts";
import { plainPrint } from "../support/plain-print.ts";
import { everyPaper, nameOf, paperIn, wished } from "./papers.ts";
import { readPdfs, unspaced, type Found, languagesWithin } from "./read-pdfs.ts";
import { certifiedInSenate, votedInSenate } from "./staged-story.ts";
import { dataOf, contentDigest, standardOf } from "../../src/papers/standard.ts";

type Entered = {
  readonly at: string;
  readonly acts: readonly { readonly kind: string; readonly on?: FactDate }[];
};

const papers = everyPaper();
const named = papers.map((paper, index) => [nameOf(paper), index] as const);

describe("The papers of a case", () => {
  const wordsIn = (value: unknown): readonly string[] => {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null) return [];
    return Object.values(value).flatMap(wordsIn);
  };

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
    expect(said.length).toBeGreaterThan(8);
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
    // An instrument and a note are prose, with no heading but their title.
    const headings = ["instrument", "note-verbale"].includes(paper.kind) ? ["H1"] : ["H1", "H2"];
    expect(one.roles).toEqual(expect.arrayContaining(["Root", "Document", ...headings]));
    expect(one.language).toBe(paper.language);
    expect(one.title).toBe(sheetOf(paper).frame.name);
  });

  it.each(named)("carry in %s their data, where the standard lets them", (_, index) => {
    const { paper, one } = foundAt(index);
    const archival = standardOf[paper.kind].typst === "a-3a";
    expect(one.attachments).toEqual(archival ? { [`${paper.kind}.json`]: dataOf(paper) } : {});
    if (archival) expect(JSON.parse(dataOf(paper))).toEqual(paper);
    expect(attachedData(renderPdf(paper))).toEqual(archival ? [JSON.parse(dataOf(paper))] : []);
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

  it.each(named)(
    "say in %s that they are tagged, and nothing that a reader takes for a fault",
    (_, index) => {
      const bytes = Buffer.from(pdfs[index] ?? []).toString("latin1");
      expect(bytes).toMatch(/\/MarkInfo <<\s+\/Marked true\s+>>/u);
      expect(bytes).not.toContain("/Suspects");
    },
  );

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

describe("tasdiq paper", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq(
      'open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "İşin adı #1" --as clerk',
    );
    await office.tasdiq(`lay az-1 --on ${day(-9)} --by "the initiator" --text unknown --as clerk`);
  });
  afterAll(() => {
    office.remove();
  });

  it("writes the paper, and says its digest and where it is", async () => {
    const said = await office.json("paper az-1 instrument --language az");
    const file = join(office.folder, "az-1-instrument-az.pdf");
    expect(said).toEqual({
      kind: "paper",
      caseId: "az-1",
      paper: "instrument",
      language: "az",
      marking: "draft",
      standard: "PDF/A-3a",
      digest: createHash("sha256").update(readFileSync(file)).digest("hex"),
      size: readFileSync(file).length,
      file,
    });
    const [found] = readPdfs([readFileSync(file)]);
    expect(found?.pages[0]).toContain("RATİFİKASİYA SƏNƏDİ");
    expect(found?.pages[0]).toContain("NÜMAYİŞ");
  });

  it("writes the same file again, and no other over a file that is there", async () => {
    expect((await office.tasdiq("paper az-1 annex --out a.pdf")).code).toBe(0);
    expect((await office.tasdiq("paper az-1 annex --out a.pdf")).code).toBe(0);
    writeFileSync(join(office.folder, "b.pdf"), "somebody's own");
    expect(await office.tasdiq("paper az-1 annex --out b.pdf")).toMatchObject({ code: 4, out: "" });
    expect(readFileSync(join(office.folder, "b.pdf"), "utf8")).toBe("somebody's own");
  });

  it("says why it can write nothing where there is no such folder, or a folder of that name", async () => {
    const nowhere = await office.tasdiq("paper az-1 annex --out nowhere/a.pdf");
    expect(nowhere).toMatchObject({ code: 2, out: "" });
    expect(nowhere.err).toMatch(/a\.pdf: there is no such folder/);
    expect(await office.tasdiq("paper az-1 annex --out .")).toMatchObject({ code: 4, out: "" });
  });

  it("certifies the history with the head of the case's ledger", async () => {
    const { head } = await office.json("show az-1");
    await office.tasdiq("paper az-1 history-certificate --out c.pdf");
    const [found] = readPdfs([readFileSync(join(office.folder, "c.pdf"))]);
    const words = found?.pages.join(" ") ?? "";
    expect(words.replace(/\s/g, "")).toContain(String(head));
    // The day on which something happened stands before the moment at which it was recorded.
    const { entries } = (await office.json("history az-1")) as { entries: Entered[] };
    const laid = entries.find(({ acts }) => acts[0]?.kind === "Laid");
    expect(laid?.acts[0]?.on).toMatchObject({ kind: "known" });
    const on = dayInWords(catalogueIn("en"), laid?.acts[0]?.on ?? unknownDate);
    const recorded = laid?.at.slice(0, 10) ?? "never";
    expect(unspaced(words)).toContain(unspaced(`${on}${recorded}`));
  });

  it("changes nothing in the record", async () => {
    const before = office.ledgerDigest();
    await office.tasdiq("paper az-1 note-verbale");
    expect(office.ledgerDigest()).toBe(before);
  });

  it.each([
    ["paper az-1 vote-record", 5, /no plenary vote/],
    ["paper az-1 passport", 2, /passport is not a paper; there are instrument, annex/],
    ["paper az-1 annex --language fr", 2, /fr is not a language of papers; choose az, en/],
    ["paper az-2 annex", 3, /az-2/],
    ["paper office annex", 3, /office/],
  ])("refuses %s with code %s", async (line, code, words) => {
    const said = await office.tasdiq(line);
    expect(said.code).toBe(code);
    expect(said.err).toMatch(words);
  });
});

describe("A statement's document", () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");

  it("is printed where it is plain text", () => {
    expect(plainText(bytes("\uFEFFbir\r\niki\rüç\n\n"))).toBe("bir\niki\nüç");
    // Letters that come in another normalization form are printed as they came.
    expect(plainText(bytes("o\u0308"))).toBe("o\u0308");
  });

  it("is not printed where it is something else", () => {
    expect(plainText(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
    expect(plainText(bytes("%PDF-1.7\n\u0000"))).toBeUndefined();
    expect(plainText(bytes("a\u202Eb"))).toBeUndefined();
    expect(plainText(new Uint8Array(300_000).fill(97))).toBeUndefined();
    expect(plainText(bytes("a\n".repeat(10_001)))).toBeUndefined();
    expect(plainText(bytes("a\n".repeat(10_000)))?.length).toBe(19_999);
  });
});

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  // A language's code is how a text is tagged, not something that is printed.
  return Object.entries(value).flatMap(([key, held]) => (key === "language" ? [] : wordsIn(held)));
};

describe("The record of a vote at a stage of a procedure file", () => {
  it("is not printed before another person has certified the vote", () => {
    expect(wished(votedInSenate(), "vote-record")).toEqual({ kind: "none", why: "uncertified" });
  });

  it("says body, stage, counts, the sums by the rule and the certification", () => {
    const sheet = sheetOf(paperIn(certifiedInSenate(), "vote-record"));
    expect(sheet).toMatchObject({
      frame: { title: "RECORD OF A VOTE" },
      counts: [
        ["For", "67"],
        ["Against", "33"],
        ["Present", "100"],
        ["Members in office", "100"],
        ["Members of the body in law", "100"],
      ],
      differs: null,
      rules: [{ says: "declared adopted; for: 67, needed at least 67: passed" }],
    });
    const words = wordsIn(sheet);
    for (const said of ["Senate", "Resolution of advice and consent", "adopted", "kept"])
      expect(words).toContain(said);
    expect(words.some((one) => one.startsWith("certified on "))).toBe(true);
  });

  it.each(languages)("is printed with all that it says: %s", (language) => {
    const paper = paperIn(certifiedInSenate(), "vote-record", { language });
    const [found] = readPdfs([renderPdf(paper)]);
    const text = unspaced(found?.pages.join("") ?? "");
    const { frame, ...body } = sheetOf(paper);
    const said = [...wordsIn(body), frame.title];
    expect(said.filter((one) => !text.includes(unspaced(one)))).toEqual([]);
  });
});

describe("The instrument", () => {
  const instrumentOf = (language: "az" | "en"): Paper & { readonly kind: "instrument" } =>
    paperIn(azerbaijaniCase("InstrumentPrepared"), "instrument", { language }) as Paper & {
      readonly kind: "instrument";
    };
  const proseOf = (paper: Paper): readonly string[] =>
    (sheetOf(paper) as InstrumentSheet).paragraphs.map(plainPhrase);

  it("recalls the treaty and its signature, declares, and closes as the model does", () => {
    const on = { kind: "known", on: day(-9) } as const;
    const signature = { on, by: null, office: "unknown", place: null } as const;
    const prose = proseOf({ ...instrumentOf("en"), signature } as Paper);
    expect(prose.map((one) => one.split(" ").slice(0, 3).join(" "))).toEqual([
      "WHEREAS the United",
      "AND WHEREAS the",
      "NOW THEREFORE I,",
      "IN WITNESS WHEREOF",
      "Done at ______________________________",
    ]);
    expect(prose[2]).toMatch(
      /having considered the above-mentioned Treaty, ratifies the same and undertakes faithfully to perform and carry out the stipulations therein contained, with the statements set out in the Annex/u,
    );
  });

  it("leaves out whole a recital whose fact is not on record, and then names the treaty where it declares", () => {
    const paper = instrumentOf("en");
    const unknown = { kind: "unknown" } as const;
    const bare: Paper = {
      ...paper,
      signature: null,
      statements: [],
      treaty: { ...paper.treaty, concluded: { on: unknown, at: "unknown" }, opened: null },
    };
    const prose = proseOf(bare);
    expect(prose).toHaveLength(3);
    expect(prose[0]).toContain(`having considered the ${paper.treaty.fullTitle.en}, ratifies`);
    expect(prose.join(" ")).not.toMatch(/unknown|Annex|WHEREAS the/u);
  });

  it("has no English in Azerbaijani: a place that has no Azerbaijani name is left out", () => {
    const prose = proseOf(instrumentOf("az")).join(" ");
    expect(prose).toContain("Kibercinayətkarlığa qarşı Konvensiyası");
    expect(prose).not.toMatch(/United Nations|Hanoi|General Assembly/u);
  });

  it("says an article once, whether or not somebody wrote the word before its number", () => {
    const words = catalogueIn("en");
    const named = (clause: string): string =>
      statementName(words, { label: "reservation", clause });
    expect(named("66")).toBe("Reservation, article 66");
    expect(named("Article 66")).toBe("Reservation, Article 66");
  });

  it("bears no digest, no format and no id of the case when it is clean", () => {
    const clean = { ...instrumentOf("en"), marking: "clean" } as const;
    expect(sheetOf(clean).frame.footer).toEqual([]);
    expect(sheetOf({ ...clean, marking: "draft" }).frame.footer).toHaveLength(2);
  });
});

describe("A name that the procedure file has in another language than the paper", () => {
  const inEnglish = paperIn(certifiedInSenate(), "vote-record");
  const named = { ...inEnglish, stage: { "sr-Latn": "Skupština" } } as typeof inEnglish;

  it("is tagged with its own language, without a script or a region", () => {
    expect(sheetOf(named)).toMatchObject({
      head: [
        ["Body", "Senate"],
        ["Stage", [{ text: "Skupština", language: "sr" }]],
        ["Case", "Advice and consent"],
        ["Date", "10 February 2026"],
      ],
    });
    expect([inEnglish, named].map(renderPdf).map(languagesWithin)).toEqual([[], ["sr"]]);
  });

  it.each(["vote-record", "history-certificate", "audit-certificate"] as const)(
    "is tagged so in every sentence of a paper: %s",
    (kind) => {
      const paper = paperIn(certifiedInSenate(), kind, { language: "az" });
      const found = languagesWithin(renderPdf(paper));
      // Body and stage at least; the file names them in English.
      expect(found.length).toBeGreaterThan(1);
      expect(new Set(found)).toEqual(new Set(["en"]));
    },
  );

  it("is tagged so where a treaty has no title in the language of the paper", () => {
    const paper = paperIn(certifiedInSenate(), "vote-record", { language: "az" });
    const untitled = {
      ...paper,
      treaty: { ...paper.treaty, title: { en: "An invented treaty", az: null } },
    } as typeof paper;
    expect(sheetOf(untitled)).toMatchObject({
      treaty: [
        [
          "Adı",
          [{ text: "An invented treaty", language: "en" }, { text: expect.any(String) as string }],
        ],
        expect.anything(),
        expect.anything(),
        expect.anything(),
        expect.anything(),
      ],
    });
  });
});

describe("The certificates of a case that follows a procedure file", () => {
  it("name its stages and its duties as the file does", () => {
    const words = wordsIn(sheetOf(paperIn(certifiedInSenate(), "history-certificate")));
    expect(words).toContain("vote recorded: Resolution of advice and consent");
    expect(words).toContain("executive clerk");
    expect(words).toContain("instrument");
    const before = wordsIn(sheetOf(paperIn(votedInSenate(), "audit-certificate")));
    expect(before).toContain("Reservations, declarations, statements and understandings");
  });
});

describe("The drafts that the demonstration leaves", () => {
  const { folder, remove } = newFolder();
  const drafts = join(folder, "demo", "drafts");
  const printed: string[] = [];
  let names: readonly string[] = [];
  let found: readonly Found[] = [];
  beforeAll(async () => {
    const say = (text: string): void => void printed.push(...text.split("\n"));
    await runDemo(join(folder, "demo"), { tell: say, print: plainPrint(), isFull: true });
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
