import type { Browser, BrowserContext, Page } from "playwright-core";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { carryToVote, layDown, texts } from "./live-case.ts";
import { openConsole, signIn, type Console } from "./office.ts";

let console: Console;
let browser: Browser;

const pages = ["", "/statements", "/votes", "/papers", "/findings", "/history"] as const;

describeInBrowser("The pages of a case in a browser", () => {
  beforeAll(async () => {
    console = await openConsole();
    await carryToVote(console.home);
    await layDown(console.home, "az-long-words", {
      title: "Müqavilə".repeat(30),
      by: "Təşəbbüskar".repeat(30),
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  const contexts = new Map<string, BrowserContext>();
  const pageOf = async (person: string): Promise<Page> => {
    const known = contexts.get(person);
    if (known !== undefined) return known.newPage();
    const context = await browser.newContext();
    contexts.set(person, context);
    const page = await context.newPage();
    await signIn(page, console.base, person);
    return page;
  };
  const opened = async (person: string, place: string): Promise<Page> => {
    const page = await pageOf(person);
    await page.goto(`${console.base}${place}`);
    return page;
  };

  it.each([
    ["en", "az-live", pages],
    ["az", "az-live", pages],
    // With entries from a source.
    ["az", "az-un-cybercrime", ["/findings", "/history"]],
    ["en", "az-long-words", pages],
  ] as const)(
    "finds nothing wrong with a page in %s of %s",
    async (language, caseId, shown) => {
      const page = await pageOf("auditor");
      const faults: string[] = [];
      for (const place of shown) {
        await page.goto(`${console.base}/${language}/cases/${caseId}${place}`);
        faults.push(...(await faultsOn(page)));
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it.each(["en", "az"])("finds nothing wrong with an empty search in %s", async (language) => {
    const page = await opened("auditor", `/${language}/cases?words=nothing+of+the+kind`);
    expect(await faultsOn(page)).toEqual([]);
  });

  it.each([
    ["en", "entered from a source", "not on record"],
    ["az", "mənbədən daxil edilib", "qeydə alınmayıb"],
  ])(
    "says in %s, drawn and in words, what was entered of stages at which a past case never waited",
    async (language, entered, skipped) => {
      const page = await opened("clerk", `/${language}/cases/az-un-cybercrime`);
      const says = {
        committee: skipped,
        plenary: entered,
        "head-of-state": entered,
      };
      const list = await page.locator(".tq-way__stage").allInnerTexts();
      for (const [stage, words] of Object.entries(says)) {
        // A long name stands on two lines, and what is said of the stage beneath it.
        const lines = await page.locator(`[data-stage="${stage}"] text`).allTextContents();
        const [name = ""] = lines;
        expect([stage, lines.at(-1)]).toEqual([stage, words]);
        expect(list.find((one) => one.startsWith(name))).toContain(words);
      }
    },
  );

  it("draws the procedure, and says in words where the case stands", async () => {
    const page = await opened("clerk", "/en/cases/az-live");
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.locator("svg.tq-map").isVisible()).toBe(true);
    expect(await page.locator('[data-stage="plenary"]').innerHTML()).toContain("the case is here");
    const now = page.locator('[aria-current="step"]');
    expect(await now.textContent()).toMatch(/Single-reading plenary vote\s+the case is here/);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.locator("svg.tq-map").isVisible()).toBe(false);
    expect(await now.isVisible()).toBe(true);
  });

  it("offers the second half of a vote to another secretary and not to the first", async () => {
    const certify = { name: /Go to the form\s*: Certify a vote/ };
    const second = await opened("plenary-secretary-2", "/en/cases/az-live");
    const link = second.getByRole("link", certify);
    expect(await link.getAttribute("href")).toBe("/en/cases/az-live/do/certify?stage=plenary");
    const first = await opened("plenary-secretary-1", "/en/cases/az-live");
    expect(await first.getByRole("link", certify).count()).toBe(0);
    expect(await first.textContent("main")).toContain("You took the first step");
    const clerk = await opened("clerk", "/en/cases/az-live");
    expect(await clerk.getByRole("link", certify).count()).toBe(0);
    expect(await clerk.textContent("main")).not.toContain("You took the first step");
  });

  it("leads whoever may to the forms for opening, withdrawing and correcting, and nobody else", async () => {
    const verbs = ["withdraw", "lapse", "make-public", "correct"];
    const offered = async (person: string): Promise<readonly boolean[]> => {
      const page = await opened(person, "/en/cases/az-live");
      const counts = verbs.map((verb) => page.locator(`a[href$="/az-live/do/${verb}"]`).count());
      return (await Promise.all(counts)).map((count) => count === 1);
    };
    expect(await offered("clerk")).toEqual([true, true, true, true]);
    expect(await offered("auditor")).toEqual([false, false, false, false]);
    const clerk = await opened("clerk", "/en/cases");
    await clerk.getByRole("link", { name: "Open a case" }).click();
    expect(await clerk.textContent("h1")).toBe("Open a case");
    const auditor = await opened("auditor", "/en/cases");
    expect(await auditor.getByRole("link", { name: "Open a case" }).count()).toBe(0);
  });

  it("shows what somebody typed as text, and runs none of it", async () => {
    const page = await pageOf("auditor");
    for (const place of pages) {
      await page.goto(`${console.base}/en/cases/az-live${place}`);
      expect(await page.title()).toContain("<script>");
      expect(await page.locator("main script, main img").count()).toBe(0);
    }
  });

  it("shows the texts of a statement side by side, and word by word what changed in them", async () => {
    const page = await opened("auditor", "/en/cases/az-live/statements");
    const voted = page.locator("#consent-territory");
    expect(await voted.locator('[lang="az"].tq-text').textContent()).toBe(texts.voted.trimEnd());
    expect(await voted.locator('[lang="en"].tq-text').textContent()).toBe(
      texts.translation.trimEnd(),
    );
    const signed = page.locator("#signature-territory");
    expect(await signed.locator("del").allTextContents()).toEqual(["edilmir"]);
    expect((await signed.locator("ins").allTextContents()).map((text) => text.trim())).toEqual([
      "onun ərazisində",
      "edilir",
    ]);
  });

  it("says of a vote in numbers what its figure shows", async () => {
    const page = await opened("auditor", "/en/cases/az-live/votes");
    const main = (await page.textContent("main")) ?? "";
    const said = main.replace(/\s+/g, " ");
    for (const words of ["needed: 63", "quorum: 83", "for: 88", "absent: 30"])
      expect(said).toContain(words);
    expect(said).toContain("for: 88, needed at least 63: passed");
    expect(said).toContain("Not certified yet. Another person must certify it.");
    await page.getByText("Roll call: 118 members").click();
    expect(await page.getByRole("cell", { name: "Üzv 2", exact: true }).isVisible()).toBe(true);
  });

  it("finds its way without script from the list to a search that can be shared", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signIn(page, console.base, "clerk");
    await page.goto(`${console.base}/en/cases`);
    await page.getByLabel("Search for").fill("PARİS xxvii-7");
    await page.getByLabel("Stage").selectOption("az-milli-majlis/plenary");
    await page.getByRole("button", { name: "Search" }).click();
    expect(new URL(page.url()).searchParams.get("standing")).toBe("az-milli-majlis/plenary");
    expect(await page.getByLabel("Search for").inputValue()).toBe("PARİS xxvii-7");
    expect(await page.textContent("main")).toContain("Cases found: 1");
    await page.getByRole("link", { name: "Show all cases" }).click();
    expect(await page.textContent("main")).toContain("Cases found: 4");
  });
});
