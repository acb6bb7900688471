import { createHash } from "node:crypto";
import { connect } from "node:net";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Digest } from "../../src/values/ids.ts";
import { carryOn, nextRequest, reopened, requestOf } from "../local/office.ts";
import { asking, opening } from "../local/procedure.ts";
import { ask, post, servedOffice, type Served } from "./over.ts";

const problem = "application/problem+json";
const none = "0".repeat(64);

describe("The API on a loopback port", () => {
  let served: Served;
  let port = 0;
  beforeAll(async () => {
    served = await servedOffice(20);
    ({ port } = served.server);
  });
  afterAll(async () => {
    await served.close();
  });

  const open = (caseId: string, treaty: number, id = `open-${caseId}`) =>
    requestOf(caseId, id, opening(`invented-${String(treaty)}`));

  it("answers an accepted command with 201 and its receipt, and the same again with 200 and the same receipt", async () => {
    const request = open("first", 0);
    const first = await post(port, { request });
    expect(first).toMatchObject({
      status: 201,
      body: { kind: "accepted", stage: "draft-law", repeated: false },
    });
    const again = await post(port, { request });
    expect(again).toMatchObject({ status: 200, body: { repeated: true } });
    expect(again.body["receipt"]).toEqual(first.body["receipt"]);
  });

  it("answers the same command twice at once with one receipt", async () => {
    const request = open("twice", 1);
    const [one, two] = await Promise.all([post(port, { request }), post(port, { request })]);
    expect([one.status, two.status].sort()).toEqual([200, 201]);
    expect(one.body["receipt"]).toEqual(two.body["receipt"]);
    expect(
      await served.home.ledger.entries(request.caseId, { afterSeq: 0, limit: 9 }),
    ).toHaveLength(1);
  });

  const stepIn = (caseId: string, kind: Parameters<typeof asking>[0], id: string) => {
    const asked = asking(kind, { now: served.home.clock.now(), text: none as Digest, of: none });
    if (asked === undefined) throw new Error("no such step");
    return requestOf(caseId, id, asked);
  };

  it.each<[string, readonly [number, string], () => unknown]>([
    [
      "a step out of order",
      [409, "StageNotOpen"],
      () => stepIn("refusals", "RecordAssent", "refused-1"),
    ],
    [
      "a case that is not there",
      [404, "CaseNotFound"],
      () => stepIn("nowhere", "Lay", "refused-2"),
    ],
    [
      "a person without the duty",
      [403, "DutyNotHeld"],
      () => ({ ...stepIn("refusals", "Lay", "refused-3"), person: "auditor-1" }),
    ],
    [
      "a second open case of a treaty",
      [409, "OpenCaseExists"],
      () => open("another", 2, "refused-4"),
    ],
    [
      "an unknown treaty",
      [404, "TreatyUnknown"],
      () => requestOf("another", "refused-5", opening("none")),
    ],
    [
      "an id that carried another command",
      [409, "CommandIdTaken"],
      () => ({ ...open("other", 3), id: "open-refusals" }),
    ],
    [
      "a date in the future",
      [422, "DateInFuture"],
      () => {
        const request = stepIn("refusals", "Lay", "refused-6");
        return { ...request, command: { ...request.command, on: "2999-01-01" } };
      },
    ],
  ])("refuses %s with %j, naming the rule it rests on", async (_, [status, kind], made) => {
    await post(port, { request: open("refusals", 2) });
    const heard = await post(port, { request: made() });
    expect(heard).toMatchObject({ status, type: problem, body: { status, title: kind } });
    expect(heard.body["type"]).toBe(`urn:tasdiq:refusal:${kind}`);
    expect((heard.body["refusal"] as { authority: unknown }).authority).toMatchObject({
      rule: expect.stringMatching(/./) as string,
      mark: "own",
    });
    expect(heard.body["detail"]).toMatch(/./);
  });

  it.each([
    ["is not JSON", "{", /not JSON/],
    ["is empty", "", /not JSON/],
    [
      "says one thing twice",
      '{"request":{},"request":{}}',
      /column 15: the field "request" occurs twice/,
    ],
    ["says too little", JSON.stringify({ request: { id: "command-1" } }), /request\./],
    ["says too much", JSON.stringify({ request: {}, more: 1 }), /./],
    ["is not UTF-8", Buffer.from('{"request":"Be\xFEir"}', "latin1"), /body: is not UTF-8/],
  ])("answers a body that %s with 400 and what is wrong where", async (_, body, detail) => {
    const heard = await post(port, body);
    expect(heard).toMatchObject({ status: 400, type: problem, body: { title: "MalformedInput" } });
    expect(heard.body["detail"]).toMatch(detail);
  });

  it("names each line of a roll call that it cannot read, by its place and what stands there", async () => {
    const asked = stepIn("refusals", "RecordVote", "refused-7");
    const line = (member: string, position: string) => ({ member, position });
    const votes = [line("A", "for"), line("B", "yes"), line(" ", "against"), line("D", "maybe")];
    const command = { ...asked.command, counts: null, rollCall: votes };
    const heard = await post(port, { request: { ...asked, command } });
    const at = "request.command.rollCall";
    const way = 'expected one of "for", "against", "abstaining", "notVoting", "absent"';
    expect(heard).toMatchObject({ status: 400, body: { title: "MalformedInput" } });
    expect(heard.body["detail"]).toBe(
      [
        `${at}.1.position: ${way}, found "yes"`,
        `${at}.2.member: expected a text that is not empty, found " "`,
        `${at}.3.position: ${way}, found "maybe"`,
      ].join("; "),
    );
  });

  it("answers a body that is too large with 413 and how large it may be", async () => {
    expect(await post(port, JSON.stringify({ request: "x".repeat(600_000) }))).toMatchObject({
      status: 413,
      type: problem,
      body: { title: "TooLarge", detail: "the body is larger than 524288 bytes" },
    });
  });

  it("takes nothing that calls itself the system", async () => {
    const request = { ...open("system", 4), person: "system", duty: "system" };
    expect(await post(port, { request })).toMatchObject({ status: 400 });
  });

  it("writes sixteen commands that come together, each with its own receipt", async () => {
    const requests = Array.from({ length: 16 }, (_, n) => open(`together-${String(n)}`, 4 + n));
    const heard = await Promise.all(requests.map((request) => post(port, { request })));
    expect(heard.map(({ status }) => status)).toEqual(requests.map(() => 201));
    const receipts = heard.map(({ body }) => (body["receipt"] as { hash: string }).hash);
    expect(new Set(receipts).size).toBe(16);
  });

  it("writes what may be written of a hundred commands that come together in one case", async () => {
    const first = open("crowded", 3);
    expect(await post(port, { request: first })).toMatchObject({ status: 201 });
    const requests = Array.from({ length: 100 }, (_, n) => ({
      ...first,
      id: `crowded-${String(n)}`,
      command: {
        kind: "RecordDatedFact",
        fact: "depositaryNotice",
        on: { kind: "unknown" },
        by: null,
        source: `invented ${String(n)}`,
        statements: [],
      },
      duty: "treaty-officer",
      person: "treaty-officer-1",
    }));
    const heard = await Promise.all(requests.map((request) => post(port, { request })));
    expect(new Set(heard.map(({ status }) => status))).toEqual(new Set([201]));
    expect((await served.home.ledger.head(first.caseId))?.state.version).toBe(101);
  });

  it("shows a case, its history and its audit, and says where there is none", async () => {
    await post(port, { request: open("first", 0) });
    expect(await ask({ port, path: "/api/cases/first" })).toMatchObject({
      status: 200,
      body: { kind: "case", caseId: "first" },
    });
    expect((await ask({ port, path: "/api/cases/first/history" })).status).toBe(200);
    expect((await ask({ port, path: "/api/cases/first/audit" })).status).toBe(200);
    for (const path of [
      "/api/cases/none",
      "/api/cases/UPPER",
      "/api/cases/none/history",
      "/api/nowhere",
    ])
      expect(await ask({ port, path })).toMatchObject({ status: 404, type: problem });
  });

  it("goes on with a case that a second process on the same home carries on", async () => {
    await post(port, { request: open("first", 0) });
    const beside = await reopened(served.folder, 20);
    await carryOn({ ...served.sentOn(0), desk: beside.desk }, "first", 6);
    await beside.close();
    const request = await nextRequest(served.sentOn(0), "first");
    expect(request?.command.kind).toBe("CertifyVote");
    expect(await post(port, { request })).toMatchObject({
      status: 201,
      body: { stage: "head-of-state" },
    });
    // And the second process sees what was done over the API.
    const third = await reopened(served.folder, 20);
    const after = await nextRequest({ ...served.sentOn(0), desk: third.desk }, "first");
    expect(after?.command.kind).toBe("Present");
    if (after !== undefined)
      expect(await handle(third.desk, after, { kind: "name" })).toMatchObject({ kind: "accepted" });
    await third.close();
  });
});

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const fourMiB = 4 * 1024 * 1024;

