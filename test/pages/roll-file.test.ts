import type { Browser } from "playwright-core";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { caseAtVote, input, press } from "./filling.ts";
import { openConsole, signIn, type Console } from "./office.ts";

let console: Console;
let browser: Browser;

describeInBrowser("A roll call from a file, in a browser", () => {
  beforeAll(async () => {
    console = await openConsole();
    browser = await openBrowser();
    await caseAtVote(console.home, "az-roll", "att");
  });
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  it.each([
    ["is not UTF-8", Buffer.from("Be\xFEir Yal\xE7\xFDn;for", "latin1"), /is not UTF-8 text/],
    ["is empty", Buffer.from(""), /the file is empty/],
    ["is no roll call", Buffer.alloc(300 * 1024, "x"), /too large for a roll call/],
  ])(
    "is refused where the file %s, at its input, and what was pasted is kept",
    async (_, buffer, why) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await signIn(page, console.base, "plenary-secretary-2");
      await page.goto(`${console.base}/en/cases/az-roll/do/vote`);
      const pasted = "Somebody; for";
      await input(page, "rollCall.roll").fill(pasted);
      const chosen = { name: "roll.csv", mimeType: "text/csv", buffer };
      await page.locator('input[name="rollCall.roll.rollFile"]').setInputFiles(chosen);
      await press(page, "upload:rollCall.roll");
      const told = page.locator(".govuk-error-summary a");
      expect(await told.textContent()).toMatch(why);
      expect(await told.getAttribute("href")).toBe("#rollCall.roll.rollFile");
      expect(await page.locator("#rollCall\\.roll\\.rollFile-error").textContent()).toMatch(why);
      expect(await input(page, "rollCall.roll").inputValue()).toBe(pasted);
      expect(await faultsOn(page)).toEqual([]);
      await context.close();
    },
  );
});
