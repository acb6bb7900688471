import type { Browser, Locator, Page } from "playwright-core";
import { commandRow, isIrreversible } from "../../src/commands/command-table.ts";
import type { Language } from "../../src/views/paper.ts";
import type { PersonKind } from "../../src/console/forms/kinds.ts";
import { complaintsOf } from "./complaints.ts";
import { press, pressRecord } from "./filling.ts";

/** A browser in which one address was typed: everywhere else one gets by clicking. */
export type Walker = {
  readonly page: Page;
  readonly language: Language;
  readonly complaints: readonly string[];
  /** How somebody signs in here, where nobody is chosen from a list. */
  readonly signIn?: (person: string) => Promise<void>;
};

const clickOn = async (page: Page, target: Locator): Promise<void> => {
  await target.click();
  await page.waitForLoadState();
};

/** Comes to the site as a stranger, chooses the language and goes to where one signs in. */
export const arrive = async (
  browser: Browser,
  base: string,
  { language, javaScript }: { readonly language: Language; readonly javaScript: boolean },
): Promise<Walker> => {
  const context = await browser.newContext({ javaScriptEnabled: javaScript, locale: "de" });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(base);
  if (language !== "en") await clickOn(page, page.locator(`header a[hreflang="${language}"]`));
  await clickOn(page, page.locator(`header a[href^="/${language}/sign-in"]`));
  return { page, language, complaints };
};

/** Hands the browser over to somebody else: signs out whoever sits there, and signs the next one in. */
export const become = async ({ page, language, signIn }: Walker, person: string): Promise<void> => {
  const out = page.locator(`form[action="/${language}/sign-out"] button`);
  if ((await out.count()) > 0) await clickOn(page, out);
  if (signIn === undefined)
    await clickOn(page, page.locator(`button[name=person][value="${person}"]`));
  else await signIn(person);
  expect(new URL(page.url()).pathname).toBe(`/${language}/tasks`);
};

/** Follows a link of the page to an address of this site, and opens what it is folded into. */
export const follow = async ({ page, language }: Walker, path: string): Promise<void> => {
  const link = page.locator(`a[href="/${language}${path}"]`).first();
  if (!(await link.isVisible())) {
    const folded = page.locator("details:not([open])", { has: link });
    await folded.locator("> summary").click();
  }
  await clickOn(page, link);
};

/** From anywhere to the case, by the list of cases. */
export const goToCase = async (walker: Walker, caseId: string): Promise<void> => {
  await follow(walker, "/cases");
  await follow(walker, `/cases/${caseId}`);
};

/** From where somebody sets out to a form: from their tasks, or from the page of the case. */
export type From = "tasks" | "case";

const goToForm = async (
  walker: Walker,
  caseId: string,
  { kind, from, stage }: Pick<Deed, "kind" | "stage"> & { readonly from: From },
): Promise<void> => {
  if (kind === "OpenCase") {
    await follow(walker, "/cases");
    return follow(walker, "/cases/new");
  }
  if (from === "case") await goToCase(walker, caseId);
  const at = stage === undefined ? "" : `?stage=${stage}`;
  return follow(walker, `/cases/${caseId}/do/${commandRow(kind).verb}${at}`);
};

const noFaults = async ({ page }: Walker, kind: PersonKind): Promise<void> => {
  const summary = page.locator(".govuk-error-summary");
  if ((await summary.count()) > 0) throw new Error(`${kind}: ${await summary.innerText()}`);
};

/** One thing that somebody does in a case. */
export type Deed = {
  readonly person: string;
  readonly kind: PersonKind;
  /** Their tasks, where it is not said. */
  readonly from?: From;
  /** The stage of a procedure file at which it is done. */
  readonly stage?: string;
  readonly fill?: (page: Page) => Promise<void>;
};

const entryIn = ({ page, language }: Walker, caseId: string): number => {
  const { pathname } = new URL(page.url());
  const before = `/${language}/cases/${caseId}/entries/`;
  expect(pathname.slice(0, before.length)).toBe(before);
  return Number(pathname.slice(before.length));
};

/** Does it: signs in, goes to the form, fills it in, checks the answers, confirms what stands for good. Answers the entry's number. */
export const give = async (walker: Walker, caseId: string, deed: Deed): Promise<number> => {
  const { page } = walker;
  const { person, kind, from = "tasks", stage, fill } = deed;
  await become(walker, person);
  await goToForm(walker, caseId, { kind, from, ...(stage === undefined ? {} : { stage }) });
  await fill?.(page);
  await press(page, "continue");
  await page.waitForLoadState();
  await noFaults(walker, kind);
  expect(page.url()).toMatch(/\/check$/);
  await pressRecord(page);
  await page.waitForURL((url) => !url.pathname.endsWith("/check"));
  if (isIrreversible(kind)) {
    expect(page.url()).toMatch(/\/confirm$/);
    await pressRecord(page);
    await page.waitForURL((url) => !url.pathname.endsWith("/confirm"));
  }
  await noFaults(walker, kind);
  return entryIn(walker, caseId);
};
