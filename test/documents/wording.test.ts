import { languages, paperKinds } from "../../src/papers/paper.ts";
import { templates } from "../../src/papers/render-pdf.ts";
import { styleTemplate } from "../../src/papers/sheets/sheet.ts";
import { capitals, catalogueIn, dayInWords } from "../../src/papers/wording.ts";
import { knownDate, unknownDate } from "../../src/clocks/dates/fact-date.ts";
import { day } from "../support/law.ts";

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
