import type { Browser, Page } from "playwright-core";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import {
  choose,
  chooseBody,
  fileOf,
  fillDay,
  input,
  press,
  pressRecord,
  stateOf,
  todayIn,
} from "./filling.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { factsOf } from "../support/facts.ts";

let console: Console;
let browser: Browser;

describeInBrowser("Forms in a browser", () => {
  beforeAll(async () => {
    console = await openConsole();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  const formAt = async (page: Page, caseId: string, verb: string): Promise<void> => {
    await page.goto(`${console.base}/en/cases/${caseId}/do/${verb}`);
  };
  const heading = (page: Page): Promise<string | null> => page.textContent("h1");

  it("carries a law case from its opening to the committee's report with JavaScript", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const today = todayIn(console.home);
    await signIn(page, console.base, "clerk");

    await page.goto(`${console.base}/en/cases/new`);
    await input(page, "case-id").fill("az-with");
    await choose(page, "procedure", "az-milli-majlis");
    await input(page, "treaty").selectOption("att");
    await choose(page, "purpose", "consent");
    await input(page, "title").fill("Sınaq işi: “ə ş ç ğ ı” & <b>");
    await press(page, "continue");
    expect(await heading(page)).toBe("Check your answers: Open a case");
    expect(await page.textContent("main")).toContain("Sınaq işi: “ə ş ç ğ ı” & <b>");
    await pressRecord(page);
    expect(page.url()).toBe(`${console.base}/en/cases/az-with/entries/1`);

    await formAt(page, "az-with", "lay");
    await fillDay(page, "on", today);
    await input(page, "by").fill("President of the Republic");
    await page.locator('input[name="text.file"]').setInputFiles(fileOf("draft law.txt", "text"));
    await press(page, "add:statements");
    // What had been typed and uploaded is still there.
    expect(await input(page, "by").inputValue()).toBe("President of the Republic");
    expect(await page.textContent("main")).toContain("draft law.txt");
    await input(page, "statements.0.id").fill("scope");
    await choose(page, "statements.0.label", "declaration");
    await input(page, "statements.0.subject").fill("scope of application");
    await input(page, "statements.0.texts.0.language").fill("az");
    await choose(page, "statements.0.texts.0.digest.known", "unknown");
    await input(page, "statements.0.texts.0.authentic").check();
    await chooseBody(page, "president");
    await press(page, "continue");
    expect(await heading(page)).toBe("Check your answers: Lay before parliament");
    await pressRecord(page);
    expect(await heading(page)).toBe("Recorded: text laid");

    await page.getByRole("link", { name: /Refer for examination/ }).click();
    await fillDay(page, "on", today);
    await input(page, "lead").fill("Committee A");
    await input(page, "others").fill("Committee B\n\nCommittee C");
    await press(page, "continue");
    await pressRecord(page);
    expect(await page.innerText("main")).toContain(
      "Record a report: Committee (committee secretary)",
    );

    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, console.base, "committee-secretary");
    await formAt(page, "az-with", "report");
    await fillDay(page, "on", today);
    await input(page, "committee").selectOption("Committee A");
    await choose(page, "outcome", "favourable");
    await press(page, "continue");
    await pressRecord(page);
    expect(await heading(page)).toBe("Recorded: reported");

    const state = await stateOf(console.home, "az-with");
    expect(state.stage).toBe("plenary");
    const [laid] = factsOf(state, "Laid");
    expect(laid?.act.statements).toEqual([
      {
        id: "scope",
        label: "declaration",
        clause: null,
        subject: "scope of application",
        texts: [{ language: "az", digest: "unknown", authentic: true }],
      },
    ]);
    expect(factsOf(state, "Referred")[0]?.act.others).toEqual(["Committee B", "Committee C"]);
    await context.close();
  });

  it("says what is wrong at the top and at the field, keeps what was typed, and records nothing", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    await formAt(page, "az-un-cybercrime", "publish?stage=publication");
    await fillDay(page, "on", "2026-02-31");
    await choose(page, "outcome", "published");
    await input(page, "number").fill("17");
    await press(page, "continue");
    expect(await page.title()).toMatch(/^\s*Error: /);
    const summary = page.locator(".govuk-error-summary");
    expect(await summary.locator("a").allTextContents()).toEqual([
      "Date of publication: enter a real date, for example 10 2 2026",
      "Where: this is required",
    ]);
    expect(await page.evaluate("document.activeElement.className")).toBe("govuk-error-summary");
    await summary.locator("a").first().click();
    const focused = await page.evaluate("document.activeElement.name");
    expect(focused).toBe("on.day");
    expect(await input(page, "on.day").inputValue()).toBe("31");
    expect(await input(page, "number").inputValue()).toBe("17");
    expect(await page.locator('[id="publishedIn-error"]').textContent()).toContain("required");
    expect(factsOf(await stateOf(console.home, "az-un-cybercrime"), "Published")).toEqual([]);
    await context.close();
  });

  it("shows a rule's refusal with its authority before anything is recorded", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    await formAt(page, "az-un-cybercrime", "publish?stage=publication");
    await fillDay(page, "on", "2999-01-01");
    await choose(page, "outcome", "published");
    await input(page, "publishedIn").fill("a gazette");
    await press(page, "continue");
    const said = await page.locator(".govuk-error-summary").textContent();
    expect(said).toContain("is in the future");
    expect(said).toContain("Authority:");
    expect(await input(page, "publishedIn").inputValue()).toBe("a gazette");
    await context.close();
  });

  it("keeps a draft for its person alone, also after signing out", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "treaty-officer-1");
    await formAt(page, "az-un-cybercrime", "record-treaty-in-force");
    await input(page, "source").fill("half a sentence");
    await press(page, "save");
    expect(await page.locator("[role=status]").textContent()).toContain("Your draft is saved");
    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, console.base, "treaty-officer-2");
    await formAt(page, "az-un-cybercrime", "record-treaty-in-force");
    expect(await input(page, "source").inputValue()).toBe("");
    await page.getByRole("button", { name: "Sign out" }).click();
    await signIn(page, console.base, "treaty-officer-1");
    await formAt(page, "az-un-cybercrime", "record-treaty-in-force");
    expect(await input(page, "source").inputValue()).toBe("half a sentence");
    expect(await page.textContent("main")).toContain("This is your draft of");
    await context.close();
  });

  it("goes on when Return is pressed in a text field, and takes no file away", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    await formAt(page, "az-un-cybercrime", "withdraw");
    await input(page, "by").press("Enter");
    expect(await page.locator(".govuk-error-summary").count()).toBe(1);
    expect((await stateOf(console.home, "az-un-cybercrime")).stage).toBe("deposit");
    await context.close();
  });

  it("shows script typed into any text field as text", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>'{{1}}\${1}`;
    await signIn(page, console.base, "clerk");
    for (const verb of ["record-fact", "withdraw", "lapse", "promise-amendment", "make-public"]) {
      await formAt(page, "az-un-cybercrime", verb);
      if (verb === "record-fact") await press(page, "add:statements");
      const texts = page.locator("main input[type=text]:visible, main textarea:visible");
      for (let index = 0; index < (await texts.count()); index += 1)
        await texts.nth(index).fill(hostile);
      await press(page, "save");
      const kept = await texts.first().inputValue();
      expect(kept).toBe(hostile);
      await press(page, "continue");
      expect(await page.locator("main img, main script").count()).toBe(0);
    }
    await formAt(page, "az-un-cybercrime", "make-public");
    await press(page, "continue");
    expect(await page.locator(".govuk-summary-list__value").first().textContent()).toContain(
      hostile,
    );
    expect(dialogs).toEqual([]);
    await context.close();
  });

  it.each(["en", "az"])("finds nothing wrong in %s with what a form leads to", async (language) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    const base = `${console.base}/${language}/cases`;
    const faults: string[] = [];
    await page.goto(`${base}/az-un-cybercrime/do/record-fact`);
    await press(page, "add:statements");
    await press(page, "continue");
    faults.push(...(await faultsOn(page)));
    await page.goto(`${base}/az-un-cybercrime/entries/2`);
    faults.push(...(await faultsOn(page)));
    await page.goto(`${base}/az-un-cybercrime/do/make-public`);
    await input(page, "basis").fill("a ground");
    await press(page, "continue");
    faults.push(...(await faultsOn(page)));
    await pressRecord(page);
    faults.push(...(await faultsOn(page)));
    expect(faults).toEqual([]);
    await context.close();
  });
});
