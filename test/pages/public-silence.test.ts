import type { CaseView } from "../../src/ledger/reading/queries.ts";
import { datesSection } from "../../src/console/public/dates.ts";
import type { Visit } from "../../src/console/pages.ts";
import { speechOf } from "../../src/console/speech.ts";
import { messagesIn } from "../../src/console/words.ts";
import { entryIntoForceIn } from "../../src/treaty/state-in-force.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";

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

describe("What everybody reads of the dates of a case", () => {
  const missing = async (story: CaseBuilder): Promise<readonly string[]> =>
    [...(await datesOf(story)).matchAll(/<dt[^>]*>(.*?)<\/dt>(.*?)<\/dd>/gu)].flatMap(
      ([, name = "", said = ""]) => (said.includes("not on record") ? [name.trim()] : []),
    );
  it("names as missing what the case has gone past, and nothing that is still to come", async () => {
    const signature = "Signature of the treaty";
    expect(await missing(britishCase("Published"))).toEqual([signature]);
    expect(await missing(britishCase("InstrumentSigned"))).toEqual([signature]);
    const withdrawn = azerbaijaniCase("Laid").record(command("Withdraw"));
    expect(await missing(withdrawn)).toEqual([signature]);
    // Of a past case, whose letter nobody entered.
    const past = azerbaijaniCase("InstrumentSigned")
      .with(importing)
      .record(command("ConfirmDeposit"));
    expect(past.state.stage).toBe("deposited");
    expect(await missing(past)).toContain("Notification sent to the depositary");
    expect(await missing(past)).not.toContain("Deposit");
  });
});

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
