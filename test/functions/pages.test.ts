import { randomUUID, createHash } from "node:crypto";
import { jest } from "@jest/globals";
import { longestPrint } from "../../functions/shell/print.ts";
import { refusal } from "../../src/words/refusal.ts";
import { committed } from "../http/openapi.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { onMoto } from "../support/aws/grounds.ts";
import {
  domainName,
  httpEvent,
  personClaim,
  type Request,
  claimsOf,
} from "../support/aws/http-events.ts";
import { administrator, carryTo, foundOffice, openCase } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { openProvider, type Provider } from "../support/oidc/provider.ts";
import { functionFault } from "../support/stubs/lambda.ts";
import type { Behaviour } from "../support/stubs/loopback.ts";

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

onMoto.describe("The pages in the cloud", () => {
  let account: Account;
  let provider: Provider;
  beforeAll(async () => {
    provider = await openProvider();
    const tokensOf = { issuer: provider.issuer, audience: provider.clientId };
    account = await openAccount(onMoto, { tokensOf, withPages: true });
    await foundOffice(account);
  });
  afterAll(async () => {
    await account.close();
    await provider.close();
  });
  beforeEach(() => {
    account.output.mark();
  });

  describe("The pages as a function, over HTTP", () => {
    afterEach(() => {
      moveDateBack();
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
      const typed = { ...hidden(empty), holder: "clerk-9", granted: "clerk" };
      const checked = await send(place, session, { ...typed, step: "check" });
      expect(checked.statusCode).toBe(200);
      await send(place, session, { ...hidden(checked), step: "record" });
      const entry = account.dynamo.putInto("ledger").at(-1);
      expect(JSON.parse(entry?.["bytes"]?.S ?? "{}")).toMatchObject({
        person: administrator,
        command: { content: { kind: "GrantDuty", holder: "clerk-9", granted: "clerk" } },
        establishedBy: { kind: "token", issuer: provider.issuer },
      });
      const items = ["ledger", "register"].flatMap((table) => account.dynamo.putInto(table));
      expect(items.filter((item) => "expiresAt" in item)).toEqual([]);
    });

    it("shows the office what the last sweep found, and offers no sweep, which is another function's", async () => {
      const cookies = [await sessionOf(administrator)];
      const before = await ask({ path: "/en/incidents", cookies });
      expect([before.statusCode, before.body]).toEqual([
        200,
        expect.stringContaining("This server has not run a sweep yet"),
      ]);
      // What was recorded has no place in the log: after an hour that is an incident.
      moveDateTo(Date.now() + 3 * hour);
      await account.call("sweep", {});
      moveDateBack();
      for (const [language, said] of [
        ["en", "The log is behind the ledger"],
        ["az", "Jurnal qeydlərdən geri qalıb"],
      ] as const) {
        const list = await ask({ path: `/${language}/incidents`, cookies });
        expect([list.statusCode, list.body]).toEqual([200, expect.stringContaining(said)]);
        expect(list.body).not.toMatch(/<form[^>]* action="[^"]*\/incidents/);
      }
      const stranger = await ask({ path: "/en/incidents" });
      expect(stranger.statusCode).not.toBe(200);
    });

    it("takes and retries an incident by its forms, by a look of the sweep, and says so where that fails", async () => {
      moveDateTo(Date.now() + 4 * hour);
      const cookies = [await sessionOf(administrator)];
      const place = "/en/incidents/logBehind.office.1";
      const shown = async (path = place) =>
        (await ask({ path, cookies })).body.replaceAll(/<[^>]*>|\s+/g, " ").replaceAll(/ +/g, " ");
      const { body } = await ask({ path: place, cookies });
      const [, token = ""] = /name="form-token" value="([^"]*)"/.exec(body) ?? [];
      const press = (step: string, path = place) =>
        send(path, cookies, { "form-token": token, step, "command-id": `${step}-${randomUUID()}` });

      account.lambda.meets(functionFault("away"));
      const before = await account.image();
      for (const [language, said] of [
        ["en", "could not be checked just now"],
        ["az", "indi yoxlamaq mümkün olmadı"],
      ] as const) {
        const refused = await press("take", place.replace("en", language));
        expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining(said)]);
      }
      expect(await account.image()).toEqual(before);
      account.lambda.meets(undefined);

      expect(await press("take")).toMatchObject({ statusCode: 303, headers: { location: place } });
      expect(account.lambda.asked().at(-1)).toEqual({ look: null });
      expect((await press("retry")).statusCode).toBe(303);
      expect(await shown()).toMatch(/State taken .* still there/);
      account.lambda.meets(functionFault("away"));
      expect((await press("retry")).statusCode).toBe(303);
      account.lambda.meets(undefined);
      expect(await shown()).toContain("interrupted before it had a result");
      expect((await press("sweep", "/en/incidents/sweep")).statusCode).toBe(404);
    });

    it("does nothing about an incident for whoever holds no such duty", async () => {
      const clerk = [await sessionOf("clerk-1")];
      const place = "/en/incidents/logBehind.office.1";
      const page = await ask({ path: place, cookies: clerk });
      expect([page.statusCode, page.body.includes('name="step"')]).toEqual([200, false]);
      const [, token = ""] = /name="form-token" value="([^"]*)"/.exec(page.body) ?? [];
      const before = await account.image();
      const calls = account.lambda.asked().length;
      const fields = { "form-token": token, step: "take", "command-id": "take-as-clerk" };
      expect((await send(place, clerk, fields)).statusCode).toBe(404);
      expect([await account.image(), account.lambda.asked().length]).toEqual([before, calls]);
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

  const timeoutOf = AbortSignal.timeout.bind(AbortSignal);
  const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

  describe("The prints of the pages in the cloud, by the function that sets papers", () => {
    let patience: jest.SpiedFunction<typeof AbortSignal.timeout> | undefined;
    beforeAll(async () => {
      await openCase(account, "papers", 0);
      await carryTo(account, "papers", "instrument");
    }, 60_000);
    afterEach(() => {
      patience?.mockRestore();
      account.lambda.meets(undefined);
      account.dynamo.meets(undefined);
    });

    const pageFor = async (person: string | null, path: string): Promise<Page> => {
      const cookies =
        person === null
          ? []
          : [`__Host-tasdiq=${await provider.tokenFor(person, { [personClaim]: person })}`];
      const event = httpEvent({ method: "GET", path, cookies, claims: undefined });
      return (await account.call("pages", event)) as Page;
    };
    const opened = (file: string, person: string | null = "clerk-1", language = "en") =>
      pageFor(person, `/${language}/cases/papers/papers/${file}`);
    const digestOverApi = async (paper: string, language: string): Promise<unknown> => {
      const body = { caseId: "papers", paper, language };
      const claims = claimsOf("clerk-1");
      const heard = await account.ask({ method: "POST", path: "/api/papers", body, claims });
      return heard.body["digest"];
    };
    const calls = (): number => account.lambda.asked().length;

    it.each([
      ["instrument", "az"],
      ["audit-certificate", "en"],
      ["history-certificate", "az"],
    ])(
      "are the files that the API keeps, and nothing is kept for them: %s.%s",
      async (paper, language) => {
        const before = await account.image();
        const { statusCode, headers, body, isBase64Encoded } = await opened(
          `${paper}.${language}.pdf`,
        );
        expect([statusCode, headers["content-type"], isBase64Encoded]).toEqual([
          200,
          "application/pdf",
          true,
        ]);
        expect(headers["content-disposition"]).toContain(`papers-${paper}.${language}.pdf`);
        const bytes = Buffer.from(body, "base64");
        expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
        const digest = sha256(bytes);
        const key = `${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`;
        await expect(account.documentIn(key)).rejects.toThrow("404");
        expect(await account.image()).toEqual(before);
        expect(account.lambda.asked().at(-1)).toEqual({
          print: { caseId: "papers", paper, language },
        });
        expect(await digestOverApi(paper, language)).toBe(digest);
        expect(await account.documentIn(key)).toEqual(bytes);
      },
    );

    it("are offered wherever a page links to one", async () => {
      for (const [path, file, person] of [
        ["/en/cases/papers/papers", "instrument.az.pdf", "clerk-1"],
        ["/en/cases/papers/history", "history-certificate.en.pdf", "clerk-1"],
        ["/en/cases/papers/findings", "audit-certificate.en.pdf", "clerk-1"],
        ["/en/audit", "audit-certificate.en.pdf", "clerk-1"],
        ["/en/cases/papers/do/prepare-instrument", "annex.az.pdf", "treaty-officer-1"],
      ] as const)
        expect((await pageFor(person, path)).body).toContain(
          `href="/en/cases/papers/papers/${file}"`,
        );
    });

    it("are nothing to whoever may not read the case, and are not asked for", async () => {
      const before = calls();
      for (const person of ["visitor-1", null])
        expect((await opened("instrument.en.pdf", person)).statusCode).toBe(404);
      expect((await opened("instrument.fr.pdf")).statusCode).toBe(404);
      const nowhere = "/en/cases/nowhere/papers/instrument.en.pdf";
      expect((await pageFor("clerk-1", nowhere)).statusCode).toBe(404);
      expect(calls()).toBe(before);
    });

    const noRefusal = {
      status: 200,
      body: JSON.stringify({
        ...refusal("CaseNotFound", { caseId: "nowhere" }),
        kind: "NoSuchKind",
      }),
    };
    const away: readonly (readonly [string, Behaviour])[] = [
      ["throws", functionFault("secret words of a fault")],
      ["is throttled", { status: 429 }],
      ["is cut off", "hang up"],
      ["answers no print", { status: 200, body: '{"kind":"printed","marking":"draft"}' }],
      [
        "answers no bytes",
        { status: 200, body: '{"kind":"printed","marking":"draft","bytes":"%"}' },
      ],
      ["answers no refusal", noRefusal],
      ["is late", "say nothing"],
    ];
    it.each(away)(
      "are missed in plain words where that function %s, and the log says so",
      async (_, mishap) => {
        account.lambda.meets(mishap);
        patience = jest.spyOn(AbortSignal, "timeout").mockImplementation(() => timeoutOf(300));
        for (const [language, said] of [
          ["en", "could not be made just now"],
          ["az", "Sənədi indi hazırlamaq mümkün olmadı"],
        ] as const) {
          const page = await opened("instrument.az.pdf", "clerk-1", language);
          expect([page.statusCode, page.headers["content-type"]]).toEqual([
            503,
            "text/html; charset=UTF-8",
          ]);
          expect(page.body).toContain(said);
        }
        expect(patience).toHaveBeenCalledWith(longestPrint);
        expect(account.output.lines()).toMatchObject([{ code: "TSD9003" }, { code: "TSD9003" }]);
        expect(account.output.text()).not.toContain("secret words");
      },
    );

    it("are missed for a record that was altered, and the page says so", async () => {
      const items = account.dynamo
        .putInto("ledger")
        .filter((item) => item["caseId"]?.S === "papers")
        .map((item) => ({ ...item, bytes: { S: `${item["bytes"]?.S ?? ""} ` } }));
      account.dynamo.meets((operation, body) =>
        operation === "Query" && body.includes('"papers"') && body.includes('{"N":"0"}')
          ? { status: 200, body: JSON.stringify({ Items: items }) }
          : undefined,
      );
      const page = await opened("instrument.en.pdf");
      expect([page.statusCode, page.body]).toEqual([
        500,
        expect.stringContaining("This case cannot be read"),
      ]);
      expect(account.output.lines()).toMatchObject([
        { code: "TSD9003", reason: expect.stringContaining("Altered") as string },
        { code: "TSD9003" },
      ]);
    });

    it("are refused by that function in a case that there is none of, and by the page then", async () => {
      const wish = { caseId: "nowhere", paper: "annex", language: "en" };
      const refused = await account.call("render-paper", { print: wish });
      expect(refused).toMatchObject({ kind: "CaseNotFound", caseId: "nowhere" });
      account.lambda.meets({ status: 200, body: JSON.stringify(refused) });
      expect((await opened("instrument.en.pdf")).statusCode).toBe(404);
    });

    it.each([
      null,
      {},
      "papers",
      { caseId: "papers", paper: "passport", language: "en" },
      { caseId: "papers", paper: "annex", language: "en", more: 1 },
      { caseId: "No Case", paper: "annex", language: "en" },
    ])("are made for no other event, which is a fault and writes nothing: %j", async (print) => {
      const before = await account.image();
      await expect(account.call("render-paper", { print })).rejects.toThrow();
      expect(await account.image()).toEqual(before);
    });

    it("are said to be over once the instrument is signed", async () => {
      await carryTo(account, "papers", "notification");
      for (const [language, said] of [
        ["en", "the instrument is signed, and only the scan"],
        ["az", "sənəd imzalanıb"],
      ] as const) {
        const page = await opened("annex.en.pdf", "clerk-1", language);
        expect([page.statusCode, page.body]).toEqual([409, expect.stringContaining(said)]);
      }
    });

    it("wrote no person, text or token to any log, and only lines with a code", () => {
      expect(faultsInLog(account)).toEqual([]);
    });
  });
});
