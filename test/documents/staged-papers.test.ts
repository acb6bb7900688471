import { sheetOf, renderPdf } from "../../src/papers/render-pdf.ts";
import type { InstrumentSheet } from "../../src/papers/sheets/instrument.ts";
import { languages } from "../../src/papers/paper.ts";
import { paperIn, wished } from "./papers.ts";
import { languagesWithin, readPdfs, unspaced } from "./read-pdfs.ts";
import { certifiedInSenate, votedInSenate } from "./staged-story.ts";

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
      rules: [{ says: "declared adopted: for: 67, needed at least 66.67: passed" }],
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

describe("The instrument of a case that follows a procedure file", () => {
  const fieldsOf = (language: "az" | "en"): unknown =>
    (sheetOf(paperIn(certifiedInSenate(), "instrument", { language })) as InstrumentSheet).fields;

  it("names who decided at home, by which act and on which day, and calls no resolution a law", () => {
    expect(fieldsOf("en")).toContainEqual([
      "Decided under the domestic procedure",
      "Senate, Resolution of advice and consent: adopted, 10 February 2026",
    ]);
    expect(wordsIn(fieldsOf("en")).join(" ")).not.toMatch(/\blaw\b/);
    expect(wordsIn(fieldsOf("az")).join(" ")).toContain("10 fevral 2026");
  });

  it("names no decision that nobody has certified", () => {
    const { fields } = sheetOf(paperIn(votedInSenate(), "instrument")) as InstrumentSheet;
    expect(wordsIn(fields)).not.toContain("Decided under the domestic procedure");
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
