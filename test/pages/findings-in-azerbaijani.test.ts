import { english } from "../support/in-english.ts";
import { auditOf } from "../../src/ledger/reading/audit.ts";
import { viewCase } from "../../src/ledger/reading/queries.ts";
import { readinessOfCase } from "../../src/ledger/reading/readiness.ts";
import { isRefusal, type Refusal } from "../../src/procedure/refusal.ts";
import { sayById } from "../../src/words/say.ts";
import { wordsIn } from "../../src/words/read.ts";
import { crawl } from "./crawl.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, stranger } from "./session.ts";

// What the audit and the readiness list of the demonstration say stands on the Azerbaijani pages in Azerbaijani.

const cases = ["az-un-cybercrime", "az-budapest"] as const;

let console: Console;
beforeAll(async () => {
  console = await openConsole();
}, 60_000);
afterAll(() => console.close());

const answered = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer as object)) throw new Error("refused");
  return answer as T;
};

const pageAt = async (path: string): Promise<string> => {
  const { get } = await signedIn(console.base, "auditor");
  const answer = await get(path);
  expect(answer.status).toBe(200);
  return answer.text();
};

/** What a page says of its own: not what a rule rests on, which is cited in the language of its source. */
const ownPart = (page: string): string =>
  page.slice(page.indexOf("<main")).replaceAll(/<p class="govuk-hint">.*?<\/p>/gs, "");

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");

/** The sentences that stand on a page as they are on record. */
const standing = (page: string, sentences: readonly string[]): readonly string[] => {
  const text = plain(ownPart(page));
  // Of one word nobody can tell where it stands.
  return sentences.filter((one) => one.includes(" ") && text.includes(one.replaceAll(/\s+/g, " ")));
};

/** What a page marks as English. */
const marked = (page: string): readonly string[] =>
  [...ownPart(page).matchAll(/lang="en"[^>]*>([^<]*)</g)].map(([, text = ""]) => text);

describe("the Azerbaijani page of a case of the demonstration", () => {
  it.each(cases)("says each finding in Azerbaijani: %s", async (caseId) => {
    const findings = answered(await auditOf(console.home.desk, caseId as never));
    expect(findings.length).toBeGreaterThan(30);
    const sentences = findings.flatMap(({ rule, why }) => [rule, why]).map(english);
    expect(standing(await pageAt(`/en/cases/${caseId}/findings`), sentences)).toEqual(
      sentences.filter((one) => one.includes(" ")),
    );
    expect(standing(await pageAt(`/az/cases/${caseId}/findings`), sentences)).toEqual([]);
  });

  it.each(cases)("says each item of the readiness list in Azerbaijani: %s", async (caseId) => {
    const items = answered(await readinessOfCase(console.home.desk, caseId as never));
    expect(items.length).toBeGreaterThan(15);
    const sentences = items.flatMap(({ what, why }) => [what, why]).map(english);
    expect(
      standing(await pageAt(`/en/cases/${caseId}/readiness`), sentences).length,
    ).toBeGreaterThan(30);
    const page = await pageAt(`/az/cases/${caseId}/readiness`);
    expect(standing(page, sentences)).toEqual([]);
  });

  it.each(cases)(
    "has no English but that of the treaty file and of sources: %s",
    async (caseId) => {
      const { treaty } = answered(await viewCase(console.home.desk, caseId as never)).law;
      const ofFile = JSON.stringify(treaty);
      const isSource = (text: string): boolean =>
        text.startsWith("Council of Europe Treaty Office");
      for (const place of ["findings", "readiness"]) {
        const english = marked(await pageAt(`/az/cases/${caseId}/${place}`)).map(plain);
        expect(english.filter((one) => !ofFile.includes(one) && !isSource(one))).toEqual([]);
      }
    },
  );

  it.each(cases)("says what was noted beside an entry in Azerbaijani: %s", async (caseId) => {
    expect(marked(await pageAt(`/az/cases/${caseId}/history`))).toEqual([]);
  });
});

describe("a rule of Tasdiq's own", () => {
  const words = wordsIn("en");
  const ownRules = words.ids
    .filter((id) => id.startsWith("own-"))
    .map((id) => sayById(id, {}, words));

  const pagesOf = async (person: string | null): Promise<readonly string[]> => {
    const asker = person === null ? stranger(console.base) : await signedIn(console.base, person);
    const reached = await crawl(asker, "/az/");
    return reached.filter(({ type }) => type === "text/html").map(({ text }) => plain(text));
  };

  it("is in English on no Azerbaijani page", async () => {
    expect(ownRules.length).toBeGreaterThan(50);
    const pages = (await Promise.all(["auditor", "clerk", null].map(pagesOf))).flat();
    const isEnglish = (page: string): boolean =>
      ["Tasdiq's own", "Tasdiq’s own", ...ownRules].some((one) => page.includes(one));
    expect(pages.filter(isEnglish)).toEqual([]);
    expect(pages.some((page) => page.includes("Tasdiq-in öz qaydası: "))).toBe(true);
  });
});
