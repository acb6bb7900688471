import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type Page } from "playwright-core";

// The same browser is packaged without a window system as well: it draws the same pages in two thirds of the time.
const programs = ["chromium-headless-shell", "chromium", "chromium-browser"];
const program = programs.map((name) => `/usr/bin/${name}`).find((file) => existsSync(file));

/** `describe` where Chromium is installed; elsewhere the suite is skipped, and its name says why. */
export const describeInBrowser = (name: string, suite: () => void): void => {
  if (program !== undefined) describe(name, suite);
  else if (process.env["TASDIQ_CHROMIUM"] === "required")
    throw new Error("Chromium is required and not installed");
  else describe.skip(`${name} (skipped: Chromium is not installed)`, suite);
};

/** A real browser without a window. Whoever opens it closes it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: program ?? "",
    // In a container as root there is no sandbox, and little shared memory.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Only what is wrong leaves the browser: to hand over what is right takes longer than to look. Style sheets are read only by rules for
// experiments, none of which runs. That what is clicked measures 24 px (WCAG 2.2, 2.5.8) axe looks at only where it is asked to.
const lookWithAxe = `axe
  .run(document, {
    resultTypes: ["violations"],
    preload: { assets: ["media"] },
    rules: { "target-size": { enabled: true } },
  })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0]?.html))`;

const violationsOn = async (page: Page): Promise<readonly string[]> => {
  // Our policy lets no script in that we did not serve, so it is run from outside the page.
  await page.evaluate(`${axe}; 0`);
  return page.evaluate<readonly string[]>(lookWithAxe);
};

type Seen = {
  readonly headings: number;
  readonly language: string;
  readonly title: string;
  readonly overflow: number;
};

// As text, because it is the browser that runs it.
const look = `({
  headings: document.querySelectorAll("h1").length,
  language: document.documentElement.lang,
  title: document.title,
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
})`;

const widths = [390, 1280] as const;

// Both languages are in the same markup: axe looks at each at one of the widths, at Azerbaijani's longer words where there is least room.
const widthOfAxe = (language: string): (typeof widths)[number] => (language === "az" ? 390 : 1280);

/** What is wrong with the page that is shown, at the width of a telephone and of a screen: nothing, where all is well. */
export const faultsOn = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const seen = await page.evaluate<Seen>(look);
    const at = `${page.url()} at ${String(width)} px`;
    if (seen.headings !== 1) faults.push(`${at}: ${String(seen.headings)} h1`);
    if (!["az", "en"].includes(seen.language)) faults.push(`${at}: language ${seen.language}`);
    if (seen.title.trim() === "") faults.push(`${at}: no title`);
    if (seen.overflow > 0) faults.push(`${at}: ${String(seen.overflow)} px too wide`);
    if (width !== widthOfAxe(seen.language)) continue;
    for (const violation of await violationsOn(page)) faults.push(`${at}: ${violation}`);
  }
  return faults;
};
