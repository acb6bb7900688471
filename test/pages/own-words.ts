import type { Page } from "playwright-core";
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
export const recordedTexts = async (
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
export const englishOn = async (
  page: Page,
  recorded: readonly string[],
): Promise<readonly string[]> => {
  const texts = await page.evaluate<readonly string[]>(ownTexts);
  const isEnglish = (text: string): boolean => {
    if (!english.test(text)) return false;
    return english.test(recorded.reduce((left, one) => left.replaceAll(one, " "), text));
  };
  return texts.filter(isEnglish).map((text) => `${page.url()}: “${text.slice(0, 200)}”`);
};
