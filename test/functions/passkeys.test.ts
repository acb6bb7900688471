import { openAccount, type Account } from "../support/aws/account.ts";
import { newDeployment } from "../support/aws/deployment.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { claimsOf, domainName, httpEvent, personClaim } from "../support/aws/http-events.ts";
import { openProvider, type Provider } from "../support/oidc/provider.ts";
import { assertionBy, newPasskey, type Saying, type TestPasskey } from "../support/passkeys.ts";

// An office in the cloud that is founded with passkeys. Two instances of the pages answer by turns, as requests meet them there.

const origin = `https://${domainName}`;
const party = { origin, id: domainName };
const form = { "content-type": "application/x-www-form-urlencoded" } as const;
const [first, second] = ["administrator-1", "administrator-2"] as const;

type Page = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string;
};
type Instance = (event: unknown) => Promise<Page>;
type Fields = Readonly<Record<string, string>>;
type Founded = {
  readonly kind: string;
  readonly links: readonly { readonly person: string; readonly link: string }[];
  readonly recoveryCode: string | null;
};

onMoto.describe("An office of passkeys in the cloud", () => {
  let account: Account;
  let provider: Provider;
  let founded: Founded;
  let one: Instance;
  let other: Instance;
  const keys = { [first]: newPasskey(), [second]: newPasskey() };
  const stranger = newPasskey();
  // Strangers may try ten times in a minute: what comes after the signing in goes on with one session.
  let own: readonly string[];

  /** An instance as the browser of a session asks it. */
  const of =
    (cookies: readonly string[], at: Instance): Instance =>
    (event) =>
      at({ ...Object(event), cookies });
  const post = (at: Instance, path: string, fields: Fields) => {
    const body = new URLSearchParams(fields).toString();
    const request = { method: "POST", path, body, claims: undefined } as const;
    return at(httpEvent({ ...request, headers: { ...form, origin } }));
  };
  const get = (at: Instance, path: string, cookies: readonly string[]) =>
    at(httpEvent({ method: "GET", path, cookies, claims: undefined }));
  const json = ({ body }: Page) => JSON.parse(body) as { challenge: string; fields?: Fields };
  const assertion = (by: TestPasskey, saying: Partial<Saying> & { readonly challenge: string }) =>
    JSON.stringify({ credential: by.key.credential, ...assertionBy(by, { ...party, ...saying }) });
  const hidden = ({ body }: Page): Fields =>
    Object.fromEntries(
      [...body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = "", value = ""]) => [name, value],
      ),
    );
  const sessionIn = ({ cookies = [] }: Page): readonly string[] =>
    cookies.map((cookie) => cookie.split(";")[0] ?? "");

  const lastEntry = (): unknown =>
    JSON.parse(account.dynamo.putInto("ledger").at(-1)?.["bytes"]?.S ?? "{}");

  const register = async (person: typeof first | typeof second): Promise<Page> => {
    const secret = founded.links.find((link) => link.person === person)?.link.split("#")[1] ?? "";
    const { key } = keys[person];
    const made = JSON.stringify({
      credential: key.credential,
      algorithm: -7,
      publicKey: key.publicKey,
      authenticatorData: assertionBy(keys[person], { challenge: "none", ...party })
        .authenticatorData,
    });
    const { challenge, fields } = json(await post(one, "/en/key", { sign: "key", secret, made }));
    return post(other, "/en/key", {
      ...fields,
      secret,
      made,
      assertion: assertion(keys[person], { challenge }),
    });
  };
  const signIn = async (by: TestPasskey): Promise<Page> => {
    const { challenge } = json(await post(one, "/en/sign-in", { sign: "begin" }));
    return post(other, "/en/sign-in", { assertion: assertion(by, { challenge }) });
  };
  const tokenOf = async (person: string): Promise<readonly string[]> => [
    `__Host-tasdiq=${await provider.tokenFor(person, { [personClaim]: person })}`,
  ];

  beforeAll(async () => {
    provider = await openProvider();
    const tokensOf = { issuer: provider.issuer, audience: provider.clientId };
    account = await openAccount(onMoto, { tokensOf, withPages: true });
    founded = (await account.call("found-office", {
      name: "An invented office",
      administrator: first,
      passkeys: { origin, secondAdministrator: second },
    })) as Founded;
    one = (event) => account.call("pages", event) as Promise<Page>;
    const { handler } = (await newDeployment()("pages/handler.ts")) as { handler: Instance };
    other = handler;
  });
  afterAll(async () => {
    await account.close();
    await provider.close();
  });

  it("is founded with a link for each of two administrators, which nothing else holds", async () => {
    expect(founded).toMatchObject({ kind: "accepted", recoveryCode: null });
    expect(founded.links.map(({ person }) => person)).toEqual([first, second]);
    const everything = JSON.stringify([account.dynamo.putInto("ledger"), account.output.lines()]);
    for (const { link } of founded.links) {
      expect(link).toMatch(new RegExp(`^${origin}/en/key#[0-9a-f]{64}$`));
      expect(everything).not.toContain(link.split("#")[1]);
    }
    await expect(
      account.call("found-office", {
        name: "Another",
        administrator: first,
        passkeys: { origin: "http://records.example" },
      }),
    ).rejects.toThrow();
  });

  const isSignedIn = async (person: typeof first | typeof second): Promise<boolean> => {
    const page = await signIn(keys[person]);
    if (page.statusCode !== 303) return false;
    const pages = await Promise.all(
      [one, other].map((instance) => get(instance, "/en/cases", sessionIn(page))),
    );
    return pages.every(({ body }) => body.includes(`Signed in as ${person}`));
  };

  it("lets each register a passkey and sign in, whichever instance is asked", async () => {
    expect((await register(first)).statusCode).toBe(200);
    expect(await isSignedIn(first)).toBe(true);
    // Of the second the first enters the words, which only the second was shown.
    const { body } = await register(second);
    const [, words = ""] = /id="key-words">([^<]*)</.exec(body) ?? [];
    expect(await isSignedIn(second)).toBe(false);
    own = sessionIn(await signIn(keys[first]));
    const confirming = {
      ...hidden(await get(one, "/en/keys", own)),
      ...{ do: "confirm", publicKey: keys[second].key.publicKey, "typed-in": "typed" },
      typed: words.trim(),
    };
    const asked = json(await post(of(own, one), "/en/keys", { ...confirming, sign: "begin" }));
    const signed = { ...confirming, ...asked.fields, assertion: assertion(keys[first], asked) };
    await post(of(own, other), "/en/keys", signed);
    expect(lastEntry()).toMatchObject({ command: { content: { kind: "ConfirmKey" } } });
    expect(await isSignedIn(second)).toBe(true);
  });

  it("ends a session everywhere when somebody signs out", async () => {
    const session = sessionIn(await signIn(keys[first]));
    const token = hidden(await get(one, "/en/cases", session))["form-token"] ?? "";
    expect(
      (await post(of(session, other), "/en/sign-out", { "form-token": token })).statusCode,
    ).toBe(303);
    for (const instance of [one, other])
      expect((await get(instance, "/en/cases", session)).statusCode).toBe(302);
  });

  it("takes an answer to a challenge once, from one instance or from both at once", async () => {
    const { challenge } = json(await post(one, "/en/sign-in", { sign: "begin" }));
    const answer = { assertion: assertion(keys[first], { challenge }) };
    const statuses = await Promise.all(
      [one, other, one, other].map(
        async (instance) => (await post(instance, "/en/sign-in", answer)).statusCode,
      ),
    );
    expect(statuses.toSorted()).toEqual([303, 403, 403, 403]);
    expect((await post(other, "/en/sign-in", answer)).statusCode).toBe(403);
    expect((await signIn(stranger)).statusCode).toBe(403);
  });

  it("stores nothing of a session by which somebody could take it over", async () => {
    const [session = ""] = own;
    const stored = JSON.stringify(await account.image());
    expect(stored).toContain("session#");
    expect(stored).not.toContain(session.split("=")[1]);
  });

  /** Grants a duty by the page of the administration, as far as its last step. */
  const lastStep = async (session: readonly string[], holder: string): Promise<Fields> => {
    const place = "/en/administration/grant";
    const typed = { ...hidden(await get(one, place, session)), holder, granted: "clerk" };
    return hidden(await post(of(session, other), place, { ...typed, step: "check" }));
  };
  const record = (fields: Fields, session: readonly string[], more: Fields) =>
    post(of(session, other), "/en/administration/grant", { ...fields, step: "record", ...more });
  it("has each act signed by its person's passkey", async () => {
    const fields = await lastStep(own, "clerk-1");
    const asked = json(
      await post(of(own, one), "/en/administration/grant", {
        ...fields,
        step: "record",
        sign: "begin",
      }),
    );
    const signed = { ...asked.fields, assertion: assertion(keys[first], asked) };
    expect((await record(fields, own, signed)).statusCode).toBe(303);
    expect(lastEntry()).toMatchObject({
      person: first,
      command: { content: { kind: "GrantDuty", holder: "clerk-1" } },
      establishedBy: { kind: "passkey", key: keys[first].fingerprint },
    });
  });

  it("takes a token to read and none to act, until an administrator records that one is enough", async () => {
    const before = account.dynamo.putInto("ledger").length;
    const session = await tokenOf(second);
    expect((await get(one, "/en/cases", session)).body).toContain(`Signed in as ${second}`);
    // Whoever has a passkey is asked for it, and nobody is let through without.
    const fields = await lastStep(session, "clerk-3");
    expect((await record(fields, session, {})).statusCode).toBe(403);
    const grant = (id: string) =>
      account.ask({
        method: "POST",
        path: "/api/office",
        body: {
          request: {
            ...{ id, person: second, duty: "administrator" },
            office: { kind: "GrantDuty", holder: "clerk-2", granted: "clerk" },
          },
        },
        claims: claimsOf(second),
      });
    expect(await grant("grant-by-token-1")).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining("not enough to act") as string },
    });
    expect(account.dynamo.putInto("ledger").length).toBe(before);
    const place = "/en/administration/sign-in";
    const typed = { ...hidden(await get(one, place, own)), accepted: "acts", personClaim };
    const { issuer, clientId } = provider;
    const checked = hidden(
      await post(of(own, one), place, { ...typed, issuer, clientId, step: "check" }),
    );
    const asked = json(
      await post(of(own, one), place, { ...checked, step: "record", sign: "begin" }),
    );
    await post(of(own, other), place, {
      ...checked,
      step: "record",
      ...asked.fields,
      assertion: assertion(keys[first], asked),
    });
    expect(lastEntry()).toMatchObject({
      command: { content: { kind: "SetSignIn", tokenIsEnough: true } },
    });
    expect((await grant("grant-by-token-2")).status).toBe(201);
    expect(lastEntry()).toMatchObject({ person: second, establishedBy: { kind: "token" } });
  });
});
