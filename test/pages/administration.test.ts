import { readFileSync } from "node:fs";
import type { CaseId } from "../../src/procedure/values/ids.ts";
import type { Browser, Page } from "playwright-core";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

let console: Console;
let administrator: Asker;

beforeAll(async () => {
  console = await openConsole();
  administrator = await signedIn(console.base, "administrator");
}, 120_000);
afterAll(() => console.close());

const places = ["", "/grant", "/revoke", "/register", "/calendar", "/import", "/entries/1"];
const entries = async (caseId = "office"): Promise<number> =>
  (await console.home.ledger.head(caseId as CaseId))?.state.version ?? 0;
const file = (text: string, name: string): File => new File([text], name);
const idIn = (page: string): string => /name="command-id" value="([^"]+)"/.exec(page)?.[1] ?? "";
const post = async (place: string, fields: Parameters<Asker["post"]>[1], asker = administrator) => {
  const answer = await asker.post(`/en/administration${place}`, fields);
  return { status: answer.status, to: answer.headers.get("location"), page: await answer.text() };
};

describe("Administration", () => {
  it("is there for administrators, and for nobody else", async () => {
    const clerk = await signedIn(console.base, "clerk");
    for (const place of places) {
      const path = `/en/administration${place}`;
      expect((await administrator.get(path)).status).toBe(200);
      expect((await clerk.get(path)).status).toBe(404);
      const asked = await stranger(console.base).get(path);
      expect(asked.headers.get("location")).toContain("/en/sign-in?to=");
    }
    const before = await entries();
    const refused = await post(
      "/grant",
      { step: "record", holder: "clerk", granted: "auditor" },
      clerk,
    );
    expect([refused.status, await entries()]).toEqual([404, before]);
  });

  it("grants a duty after it was checked, once, with a receipt", async () => {
    const before = await entries();
    const given = { holder: "new-clerk", granted: "clerk" };
    const checked = await post("/grant", { ...given, step: "check" });
    expect(checked.page).toContain("Nothing has been recorded yet.");
    expect(await entries()).toBe(before);
    const record = { ...given, step: "record", "command-id": idIn(checked.page) };
    const done = await post("/grant", record);
    expect(done).toMatchObject({
      status: 303,
      to: `/en/administration/entries/${String(before + 1)}`,
    });
    const again = await post("/grant", record);
    expect([again.to, await entries()]).toEqual([done.to, before + 1]);
    const receipt = await (await administrator.get(done.to ?? "")).text();
    expect(receipt).toContain("Recorded: duty granted");
    const overview = await (await administrator.get("/en/administration")).text();
    expect(overview).toContain("new-clerk");
  });

  it("shows a refusal with what it rests on before anything is recorded", async () => {
    const before = await entries();
    const { status, page } = await post("/grant", { holder: "administrator", granted: "clerk" });
    expect(status).toBe(422);
    expect(page).toContain("an administrator grants duties and takes no steps in cases");
    const last = await post("/revoke", { holder: "administrator", revoked: "administrator" });
    expect(last.page).toContain("there must always be someone who can grant duties");
    expect(await entries()).toBe(before);
  });

  it("revokes a duty", async () => {
    const given = { holder: "new-clerk", revoked: "clerk" };
    const { page } = await post("/revoke", given);
    const done = await post("/revoke", { ...given, step: "record", "command-id": idIn(page) });
    expect(done.status).toBe(303);
  });

  it("registers a person with a key, and sends no private key back", async () => {
    const { page, status } = await post("/register", {
      registered: "new-clerk",
      publicKey: "-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----",
    });
    expect(status).toBe(422);
    expect(page).toContain("It stays with its owner");
    expect(page).not.toContain("secret");
    const key = Buffer.alloc(32, 7).toString("base64");
    const checked = await post("/register", { registered: "new-clerk", publicKey: key });
    expect(checked.page).toContain(key);
  });

  it("imports a calendar, and names every faulty line of one", async () => {
    const procedure = "gb-crag-2010";
    const faulty = file("date,house\n2026-02-30,commons\nnothing\n", "../days.csv");
    const refused = await post("/calendar", { procedure, file: [faulty] });
    expect(refused.status).toBe(422);
    expect(refused.page).toContain("line 2:");
    expect(refused.page).toContain("line 3:");
    const rows = [
      "2026-11-02,commons",
      "2026-11-02,lords",
      "2026-11-03,commons",
      "2026-11-03,lords",
    ];
    const good = file(`date,house\n${rows.join("\n")}\n`, "days.csv");
    const checked = await post("/calendar", { procedure, file: [good] });
    expect(checked.page).toContain("3 November 2026");
    const calendar = /name="calendar" value="([0-9a-f]{64})"/.exec(checked.page)?.[1] ?? "";
    const done = await post("/calendar", {
      procedure,
      calendar,
      step: "record",
      "command-id": idIn(checked.page),
    });
    expect(done.status).toBe(303);
    expect(await (await administrator.get("/en/administration")).text()).toContain(calendar);
  });

  it("asks for a calendar again where what is named as checked is none", async () => {
    const calendar = await console.home.desk.world.documents.put(Buffer.from("%PDF-1.7"));
    const { status, page } = await post("/calendar", { procedure: "gb-crag-2010", calendar });
    expect(status).toBe(422);
    expect(page).toContain("Upload it again");
  });

  it("shows what a past case would lead to before it records it, and records it once", async () => {
    const name = "az-montreal-1999";
    const text = readFileSync(`src/cli/demo/${name}.yaml`, "utf8");
    const shown = await post("/import", { file: [file(text, `${name}.yaml`)] });
    expect(shown.page).toContain("What would be recorded");
    expect(shown.page).toContain(name);
    expect(await entries(name)).toBe(0);
    const digest = /name="digest" value="([0-9a-f]{64})"/.exec(shown.page)?.[1] ?? "";
    const record = { digest, format: "yaml", step: "record" };
    const done = await post("/import", record);
    expect(done).toMatchObject({ status: 303, to: `/en/cases/${name}` });
    const recorded = await entries(name);
    expect(recorded).toBeGreaterThan(1);
    await post("/import", record);
    expect(await entries(name)).toBe(recorded);
  });

  it.each([
    ["case: [", "line 1"],
    ['{"case": "az-x", "case": "az-y"}', "occurs twice"],
    ["case: az-x\nsource: s\n", "open"],
  ])("says what is wrong with the file %j", async (text, says) => {
    const { status, page } = await post("/import", { file: [file(text, "past.yaml")] });
    expect(status).toBe(422);
    expect(page).toContain(says);
  });

  it("shows script in every field as text", async () => {
    const script = "<script>alert(1)</script>";
    const pages = [
      await post("/grant", { holder: script, granted: script }),
      await post("/register", { registered: script, publicKey: script }),
      await post("/calendar", { procedure: script, calendar: script }),
      await post("/import", { digest: script, step: "record" }),
    ];
    for (const { status, page } of pages) {
      expect(status).toBe(422);
      expect(page).not.toContain(script);
    }
  });
});

describeInBrowser("Administration in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(["en", "az"])(
    "has no fault that can be found in %s",
    async (language) => {
      const page: Page = await (await browser.newContext()).newPage();
      await signIn(page, console.base, "administrator");
      const faults: string[] = [];
      await page.goto(`${console.base}/${language}/administration/entries/1`);
      faults.push(...(await faultsOn(page)));
      await page.goto(`${console.base}/${language}/administration/grant?holder=clerk`);
      await page.locator("button[name=step]").click();
      faults.push(...(await faultsOn(page)));
      expect(await page.title()).toMatch(/^(Error|Səhv): /);
      await page.getByRole("radio").nth(6).check();
      await page.locator("button[name=step]").click();
      faults.push(...(await faultsOn(page)));
      expect(faults).toEqual([]);
    },
    90_000,
  );
});
