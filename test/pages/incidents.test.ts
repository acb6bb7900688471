import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser, Page } from "playwright-core";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { describeInBrowser, openBrowser } from "./browser.ts";
import { complaintsOf } from "./complaints.ts";
import { layLongAgo } from "./live-case.ts";
import { loseDocument, takeIncident } from "./lost-document.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { signedIn, stranger } from "./session.ts";

const key = "documentMissing.az-late.2.1";
const again = "documentMissing.az-late.2.2";

const recorded = async ({ home }: Console): Promise<number> =>
  (await home.ledger.head(caseIdSchema.parse("incidents")))?.state.version ?? 0;

const opened = async (): Promise<Console> => {
  const console = await openConsole();
  await layLongAgo(console.home);
  await loseDocument(console.home, "the draft law");
  return console;
};

describe("The pages of incidents", () => {
  let console: Console;
  beforeAll(async () => {
    console = await opened();
    await takeIncident(console.base, key);
  }, 120_000);
  afterAll(() => console.close());

  const pageFor = async (person: string, path: string): Promise<string> =>
    (await (await signedIn(console.base, person)).get(path)).text();
  const navigation = '/en/incidents"';

  it("are for the office, and in the navigation of those who may do something", async () => {
    for (const person of ["administrator", "treaty-officer-1"])
      expect(await pageFor(person, "/en/tasks")).toContain(navigation);
    expect(await pageFor("clerk", "/en/tasks")).not.toContain(navigation);
    for (const path of ["/en/incidents", `/en/incidents/${key}`]) {
      const asked = await stranger(console.base).get(path);
      expect(asked.headers.get("location")).toContain("/en/sign-in?to=");
    }
    const list = await pageFor("clerk", "/en/incidents");
    expect(list).toContain("A document is missing");
    expect(list).toContain("docs/runbooks/incidents.md");
    expect(list).not.toContain("Run a sweep now");
  });

  it("show no button to whoever holds no such duty, and record nothing that they post", async () => {
    for (const person of ["clerk", "treaty-officer-1"]) {
      const page = await pageFor(person, `/en/incidents/${key}`);
      expect(page).toContain("administrator, ");
      expect(page).not.toContain('name="step"');
      const before = await recorded(console);
      const asker = await signedIn(console.base, person);
      const form = { step: "take", "command-id": `forged-by-${person}` };
      expect((await asker.post(`/en/incidents/${key}`, form)).status).toBe(404);
      expect((await asker.post("/en/incidents/sweep", {})).status).toBe(404);
      expect(await recorded(console)).toBe(before);
    }
  });

  it("record nothing without the session's token, nor without a reason", async () => {
    const before = await recorded(console);
    const administrator = await signedIn(console.base, "administrator");
    const form = { step: "resolve", "command-id": "resolve-for-nothing", reason: " " };
    const forged = await administrator.post(`/en/incidents/${key}`, { ...form, "form-token": "x" });
    expect(forged.status).toBe(403);
    const empty = await administrator.post(`/en/incidents/${key}`, form);
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining("Enter a reason"),
    ]);
    expect(await recorded(console)).toBe(before);
  });

  it("say why something is refused, and on what rule that rests", async () => {
    const administrator = await signedIn(console.base, "administrator");
    const form = { step: "take", "command-id": "take-it-twice" };
    const refused = await administrator.post(`/en/incidents/${key}`, form);
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining("has owned the incident"),
    ]);
  });

  it("say so in Azerbaijani as well", async () => {
    const administrator = await signedIn(console.base, "administrator");
    const form = { step: "take", "command-id": "take-it-thrice" };
    const refused = await administrator.post(`/az/incidents/${key}`, form);
    expect([refused.status, (await refused.text()).replaceAll(/\s+/g, " ")]).toEqual([
      422,
      expect.stringMatching(
        /documentMissing\.az-late\.2\.1 nasazlığı ilə .* tarixindən administrator məşğul olur/,
      ),
    ]);
  });

  it("count what the last sweep made good, in both languages", async () => {
    const administrator = await signedIn(console.base, "administrator");
    // A head that is lost is made anew from its entries.
    const database = new DatabaseSync(join(console.home.folder, "ledger.db"));
    database.exec("DELETE FROM head WHERE case_id IN ('az-late', 'az-un-cybercrime')");
    database.close();
    await administrator.post("/en/incidents/sweep", {});
    const english = await pageFor("administrator", "/en/incidents");
    expect(english).toContain("Fixed automatically: case heads rebuilt: 2.");
    expect(english).toMatch(/The last sweep started on [^.]* s\. Open cases: \d\./);
    const azerbaijani = await pageFor("administrator", "/az/incidents");
    expect(azerbaijani).toContain("Yoxlamanın düzəltdikləri: yenidən qurulmuş iş başlıqları: 2.");
    await administrator.post("/en/incidents/sweep", {});
    expect(await pageFor("administrator", "/en/incidents")).toContain(
      "Fixed automatically: nothing.",
    );
  });

  it("are named on the case's page, to the office and to nobody else", async () => {
    expect(await pageFor("clerk", "/en/cases/az-late")).toContain(
      "Incident in this case: A document is missing",
    );
    expect(await pageFor("clerk", "/en/cases/az-late/findings")).toContain(
      "Incident in this case: A document is missing",
    );
    expect(await pageFor("clerk", "/en/audit")).toContain("A document is missing: az-late");
    for (const place of ["", "/findings"])
      expect(await pageFor("clerk", `/en/cases/az-un-cybercrime${place}`)).not.toContain(
        "Incident in",
      );
  });

  it("are not there for what is no incident", async () => {
    const administrator = await signedIn(console.base, "administrator");
    for (const path of ["nothing", "documentMissing.az-late.9.1"])
      expect((await administrator.get(`/en/incidents/${path}`)).status).toBe(404);
  });
});

