import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { knownDate, unknownDate } from "../../src/time/fact-date.ts";
import { lettersOf, spelled } from "../../src/papers/letters.ts";
import { languages, paperKinds, type Paper } from "../../src/views/paper.ts";
import { templates, renderPdf, readFonts } from "../../src/papers/render-pdf.ts";
import { styleTemplate } from "../../src/papers/sheets/sheet.ts";
import { capitals, catalogueIn, dayInWords } from "../../src/papers/wording.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { day, digestOf } from "../support/law.ts";
import { everyPaper, paperIn } from "./papers.ts";
import { readPdfs, unspaced, type Found } from "./read-pdfs.ts";
import { dataOf } from "../../src/papers/standard.ts";

const [az, en] = [catalogueIn("az"), catalogueIn("en")];

const pathsIn = (value: unknown, path = ""): readonly string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, one]) => pathsIn(one, `${path}/${key}`))
    : [path];

describe("The wording of the papers", () => {
  it("says the same things in both languages, and is never empty", () => {
    expect(pathsIn(az)).toEqual(pathsIn(en));
    const empty = pathsIn(az).filter((path) => path.endsWith("/"));
    expect(empty).toEqual([]);
  });

  it.each(languages)("names the months in %s as the language does", (language) => {
    const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    const months = Array.from({ length: 12 }, (_, month) =>
      format.format(new Date(Date.UTC(2026, month, 1))),
    );
    const written = months.map((_, at) => `2026-${String(at + 1).padStart(2, "0")}-01`);
    expect(written.map((day) => dayInWords({ language }, day))).toEqual(
      months.map((month) => `1 ${month} 2026`),
    );
  });

  it("writes dates, and says where there is none", () => {
    expect(dayInWords(az, "2026-02-10")).toBe("10 fevral 2026");
    expect(dayInWords(en, "2026-12-01")).toBe("1 December 2026");
    expect(dayInWords(az, unknownDate)).toBe("məlum deyil");
    expect(dayInWords(en, unknownDate)).toBe("unknown");
    expect(dayInWords(en, knownDate(day("2026-02-10")))).toBe("10 February 2026");
    const between = { kind: "between", from: day("2026-02-10"), to: day("2026-02-23") } as const;
    expect(dayInWords(en, between)).toBe("between 10 February 2026 and 23 February 2026");
    expect(dayInWords(az, between)).toBe("10 fevral 2026 – 23 fevral 2026 aralığında");
  });

  it("makes capitals by the language: i becomes İ only in Azerbaijani", () => {
    expect(capitals(az, "ratifikasiya sənədi, ı")).toBe("RATİFİKASİYA SƏNƏDİ, I");
    expect(capitals(en, "instrument")).toBe("INSTRUMENT");
  });

  it("is marked as unreviewed in Azerbaijani, and as certified nowhere", () => {
    expect(az.frame.wordingMark).toContain("unreviewed");
    for (const { frame } of [az, en])
      expect(frame.generatedAs({ standard: "PDF/A-3a" })).toMatch(
        /not certified|sertifikatlaşdırılmayıb/,
      );
  });

  it("stands in the catalogues, not in the templates", () => {
    const sources = [styleTemplate, ...paperKinds.map((kind) => templates[kind])];
    const quoted = sources.flatMap((source) =>
      [...source.replace(/^\/\/.*$/gm, "").matchAll(/"([^"\n]*)"/g)].map(([, text]) => text ?? ""),
    );
    const technical =
      /^(\/style\.typ|#9b1c1c|\\n|\\S\{24,\}|\\A\[0-9a-f\]\{64\}\\z|bold|a4|Noto Serif|data|application\/json)$/;
    expect(quoted.filter((text) => !technical.test(text))).toEqual([]);
  });

  it("is set in the two cuts that are at hand, and in no slanted one that a machine might have", () => {
    const sources = [styleTemplate, ...paperKinds.map((kind) => templates[kind])].join("\n");
    expect(sources).not.toMatch(/emph|italic|oblique|raw\(|\$/);
    expect([...sources.matchAll(/weight: "?(\w+)"?/g)].map(([, weight]) => weight)).toEqual(
      expect.arrayContaining(["bold"]),
    );
    expect(sources).not.toMatch(/weight: (?!"bold")/);
  });
});

const papers = everyPaper();
const digests = (): readonly string[] =>
  papers.map((paper) => createHash("sha256").update(renderPdf(paper)).digest("hex"));

describe("The bytes of the papers", () => {
  it("are the same however often a paper is printed", () => {
    expect(digests()).toEqual(digests());
    expect(new Set(digests()).size).toBe(papers.length);
  });

  it("are the same in another process, in another order", () => {
    const other = spawnSync(
      process.execPath,
      ["--no-warnings", join(import.meta.dirname, "print-papers.ts")],
      { encoding: "utf8", input: JSON.stringify([...papers].reverse()) },
    );
    expect(other.stderr).toBe("");
    expect((JSON.parse(other.stdout) as string[]).reverse()).toEqual(digests());
  });
});

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
    treaty: {
      ...paper.treaty,
      title: { en: line, az: line },
      fullTitle: { en: line, az: line },
      depositary: line,
    },
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
          // Where a heading begins with one, it is a capital.
          expect(all.split(letter.normalize("NFC")).length - 1).toBeGreaterThanOrEqual(4);
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
