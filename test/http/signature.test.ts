import { signedWith } from "../support/signed-with.ts";
import { sign, type KeyObject } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { formSent, type FormRead } from "../../src/console/forms-read.ts";
import { publicKeyIn, signedBytes } from "../../src/ledger/handling/establish.ts";
import {
  digestOfOfficeRequest,
  foundOffice,
  handleOffice,
} from "../../src/ledger/handling/office.ts";
import {
  digestOfRequest,
  officeCaseId,
  type HandledRequest,
} from "../../src/ledger/handling/request.ts";
import { routes } from "../../src/api/routes.ts";
import { methodAndPath } from "../../src/api/route.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { settingsBytes } from "../../src/local/home/settings.ts";
import { confirmationsOf } from "../../src/office/confirmations.ts";
import { commandIdSchema, personSchema, type Digest, type CaseId } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { requestOf, settingsFor } from "../local/office.ts";
import { opening } from "../local/procedure.ts";
import { startServer, type Started } from "../local/start-server.ts";
import { newKeys } from "../support/key-pair.ts";
import { post, ask, servedOffice, type Served } from "./over.ts";

describe("In an office that is no demonstration", () => {
  const [administrator, clerk] = [newKeys(), newKeys()];
  const { folder, remove } = newFolder();
  let home: Home;
  let server: Started;

  const signed = async (digest: Digest, key: KeyObject): Promise<string> => {
    const office = await home.ledger.head(officeCaseId);
    if (office === undefined) throw new Error("no office");
    return sign(null, signedBytes(office.state, digest), key).toString("base64");
  };

  const inOffice = async (id: string, office: Parameters<typeof handleOffice>[1]["office"]) => {
    const person = personSchema.parse("administrator");
    const request = {
      id: commandIdSchema.parse(id),
      person,
      duty: "administrator",
      madeAt: new Date(home.desk.ports.clock.now()).toISOString(),
      office,
    } as const;
    const signature = await signed(digestOfOfficeRequest(request), administrator.privateKey);
    expect(await handleOffice(home.desk, request, { kind: "signature", signature })).toMatchObject({
      kind: "accepted",
    });
  };

  beforeAll(async () => {
    const settings = { ...settingsFor(0), demonstration: false };
    home = await openHome(folder, settings);
    writeFileSync(join(folder, "settings.json"), settingsBytes(settings));
    await foundOffice(home.desk, {
      name: home.settings.name,
      demonstration: home.settings.demonstration,
      administrator: "administrator",
      publicKey: administrator.publicKey,
      checkpointKey: await publicKeyIn(home.signer),
    });
    const registered = personSchema.parse("clerk-1");
    await inOffice("register-the-clerk", {
      kind: "RegisterPerson",
      registered,
      publicKey: clerk.publicKey,
    });
    await inOffice("grant-the-clerk", { kind: "GrantDuty", holder: registered, granted: "clerk" });
    server = await startServer(folder);
  });
  afterAll(async () => {
    await server.close();
    await home.close();
    remove();
  });

  const request: HandledRequest = signedWith(
    requestOf("signed-case", "open-signed-case", opening("un-cybercrime-2024")),
    Date.now(),
  );
  const tokenFile = join(folder, "api-token");
  const withToken = () => ({
    authorization: `Bearer ${readFileSync(tokenFile, "utf8").trim()}`,
  });
  const give = (body: object, headers: Readonly<Record<string, string>> = withToken()) =>
    ask({
      port: server.port,
      method: "POST",
      path: "/api/commands/OpenCase",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const by = (key: KeyObject, what: HandledRequest = request) =>
    signed(digestOfRequest(what, what.id), key);

  it.each<[string, () => Promise<string | undefined>]>([
    ["no signature", () => Promise.resolve(undefined)],
    ["another person's signature", () => by(administrator.privateKey)],
    [
      "the signature of another request",
      () => by(clerk.privateKey, { ...request, id: commandIdSchema.parse("another-id") }),
    ],
  ])("takes no command with %s", async (_, signature) => {
    const heard = await give({ request, signature: await signature() });
    expect(heard).toMatchObject({ status: 403, body: { title: "PersonNotEstablished" } });
    expect(await home.ledger.head(request.caseId)).toBeUndefined();
  });

  it.each([
    ["what is no signature", () => "AAAA"],
    ["more than a signature", async () => `${await by(clerk.privateKey)}\u001b[31m`],
    [
      "a signature written in another way",
      async () => (await by(clerk.privateKey)).replace(/[AQgw]==$/, "B=="),
    ],
  ])("does not read %s", async (_, signature) => {
    const heard = await give({ request, signature: await signature() });
    expect(heard).toMatchObject({ status: 400, body: { title: "MalformedInput" } });
    expect(await home.ledger.head(request.caseId)).toBeUndefined();
  });

  it("keeps its token where only the owner of the home can read it", () => {
    expect(statSync(tokenFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(tokenFile, "utf8")).toMatch(/^[\w-]{43}\n$/);
  });

  const everything = routes
    .filter((route) => route.for !== "anybody")
    .map(({ at }) => methodAndPath(at));

  it.each(everything)("answers %s %s to nobody without the token", async (method, pattern) => {
    const path = pattern.replaceAll(/\{\w+\}/g, "office");
    for (const authorization of ["", "Bearer", "Bearer x", `Basic ${withToken().authorization}`]) {
      const heard = await ask({ port: server.port, method, path, headers: { authorization } });
      expect(heard).toMatchObject({
        status: 401,
        type: "application/problem+json",
        body: { title: "TokenMissing", detail: expect.stringContaining("`api-token`") as string },
      });
    }
  });

  it("answers without the token how it is, and what its API is", async () => {
    for (const path of ["/health", "/openapi.json"])
      expect(await ask({ port: server.port, path })).toMatchObject({ status: 200 });
  });

  it("takes no signed command without the token", async () => {
    const signature = await by(clerk.privateKey);
    expect(await give({ request, signature }, {})).toMatchObject({ status: 401 });
    expect(await home.ledger.head(request.caseId)).toBeUndefined();
  });

  it("takes a command that its person signed, and writes the signature into the entry", async () => {
    const signature = await by(clerk.privateKey);
    const heard = await give({ request, signature });
    expect(heard).toMatchObject({ status: 201, body: { kind: "accepted" } });
    const [entry] = await home.ledger.entries(request.caseId, { afterSeq: 0, limit: 1 });
    expect(entry?.bytes).toContain(signature);
  });

  it("has another token at each start, one at a time for all servers of a home, and none once they have stopped", async () => {
    const first = withToken();
    const list = (port: number, headers: Readonly<Record<string, string>>) =>
      ask({ port, path: "/api/cases", headers });
    const other = await startServer(folder);
    expect(withToken()).not.toEqual(first);
    for (const { port } of [server, other]) {
      expect(await list(port, first)).toMatchObject({ status: 401 });
      expect(await list(port, withToken())).toMatchObject({ status: 200 });
    }
    await other.close();
    expect(existsSync(tokenFile)).toBe(false);
    expect(await list(server.port, {})).toMatchObject({ status: 401 });
    expect(await list(server.port, withToken())).toMatchObject({ status: 200 });
  });
});

describe("Confirming over HTTP that a person has read a law file", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedOffice(1);
  }, 60_000);
  afterAll(() => served.close());

  const fileAtHand = () => {
    const [file] = served.home.desk.ports.law().versions("us-senate");
    if (file === undefined) throw new Error("there is no us-senate");
    return file;
  };
  const confirm = (more: object, office: object = {}) =>
    post(
      served.server.port,
      {
        request: {
          id: "confirm-us-senate-1",
          person: "clerk-1",
          duty: "clerk",
          office: {
            kind: "ConfirmLaw",
            file: "procedure",
            law: "us-senate",
            version: fileAtHand().value.version,
            digest: fileAtHand().digest,
            ...office,
          },
          ...more,
        },
      },
      "/api/office",
    );
  const confirmed = async () => {
    const head = await served.home.ledger.head("office" as CaseId);
    if (head === undefined) throw new Error("there is no office");
    return confirmationsOf(head.state, { file: "procedure", law: "us-senate" });
  };

  it("is refused of another content, and to whoever does not hold the duty", async () => {
    expect(await confirm({}, { digest: "0".repeat(64) })).toMatchObject({
      status: 400,
      body: { title: "MalformedInput" },
    });
    expect(await confirm({ duty: "auditor" })).toMatchObject({
      status: 403,
      body: { title: "DutyNotHeld" },
    });
    expect(await confirmed()).toEqual([]);
  });

  it("is recorded once, however often it is sent, and stands in the office's history", async () => {
    const first = await confirm({});
    expect(first).toMatchObject({ status: 201, body: { kind: "accepted" } });
    expect((await confirm({})).body["receipt"]).toEqual(first.body["receipt"]);
    expect(await confirmed()).toMatchObject([
      { person: "clerk-1", duty: "clerk", act: { digest: fileAtHand().digest } },
    ]);
    const { body } = await ask({ port: served.server.port, path: "/api/cases/office/history" });
    expect(JSON.stringify(body)).toContain('"kind":"LawConfirmed"');
  });
});