describeInBrowser("An administrator in a browser", () => {
  let console: Console;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    console = await opened();
    browser = await openBrowser();
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(page, console.base, "administrator");
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  const press = (name: string): Promise<void> => page.getByRole("button", { name }).click();
  const said = async (): Promise<string> =>
    ((await page.textContent("main")) ?? "").replace(/\s+/g, " ");

  it("takes, retries and resolves an incident without any script, and sees it found again", async () => {
    const complaints = complaintsOf(page);
    await page.goto(`${console.base}/en/tasks`);
    await page.getByRole("link", { name: "Incidents", exact: true }).click();
    await press("Run a sweep now");
    expect(await said()).toContain("A document is missing open");
    await page.locator(`a[href$="/incidents/${key}"]`).click();
    await press("Take it");
    expect(await said()).toMatch(/State taken .* Owner administrator, /);
    await press("Retry");
    expect(await said()).toMatch(/Last retry administrator, [^:]*:[^:]*: still there/);
    await page.fill("#reason", "Restored from the backup of today.\nBoth copies were compared.");
    await press("Resolve");
    expect(await said()).toContain("State ended");
    expect(await page.locator("form[action*=incidents]").count()).toBe(0);
    await page.getByRole("link", { name: "All incidents" }).click();
    expect(await said()).toMatch(
      /No open incidents\. Ended, not confirmed yet .* A document is missing ended .* Resolved by administrator on/,
    );
    await press("Run a sweep now");
    expect(await said()).not.toContain("Ended, not confirmed yet");
    expect(await said()).toContain("The same problem ended before and was found again");
    await page.locator(`a[href$="/incidents/${again}"]`).click();
    await press("Take it");
    await console.home.desk.world.documents.put(Buffer.from("the draft law", "utf8"));
    await press("Retry");
    expect(await said()).toMatch(/State ended .* found it fixed/);
    expect(complaints).toEqual([]);
    // Two takings, one resolution, and of each retry that it was asked and what came of it.
    expect(await recorded(console)).toBe(7);
  }, 60_000);
});