describe("Documents over the API", () => {
  let served: Served;
  let port = 0;
  beforeAll(async () => {
    served = await servedOffice(1);
    ({ port } = served.server);
  });
  afterAll(async () => {
    await served.close();
  });

  const send = (method: "POST" | "PUT", path: string, body: string) =>
    ask({ port, method, path, body });

  it("are kept byte for byte under their SHA-256", async () => {
    const text = "Təsdiq haqqında qanun 📜";
    expect(await send("POST", "/api/documents", text)).toMatchObject({
      status: 201,
      body: { digest: sha256(text), size: Buffer.byteLength(text) },
    });
    const kept = await served.home.desk.ports.documents.get(sha256(text) as never);
    expect(Buffer.from(kept ?? []).toString()).toBe(text);
  });

  it("are never empty, by either way", async () => {
    const empty = { status: 400, body: { title: "MalformedInput" } };
    expect(await send("POST", "/api/documents", "")).toMatchObject(empty);
    expect(await send("PUT", `/api/documents/${sha256("")}`, "")).toMatchObject(empty);
    expect(await served.home.desk.ports.documents.get(sha256("") as never)).toBeUndefined();
  });

  it("over 4 MiB are put where a ticket says, and only with the bytes that it was given for", async () => {
    const large = "x".repeat(fourMiB + 1);
    expect(await send("POST", "/api/documents", large)).toMatchObject({
      status: 413,
      body: { title: "TooLarge", detail: expect.stringContaining("/api/uploads") as string },
    });
    const digest = sha256(large);
    const wanted = JSON.stringify({ digest, size: large.length });
    const { body: ticket } = await send("POST", "/api/uploads", wanted);
    expect(ticket).toMatchObject({ method: "PUT", url: `/api/documents/${digest}` });
    expect(await send("PUT", String(ticket["url"]), `${large}y`)).toMatchObject({ status: 400 });
    expect(await served.home.desk.ports.documents.has(digest as never)).toBe(false);
    expect(await send("PUT", String(ticket["url"]), large)).toMatchObject({ status: 201 });
    expect(await served.home.desk.ports.documents.has(digest as never)).toBe(true);
  });

  it("over 4 MiB are refused before they are there, and who sends on is let finish", async () => {
    const size = fourMiB + 1;
    const socket = connect(port, "127.0.0.1");
    const heard: Buffer[] = [];
    const closed = new Promise<void>((done, fail) => {
      socket.on("end", done).on("error", fail);
    });
    const answered = new Promise<void>((done) => {
      socket.on("data", (chunk: Buffer) => {
        heard.push(chunk);
        if (Buffer.concat(heard).includes("TooLarge")) done();
      });
    });
    socket.write(
      `POST /api/documents HTTP/1.1\r\nhost: 127.0.0.1:${String(port)}\r\nconnection: close\r\n` +
        `content-type: application/octet-stream\r\ncontent-length: ${String(size)}\r\n\r\nx`,
    );
    await answered;
    socket.write("x".repeat(size - 1));
    await closed;
    expect(Buffer.concat(heard).toString()).toMatch(/^HTTP\/1\.1 413 [^]*TooLarge/);
  });

  it("over 4 MiB that do not say how long they are are refused as well, and cut off", async () => {
    const socket = connect(port, "127.0.0.1");
    const heard: Buffer[] = [];
    // Who sends on after that is told so by a reset.
    socket.on("error", () => undefined);
    const closed = new Promise<void>((done) => {
      socket
        .on("data", (chunk: Buffer) => heard.push(chunk))
        .on("close", () => {
          done();
        });
    });
    socket.write(
      `POST /api/documents HTTP/1.1\r\nhost: 127.0.0.1:${String(port)}\r\n` +
        `content-type: application/octet-stream\r\ntransfer-encoding: chunked\r\n\r\n` +
        `${(fourMiB + 1).toString(16)}\r\n${"x".repeat(fourMiB + 1)}\r\n`,
    );
    await closed;
    expect(Buffer.concat(heard).toString()).toMatch(/^HTTP\/1\.1 413 [^]*TooLarge/);
  });

  it("are not taken as text, which a gateway on the way may have changed", async () => {
    for (const type of [
      "text/plain; charset=windows-1254",
      "application/json",
      "application/ld+json",
    ])
      expect(
        await ask({
          port,
          method: "POST",
          path: "/api/documents",
          headers: { "content-type": type },
          body: "{}",
        }),
      ).toMatchObject({ status: 415, body: { title: "BytesExpected" } });
  });

  it("get no ticket when they are small enough to be sent, or larger than any may be", async () => {
    for (const size of [1, 41 * 1024 * 1024]) {
      const wanted = JSON.stringify({ digest: sha256("x"), size });
      expect(await send("POST", "/api/uploads", wanted)).toMatchObject({ status: 400 });
    }
  });
});

