import fc from "fast-check";
import { received } from "../../functions/shell/http-event.ts";
import { callerOf } from "../../functions/shell/http.ts";
import { audience, claimsOf, httpEvent, issuer, personClaim } from "../support/aws/http-events.ts";
import { fuzz, patience } from "../support/fuzz.ts";
import { hostileText } from "../support/hostile-bytes.ts";
import { hostileValues } from "../support/hostile-values.ts";
import { clerk, openSignedOffice, type SignedOffice } from "../support/oidc/office.ts";

// Tokens that nobody gave: they establish nobody, and are the sender's fault alone.

let office: SignedOffice;
let token: string;

beforeAll(async () => {
  office = await openSignedOffice();
  token = await office.provider.tokenFor(clerk);
}, 60_000);
afterAll(() => office.close());

const at = (path: string, cookie: string): Promise<Response> =>
  fetch(`${office.base}${path}`, { redirect: "manual", headers: { cookie } });

const isLetIn = async (cookie: string): Promise<boolean> => {
  const answer = await at("/en/nowhere", cookie);
  expect(answer.status).toBeLessThan(500);
  return (await answer.text()).includes("Signed in as");
};

// What stands in a cookie at all; the platform sends nothing else.
const inCookie = (text: string): string => text.replaceAll(/[^\u0021-\u003a\u003c-\u007e]/g, "");

const base64 = (value: unknown): string =>
  Buffer.from(JSON.stringify([value]).slice(1, -1)).toString("base64url");
const parsed = (part: string | undefined): unknown =>
  JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));

const unforeseen = (): readonly string[] =>
  office.told.filter((line) => !line.startsWith("a visitor was turned away"));

describe("A token", () => {
  it(
    "lets somebody in as it is, and with no character otherwise",
    async () => {
      expect(await isLetIn(`tasdiq=${token}`)).toBe(true);
      // The last character of a signature has bits that mean nothing.
      const same = (text: string): boolean => text.slice(0, -1) === token.slice(0, -1);
      await fuzz(hostileText([token]).map(inCookie), 50, async (text) => {
        if (!same(text)) expect(await isLetIn(`tasdiq=${text.slice(0, 7000)}`)).toBe(false);
      });
      expect(unforeseen()).toEqual([]);
    },
    patience,
  );

  it(
    "lets nobody in that says something else than what was signed",
    async () => {
      const [header, payload, signature = ""] = token.split(".");
      const changed = fc.tuple(
        hostileValues([parsed(header), { alg: "none" }, { alg: "HS256", typ: "JWT", kid: "x" }]),
        hostileValues([parsed(payload)]),
        fc.constantFrom(signature, "", "AAAA"),
      );
      const asIs = [header, payload].join(".");
      await fuzz(changed, 50, async ([head, claims, signed]) => {
        const text = [base64(head), base64(claims)].join(".");
        if (text !== asIs)
          expect(await isLetIn(`tasdiq=${text.slice(0, 6000)}.${signed}`)).toBe(false);
      });
      expect(unforeseen()).toEqual([]);
    },
    patience,
  );

  it(
    "is asked for by whoever comes back from the issuer with anything",
    async () => {
      const wishes = fc.tuple(
        fc.array(
          fc.tuple(
            fc.constantFrom("code", "state", "error", "iss", "id_token", "response"),
            hostileText(["abc"]),
          ),
          { maxLength: 4 },
        ),
        hostileText(["eyJzdGF0ZSI6IngifQ", '{"state":"x","nonce":"y","verifier":"z"}']).map(
          inCookie,
        ),
      );
      await fuzz(wishes, 30, async ([parts, going]) => {
        const query = new URLSearchParams(
          parts.map(([name, text]): [string, string] => [name, text.slice(0, 500)]),
        ).toString();
        const cookie = `tasdiq-going=${going.slice(0, 3000)}`;
        const answer = await at(`/en/sign-in/callback?${query}`, cookie);
        // Who asks a thousand times in a minute is asked to wait.
        expect([400, 403, 429]).toContain(answer.status);
      });
      expect(unforeseen()).toEqual([]);
    },
    patience,
  );
});

describe("What the HTTP API hands on", () => {
  const signIn = { issuer, clientId: audience, personClaim };

  it(
    "establishes nobody but whom its claims name",
    async () => {
      const claims = claimsOf("clerk");
      expect(callerOf(claims, signIn, Date.now())).toMatchObject({ person: "clerk" });
      expect(callerOf(claims, { ...signIn, clientId: "another" }, Date.now())).toBe("notForOffice");
      await fuzz(hostileValues([claims]), 150, (value) => {
        const given = typeof value === "object" && value !== null ? value : {};
        const caller = callerOf(given as Readonly<Record<string, unknown>>, signIn, Date.now());
        if (typeof caller === "object") expect(caller.person).toMatch(/[^]/);
      });
    },
    patience,
  );

  it(
    "becomes a request, whatever stands in its address and its body",
    async () => {
      const event = httpEvent({ method: "POST", path: "/api/commands/Lay", body: {}, claims: {} });
      const changed = fc.tuple(
        hostileText(["/api/cases/x"]),
        hostileText(["a=b"]),
        hostileText(["{}"]),
      );
      await fuzz(changed, 100, async ([path, query, body]) => {
        const given = { ...event, rawPath: `/${path}`, rawQueryString: query, body };
        const { request } = received(given);
        expect(new URL(request.url).host).toBe(event.requestContext.domainName);
        await request.text();
      });
    },
    patience,
  );
});
