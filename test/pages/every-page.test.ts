import type { Browser, Page } from "playwright-core";
import type { Language } from "../../src/views/paper.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { checkpointLog } from "./checkpoint.ts";
import { complaintsOf } from "./complaints.ts";
import { crawl, follow, shapeOf, type Reached } from "./crawl.ts";
import { loseDocument, takeIncident } from "./lost-document.ts";
import { carryToVote, layLongAgo } from "./live-case.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { signedIn, stranger, type Asker } from "./session.ts";
import type { Home } from "../../src/local/home/home.ts";

// What stands in the page's own language: the texts and labels of everything that is not marked as another language.
const ownTexts = `(() => {
  const texts = [];
  const isOwn = (element) =>
    element.closest("[lang]")?.lang === document.documentElement.lang &&
    element.closest("script,style") === null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement && isOwn(node.parentElement)) texts.push(node.data);
  for (const attribute of ["aria-label", "title", "placeholder", "alt"])
    for (const element of document.querySelectorAll("[" + attribute + "]"))
      if (isOwn(element)) texts.push(element.getAttribute(attribute));
  return texts.map((text) => text.replace(/\\s+/g, " ").trim()).filter((text) => text !== "");
})()`;

// Digits and the signs of Base64 are no edge of a word: keys are drawn by lot, and may spell “/of1”.
const english =
  /(?<![\p{L}\p{N}/+=-])(the|of|is|are|was|and|or|by|with|from|for|not|no|this|that|on|which|has)(?![\p{L}\p{N}/+=-])/iu;

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
};

/** Every text in the entries of some cases: what people wrote is shown as they wrote it, in whatever language. */
const recordedTexts = async (
  { ledger }: Home,
  caseIds: readonly string[],
): Promise<readonly string[]> => {
  const texts = new Set<string>();
  for (const caseId of caseIds) {
    const entries = await ledger.entries(caseId as never, { afterSeq: 0, limit: 1000 });
    for (const { bytes } of entries)
      for (const text of stringsIn(JSON.parse(bytes))) texts.add(text.replace(/\s+/g, " ").trim());
  }
  // A single word is no sentence, and may be a word of ours.
  return [...texts]
    .filter((text) => text.includes(" "))
    .toSorted((one, other) => other.length - one.length);
};

/** The texts of an Azerbaijani page that are English without being marked so, and are not what people wrote. */
const englishOn = async (page: Page, recorded: readonly string[]): Promise<readonly string[]> => {
  const texts = await page.evaluate<readonly string[]>(ownTexts);
  const isEnglish = (text: string): boolean => {
    if (!english.test(text)) return false;
    return english.test(recorded.reduce((left, one) => left.replaceAll(one, " "), text));
  };
  return texts.filter(isEnglish).map((text) => `${page.url()}: “${text.slice(0, 200)}”`);
};

// Every page to which a link leads, for each kind of person and for a stranger, in both languages.

let console: Console;
let browser: Browser;
let recorded: readonly string[];

const nobody = "nobody";
const people = [
  "clerk",
  "plenary-secretary-2",
  "treaty-officer-1",
  "releasing-officer",
  "head-of-state-office",
  "committee-secretary",
  "auditor",
  "administrator",
  nobody,
] as const;
type Somebody = (typeof people)[number];

const languages = ["en", "az"] as const;

// To set a paper takes long, and whoever reads a case may have it.
const papersAmong = (seen: Iterable<string>): readonly string[] =>
  [...seen].filter((shape) => shape.endsWith(".pdf"));

const askerOf = async (person: Somebody): Promise<Asker> =>
  person === nobody ? stranger(console.base) : signedIn(console.base, person);

const wrongWith = ({ path, status, text, type }: Reached, language: Language): string[] => {
  if (status !== 200) return status === 302 ? [] : [`${path}: ${String(status)}`];
  if (type !== "text/html") return [];
  const faults: string[] = [];
  if (text.match(/<h1[ >]/g)?.length !== 1) faults.push(`${path}: not one h1`);
  if (!text.includes(`<html lang="${language}"`)) faults.push(`${path}: its language is not said`);
  if (!/<title>\s*\S[^<]* – Tasdiq\s*<\/title>/.test(text)) faults.push(`${path}: no title`);
  return faults;
};