const limit = { bytes: 256 * 1024, fields: 1000 };
const urlencoded = "application/x-www-form-urlencoded";

const read = (body: string, type: string): Promise<FormRead> =>
  formSent(
    new Request("http://here", { method: "POST", body, headers: { "content-type": type } }),
    limit,
  );

const fieldsOf = async (body: string): Promise<unknown> => {
  const found = await read(body, urlencoded);
  return found.kind === "form" ? [...found.form] : found.kind;
};

describe("A form that was sent", () => {
  it.each([
    [
      "a=1&b=2",
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ],
    ["a", [["a", ""]]],
    [
      "a=&=b&&",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["a+b=c+d%2B", [["a b", "c d+"]]],
    ["a=b=c", [["a", "b=c"]]],
    ["ad=%C6%8F%C9%99", [["ad", "Əə"]]],
    [
      "a=1&a=2",
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
  ])("is read as the URL Standard has it: %s", async (body, fields) => {
    expect(await fieldsOf(body)).toEqual(fields);
    expect(fields).toEqual([...new URLSearchParams(body)]);
  });

  it.each(["a=%", "a=%zz", "a=%ff", "%e2%82=a"])("is not guessed at: %s", async (body) => {
    expect(await fieldsOf(body)).toBe("unreadable");
  });

  it("is not decoded where it has too many fields", async () => {
    const decode = jest.spyOn(globalThis, "decodeURIComponent");
    expect(await fieldsOf("a&".repeat(128 * 1024))).toBe("tooMany");
    expect(decode).toHaveBeenCalledTimes(0);
    expect(await fieldsOf("a&".repeat(999))).toHaveLength(999);
    expect(decode).toHaveBeenCalledTimes(2 * 999);
  });

  it("is never given to the parser that takes time in the square of the fields", async () => {
    const parse = jest.spyOn(globalThis, "URLSearchParams");
    await fieldsOf("a&".repeat(999));
    expect(parse).not.toHaveBeenCalled();
  });

  const parts = (count: number): string =>
    `${'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(count)}--x--\r\n`;

  it("has as many parts as fields at most", async () => {
    const type = "Multipart/Form-Data; boundary=x";
    expect(await read(parts(1000), type)).toMatchObject({ kind: "form" });
    expect(await read(parts(1001), type)).toEqual({ kind: "tooMany" });
    expect(await read(parts(1), 'multipart/form-data; boundary="x"')).toMatchObject({
      kind: "form",
    });
    expect(await read(parts(1), "multipart/form-data")).toEqual({ kind: "unreadable" });
  });
});
