import { createHash, generateKeyPairSync } from "node:crypto";
import { SignJWT } from "jose";
import { handleOffice, officeRequestSchema } from "../../src/ledger/handling/office.ts";
import { slidingWindow } from "../../src/console/rates.ts";
import {
  administrator,
  clerk,
  openSignedOffice,
  type SignedOffice,
} from "../support/oidc/office.ts";
import type { Claims } from "../support/oidc/provider.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, stranger } from "./session.ts";

describe("A sign-in that is refused", () => {
  let office: SignedOffice;

  beforeAll(async () => {
    office = await openSignedOffice();
  });
  afterAll(() => office.close());
  beforeEach(() => {
    office.told.length = 0;
    office.provider.claims = {};
  });

  const at = (path: string, cookie = ""): Promise<Response> =>
    fetch(`${office.base}${path}`, { redirect: "manual", headers: { cookie } });

  const turnedAway = (): readonly string[] =>
    office.told.filter((line) => line.startsWith("a visitor was turned away"));

  const entries = async (): Promise<number> =>
    (await office.home.ledger.entries("office" as never, { afterSeq: 0, limit: 100 })).length;

  const isLetIn = async (token: string): Promise<boolean> =>
    (await (await at("/en/nowhere", `tasdiq=${token}`)).text()).includes("Signed in as");

  const base64 = (value: unknown): string =>
    Buffer.from(JSON.stringify(value)).toString("base64url");

  const claimsOf = (more: Claims = {}): Claims => {
    const now = Math.floor(Date.now() / 1000);
    const { issuer, clientId } = office.provider;
    const usual = { iss: issuer, aud: clientId, sub: "x", iat: now, exp: now + 3600 };
    return { ...usual, personnel_number: clerk, ...more };
  };

  describe("A session's token", () => {
    it("lets in whom the issuer names", async () => {
      expect(await isLetIn(await office.provider.tokenFor(clerk))).toBe(true);
      expect(turnedAway()).toEqual([]);
    });

    it.each(["ES256", "EdDSA"] as const)(
      "lets in whom the issuer names by %s as well",
      async (alg) => {
        expect(await isLetIn(await office.provider.tokenFor(clerk, {}, alg))).toBe(true);
      },
    );

    const now = Math.floor(Date.now() / 1000);
    it.each<readonly [string, Claims]>([
      ["expired", { exp: now - 600, iat: now - 4200 }],
      ["not yet valid", { nbf: now + 600 }],
      ["of a foreign issuer", { iss: "https://issuer.example" }],
      ["for a foreign audience", { aud: "another-client" }],
      ["for several, made for another of them", { aud: ["tasdiq-pages", "b"], azp: "b" }],
      ["without an end", { exp: undefined }],
      ["without a subject", { sub: undefined }],
      ["that is an access token", { token_use: "access" }],
      ["that names nobody", { personnel_number: undefined }],
      ["that names what is no person", { personnel_number: "<script>" }],
      ["that names the software itself", { personnel_number: "system" }],
    ])("%s is refused, told of and taken away", async (_, claims) => {
      const token = await office.provider.tokenFor(clerk, claims);
      const answer = await at("/en/nowhere", `tasdiq=${token}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("set-cookie")).toMatch(/^tasdiq=;.*Max-Age=0/);
      expect(turnedAway()).toHaveLength(1);
      expect(office.told.join()).not.toContain(token);
    });

    it("is refused as soon as the office's record names another client or another claim", async () => {
      const token = await office.provider.tokenFor(clerk);
      const { issuer, clientId } = office.provider;
      const asFounded = { issuer, clientId, personClaim: "personnel_number" };
      const { desk } = office.home;
      const record = async (before: typeof asFounded, signIn: typeof asFounded) => {
        const request = officeRequestSchema.parse({
          id: desk.ports.ids.commandId(),
          person: administrator,
          duty: "administrator",
          office: { kind: "SetSignIn", signIn, tokenIsEnough: true },
        });
        const credential = {
          kind: "token",
          person: administrator,
          ...before,
          subject: "x",
        } as const;
        expect((await handleOffice(desk, request, credential)).kind).toBe("accepted");
      };
      for (const change of [{ clientId: "payroll" }, { personClaim: "nickname" }]) {
        const changed = { ...asFounded, ...change };
        await record(asFounded, changed);
        expect(await isLetIn(token)).toBe(false);
        await record(changed, asFounded);
        expect(await isLetIn(token)).toBe(true);
      }
    });

    it("signed by nobody is refused", async () => {
      const none = `${base64({ alg: "none" })}.${base64(claimsOf())}.`;
      expect(await isLetIn(none)).toBe(false);
      expect(turnedAway()).toHaveLength(1);
    });

    it("signed with what everybody knows of the issuer is refused", async () => {
      const keys = await (await fetch(`${office.provider.issuer}/keys`)).text();
      const token = await new SignJWT(claimsOf())
        .setProtectedHeader({ alg: "HS256", kid: "RS256" })
        .sign(createHash("sha256").update(keys).digest());
      expect(await isLetIn(token)).toBe(false);
      expect(turnedAway()).toHaveLength(1);
    });

    it("signed by a key of somebody else's under the issuer's name for its own is refused", async () => {
      const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      const token = await new SignJWT(claimsOf())
        .setProtectedHeader({ alg: "RS256", kid: "RS256" })
        .sign(privateKey);
      expect(await isLetIn(token)).toBe(false);
      expect(turnedAway()).toHaveLength(1);
    });

    it("altered by one letter is refused", async () => {
      const [head = "", body = "", signature = ""] = (await office.provider.tokenFor(clerk)).split(
        ".",
      );
      const other = base64({ ...claimsOf(), personnel_number: "1001" });
      expect(await isLetIn(`${head}.${other}.${signature}`)).toBe(false);
      expect(await isLetIn(`${head}.${body}.${signature.slice(0, -6)}AAAAAA`)).toBe(false);
      expect(await isLetIn("not a token")).toBe(false);
      expect(turnedAway()).toHaveLength(3);
    });
  });

  type Back = { readonly way: string; readonly cookie: string };

  // As a browser does it: the cookie is kept, the issuer is asked, and its answer is where the person goes next.
  const setOut = async (person: string): Promise<Back> => {
    const start = await at("/en/sign-in/start?to=/cases");
    const [cookie = ""] = (start.headers.get("set-cookie") ?? "").split(";");
    const asked = new URL(start.headers.get("location") ?? "");
    const body = new URLSearchParams([...asked.searchParams, ["person", person]]);
    const sent = await fetch(`${office.provider.issuer}/authorize`, {
      method: "POST",
      body,
      redirect: "manual",
    });
    return { cookie, way: (sent.headers.get("location") ?? "").slice(office.base.length) };
  };

  const isNotIn = async (answer: Response): Promise<void> => {
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("You are not signed in");
    expect(answer.headers.getSetCookie().filter((one) => /^tasdiq=[^;]/.test(one))).toEqual([]);
    expect(turnedAway()).toHaveLength(1);
  };

  describe("Coming back from the issuer", () => {
    it("asks the issuer with a proof that nobody else can give", async () => {
      const start = await at("/en/sign-in/start");
      const { searchParams } = new URL(start.headers.get("location") ?? "");
      expect(Object.fromEntries(searchParams)).toMatchObject({
        response_type: "code",
        code_challenge_method: "S256",
        redirect_uri: `${office.base}/en/sign-in/callback`,
        scope: "openid",
      });
      expect(start.headers.get("set-cookie")).toMatch(/HttpOnly/);
      expect(start.headers.get("set-cookie")).toMatch(/SameSite=Lax/);
    });

    it("signs in, and goes to the page that was asked for", async () => {
      const { way, cookie } = await setOut(clerk);
      const answer = await at(way, cookie);
      expect(answer.headers.get("location")).toBe("/en/cases");
      const session = answer.headers.getSetCookie().find((one) => one.startsWith("tasdiq="));
      expect(session).toMatch(/HttpOnly/);
    });

    it("ends the session that the browser had before, of whomever", async () => {
      const before = await office.provider.tokenFor("1001", { jti: "before" });
      const { way, cookie } = await setOut(clerk);
      const answer = await at(way, `${cookie}; tasdiq=${before}`);
      expect(answer.status).toBe(302);
      expect(await isLetIn(before)).toBe(false);
    });

    it("holds once: the same answer a second time lets nobody in", async () => {
      const { way, cookie } = await setOut(clerk);
      await at(way, cookie);
      await isNotIn(await at(way, cookie));
    });

    it("is refused in a browser that did not set out", async () => {
      const { way } = await setOut(clerk);
      await isNotIn(await at(way));
    });

    it("is refused with the answer to somebody else's question", async () => {
      const [mine, theirs] = [await setOut(clerk), await setOut("1001")];
      await isNotIn(await at(theirs.way, mine.cookie));
    });

    it("is refused with another code in one's own answer", async () => {
      const [mine, theirs] = [await setOut(clerk), await setOut("1001")];
      const code = new URL(theirs.way, office.base).searchParams.get("code") ?? "";
      await isNotIn(await at(mine.way.replace(/code=[^&]*/, `code=${code}`), mine.cookie));
    });

    it.each<readonly [string, Claims]>([
      ["to another question", { nonce: "another" }],
      ["without a question", { nonce: undefined }],
      ["for another audience", { aud: "another-client" }],
      ["of another issuer", { iss: "https://issuer.example" }],
      ["that is over", { exp: 1_000_000, iat: 900_000 }],
      ["that names nobody", { personnel_number: undefined }],
    ])("is refused with a token %s", async (_, claims) => {
      office.provider.claims = claims;
      const { way, cookie } = await setOut(clerk);
      await isNotIn(await at(way, cookie));
    });

    it("is refused with a cookie that was tampered with", async () => {
      const { way } = await setOut(clerk);
      await isNotIn(await at(way, "tasdiq-going=eyJub3QiOiJ0aGlzIn0"));
    });

    it("says so where the token is too large for a cookie", async () => {
      office.provider.claims = {
        groups: Array.from({ length: 400 }, (_, n) => `group ${String(n)}`),
      };
      const { way, cookie } = await setOut(clerk);
      const answer = await at(way, cookie);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain("too large for a session");
      expect(turnedAway().join()).toContain("larger than a cookie may be");
    });

    it.each([
      "https://evil.example/",
      "//evil.example/",
      "/\\evil.example",
      "/cases\r\nset-cookie: x=y",
      "evil",
      "/sign-out",
    ])("goes to no other place than this site's: %j", async (place) => {
      const start = await at(`/en/sign-in/start?to=${encodeURIComponent(place)}`);
      const [, text = ""] =
        /^tasdiq-going=([^;]*)/.exec(start.headers.get("set-cookie") ?? "") ?? [];
      const going: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
      expect(going).toMatchObject({ place: "/tasks" });
    });
  });

  describe("A form of somebody signed in", () => {
    const post = (token: string, fields: Record<string, string>, origin = office.base) =>
      fetch(`${office.base}/en/sign-out`, {
        method: "POST",
        redirect: "manual",
        headers: { cookie: `tasdiq=${token}`, origin },
        body: new URLSearchParams(fields),
      });

    it("is taken with the token that its page carries, and only then", async () => {
      const token = await office.provider.tokenFor(clerk);
      const page = await (await at("/en/nowhere", `tasdiq=${token}`)).text();
      const [, formToken = ""] = /name="form-token" value="([^"]+)"/.exec(page) ?? [];
      expect((await post(token, {})).status).toBe(403);
      const others = createHash("sha256").update(token).digest("base64url");
      expect((await post(token, { "form-token": others })).status).toBe(403);
      expect((await post(token, { "form-token": formToken }, "https://evil.example")).status).toBe(
        403,
      );
      expect(turnedAway()).toHaveLength(3);
      expect((await post(token, { "form-token": formToken })).status).toBe(303);
    });

    it("that signs out ends the session for whoever holds a copy of its token", async () => {
      const token = await office.provider.tokenFor(clerk, { jti: "ended" });
      const page = await (await at("/en/nowhere", `tasdiq=${token}`)).text();
      const [, formToken = ""] = /name="form-token" value="([^"]+)"/.exec(page) ?? [];
      expect(await isLetIn(token)).toBe(true);
      await post(token, {});
      expect(await isLetIn(token)).toBe(true);
      await post(token, { "form-token": formToken });
      expect(await isLetIn(token)).toBe(false);
      // A signature can be written in more than one way; what it signs cannot.
      expect(await isLetIn(`${token}=`)).toBe(false);
      expect(await isLetIn(await office.provider.tokenFor(clerk, { jti: "another" }))).toBe(true);
    });

    it("writes nothing when it is turned away", async () => {
      const before = await entries();
      await post(await office.provider.tokenFor("1001"), { "form-token": "" });
      expect(await entries()).toBe(before);
    });
  });

  describe("An issuer that is silent", () => {
    it("keeps nobody from the pages, and is told of", async () => {
      const silent = await openSignedOffice();
      try {
        silent.provider.silent = true;
        const start = await fetch(`${silent.base}/en/sign-in/start`, { redirect: "manual" });
        expect(start.status).toBe(500);
        expect(await start.text()).toContain("Sign-in is not available at the moment");
        const token = await silent.provider.tokenFor(clerk);
        const headers = { cookie: `tasdiq=${token}` };
        const meanwhile = await fetch(`${silent.base}/en/sign-in`, { headers });
        expect(meanwhile.status).toBe(200);
        expect(meanwhile.headers.get("set-cookie")).toBeNull();
        silent.provider.silent = false;
        const later = await fetch(`${silent.base}/en/nowhere`, { headers });
        expect(await later.text()).toContain(`Signed in as ${clerk}`);
      } finally {
        await silent.close();
      }
    });
  });
});

describe("A sliding window", () => {
  it("lets so many through in any minute, and says how long to wait", () => {
    let now = 1_000_000;
    const { ask } = slidingWindow(3, () => now);
    expect([ask("a"), ask("a"), ask("a")]).toEqual([0, 0, 0]);
    now += 20_000;
    expect(ask("a")).toBe(40);
    expect(ask("b")).toBe(0);
    now += 39_999;
    expect(ask("a")).toBe(1);
    now += 1;
    expect([ask("a"), ask("a"), ask("a"), ask("a")]).toEqual([0, 0, 0, 60]);
  });

  it("does not lengthen the wait of who keeps asking", () => {
    let now = 0;
    const { ask } = slidingWindow(1, () => now);
    expect(ask("a")).toBe(0);
    for (now = 1000; now < 60_000; now += 1000) expect(ask("a")).toBeGreaterThan(0);
    now = 60_000;
    expect(ask("a")).toBe(0);
  });
});

describe("Rates", () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ rates: { signIns: 4, commands: 3 } });
  }, 120_000);
  afterAll(() => console.close());

  const form = { "form-token": "forged" };

  it("turn away a session that sends too many forms, and no other, and no reader", async () => {
    const [clerk, auditor] = [
      await signedIn(console.base, "clerk"),
      await signedIn(console.base, "auditor"),
    ];
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1)
      statuses.push((await clerk.post("/en/nowhere", form)).status);
    expect(statuses).toEqual([403, 403, 403, 429]);
    const turned = await clerk.post("/az/nowhere", form);
    expect(Number(turned.headers.get("retry-after"))).toBeGreaterThan(50);
    expect(await turned.text()).toContain("<h1");
    expect((await auditor.post("/en/nowhere", form)).status).toBe(403);
    expect((await clerk.get("/en/cases")).status).toBe(200);
  });

  it("turn away an address that tries to sign in too often", async () => {
    const { post, get } = stranger(console.base);
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1)
      statuses.push((await post("/en/sign-in", { person: "nobody" })).status);
    expect(statuses).toEqual([404, 404, 429]);
    expect((await post("/en/sign-in", { person: "clerk" })).status).toBe(429);
    expect((await get("/en/sign-in")).status).toBe(200);
  });
});

describe("A server where too much is read at once", () => {
  let console: Console;
  const none = { atOnce: 0, ofOne: 0, waitingOfOne: 0, waiting: 0 };
  beforeAll(async () => {
    console = await openConsole({ reading: { turns: none, streams: none } });
  }, 120_000);
  afterAll(() => console.close());

  it("says when to ask again, signs in, takes forms and says how it is", async () => {
    const nobody = stranger(console.base);
    for (const [path, words] of [
      ["/en/public", "Too many requests"],
      ["/az/public/feed.xml", "Həddən artıq çox sorğu"],
    ] as const) {
      const answer = await nobody.get(path);
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "5"]);
      expect(await answer.text()).toContain(words);
    }
    const api = await nobody.get("/api/cases");
    expect([api.status, api.headers.get("retry-after")]).toEqual([429, "5"]);
    expect((await nobody.get("/health")).status).toBe(200);
    expect((await nobody.get("/robots.txt")).status).toBe(200);
    const clerk = await stranger(console.base).post("/en/sign-in", { person: "clerk" });
    expect(clerk.status).toBe(303);
    expect((await nobody.post("/en/cases/new", {})).status).toBe(403);
  });
});
