import { sheetOf, renderPdf } from "../../src/papers/render-pdf.ts";
import { languages } from "../../src/papers/paper.ts";
import { paperIn, wished } from "./papers.ts";
import { readPdfs, unspaced } from "./read-pdfs.ts";
import { certifiedInSenate, votedInSenate } from "./staged-story.ts";

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
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
