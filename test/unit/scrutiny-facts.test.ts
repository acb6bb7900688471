import { factLine } from "../../application/shapes/fact-line.ts";
import { scrutinyFacts } from "../../application/shapes/facts-of-scrutiny.ts";
import { wordsIn } from "../../words/read.ts";
import type { CaseView } from "../../application/queries.ts";
import { consentBySilence } from "../../http/pages/cases/facts-of-scrutiny.ts";
import type { Visit } from "../../http/pages/pages.ts";
import { speechOf } from "../../http/pages/speech.ts";
import { messagesIn } from "../../http/pages/words/index.ts";
import { britishCalendar, britishCase, command } from "../support/build.ts";
import type { Story } from "../support/given.ts";

const viewOf = ({ state, law }: Story): CaseView =>
  ({ state, law, calendar: britishCalendar }) as unknown as CaseView;
const lines = (story: Story): readonly string[] =>
  scrutinyFacts(viewOf(story)).map((one) => {
    const { name, on, about } = factLine(one, wordsIn("en"));
    return [name, on, about].join("|");
  });
const shown = (story: Story, language: "az" | "en"): readonly string[] => {
  const speech = speechOf({ language, words: messagesIn(language) } as unknown as Visit);
  return consentBySilence(speech, viewOf(story)).map(({ name, on, about }) =>
    [name, on ?? "-", ...about.map(String)].join("|"),
  );
};

const laid = britishCase("TreatyLaid");
const against = laid
  .and(command("ExtendScrutiny"))
  .and(command("RecordResolution"))
  .and(command("RecordMinisterialStatement"));

describe("the facts of a scrutiny", () => {
  it("are each on its own day: extension, resolution, statement, silence", () => {
    expect(lines(laid)).toEqual(["silence certified|not on record|"]);
    expect(lines(against)).toEqual([
      "scrutiny extended|2026-01-20|by 5 sitting days",
      "resolution against|2026-01-20|House of Commons",
      "minister's statement|2026-01-25|",
      "silence certified|not on record|",
    ]);
  });
  it("are on the page as well, in both languages", () => {
    expect(shown(against, "en")).toEqual([
      "Extension of scrutiny|20 January 2026|by 5 sitting days",
      "Resolution against ratification|20 January 2026|House of Commons",
      "Minister’s statement|25 January 2026",
      "Parliament’s silence|-",
    ]);
    const inAzerbaijani = shown(against, "az").join("\n");
    expect(inAzerbaijani).toContain("İcmalar Palatası");
    expect(inAzerbaijani).toContain("5 iclas günü");
  });
  it("say of a certificate of silence whether it holds", () => {
    const certified = britishCase("SilenceCertified");
    expect(lines(certified)).toEqual(["silence certified|2026-02-02|the last day of period A"]);
    const broken = certified.and(command("RecordResolution", { house: "lords" }));
    expect(lines(broken)[1]).toContain("it does not hold by the facts now on record");
    expect(shown(certified, "en").join()).not.toContain("does not hold");
    expect(shown(broken, "en")[1]).toContain("does not hold");
    expect(shown(broken, "az")[1]).toContain("qüvvədə deyil");
  });
});
