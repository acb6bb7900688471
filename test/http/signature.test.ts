import { publicKeyIn, signedBytes } from "../../src/ledger/handling/establish.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sign, type KeyObject } from "node:crypto";
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
import { commandIdSchema, personSchema, type Digest } from "../../src/procedure/values/ids.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { settingsBytes } from "../../src/local/home/settings.ts";
import { newFolder } from "../contract/folders.ts";
import { requestOf, settingsFor } from "../local/office.ts";
import { opening } from "../local/procedure.ts";
import { startServer, type Started } from "../local/start-server.ts";
import { newKeys } from "../support/key-pair.ts";
import { post } from "./over.ts";

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

  const request: HandledRequest = requestOf(
    "signed-case",
    "open-signed-case",
    opening("un-cybercrime-2024"),
  );
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
    const heard = await post(server.port, { request, signature: await signature() });
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
    const heard = await post(server.port, { request, signature: await signature() });
    expect(heard).toMatchObject({ status: 400, body: { title: "MalformedInput" } });
    expect(await home.ledger.head(request.caseId)).toBeUndefined();
  });

  it("takes a command that its person signed, and writes the signature into the entry", async () => {
    const signature = await by(clerk.privateKey);
    const heard = await post(server.port, { request, signature });
    expect(heard).toMatchObject({ status: 201, body: { kind: "accepted" } });
    const [entry] = await home.ledger.entries(request.caseId, { afterSeq: 0, limit: 1 });
    expect(entry?.bytes).toContain(signature);
  });
});
