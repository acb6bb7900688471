import { connect } from "node:net";
import { createHash } from "node:crypto";
import { ask, post, servedOffice, type Served } from "./over.ts";

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
    const kept = await served.home.desk.world.documents.get(sha256(text) as never);
    expect(Buffer.from(kept ?? []).toString()).toBe(text);
  });

  it("are never empty, by either way", async () => {
    const empty = { status: 400, body: { title: "MalformedInput" } };
    expect(await send("POST", "/api/documents", "")).toMatchObject(empty);
    expect(await send("PUT", `/api/documents/${sha256("")}`, "")).toMatchObject(empty);
    expect(await served.home.desk.world.documents.get(sha256("") as never)).toBeUndefined();
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
    expect(await served.home.desk.world.documents.has(digest as never)).toBe(false);
    expect(await send("PUT", String(ticket["url"]), large)).toMatchObject({ status: 201 });
    expect(await served.home.desk.world.documents.has(digest as never)).toBe(true);
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
