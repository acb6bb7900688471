import type { Browser, Page } from "playwright-core";
import {
  administrator,
  clerk,
  openSignedOffice,
  type SignedOffice,
} from "../support/oidc/office.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";

let office: SignedOffice;
let browser: Browser;

const letMeIn = async (page: Page, person: string): Promise<void> => {
  await page.getByRole("textbox", { name: "Number" }).fill(person);
  await page.getByRole("button", { name: "Let me in" }).click();
};

describeInBrowser("Signing in at an issuer, in a browser", () => {
  beforeAll(async () => {
    office = await openSignedOffice();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await office.close();
  });

  const newPage = async (): Promise<Page> => (await browser.newContext()).newPage();

  it("leads there and back to the page that was asked for, and out of both again", async () => {
    const page = await newPage();
    await page.goto(`${office.base}/en/cases?words=7`);
    expect(await page.textContent("h1")).toBe("Sign in");
    expect(await page.textContent("body")).toContain(new URL(office.provider.issuer).host);
    await page.getByRole("link", { name: "Continue" }).click();
    await letMeIn(page, clerk);
    expect(page.url()).toBe(`${office.base}/en/cases?words=7`);
    expect(await page.textContent("body")).toContain(`Signed in as ${clerk}`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${office.base}/en/sign-in`);
    expect(office.provider.signedOut).toEqual([`${office.base}/en/sign-in`]);
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
    await page.goto(`${office.base}/en/cases`);
    expect(await page.textContent("h1")).toBe("Sign in");
  });

  it("keeps the session out of the reach of script, and shows it to no other site's requests", async () => {
    const page = await newPage();
    await page.goto(`${office.base}/az/sign-in/start`);
    await letMeIn(page, clerk);
    const [kept] = await page.context().cookies();
    expect(kept).toMatchObject({ name: "tasdiq", httpOnly: true, sameSite: "Lax", path: "/" });
    expect(await page.evaluate("document.cookie")).toBe("");
    expect(page.url()).toMatch(/\/az\/tasks$/);
  });

  it("records an act as that of the person whom the token names, by issuer and subject", async () => {
    const page = await newPage();
    await page.goto(`${office.base}/en/sign-in/start?to=/administration/grant`);
    await letMeIn(page, administrator);
    await page.getByLabel("Person").fill("1003");
    await page.getByLabel("auditor").check();
    await page.getByRole("button", { name: "Check" }).click();
    await page.locator("main form button").last().click();
    const stored = await office.home.ledger.entries("office" as never, { afterSeq: 0, limit: 100 });
    expect(JSON.parse(stored.at(-1)?.bytes ?? "{}")).toMatchObject({
      person: administrator,
      command: { content: { kind: "GrantDuty", holder: "1003", granted: "auditor" } },
      establishedBy: {
        kind: "token",
        issuer: office.provider.issuer,
        subject: `subject of ${administrator}`,
      },
    });
  });

  it("says so to somebody who was not let in there, and lets them try again", async () => {
    const page = await newPage();
    await page.goto(`${office.base}/en/sign-in/start?to=/cases`);
    await letMeIn(page, "");
    expect(await page.textContent("h1")).toBe("You are not signed in");
    expect(await page.context().cookies()).toEqual([]);
    await page.getByRole("link", { name: "Sign in again" }).click();
    expect(await page.textContent("h1")).toBe("Sign in");
  });

  it.each(["en", "az"])("finds nothing wrong with its pages in %s", async (language) => {
    const page = await newPage();
    const faults: string[] = [];
    for (const place of ["/sign-in", "/sign-in/callback?code=x&state=y"]) {
      await page.goto(`${office.base}/${language}${place}`);
      faults.push(...(await faultsOn(page)));
    }
    expect(faults).toEqual([]);
  });
});
