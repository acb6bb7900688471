import type { Browser, Page } from "playwright-core";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { openConsole, signIn, type Console } from "./office.ts";

let console: Console;
let browser: Browser;

describeInBrowser("Pages in a browser", () => {
  beforeAll(async () => {
    console = await openConsole();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  const newPage = async (): Promise<Page> => (await browser.newContext()).newPage();

  it("lets a person of the demonstration sign in, and out", async () => {
    const page = await newPage();
    await signIn(page, console.base, "clerk");
    expect(await page.textContent("body")).toContain("Signed in as clerk");
    await page.getByRole("button", { name: "Sign out" }).click();
    expect(page.url()).toBe(`${console.base}/en/sign-in`);
    expect(await page.textContent("body")).not.toContain("Signed in as");
  });

  it.each(["en", "az"])("finds nothing wrong with the first pages in %s", async (language) => {
    const page = await newPage();
    await page.goto(`${console.base}/${language}/sign-in`);
    const faults = [...(await faultsOn(page))];
    await page.locator("button[name=person][value=clerk]").click();
    for (const place of ["/cases", "/cases/az-un-cybercrime", "/nowhere"]) {
      await page.goto(`${console.base}/${language}${place}`);
      faults.push(...(await faultsOn(page)));
    }
    expect(faults).toEqual([]);
  });

  it("runs no script but the one it serves, and breaks nothing of its own policy", async () => {
    const page = await newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (fault) => said.push(fault.message));
    await signIn(page, console.base, "clerk");
    await page.goto(`${console.base}/en/cases`);
    expect(said.filter((text) => /policy|error/i.test(text))).toEqual([]);
  });
});
