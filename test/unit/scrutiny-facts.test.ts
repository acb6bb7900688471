import { factLine } from "../../src/application/shapes/fact-line.ts";
import { scrutinyFacts } from "../../src/application/shapes/facts-of-scrutiny.ts";
import { wordsIn } from "../../src/words/read.ts";
import type { CaseView } from "../../src/application/reading/queries.ts";
import { factRows } from "../../src/console/cases/facts.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { messagesIn } from "../../src/console/words/index.ts";
import { britishCalendar, britishCase, command } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";

const viewOf = ({ state, law }: CaseBuilder): CaseView =>
  ({ state, law, calendar: britishCalendar }) as unknown as CaseView;
const lines = (story: CaseBuilder): readonly string[] =>
  scrutinyFacts(viewOf(story), "en").map((one) => {
    const { name, on, about } = factLine(one, wordsIn("en"));
    return [name, on, about].join("|");
  });
const shown = (story: CaseBuilder, language: "az" | "en"): readonly string[] => {
  const speech = speechOf({ language, words: messagesIn(language) } as unknown as Visit);
  return factRows(speech, viewOf(story)).map((row) =>
    row
      .map(String)
      .map((part) => part.replaceAll(/(?:<[^>]*>|\s)+/gu, " ").trim())
      .join("|"),
  );
};

const laid = britishCase("TreatyLaid");
const against = laid
  .record(command("ExtendScrutiny"))
  .record(command("RecordResolution"))
  .record(command("RecordMinisterialStatement"));

describe("the facts of a scrutiny", () => {
  it("are each on its own day: extension, resolution, statement, silence", () => {
    expect(lines(laid)).toEqual(["Parliament’s silence|not on record|"]);
    expect(lines(against)).toEqual([
      "Extension of scrutiny|2026-01-20|by 5 sitting days",
      "Resolution against ratification|2026-01-20|House of Commons",
      "Minister’s statement|2026-01-25|",
      "Parliament’s silence|not on record|",
    ]);
  });
  it("are on the page as well, in both languages", () => {
    expect(shown(against, "en").slice(2, 6)).toEqual([
      "Extension of scrutiny|20 January 2026 by 5 sitting days",
      "Resolution against ratification|20 January 2026 House of Commons",
      "Minister’s statement|25 January 2026",
      "Parliament’s silence|not on record",
    ]);
    const inAzerbaijani = shown(against, "az").join("\n");
    expect(inAzerbaijani).toContain("İcmalar Palatası");
    expect(inAzerbaijani).toContain("5 iclas günü");
  });
  it("say of a certificate of silence whether it holds", () => {
    const certified = britishCase("SilenceCertified");
    expect(lines(certified)).toEqual(["Parliament’s silence|2026-02-02|last day of period A"]);
    const broken = certified.record(command("RecordResolution", { house: "lords" }));
    expect(lines(broken)[1]).toContain("it does not hold on the facts now recorded");
    expect(shown(certified, "en").join()).not.toContain("does not hold");
    expect(shown(broken, "en").join()).toContain("does not hold");
    expect(shown(broken, "az").join()).toContain("qüvvədə deyil");
  });
});
