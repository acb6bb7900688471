import type { CaseView } from "../../src/ledger/reading/queries.ts";
import { datesSection } from "../../src/console/public/dates.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { messagesIn } from "../../src/console/words.ts";
import { entryIntoForceIn } from "../../src/treaty/state-in-force.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import { britishCase, command } from "../support/cases.ts";

const datesOf = async (
  { state, law }: CaseBuilder,
  language: "az" | "en" = "en",
): Promise<string> => {
  const speech = speechOf({ language, words: messagesIn(language) } as unknown as Visit, [
    law.procedure,
  ]);
  const entryIntoForce = entryIntoForceIn(state, law.treaty);
  const view = { state, law, entryIntoForce } as unknown as CaseView;
  return String(await datesSection(speech, view)).replaceAll(/\s+/gu, " ");
};
const row = (page: string, name: string): string =>
  page
    .split(name)[1]
    ?.split("</dd>")[0]
    ?.replaceAll(/<[^>]*>/gu, " ") ?? "";

describe("What everybody reads of a treaty that silence approves", () => {
  it("is when the period was certified to have passed, and that this is not the ratification", async () => {
    const said = row(await datesOf(britishCase("TimeEndCertified")), "Period A: 21 sitting days");
    expect(said).toContain("3 February 2026");
    expect(said).toContain("It is not the ratification");
  });
  it("is which House resolved against it, and when", async () => {
    const against = britishCase("Published").record(
      command("RecordIntervention", {
        on: "2026-01-20",
        intervention: "commons-against",
        body: "commons",
      }),
    );
    const said = row(await datesOf(against), "Period A: 21 sitting days");
    expect(said).toContain("20 January 2026");
    expect(said).toContain("House of Commons resolves against ratification");
    expect(await datesOf(against, "az")).toContain("20 yanvar 2026");
  });
  it("is nothing of a period that runs", async () => {
    expect(await datesOf(britishCase("Published"))).not.toContain("Period A");
  });
});
