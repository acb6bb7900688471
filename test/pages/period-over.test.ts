import type { CaseView } from "../../src/ledger/reading/queries.ts";
import { scrutinyOf } from "../../src/clocks/scrutiny.ts";
import { deadlinesSection } from "../../src/console/cases/deadlines.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { messagesIn } from "../../src/console/words.ts";
import { britishCalendar, britishCase } from "../support/cases.ts";
import { britain, day } from "../support/law.ts";

const { state, law } = britishCase("TreatyLaid");
const view = {
  state,
  law,
  deadlines: [],
  running: [],
  times: [],
  scrutiny: scrutinyOf(state, britain(), britishCalendar),
} as unknown as CaseView;

const saidOn = async (today: string, language: "az" | "en"): Promise<string> => {
  const speech = speechOf({ language, words: messagesIn(language) } as unknown as Visit);
  return String(await deadlinesSection(speech, view, day(today)));
};

// Both Houses sit every day from 13 January 2026 on, so period A ends on 2 February 2026.
describe("A period in which silence approves, on the page of its case", () => {
  it("runs to its last day", async () => {
    expect(await saidOn("2026-02-02", "en")).toContain("running");
  });
  it("has ended after it, and nobody is late", async () => {
    const said = await saidOn("2026-02-03", "en");
    expect(said).toContain("the period has ended");
    expect(said).not.toMatch(/overdue|running/);
    expect(await saidOn("2026-02-03", "az")).toContain("müddət bitib");
  });
});
