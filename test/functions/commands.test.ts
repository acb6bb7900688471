import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { carried, messages, note, noteFault } from "../../functions/shell/log.ts";
import type * as Metrics from "../../functions/shell/metrics.ts";
import { limitedTo, only, readOnly } from "../../functions/shell/records.ts";
import type { Append, Ledger } from "../../src/ledger/ports.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { newDeployment } from "../support/aws/deployment.ts";
import { inMemory } from "../support/aws/grounds.ts";
import { claimsOf, type FunctionName } from "../support/aws/http-events.ts";
import { captureOutput, placesIn, type Output } from "../support/aws/output.ts";
import {
  bodyOf,
  command,
  foundOffice,
  look,
  openCase,
  openingOf,
  stepIn,
} from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";

const problem = "application/problem+json";
const fourMiB = 4 * 1024 * 1024;
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

inMemory.describe("What the functions take, over HTTP", () => {
  let account: Account;
  beforeAll(async () => {
    account = await openAccount(inMemory);
    await foundOffice(account);
    await openCase(account, "first", 0);
  });
  afterAll(() => account.close());
  beforeEach(() => {
    account.output.mark();
  });

  const post = (path: string, body: unknown, name?: FunctionName) =>
    account.ask({ method: "POST", path, body, claims: claimsOf("clerk-1") }, name);

  it("answers the same command sent twice with one receipt, and counts the case once", async () => {
    const sending = { ...openingOf("twice", 1), id: "open-twice" };
    const first = await command(account, sending);
    const again = await command(account, sending);
    expect(first).toMatchObject({ status: 201, body: { repeated: false, stage: "draft-law" } });
    expect(again).toMatchObject({ status: 200, body: { repeated: true } });
    expect(again.body["receipt"]).toEqual(first.body["receipt"]);
    expect(account.output.counts()).toEqual({ CasesOpened: 1 });
  });

  it("answers the same command sent several times at once with one receipt and one entry", async () => {
    const sending = { ...openingOf("at-once", 2), id: "open-at-once" };
    const heard = await Promise.all([1, 2, 3, 4].map(() => command(account, sending)));
    expect(heard.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(heard.map(({ body }) => JSON.stringify(body["receipt"]))).size).toBe(1);
    expect((await look(account, "/api/cases/at-once/history")).body).toHaveProperty(
      "entries.length",
      1,
    );
    expect(account.output.counts()).toEqual({ CasesOpened: 1 });
  });

  it("lets one of two different cases of one treaty be opened, and names the other to the loser", async () => {
    const heard = await Promise.all(
      ["rival-1", "rival-2"].map((caseId) => command(account, openingOf(caseId, 3))),
    );
    expect(heard.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(heard.find(({ status }) => status === 409)?.body).toMatchObject({
      title: "OpenCaseExists",
    });
    expect(account.output.counts()).toEqual({ CasesOpened: 1, "Refusals:OpenCaseExists": 1 });
  });

  it("keeps one receipt when the answer of the tables got lost on its way", async () => {
    let lost = 0;
    account.dynamo.meets((operation) => {
      if (operation !== "TransactWriteItems" || lost > 0) return undefined;
      lost += 1;
      return "hang up";
    });
    expect(await command(account, openingOf("lost", 4))).toMatchObject({ status: 201 });
    account.dynamo.meets(undefined);
    expect(lost).toBe(1);
    expect((await look(account, "/api/cases/lost/history")).body).toHaveProperty(
      "entries.length",
      1,
    );
  });

  it("answers a fault of the tables with 500 that tells nothing, and the same again goes through", async () => {
    const sending = { ...openingOf("fault", 5), id: "open-fault" };
    const said = { __type: "com.amazon.coral.service#InternalServerError", message: "inside" };
    account.dynamo.meets((operation) =>
      operation === "TransactWriteItems" ? { status: 500, body: JSON.stringify(said) } : undefined,
    );
    const failed = await command(account, sending);
    account.dynamo.meets(undefined);
    expect(failed).toMatchObject({ status: 500, type: problem, body: { title: "ServerFault" } });
    expect(JSON.stringify(failed.body)).not.toContain("inside");
    expect(account.output.lines()).toMatchObject([{ level: "ERROR", code: "TSD9003" }]);
    expect(await command(account, sending)).toMatchObject({ status: 201 });
  });

  const elsewhere: readonly (readonly [FunctionName, string])[] = [
    ["open-case", "/api/commands/Lay"],
    ["open-case", "/api/commands/RecordVote"],
    ["record-plenary-vote", "/api/commands/OpenCase"],
    ["record-plenary-vote", "/api/commands/CertifyVote"],
    ["release-notification", "/api/commands/ReleaseInstrument"],
    ["release-notification", "/api/office"],
    ["open-case", "/api/documents"],
    ["record-act", "/api/office"],
    ["record-act", "/api/incidents"],
    ["administer-office", "/api/commands/Lay"],
    ["administer-office", "/api/documents"],
    ["record-act", "/api/commands/OpenCase"],
    ["record-act", "/api/commands/RecordVote"],
    ["record-act", "/api/commands/ReleaseNotification"],
    ["read", "/api/commands/Lay"],
    ["read", "/api/office"],
    ["read", "/api/documents"],
  ];
  it.each(elsewhere)("has nothing in %s at %s: 404, nothing written", async (name, path) => {
    const before = await account.image();
    const body = bodyOf(openingOf("elsewhere", 6));
    expect(await post(path, body, name)).toMatchObject({ status: 404, type: problem });
    expect(await account.image()).toEqual(before);
  });

  it("takes no command at the place of another kind: 400, nothing written", async () => {
    const before = await account.image();
    for (const kind of ["Lay", "ClaimNotification", "NoSuchKind", "constructor"])
      expect(await post(`/api/commands/${kind}`, bodyOf(openingOf("smuggled", 6)))).toMatchObject({
        status: 400,
        type: problem,
      });
    expect(await account.image()).toEqual(before);
  });

  it("shows no case to a writer of acts, and no case that is not there", async () => {
    const claims = claimsOf("clerk-1");
    const path = "/api/cases/first";
    expect((await account.ask({ method: "GET", path, claims }, "open-case")).status).toBe(404);
    for (const id of ["none", "UPPER", "office", "%23log", "%00"])
      expect(await look(account, `/api/cases/${id}`)).toMatchObject({
        status: 404,
        type: problem,
      });
  });

  it("lists cases page by page, and the open ones alone", async () => {
    const claims = claimsOf("clerk-1");
    const list = { method: "GET", path: "/api/cases", claims } as const;
    const all = (await account.ask(list)).body["cases"] as readonly { caseId: string }[];
    expect(all.map(({ caseId }) => caseId)).toContain("first");
    expect(all.map(({ caseId }) => caseId)).not.toContain("office");
    const rest = await account.ask({ ...list, query: "after=first&open=true" });
    expect(rest.body["cases"]).toEqual(all.filter(({ caseId }) => caseId > "first"));
  });

  it("looks at a case also when the request brings a body along", async () => {
    const asked = { method: "GET", path: "/api/cases/first", body: "{}" } as const;
    expect((await account.ask({ ...asked, claims: claimsOf("clerk-1") })).status).toBe(200);
  });

  it.each([
    ["is not JSON", "{"],
    ["is empty", ""],
    ["says too little", { request: {} }],
    ["says more than is asked", { request: {}, person: "clerk-1" }],
    ["has none", undefined],
  ])("answers a command whose body %s with 400", async (_, body) => {
    expect(await post("/api/commands/Lay", body)).toMatchObject({ status: 400, type: problem });
  });

  it("answers a command whose body is too large with 413", async () => {
    expect(await post("/api/commands/Lay", { request: "x".repeat(600_000) })).toMatchObject({
      status: 413,
      type: problem,
    });
  });

  it("takes a command that comes in base64 as well", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(bodyOf(openingOf("encoded", 7))));
    expect((await post("/api/commands/OpenCase", bytes)).status).toBe(201);
  });

  it("refuses a step out of order, and counts the refusal by its kind", async () => {
    expect(await command(account, stepIn("first", "RecordAssent"))).toMatchObject({
      status: 409,
      type: problem,
      body: { title: "StageNotOpen" },
    });
    expect(account.output.counts()).toEqual({ "Refusals:StageNotOpen": 1 });
  });

  it("stores a document byte for byte under its SHA-256, as often as it is sent", async () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 0xc9, 0x99]);
    for (let time = 0; time < 2; time += 1)
      expect(await post("/api/documents", bytes)).toMatchObject({
        status: 201,
        body: { digest: sha256(bytes), size: bytes.length },
      });
    const key = `${sha256(bytes).slice(0, 2)}/${sha256(bytes).slice(2, 4)}/${sha256(bytes)}`;
    const stored = account.documentIn(key);
    expect(await stored).toEqual(Buffer.from(bytes));
  });

  it("gives a ticket for a document over 4 MiB, by which it can be stored, and for no other", async () => {
    const bytes = new Uint8Array(fourMiB + 1).fill(7);
    expect(await post("/api/documents", bytes)).toMatchObject({ status: 413, type: problem });
    const wanted = { digest: sha256(bytes), size: bytes.length };
    const { status, body } = await post("/api/uploads", wanted);
    expect(status).toBe(200);
    const { url, method, headers } = body as {
      readonly url: string;
      readonly method: string;
      readonly headers: Record<string, string>;
    };
    expect((await fetch(url, { method, headers, body: bytes })).status).toBe(200);
    expect(await post("/api/uploads", { ...wanted, size: 5 })).toMatchObject({ status: 400 });
    expect(await post("/api/uploads", { digest: "x", size: 5_000_000 })).toMatchObject({
      status: 400,
    });
  });

  it("wrote no person, text or token to any log, and only lines with a code", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});