describe("Commands of the office over the API", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedOffice(1);
  });
  afterAll(async () => {
    await served.close();
  });

  const granting = (id: string, person: string) => ({
    request: {
      id,
      person,
      duty: "administrator",
      office: { kind: "GrantDuty", holder: "auditor-9", granted: "auditor" },
    },
  });
  const toOffice = (body: unknown) => post(served.server.port, body, "/api/office");

  it("grant a duty once, and answer the same again with the first receipt", async () => {
    const first = await toOffice(granting("grant-auditor-9", "administrator"));
    expect(first).toMatchObject({ status: 201, body: { acts: [{ kind: "DutyGranted" }] } });
    const again = await toOffice(granting("grant-auditor-9", "administrator"));
    expect(again).toMatchObject({ status: 200, body: { repeated: true } });
    expect(again.body["receipt"]).toEqual(first.body["receipt"]);
  });

  it("are refused to whoever is no administrator", async () => {
    expect(await toOffice(granting("grant-by-clerk", "clerk-1"))).toMatchObject({ status: 403 });
  });

  it("put no calendar in force that nobody has, or for a procedure that nobody knows", async () => {
    const importing = (id: string, procedure: string, calendar: string) =>
      toOffice({
        request: {
          id,
          person: "administrator",
          duty: "administrator",
          office: { kind: "ImportCalendar", procedure, calendar, endsOn: "2030-01-01", days: 1 },
        },
      });
    expect(await importing("calendar-nowhere", "gb-crag-2010", "0".repeat(64))).toMatchObject({
      status: 400,
      body: { title: "MalformedInput" },
    });
    expect(await importing("calendar-nobodys", "nobodys", "0".repeat(64))).toMatchObject({
      status: 404,
      body: { title: "ProcedureUnknown" },
    });
  });

  it("are not understood where a case's command is expected, nor the other way round", async () => {
    const body = granting("grant-elsewhere", "administrator");
    expect(await post(served.server.port, body, "/api/commands/OpenCase")).toMatchObject({
      status: 400,
    });
  });
});
