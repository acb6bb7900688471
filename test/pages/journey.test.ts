import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditRecord } from "../../src/ledger/reading/audit.ts";
import { addDays, type IsoDate } from "../../src/time/date.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { isRefusal } from "../../src/words/refusal.ts";
import type { Browser } from "playwright-core";
import { describeInBrowser, openBrowser } from "./browser.ts";
import { choose, fileOf, input, stateOf, todayIn } from "./filling.ts";
import { atTheDepositary, lawDeeds, silence, silenceDeeds } from "./journey-deeds.ts";
import { openConsole, type Console } from "./office.ts";
import { arrive, become, follow, give, goToCase, type Deed, type Walker } from "./walking.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";

// From a draft law to the recorded deposit in a real browser, by the people of the demonstration, by clicking only.

let console: Console;
let browser: Browser;

const sent = async (caseId: string): Promise<void> => {
  for (let left = 300; (await stateOf(console.home, caseId)).stage !== "deposit"; left -= 1) {
    if (left === 0) throw new Error("the notification was not sent");
    await new Promise((over) => setTimeout(over, 100));
  }
};

type Way = { readonly today: IsoDate; readonly deeds: readonly Deed[] };
const carry = async (walker: Walker, caseId: string, { today, deeds }: Way): Promise<void> => {
  for (const deed of deeds) await give(walker, caseId, deed);
  await sent(caseId);
  for (const deed of atTheDepositary(today)) await give(walker, caseId, deed);
};

const stages = (walker: Walker): Promise<string | null> =>
  walker.page.locator(".tq-way [aria-current=step]").textContent();

/** Looks at the case as its auditor does, and at what lies behind the pages. */
const examine = async (walker: Walker, caseId: string): Promise<void> => {
  const { page } = walker;
  const state = await stateOf(console.home, caseId);
  expect(state.stage).toBe("deposited");
  await become(walker, "auditor");
  await goToCase(walker, caseId);
  expect(await stages(walker)).not.toBe("");
  await follow(walker, `/cases/${caseId}/findings`);
  expect(await page.locator("#findings-broken").count()).toBe(0);
  expect(await page.locator("section:has(#findings-kept) li").count()).toBeGreaterThan(5);
  await follow(walker, `/cases/${caseId}/history`);
  expect(await page.locator(".tq-entry").count()).toBe(state.version);
  const judged = await auditRecord(console.home.desk, caseIdSchema.parse(caseId));
  if (isRefusal(judged)) throw new Error("there is no case to audit");
  expect(judged.altered).toBe(false);
  expect(judged.findings.filter(({ verdict }) => verdict === "broken")).toEqual([]);
  const letters = lettersIn(console.home.outbox).filter((name) => name.startsWith(`${caseId}/`));
  expect(letters).toEqual([`${caseId}/${caseId}.N1.eml`]);
  const letter = readFileSync(join(console.home.outbox, letters[0] ?? ""), "utf8");
  expect(letter).toContain("treaties@depositary.example");
};

describeInBrowser("The whole way of a case in a browser", () => {
  beforeAll(async () => {
    console = await openConsole();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  it("leads from a draft law to the deposit, in Azerbaijani and without JavaScript", async () => {
    const walker = await arrive(browser, console.base, { language: "az", javaScript: false });
    const today = todayIn(console.home);
    const deeds = lawDeeds({ caseId: "az-yol", treaty: "att", title: "Sınaq işi" }, today);
    await carry(walker, "az-yol", { today, deeds });
    await examine(walker, "az-yol");
    expect(walker.complaints).toEqual([]);
    await walker.page.context().close();
  }, 240_000);

  it("leads through the silence of two Houses, in English and with JavaScript, by a calendar that was imported there", async () => {
    // For some hours of each evening it is tomorrow in Baku, and a British case knows no such day yet.
    const today = todayIn(console.home, "Europe/London");
    const laidOn = addDays(today, -2 * silence);
    const days = Array.from({ length: 4 * silence }, (_, index) => addDays(laidOn, index));
    const rows = days.flatMap((day) => [`${day},commons`, `${day},lords`]);
    const walker = await arrive(browser, console.base, { language: "en", javaScript: true });
    const { page } = walker;
    await become(walker, "administrator");
    await follow(walker, "/administration");
    await follow(walker, "/administration/calendar");
    if ((await input(page, "procedure").count()) > 1)
      await choose(page, "procedure", "gb-crag-2010");
    await input(page, "file").setInputFiles(fileOf("days.csv", ["date,house", ...rows].join("\n")));
    await page.locator("main form button").click();
    expect(await page.innerText("main")).toContain(String(4 * silence));
    await page.locator("main form button").click();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/administration\/entries\/\d+$/);
    const opening = { caseId: "gb-way", treaty: "att", title: "An invented case" };
    await carry(walker, "gb-way", { today, deeds: silenceDeeds(opening, { today, laidOn }) });
    await examine(walker, "gb-way");
    expect(walker.complaints).toEqual([]);
    await page.context().close();
  }, 240_000);
});
