import { lettersOf, spelled } from "../../src/mail/letters.ts";
import { readFonts, renderPdf } from "../../src/papers/render-pdf.ts";
import { dataOf, type Paper } from "../../src/papers/paper.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";
import { paperIn } from "./papers.ts";
import { readPdfs, unspaced, type Found } from "./read-pdfs.ts";

const markup = [
  '#import "/style.typ": *',
  '#panic("x") #sys.inputs #read("/etc/passwd") #data.frame',
  "$ sum_(i=1)^n i $ *bold* _emph_ `raw` ```block``` @reference <label>",
  "= heading\n- list\n+ enum\n/ term: x",
  "\\ \\u{41} ~ -- --- ... \"quotes\" 'single' [content] {code} // comment /* block */",
  "http://example.invalid/#anchor",
].join("\n");

const special = "ƏəŞşÇçĞğIıİiÖöÜü ₼ № „qoşa“ «dırnaq»";
const combining = "q̇ ə́ x̌";
const long = "a".repeat(3000);
const foreign = "שלום مرحبا 你好 🙂";

const hostile = (text: string, kind: Paper["kind"] = "annex"): Paper => {
  const paper = paperIn(azerbaijaniCase("InstrumentPrepared"), kind, {
    language: "az",
    texts: new Map([[digestOf("reservation az"), text]]),
  });
  const line = text.replace(/\n/g, " ");
  if (
    paper.kind === "vote-record" ||
    paper.kind === "history-certificate" ||
    paper.kind === "audit-certificate"
  )
    return { ...paper, title: line };
  return {
    ...paper,
    treaty: { ...paper.treaty, title: { en: line, az: line }, depositary: line },
    statements: paper.statements.map((one) => ({ ...one, subject: line, clause: line })),
  };
};

describe("What somebody wrote", () => {
  const cases = [
    ["the signs of markup", markup],
    ["every letter of the language", special],
    ["combining letters", combining],
    ["a very long word", long],
  ] as const;
  let found: readonly Found[] = [];
  beforeAll(() => {
    found = readPdfs(cases.map(([, text]) => renderPdf(hostile(text))));
  });

  it.each(cases.map(([name, text], index) => [name, text, index] as const))(
    "is printed as it is, and as nothing else: %s",
    (_, text, index) => {
      const all = unspaced(
        (found[index]?.pages ?? []).map((page) => page.replace(/DRAFT \/ LAYİHƏ/g, "")).join(""),
      ).normalize("NFC");
      // Once as title, as depositary and as subject, and once more as the text itself; a page may end within it.
      const wanted = unspaced(text).normalize("NFC");
      if (text === long) expect(all.match(/a/g)?.length).toBeGreaterThan(15_000);
      // A mark that has no letter of its own is a glyph of its own, which PDF.js reads together with its letter.
      else if (text === combining)
        for (const letter of combining.split(" "))
          expect(all.split(letter.normalize("NFC")).length - 1).toBeGreaterThanOrEqual(5);
      else expect(all.split(wanted).length - 1).toBeGreaterThanOrEqual(5);
      expect(found[index]?.roles.filter((role) => role === "Code" || role === "Formula")).toEqual(
        [],
      );
    },
  );

  it("cannot run over the edge of the page", () => {
    const short = found[1]?.pages.length ?? 0;
    expect(found[3]?.pages.length).toBeGreaterThan(short);
    const lines = found[3]?.pages.flatMap((page) => page.split("\n")) ?? [];
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
  });

  it.each([
    "instrument",
    "note-verbale",
    "notification",
    "vote-record",
    "history-certificate",
    "audit-certificate",
  ] as const)("is data in the %s too", (kind) => {
    const [paper] = readPdfs([renderPdf(hostile(markup, kind))]);
    expect(unspaced(paper?.pages.join("") ?? "")).toContain(unspaced('#import "/style.typ": *'));
  });

  it("is spelled by number where the typeface lacks the letter, and stands whole in the data", () => {
    const paper = hostile(foreign);
    const [one] = readPdfs([renderPdf(paper)]);
    const text = unspaced(one?.pages.join("") ?? "");
    expect(text).toContain("[U+05E9U+05DCU+05D5U+05DD]");
    expect(text).toContain("U+1F642");
    expect(text).toContain(unspaced("Unicode nömrələri"));
    expect(one?.attachments["annex.json"]).toBe(dataOf(paper));
    expect(dataOf(paper)).toContain(foreign);
  });

  it("is printed with spaces for its tabs, which are no letters, and keeps them in the data", () => {
    const paper = paperIn(azerbaijaniCase("InstrumentPrepared"), "annex", {
      texts: new Map([[digestOf("reservation az"), "before\tafter"]]),
    });
    const [one] = readPdfs([renderPdf(paper)]);
    const text = one?.pages.join("") ?? "";
    expect(text).toMatch(/before +after/);
    expect(text).not.toContain("Unicode");
    expect(one?.attachments["annex.json"]).toContain(String.raw`before\tafter`);
  });
});

describe("The typeface", () => {
  const [regular, bold] = readFonts().map(lettersOf);

  it("has all letters of both languages, also in bold", () => {
    for (const letter of `${special.replace(/\s/g, "")}ABCXYZabcxyz0123456789`) {
      const codePoint = letter.codePointAt(0) ?? 0;
      expect([letter, regular?.(codePoint), bold?.(codePoint)]).toEqual([letter, true, true]);
    }
  });

  it("is asked letter by letter", () => {
    const has = (codePoint: number): boolean => codePoint < 0x80;
    expect(spelled("abc", has)).toBe("abc");
    expect(spelled("aəb", has)).toBe("a[U+0259]b");
    expect(spelled("əşx🙂\nə", has)).toBe("[U+0259 U+015F]x[U+1F642]\n[U+0259]");
  });
});