const appended: string[] = [];
const ledger = {
  append: ({ entry }: Append) => {
    appended.push(entry.command.content.kind);
    return Promise.resolve({ kind: "appended" } as const);
  },
} as Ledger;
const append = (kind: string): Append =>
  ({ entry: { command: { content: { kind } } } }) as unknown as Append;

describe("a function's ledger", () => {
  it("takes the kinds of command that the function is there for", async () => {
    await limitedTo(ledger, only("RecordVote")).append(append("RecordVote"));
    expect(appended).toEqual(["RecordVote"]);
  });

  it.each([
    ["of another function", limitedTo(ledger, only("RecordVote"))],
    ["of any kind, where the function only reads", readOnly(ledger)],
  ])("writes nothing that is %s", (_, one) => {
    appended.length = 0;
    expect(() => one.append(append("ReleaseNotification"))).toThrow(
      "this function does not record ReleaseNotification",
    );
    expect(appended).toEqual([]);
  });
});

const functionsFolder = join(import.meta.dirname, "../../functions");

describe("The functions' log", () => {
  let output: Output;
  beforeEach(() => {
    output = captureOutput();
  });
  afterEach(() => {
    output.stop();
  });

  it("gives each message a code of its own", () => {
    const codes = Object.values(messages).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^TSD[1-9]\d{3}$/);
  });

  it("says each message in words of its own, and the code beside them", () => {
    const words = Object.values(messages).map((message) => message.words);
    expect(new Set(words).size).toBe(words.length);
    note("commandAccepted", { kind: "Lay", caseId: "one", command: "lay-1", seq: 2 });
    expect(output.lines()).toMatchObject([
      { level: "INFO", code: "TSD1001", message: "a command is on record", caseId: "one", seq: 2 },
    ]);
  });

  it("names the reason of a fault, but quotes nothing that somebody sent", () => {
    const quoting = (): unknown => JSON.parse('secret "text" of somebody');
    expect(quoting).toThrow(/secret/);
    try {
      quoting();
    } catch (fault) {
      noteFault("goesOn", fault);
    }
    noteFault("goesOn", new Error("the table is away"));
    noteFault("goesOn", "something thrown");
    expect(output.lines().map((line) => line["reason"])).toEqual([
      "SyntaxError",
      "Error: the table is away",
      "no error object",
    ]);
    expect(output.text()).not.toContain("secret");
  });

  it("lets no line about one entry go without its case, nor one about one command without its id", () => {
    for (const fields of Object.values<readonly string[]>(carried)) {
      if (fields.includes("seq") || fields.includes("command")) expect(fields).toContain("caseId");
    }
    const withCommand = Object.entries<readonly string[]>(carried)
      .filter(([, fields]) => fields.includes("command"))
      .map(([name]) => name);
    expect(withCommand).toEqual([
      "commandAccepted",
      "commandRepeated",
      "commandRefused",
      "overdueRecorded",
      "notificationSettled",
      "mailEventRecorded",
      "mailEventRepeated",
      "notificationUnknown",
      "notificationBounced",
      "notificationComplained",
    ]);
  });

  it("is used for every message of the catalogue", () => {
    const source = readdirSync(functionsFolder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith("messages.ts"))
      .map((name) => readFileSync(join(functionsFolder, name), "utf8"))
      .join("\n");
    const unused = Object.keys(messages).filter((name) => !source.includes(`"${name}"`));
    expect(unused).toEqual([]);
  });
});

describe("The functions' metrics", () => {
  it("are counted where the alarms look for them: in one namespace, by service, and refusals by kind as well", async () => {
    process.env["POWERTOOLS_METRICS_NAMESPACE"] = "Tasdiq";
    process.env["POWERTOOLS_SERVICE_NAME"] = "tasdiq";
    const { count, countOfKind } = (await newDeployment()("shell/metrics.ts")) as typeof Metrics;
    const output = captureOutput();
    count("Forbidden");
    countOfKind("Refusals", "WrongStage");
    const lines = output
      .text()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    output.stop();
    expect([...placesIn(lines)]).toEqual(["Tasdiq service", "Tasdiq kind service"]);
    expect(lines).toMatchObject([
      { service: "tasdiq", Forbidden: 1 },
      { service: "tasdiq", kind: "WrongStage", Refusals: 1 },
    ]);
  });
});
