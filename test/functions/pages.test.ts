import { committed } from "../http/openapi.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { grounds } from "../support/aws/grounds.ts";
import { moveDateTo } from "../support/aws/dates.ts";
import { domainName, httpEvent, personClaim, type Request } from "../support/aws/http-events.ts";
import { administrator } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { openProvider, type Provider } from "../support/oidc/provider.ts";

type Page = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string;
  readonly isBase64Encoded?: boolean;
};

const form = { "content-type": "application/x-www-form-urlencoded" } as const;
const hour = 3_600_000;
const origin = `https://${domainName}`;

describe.each(grounds)("The pages as a function $name", (ground) => {
  ground.describe("over HTTP", () => {
    let account: Account;
    let provider: Provider;
    beforeAll(async () => {
      provider = await openProvider();
      const tokensOf = { issuer: provider.issuer, audience: provider.clientId };
      account = await openAccount(ground, { tokensOf, withPages: true });
      await account.call("found-office", { name: "An invented office", administrator });
    });
    afterAll(async () => {
      await account.close();
      await provider.close();
    });
    beforeEach(() => {
      account.output.mark();
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    const ask = async (request: Omit<Request, "claims" | "method">, method = "GET" as const) =>
      (await account.call("pages", httpEvent({ ...request, method, claims: undefined }))) as Page;

    const send = async (path: string, cookies: readonly string[], fields: object) => {
      const body = new URLSearchParams({ ...fields }).toString();
      const request = { method: "POST", path, body, claims: undefined } as const;
      const event = httpEvent({ ...request, cookies, headers: { ...form, origin } });
      return (await account.call("pages", event)) as Page;
    };

    const sessionOf = async (person: string): Promise<string> =>
      `__Host-tasdiq=${await provider.tokenFor(person, { [personClaim]: person })}`;

    it("says how it is, and that nobody tried whether the tables take an entry", async () => {
      const { statusCode, body } = await ask({ path: "/health" });
      expect(statusCode).toBe(200);
      expect(JSON.parse(body)).toEqual({
        healthy: true,
        version: "0.0.0-test",
        readable: true,
        writable: null,
        room: null,
        driven: null,
      });
    });

    it("shows the style that lies beside it, in our own look", async () => {
      const page = await ask({ path: "/en/public" });
      expect(page.statusCode).toBe(200);
      const [, style = ""] = /href="(\/assets\/[^"]+\.css)"/.exec(page.body) ?? [];
      const { headers, body } = await ask({ path: style });
      expect(headers["content-type"]).toContain("text/css");
      expect(body).toContain(".govuk-button");
      expect(body).not.toContain("GDS Transport");
    });

    it("sends people to the issuer by an address that it knows itself under", async () => {
      const { headers, cookies } = await ask({ path: "/en/sign-in/start" });
      const asked = new URL(headers["location"] ?? "");
      expect(asked.origin).toBe(provider.issuer);
      expect(asked.searchParams.get("redirect_uri")).toBe(`${origin}/en/sign-in/callback`);
      expect(cookies).toEqual([expect.stringMatching(/^__Host-tasdiq-going=.*; Secure;/)]);
      expect(headers).not.toHaveProperty("set-cookie");
    });

    it("knows somebody by the cookie that the HTTP API hands on beside the headers", async () => {
      const cookies = ["theme=dark", await sessionOf(administrator)];
      const { body, statusCode } = await ask({ path: "/en/cases", cookies });
      expect(statusCode).toBe(200);
      expect(body).toContain(`Signed in as ${administrator}`);
    });

    it("lets nobody in by the claims of an authorizer, which its routes do not have", async () => {
      const claims = { iss: provider.issuer, aud: provider.clientId, [personClaim]: administrator };
      const event = httpEvent({ method: "GET", path: "/en/cases", claims });
      expect(await account.call("pages", event)).toMatchObject({ statusCode: 302 });
    });

    it("turns a forged token and a form without the session's token away, and tells of both", async () => {
      const before = await account.image();
      const [head, , signature] = (await provider.tokenFor("x")).split(".");
      const forged = Buffer.from(JSON.stringify({ sub: "x", [personClaim]: administrator }));
      const cookies = [
        `__Host-tasdiq=${head ?? ""}.${forged.toString("base64url")}.${signature ?? ""}`,
      ];
      expect((await ask({ path: "/en/nowhere", cookies })).body).not.toContain("Signed in as");
      const session = [await sessionOf(administrator)];
      expect((await send("/en/sign-out", session, {})).statusCode).toBe(403);
      expect(account.output.lines()).toMatchObject([{ code: "TSD1103" }, { code: "TSD1103" }]);
      expect(account.output.counts()).toEqual({ Unauthenticated: 2 });
      expect(await account.image()).toEqual(before);
    });

    it("records what a form says as the act of whoever is signed in, and nothing that the table forgets", async () => {
      const session = [await sessionOf(administrator)];
      const place = "/en/administration/grant";
      const hidden = (page: Page): Record<string, string> =>
        Object.fromEntries(
          [...page.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
            ([, name = "", value = ""]) => [name, value],
          ),
        );
      const empty = await ask({ path: place, cookies: session });
      const typed = { ...hidden(empty), holder: "clerk-1", granted: "clerk" };
      const checked = await send(place, session, { ...typed, step: "check" });
      expect(checked.statusCode).toBe(200);
      await send(place, session, { ...hidden(checked), step: "record" });
      const entry = account.dynamo.putInto("ledger").at(-1);
      expect(JSON.parse(entry?.["bytes"]?.S ?? "{}")).toMatchObject({
        person: administrator,
        command: { content: { kind: "GrantDuty", holder: "clerk-1", granted: "clerk" } },
        establishedBy: { kind: "token", issuer: provider.issuer },
      });
      const items = ["ledger", "register"].flatMap((table) => account.dynamo.putInto(table));
      expect(items.filter((item) => "expiresAt" in item)).toEqual([]);
    });

    it("shows the office what the last sweep found, which is attended to where the sweeps are", async () => {
      const cookies = [await sessionOf(administrator)];
      const before = await ask({ path: "/en/incidents", cookies });
      expect([before.statusCode, before.body]).toEqual([
        200,
        expect.stringContaining("This server has not swept yet"),
      ]);
      // What was recorded has no place in the log: after an hour that is an incident.
      moveDateTo(Date.now() + 3 * hour);
      await account.call("sweep", {});
      jest.useRealTimers();
      for (const [language, said] of [
        ["en", "Here they are looked at only"],
        ["az", "Jurnal qeydlərdən geri qalıb"],
      ] as const) {
        const list = await ask({ path: `/${language}/incidents`, cookies });
        expect(list.body).toContain(said);
        const [, place = ""] = /href="(\/\w+\/incidents\/[^"]+)"/.exec(list.body) ?? [];
        const one = await ask({ path: place, cookies });
        expect([list.statusCode, one.statusCode]).toEqual([200, 200]);
        // Neither offers what this function cannot do: to sweep, or to look again.
        expect(list.body + one.body).not.toMatch(/<form[^>]* action="[^"]*\/incidents/);
      }
      const stranger = await ask({ path: "/en/incidents" });
      expect(stranger.statusCode).not.toBe(200);
    });

    it("does nothing about an incident, whatever a form asks for", async () => {
      const session = [await sessionOf(administrator)];
      const home = await ask({ path: "/en/administration/grant", cookies: session });
      const [, token = ""] = /name="form-token" value="([^"]*)"/.exec(home.body) ?? [];
      const list = await ask({ path: "/en/incidents", cookies: session });
      const [, place = ""] = /href="(\/en\/incidents\/[^"]+)"/.exec(list.body) ?? [];
      const before = await account.image();
      const fields = { "form-token": token, step: "take", "command-id": "take-1" };
      expect((await send(place, session, fields)).statusCode).toBe(404);
      expect((await send("/en/incidents/sweep", session, fields)).statusCode).toBe(404);
      expect(await account.image()).toEqual(before);
    });

    it("serves the description of the API to everybody, as it is committed, with a tag", async () => {
      const { statusCode, headers, body } = await ask({ path: "/openapi.json" });
      expect([statusCode, headers["content-type"]]).toEqual([200, "application/json"]);
      expect(body).toBe(committed);
      const again = { path: "/openapi.json", headers: { "if-none-match": headers["etag"] ?? "" } };
      expect(await ask(again)).toMatchObject({ statusCode: 304, body: "" });
    });

    it("serves no API: that has its own functions, behind tokens", async () => {
      for (const path of ["/api", "/api/cases", "/api/nowhere"])
        expect(await ask({ path })).toMatchObject({ statusCode: 404 });
    });

    it("wrote no person, text or token to any log, and only lines with a code", () => {
      expect(faultsInLog(account)).toEqual([]);
    });
  });
});
