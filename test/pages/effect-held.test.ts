import type { Browser } from "playwright-core";
import { knownDate } from "../../src/time/fact-date.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { choose, fillDay, input, press, pressRecord, stateOf } from "./filling.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { daysAgo, giveIn } from "./staged-cases.ts";

describeInBrowser("The form of what was held of an act", () => {
  let console: Console;
  let browser: Browser;
  const zone = "Europe/Amsterdam";
  const on = (days: number) => ({ on: knownDate(daysAgo(console.home, days, zone)) });

  beforeAll(async () => {
    console = await openConsole();
    browser = await openBrowser();
    const give = giveIn(console.home, "nl-late");
    await give("clerk", "OpenCase", {
      procedure: "nl-tacit",
      treaty: "att",
      purpose: "consent",
      title: "Approval of a treaty",
    });
    await give("clerk", "Classify", { ...on(62), classes: [], legalBasis: "a note" });
    await give("clerk", "Lay", {
      ...on(60),
      stage: "laying",
      body: "government",
      by: "the Government",
      text: "unknown",
      statements: [],
    });
    await give("clerk", "RecordIntervention", {
      ...on(10),
      stage: "wish",
      intervention: "wish-of-tweede-kamer",
      body: "tweede-kamer",
      counts: null,
    });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  it("offers the acts on record, and the case goes on from what is recorded", async () => {
    expect((await stateOf(console.home, "nl-late")).stage).toBe("wish");
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    await page.goto(`${console.base}/en/cases/nl-late/do/record-effect`);
    expect(await page.locator('input[name="of"]').count()).toBe(2);
    expect(await faultsOn(page)).toEqual([]);
    await page.getByLabel("Entry 4", { exact: false }).check();
    await choose(page, "effect", "given");
    await input(page, "by").fill("the court");
    await choose(page, "on.kind", "known");
    await fillDay(page, "on", daysAgo(console.home, 3, zone));
    await input(page, "source").fill("judgment 17");
    await press(page, "continue");
    expect(await page.textContent("main")).toContain("It has effect: the case goes on from it");
    await pressRecord(page);
    const { stage, facts } = await stateOf(console.home, "nl-late");
    expect([stage, facts.at(-1)?.act.kind]).toEqual(["bill", "EffectRecorded"]);
    await page.goto(`${console.base}/en/cases/nl-late/history`);
    expect(await page.textContent("main")).toContain("held to have effect");
    await signIn(page, console.base, "auditor");
    await page.goto(`${console.base}/en/audit/nl-late`);
    expect(await page.textContent("main")).toMatch(
      /by the procedure file it is without effect .*held to have effect by the court on .*judgment 17/,
    );
    await context.close();
  });
});
