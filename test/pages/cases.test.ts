import type { Browser, BrowserContext, Page } from "playwright-core";
import { factsOf } from "../support/facts.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { stateOf } from "./filling.ts";
import { carryToVote, layDown, texts } from "./live-case.ts";
import { openConsole, signIn, type Console } from "./office.ts";

const pages = ["", "/statements", "/votes", "/papers", "/findings", "/history"] as const;

describeInBrowser("Cases in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  describe("The pages of a case in a browser", () => {
    let console: Console;

    beforeAll(async () => {
      console = await openConsole();
      await carryToVote(console.home);
      await layDown(console.home, "az-long-words", {
        title: "Müqavilə".repeat(30),
        by: "Təşəbbüskar".repeat(30),
      });
    });
    afterAll(() => console.close());

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
      [
        "en",
        "entered from a source",
        "10 February 2026",
        "Committee",
        /nothing is on record of them: Committee\./,
      ],
      [
        "az",
        "mənbədən daxil edilib",
        "10 fevral 2026",
        "Komitə",
        /heç nə qeydə alınmadığı üçün .*: Komitə\./,
      ],
    ] as const)(
      "says in %s, drawn and in words, what was entered of stages at which a past case never waited",
      async (...told) => {
        const [language, entered, day, committee, leftOut] = told;
        const page = await opened("clerk", `/${language}/cases/az-un-cybercrime`);
        const list = await page.locator(".tq-way__stage").allInnerTexts();
        for (const stage of ["plenary", "head-of-state"]) {
          // A long name stands on two lines, and the day beneath it.
          const box = page.locator(`.tq-map__stage--entered[data-stage="${stage}"] text`);
          const [name = ""] = await box.allTextContents();
          expect(list.find((one) => one.startsWith(name))).toContain(`(${entered})`);
        }
        const plenary = page.locator('[data-stage="plenary"] text');
        expect((await plenary.allTextContents()).at(-1)).toBe(day);
        // What was not taken is left out of both, and named once.
        expect(await page.locator('[data-stage="committee"]').count()).toBe(0);
        expect(list.some((one) => one.startsWith(committee))).toBe(false);
        expect(await page.textContent("main")).toMatch(leftOut);
      },
    );

    it("draws the procedure, and says in words where the case stands", async () => {
      const page = await opened("clerk", "/en/cases/az-live");
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await page.locator("svg.tq-map").isVisible()).toBe(true);
      const box = page.locator('.tq-map__stage--now[data-stage="plenary"]');
      expect(await box.textContent()).toMatch(/by\s+\d+ \w+/);
      const now = page.locator('[aria-current="step"]');
      expect(await now.textContent()).toMatch(
        /Single-reading plenary vote\s+by \d+ \w+ \d{4} \(the case is here\)/,
      );
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
        expect(await page.locator("main").textContent()).toContain("<script>");
        expect(await page.locator("main script, main img").count()).toBe(0);
      }
    });

    it("shows the texts of a statement side by side, and word by word what changed in them", async () => {
      const page = await opened("auditor", "/en/cases/az-live/statements");
      const voted = page.locator("#withConsent-territory");
      expect(await voted.locator('[lang="az"].tq-text').textContent()).toBe(texts.voted.trimEnd());
      expect(await voted.locator('[lang="en"].tq-text').textContent()).toBe(
        texts.translation.trimEnd(),
      );
      const signed = page.locator("#atSignature-territory");
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

    const rowsAt = async (person: string, query: string): Promise<readonly string[]> => {
      const page = await opened(person, `/en/cases${query}`);
      const rows = await page.locator(".tq-cases tbody tr").allTextContents();
      return rows.map((row) => row.replace(/\s+/g, " ").trim());
    };

    it("says in the list what is next in each case and whose it is, and finds cases by who must act", async () => {
      const certify: unknown = expect.stringMatching(
        /az-live.*Certify a vote: .*plenary secretary; .*someone other than plenary-secretary-1/,
      );
      const all = await rowsAt("auditor", "");
      expect(all).toContainEqual(certify);
      expect(await rowsAt("auditor", "?duty=plenary-secretary")).toEqual([certify]);
      expect(await rowsAt("plenary-secretary-2", "?duty=me")).toContainEqual(certify);
      expect(await rowsAt("plenary-secretary-1", "?duty=me")).not.toContainEqual(certify);
      expect(await rowsAt("auditor", "?due=overdue")).toEqual([]);
      const byDue = await rowsAt("auditor", "?order=due");
      expect(byDue.toSorted()).toEqual(all.toSorted());
    });

    it("shows a row of the list at the width of a telephone without moving it sideways", async () => {
      const page = await opened("auditor", "/en/cases");
      await page.setViewportSize({ width: 390, height: 844 });
      const table = await page.locator(".tq-cases").boundingBox();
      expect(table?.width).toBeLessThanOrEqual(390);
      expect(await faultsOn(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    it("finds its way without script from the list to a search that can be shared", async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await signIn(page, console.base, "clerk");
      await page.goto(`${console.base}/en/cases`);
      await page.getByLabel("Search for").fill("PARİS xxvii-7");
      await page.getByLabel("Stage").selectOption("az-milli-majlis/plenary");
      await page.getByRole("search").getByRole("button", { name: "Search" }).click();
      expect(new URL(page.url()).searchParams.get("standing")).toBe("az-milli-majlis/plenary");
      expect(await page.getByLabel("Search for").inputValue()).toBe("PARİS xxvii-7");
      expect(await page.textContent("main")).toContain("Cases found: 1");
      await page.getByRole("link", { name: "Show all cases" }).click();
      expect(await page.textContent("main")).toContain("Cases found: 4");
    });
  });

  type Stop = { readonly name: string; readonly place: number; readonly seen: boolean };

  // Which control has the focus, in the order of the page, and whether it looks otherwise than without the focus. Radios of
  // one question are one stop.
  const stop = `(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const name = (one) => one.type === "radio" ? "radios " + one.name : [one.localName, one.name || one.href || one.textContent.trim(), one.value || ""].join(" ");
  const look = (one) => [one, one.labels?.[0]].flatMap((part) =>
    part ? [undefined, "::before"].map((pseudo) => {
      const { outline, boxShadow, backgroundColor, borderColor, color } = getComputedStyle(part, pseudo);
      return [outline, boxShadow, backgroundColor, borderColor, color].join();
    }) : []).join();
  const place = [...document.querySelectorAll("*")].indexOf(focused);
  const box = focused.getBoundingClientRect();
  const on = look(focused);
  focused.blur();
  const off = look(focused);
  focused.focus();
  return { name: name(focused), place, seen: on !== off && box.width > 0 && box.height > 0 };
})()`;

  const controls = `(() => {
  const all = "a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex='0']";
  const name = (one) => one.type === "radio" ? "radios " + one.name : [one.localName, one.name || one.href || one.textContent.trim(), one.value || ""].join(" ");
  return [...document.querySelectorAll(all)]
    .filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !one.disabled)
    .map(name);
})()`;

  const focusedNow = (page: Page): Promise<Stop | null> => page.evaluate<Stop | null>(stop);

  /** Every stop of the Tab key, from the top of the page until it leaves the page. */
  const stopsOf = async (page: Page): Promise<readonly Stop[]> => {
    const stops: Stop[] = [];
    for (let left = 400; left > 0; left -= 1) {
      await page.keyboard.press("Tab");
      const found = await focusedNow(page);
      if (found === null || found.place === stops[0]?.place) return stops;
      stops.push(found);
    }
    throw new Error("the Tab key does not come round");
  };

  /** Presses Tab until the control has the focus. */
  const tabTo = async (page: Page, selector: string): Promise<void> => {
    for (let left = 200; left > 0; left -= 1) {
      await page.keyboard.press("Tab");
      if (
        await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)
      )
        return;
    }
    throw new Error(`the Tab key does not come to ${selector}`);
  };

  const pressAt = async (page: Page, selector: string): Promise<void> => {
    await tabTo(page, selector);
    const before = page.url();
    await page.keyboard.press("Enter");
    await page.waitForURL(({ href }) => href !== before);
  };

  const typeAt = async (page: Page, name: string, text: string): Promise<void> => {
    await tabTo(page, `[name="${name}"]`);
    await page.keyboard.type(text);
  };

  describe("The keyboard alone", () => {
    // A person without a mouse: everything is reached by Tab, seen where it is, and pressed by Return or the space bar.

    let console: Console;
    let page: Page;
    beforeAll(async () => {
      console = await openConsole();
      page = await (await browser.newContext()).newPage();
      await page.goto(`${console.base}/en/`);
      await pressAt(page, "header a[href*='/sign-in']");
      await pressAt(page, "button[name=person][value=clerk]");
      expect(new URL(page.url()).pathname).toBe("/en/tasks");
    }, 120_000);
    afterAll(async () => {
      await page.context().close();
      await console.close();
    });

    it.each([
      "/tasks",
      "/cases",
      "/cases/new",
      "/cases/az-un-cybercrime",
      "/cases/az-un-cybercrime/history",
      "/cases/az-un-cybercrime/readiness",
      "/cases/az-un-cybercrime/clocks/vote",
      "/cases/az-un-cybercrime/do/record-fact",
      "/audit",
      "/public",
    ])(
      "reaches every control of %s in its order, and shows where it is",
      async (place) => {
        await page.goto(`${console.base}/en${place}`);
        const wanted = await page.evaluate<readonly string[]>(controls);
        const stops = await stopsOf(page);
        const reached = new Set(stops.map(({ name }) => name));
        expect(wanted.filter((name) => !reached.has(name))).toEqual([]);
        expect(stops.filter(({ seen }) => !seen)).toEqual([]);
        const order = stops.map((one) => one.place);
        expect(order).toEqual(order.toSorted((one, other) => one - other));
      },
      60_000,
    );

    it("comes first to a link past what every page begins with", async () => {
      await page.goto(`${console.base}/en/cases`);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.className")).toBe("govuk-skip-link");
      const box = await page.locator(".govuk-skip-link").boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThan(20);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate<boolean>("document.activeElement.closest('main') !== null")).toBe(
        true,
      );
    });

    it("fills in a form, answers questions of several choices, and records it", async () => {
      await page.goto(`${console.base}/en/tasks`);
      await pressAt(page, "nav a[href='/en/cases']");
      await pressAt(page, "main a[href='/en/cases/az-un-cybercrime']");
      const folded = "main details:not([open]) > summary";
      for (let left = await page.locator(folded).count(); left > 0; left -= 1) {
        await tabTo(page, folded);
        await page.keyboard.press("Enter");
      }
      await pressAt(page, "main a[href='/en/cases/az-un-cybercrime/do/record-fact']");
      await tabTo(page, "input[name=fact]");
      await page.keyboard.press("Space");
      await tabTo(page, "[name='on.kind']");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await page.isChecked("[name='on.kind'][value=unknown]")).toBe(true);
      await typeAt(page, "source", "a note of the tests");
      await pressAt(page, "button[name=do][value=continue]");
      expect(await page.textContent("h1")).toBe("Check your answers: Record a dated fact");
      await pressAt(page, "main form button");
      expect(await page.textContent("h1")).toContain("Recorded: ");
      const facts = factsOf(await stateOf(console.home, "az-un-cybercrime"), "DatedFactRecorded");
      expect(facts.at(-1)?.act).toMatchObject({
        on: { kind: "unknown" },
        source: "a note of the tests",
      });
    }, 60_000);
  });
});
