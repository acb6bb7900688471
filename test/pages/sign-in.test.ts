import { request } from "node:http";
import type { Browser, Page } from "playwright-core";
import {
  administrator,
  clerk,
  openSignedOffice,
  type SignedOffice,
} from "../support/oidc/office.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { openConsole, type Console } from "./office.ts";
import { stranger } from "./session.ts";

const letMeIn = async (page: Page, person: string): Promise<void> => {
  await page.getByRole("textbox", { name: "Number" }).fill(person);
  await page.getByRole("button", { name: "Let me in" }).click();
};

describeInBrowser("Signing in at an issuer, in a browser", () => {
  let office: SignedOffice;

  let browser: Browser;

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

describe("Before somebody has signed in", () => {
  let console: Console;

  beforeAll(async () => {
    console = await openConsole();
  }, 120_000);
  afterAll(() => console.close());

  const answerOf = async (path: string): Promise<readonly [number, string | null]> => {
    const answer = await stranger(console.base).get(path);
    return [answer.status, answer.headers.get("location")];
  };

  describe("Whoever has not signed in", () => {
    it.each([
      "/cases",
      "/cases/az-un-cybercrime",
      "/cases/there-is-none",
      "/cases/az-un-cybercrime/do/withdraw",
      "/cases/new",
      "/tasks",
      "/audit",
      "/administration",
    ])("is sent from %s to where one signs in, and comes back there", async (path) => {
      expect(await answerOf(`/en${path}`)).toEqual([
        302,
        `/en/sign-in?to=${encodeURIComponent(path)}`,
      ]);
    });

    it.each([
      "/cases.csv",
      "/cases/az-un-cybercrime/history.json",
      "/audit/log/export.jsonl",
      "/nowhere",
    ])("gets no file at %s, nor a page that is none", async (path) => {
      expect(await answerOf(`/en${path}`)).toEqual([404, null]);
    });

    it("sends no form, and is told that there is none", async () => {
      const asker = stranger(console.base);
      const answer = await asker.post("/en/cases/az-un-cybercrime/do/withdraw", { do: "save" });
      expect(answer.headers.get("location")).toBeNull();
      expect(answer.status).toBeGreaterThanOrEqual(403);
    });

    it("may read the public pages", async () => {
      expect(await answerOf("/en/public")).toEqual([200, null]);
    });
  });

  describe("Signing in to the demonstration", () => {
    const signIn = async (to: string | null): Promise<string | null> => {
      const query = to === null ? "" : `?to=${encodeURIComponent(to)}`;
      const asker = stranger(console.base);
      const page = await (await asker.get(`/en/sign-in${query}`)).text();
      const [, action = ""] = /<form\s+method="post"\s+action="([^"]*)"/.exec(page) ?? [];
      return (await asker.post(action, { person: "clerk" })).headers.get("location");
    };

    it("leads from the public cases, where strangers arrive, to one's tasks", async () => {
      const page = await (await stranger(console.base).get("/en/public")).text();
      expect(page).toContain('href="/en/sign-in"');
      const one = await (await stranger(console.base).get("/en/public/log")).text();
      expect(one).toContain('href="/en/sign-in?to=%2Fpublic%2Flog"');
    });

    it("ends at the page that was asked for, or at one's tasks", async () => {
      expect(await signIn("/cases?stage=laid&order=id")).toBe("/en/cases?stage=laid&order=id");
      expect(await signIn(null)).toBe("/en/tasks");
    });

    it.each(["//evil.example", "https://evil.example", "/sign-in", "/x\r\nset-cookie: a=b"])(
      "leads to no other place by %j",
      async (to) => {
        expect(await signIn(to)).toBe("/en/tasks");
      },
    );
  });
});

const origin = "https://office.example";

type Answer = {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
  readonly location: string | undefined;
};

describe("A home that is served under a public address", () => {
  let office: SignedOffice;

  beforeAll(async () => {
    const reach = { kind: "public", host: "127.0.0.1", origin } as const;
    office = await openSignedOffice({ reach });
  });

  afterAll(() => office.close());

  // As a proxy hands it on: with the name that was asked for, and from where.
  const asked = (
    path: string,
    headers: Readonly<Record<string, string>> = {},
    method = "GET",
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(office.base + path, {
        method,
        headers: { host: "office.example", ...headers },
      });
      sent.once("response", (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (text: string) => {
          body += text;
        });
        answer.once("end", () => {
          resolve({
            status: answer.statusCode ?? 0,
            body,
            cookies: answer.headers["set-cookie"] ?? [],
            location: answer.headers.location,
          });
        });
      });
      sent.once("error", reject).end();
    });

  it("answers under that address, and under no other", async () => {
    expect((await asked("/en/sign-in")).status).toBe(200);
    expect((await asked("/en/sign-in", { host: "evil.example" })).status).toBe(421);
    expect((await asked("/en/sign-in", { host: "127.0.0.1" })).status).toBe(421);
  });

  it("takes forms from pages of that address only", async () => {
    const post = (from: string): Promise<Answer> => asked("/en/sign-out", { origin: from }, "POST");
    expect((await post(origin)).status).toBe(303);
    for (const foreign of ["http://office.example", "https://evil.example", "null"])
      expect((await post(foreign)).status).toBe(403);
  });

  it("sends people back to that address, and keeps cookies for its host alone", async () => {
    const { location, cookies } = await asked("/az/sign-in/start");
    const back = new URL(location ?? "").searchParams.get("redirect_uri");
    expect(back).toBe(`${origin}/az/sign-in/callback`);
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^__Host-tasdiq-going=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it("lets somebody in by the cookie of that name, and by no other", async () => {
    const token = await office.provider.tokenFor(clerk);
    const by = async (name: string): Promise<string> =>
      (await asked("/en/nowhere", { cookie: `${name}=${token}` })).body;
    expect(await by("__Host-tasdiq")).toContain(`Signed in as ${clerk}`);
    expect(await by("tasdiq")).not.toContain("Signed in as");
  });

  it("serves no API, which would ask for no credential", async () => {
    for (const path of ["/api/cases", "/api/tasks", "/api", "/openapi.json"])
      expect((await asked(path)).status).toBe(404);
  });

  it("says how it is, to whoever watches it by any name", async () => {
    const { status, body } = await asked("/health", { host: "10.0.0.7:8000" });
    expect(status).toBe(200);
    expect(Object.keys(JSON.parse(body) as object).sort()).toEqual([
      "driven",
      "healthy",
      "readable",
      "room",
      "version",
      "writable",
    ]);
  });
});
