import type { Browser, Page } from "playwright-core";
import { describeInBrowser, openBrowser } from "./browser.ts";
import { stateOf } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { factsOf } from "../support/facts.ts";

// A person without a mouse: everything is reached by Tab, seen where it is, and pressed by Return or the space bar.

let console: Console;
let browser: Browser;

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
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`))
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

describeInBrowser("The keyboard alone", () => {
  let page: Page;
  beforeAll(async () => {
    console = await openConsole();
    browser = await openBrowser();
    page = await (await browser.newContext()).newPage();
    await page.goto(`${console.base}/en/`);
    await pressAt(page, "header a[href*='/sign-in']");
    await pressAt(page, "button[name=person][value=clerk]");
    expect(new URL(page.url()).pathname).toBe("/en/tasks");
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  it.each([
    "/tasks",
    "/cases",
    "/cases/new",
    "/cases/az-un-cybercrime",
    "/cases/az-un-cybercrime/history",
    "/cases/az-un-cybercrime/readiness",
    "/cases/az-un-cybercrime/do/record-fact",
    "/audit",
    "/audit/log/verify",
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