// What each was the first to see, in English.
const firstSeen = new Map<Somebody, readonly Reached[]>();

const pagesOf = (person: Somebody, language: Language): readonly string[] =>
  (firstSeen.get(person) ?? [])
    .filter(({ status, type }) => status === 200 && type === "text/html")
    .map(({ path }) => inLanguage(path, language));

const inLanguage = (path: string, language: Language): string =>
  path.replace(/^\/en\//, `/${language}/`);

// Two persons see the same page where it has the same shape; what waits for somebody is their own.
const shownTo = (person: Somebody, { path }: Reached): string =>
  shapeOf(path).endsWith("/tasks") ? `${path} ${person}` : shapeOf(path);

describeInBrowser("Every page", () => {
  beforeAll(async () => {
    console = await openConsole();
    await carryToVote(console.home);
    await layLongAgo(console.home);
    await checkpointLog(console.home);
    await loseDocument(console.home, "the draft law");
    await takeIncident(console.base, "documentMissing.az-late.2.1");
    // A link to it leads somewhere again; the incident stays until somebody looks.
    await console.home.desk.ports.documents.put(Buffer.from("the draft law", "utf8"));
    const cases = ["office", "az-live", "az-late", "az-un-cybercrime", "az-budapest"];
    recorded = await recordedTexts(console.home, cases);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  it("that is linked is there for whoever sees the link", async () => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const person of people) {
      const reached = await crawl(await askerOf(person), "/en/", papersAmong(seen));
      faults.push(...reached.flatMap((one) => wrongWith(one, "en")));
      const anew = reached.filter((one) => !seen.has(shownTo(person, one)));
      for (const one of anew) seen.add(shownTo(person, one));
      firstSeen.set(person, anew);
    }
    expect(faults).toEqual([]);
    expect(people.flatMap((person) => pagesOf(person, "en")).length).toBeGreaterThan(45);
  }, 120_000);

  it("is there in Azerbaijani too", async () => {
    const faults: string[] = [];
    for (const [person, ones] of firstSeen) {
      const asker = await askerOf(person);
      for (const { path } of ones)
        faults.push(...wrongWith(await follow(asker, inLanguage(path, "az")), "az"));
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it.each(languages.flatMap((language) => people.map((person) => ({ language, person }))))(
    "of $person has no fault that can be found in $language",
    async ({ language, person }) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      if (person !== nobody) await signIn(page, console.base, person);
      const faults: string[] = [];
      for (const path of pagesOf(person, language)) {
        await page.goto(console.base + path);
        faults.push(...(await faultsOn(page)));
        if (language === "az") faults.push(...(await englishOn(page, recorded)));
      }
      await context.close();
      expect([...faults, ...complaints]).toEqual([]);
    },
    240_000,
  );

  it("that says what is wrong with a form, or tells its answers back, does so in Azerbaijani", async () => {
    const faults: string[] = [];
    let forms = 0;
    for (const person of people) {
      const page = await (await browser.newContext()).newPage();
      if (person !== nobody) await signIn(page, console.base, person);
      for (const path of pagesOf(person, "az").filter((one) =>
        /\/(do\/[a-z-]+|cases\/new)$/.test(one),
      )) {
        await page.goto(console.base + path);
        const goOn = page.locator("button[name=do][value=continue]:not([aria-hidden])");
        // Before a correction an entry is chosen.
        if ((await goOn.count()) === 0) continue;
        await goOn.click();
        await page.waitForLoadState();
        forms += 1;
        faults.push(...(await englishOn(page, recorded)));
      }
      await page.context().close();
    }
    expect(faults).toEqual([]);
    expect(forms).toBeGreaterThan(12);
  }, 120_000);
});
