import { commandRow } from "../../src/procedure/command-table.ts";
import { duties, type Duty } from "../../src/office/duty.ts";
import { catalogueIn, dutyAmong } from "../../src/papers/wording.ts";
import { say } from "../../src/words/say.ts";
import { wordsIn } from "../../src/words/read.ts";
import { endings, openStages } from "../../src/procedure/case/stage.ts";
import { azerbaijan } from "../support/law.ts";
import { codesIn, page, tableUnder } from "./pages.ts";

const glossary = page("docs/glossary.md");
const firstCodes = (heading: string): readonly string[] =>
  tableUnder(glossary, heading).flatMap(([cell = ""]) => codesIn(cell));

describe("The glossary", () => {
  it("explains every open stage, in the order of the procedure", () => {
    expect(firstCodes("## Stages")).toEqual(openStages);
  });
  it("explains every way in which a case can end", () => {
    const afterStages = glossary.slice(glossary.indexOf("Ends. All four"));
    const found = tableUnder(`## Ends\n${afterStages}`, "## Ends").flatMap(([cell = ""]) =>
      codesIn(cell),
    );
    expect(found).toEqual(endings);
  });
  it("explains every duty, by the names that the procedure file of Azerbaijan gives it", () => {
    const inLanguage = (duty: Duty, language: "en" | "az"): string =>
      dutyAmong(catalogueIn(language), [azerbaijan()], duty);
    expect(tableUnder(glossary, "## Duties").map((row) => row.slice(0, 3))).toEqual(
      duties.map((duty) => [`\`${duty}\``, inLanguage(duty, "en"), inLanguage(duty, "az")]),
    );
  });
  it("names the verdicts as the audit does", () => {
    for (const verdict of ["kept", "broken", "running", "cannotBeVerified"] as const)
      expect(glossary).toContain(`\`${say({ kind: "named", term: verdict }, wordsIn("en"))}\``);
  });
  it("gives an example of a command that there is, with the act it leads to", () => {
    expect(glossary).toContain("`RecordVote`");
    expect(glossary).toContain(`\`${commandRow("RecordVote").acts[0]}\``);
  });
});
