import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { foundOffice } from "../../src/ledger/handling/office.ts";
import { publicKeyIn, signatureCheck } from "../../src/ledger/handling/establish.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { secretKept } from "../../src/office/established.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { serveHome, type Server } from "../../src/local/server.ts";
import { personSchema } from "../../src/values/ids.ts";
import { relyingPartyOf } from "../../src/values/relying-party.ts";
import { newFolder } from "../contract/folders.ts";
import { assertionBy, newPasskey, type Saying, type TestPasskey } from "../support/passkeys.ts";

// What a browser of our own making sends: each wrong answer is refused with a sentence, told to those who run the server, and recorded nowhere.

const origin = "http://localhost:8000";
const party = { origin, id: "localhost" };
const administrator = newPasskey();
const secret = randomBytes(32).toString("hex");

type Answer = {
  readonly status: number;
  readonly page: string;
  readonly json: Record<string, unknown>;
  readonly cookie: string;
};

describe("An office of passkeys refuses", () => {
  const { folder, remove } = newFolder();
  let home: Home;
  let server: Server;
  let base: string;

  const post = async (
    path: string,
    fields: Readonly<Record<string, string>>,
    cookie = "",
  ): Promise<Answer> => {
    const answer = await fetch(`${base}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, connection: "close" },
      body: new URLSearchParams(fields),
    });
    const page = await answer.text();
    const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true;
    const json = isJson ? (JSON.parse(page) as Record<string, unknown>) : {};
    const set = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    return { status: answer.status, page, json, cookie: set };
  };
  const version = async (): Promise<number> =>
    (await home.ledger.head(officeCaseId))?.state.version ?? 0;
  const assertion = (by: TestPasskey, saying: Partial<Saying> & { readonly challenge: string }) =>
    JSON.stringify({ credential: by.key.credential, ...assertionBy(by, { ...party, ...saying }) });

  const madeBy = ({ key }: TestPasskey): string => {
    const { authenticatorData } = assertionBy(administrator, { challenge: "none", ...party });
    const { credential, publicKey } = key;
    return JSON.stringify({ credential, algorithm: -7, publicKey, authenticatorData });
  };
  /** Registers a passkey by a secret, with the signature that a test says. */
  const registering = async (
    by: TestPasskey,
    of: string,
    saying: Partial<Saying> = {},
  ): Promise<Answer> => {
    const made = madeBy(by);
    const { json } = await post("/en/key", { sign: "key", secret: of, made });
    const fields = (json["fields"] ?? {}) as Record<string, string>;
    const challenge = String(json["challenge"]);
    return post("/en/key", {
      ...fields,
      secret: of,
      made,
      assertion: assertion(by, { challenge, ...saying }),
    });
  };
  const challenged = async (): Promise<string> =>
    String((await post("/en/sign-in", { sign: "begin" })).json["challenge"]);
  const signingIn = async (by: TestPasskey, saying: Partial<Saying> = {}): Promise<Answer> => {
    const challenge = saying.challenge ?? (await challenged());
    return post("/en/sign-in", { assertion: assertion(by, { ...saying, challenge }) });
  };

  beforeAll(async () => {
    const settings = {
      name: "Office",
      demonstration: false,
      lawFolder: null,
      checkpointsFolder: null,
    };
    home = await openHome(join(folder, "office"), settings);
    const answer = await foundOffice(home.desk, {
      name: "Office",
      demonstration: false,
      administrator: "A",
      publicKey: null,
      checkpointKey: await publicKeyIn(home.signer),
      passkeys: {
        relyingParty: relyingPartyOf(origin),
        invitations: [
          {
            person: personSchema.parse("A"),
            invitation: signatureCheck.digest(secretKept("invitation", secret)),
          },
        ],
        recovery: null,
      },
    });
    if (answer.kind === "refused") throw new Error(answer.refusal.kind);
    server = await serveHome(home, 0, { rates: { signIns: 1000, commands: 1000 } });
    base = `http://localhost:${String(server.port)}`;
  });
  afterAll(async () => {
    await server.close();
    await home.close();
    remove();
  });

  it("a registration by no invitation, or signed otherwise, however many are begun", async () => {
    for (let begun = 0; begun < 200; begun += 1)
      expect((await post("/en/key", { sign: "begin", secret })).json["rp"]).toMatchObject({
        id: "localhost",
      });
    const unknown = randomBytes(32).toString("hex");
    expect(await post("/en/key", { sign: "begin", secret: unknown })).toMatchObject({
      status: 422,
    });
    for (const saying of [
      { flags: 0x01 },
      { origin: "http://localhost:8001" },
      { id: "example" },
      { client: { crossOrigin: true } },
      { challenge: "AAAA" },
    ])
      expect([saying, (await registering(administrator, secret, saying)).status]).toEqual([
        saying,
        422,
      ]);
    const garbled = await post("/en/key", { sign: "key", secret, made: "{}" });
    expect(garbled.status).toBe(422);
    expect(garbled.page).toContain("answer cannot be used");
    expect(await version()).toBe(1);
  });

  it("a link that was used, and a sign-in by a stranger, at another address, unverified or replayed", async () => {
    expect((await registering(administrator, secret)).status).toBe(200);
    expect(await version()).toBe(2);
    const again = await registering(newPasskey(), secret);
    expect(again.status).toBe(422);
    expect(again.page).toContain("has been used");
    const stranger = newPasskey();
    expect(await signingIn(stranger)).toMatchObject({ status: 403, cookie: "" });
    for (const saying of [
      { flags: 0x01 },
      { origin: "http://localhost:8001" },
      { id: "example" },
      { challenge: "AAAA" },
    ])
      expect([saying, (await signingIn(administrator, saying)).status]).toEqual([saying, 403]);
    const challenge = await challenged();
    expect((await signingIn(administrator, { challenge })).status).toBe(303);
    expect((await signingIn(administrator, { challenge })).status).toBe(403);
    expect(await version()).toBe(2);
  });

  it("an act without a signature, with another's, or with the one of another act", async () => {
    const { cookie } = await signingIn(administrator);
    const page = await (
      await fetch(`${base}/en/keys`, { headers: { cookie }, redirect: "manual" })
    ).text();
    const token = /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const id = /name="command-id" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const fields = { "form-token": token, "command-id": id, do: "invite", invited: "A" };
    const unsigned = await post("/en/keys", fields, cookie);
    expect(unsigned.status).toBe(403);
    expect(unsigned.page).toContain("Signing needs JavaScript");
    const { json } = await post("/en/keys", { ...fields, sign: "begin" }, cookie);
    const more = json["fields"] as Record<string, string>;
    const challenge = String(json["challenge"]);
    for (const signed of [
      assertion(newPasskey(), { challenge }),
      assertion(administrator, { challenge: "AAAA" }),
      assertion(administrator, { challenge, flags: 0x01 }),
      assertion(administrator, { challenge, origin: "http://localhost:8001" }),
    ])
      expect(
        (await post("/en/keys", { ...fields, ...more, assertion: signed }, cookie)).status,
      ).toBe(422);
    const good = assertion(administrator, { challenge });
    const other = { ...fields, ...more, secret: randomBytes(32).toString("hex"), assertion: good };
    expect((await post("/en/keys", other, cookie)).status).toBe(422);
    expect(await version()).toBe(2);
    const answer = await post("/en/keys", { ...fields, ...more, assertion: good }, cookie);
    expect(answer.page).toContain(`${origin}/en/key#`);
    expect(await version()).toBe(3);
    // The same once more is the first result.
    await post("/en/keys", { ...fields, ...more, assertion: good }, cookie);
    expect(await version()).toBe(3);
  });

  it("the second of two tabs that sign one form, and records the first whole", async () => {
    const { cookie } = await signingIn(administrator);
    const page = await (await fetch(`${base}/en/keys`, { headers: { cookie } })).text();
    const named = (name: string): string =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? "";
    const [token, id] = [named("form-token"), named("command-id")];
    const fields = { "form-token": token, "command-id": id, do: "invite", invited: "A" };
    const before = await version();
    const signed = [];
    for (let tab = 0; tab < 2; tab += 1) {
      const { json } = await post("/en/keys", { ...fields, sign: "begin" }, cookie);
      const more = json["fields"] as Record<string, string>;
      const challenge = String(json["challenge"]);
      signed.push({ ...fields, ...more, assertion: assertion(administrator, { challenge }) });
    }
    const answers = await Promise.all(signed.map((sent) => post("/en/keys", sent, cookie)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(answers.find(({ status }) => status === 422)?.page).toContain(
      "sent before, in another tab",
    );
    expect(await version()).toBe(before + 1);
  });
});
