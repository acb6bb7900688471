import { rmSync } from "node:fs";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { healthOf, type Probes } from "../../src/api/health.ts";
import { siteOver } from "../../src/console/site.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import { roomIn } from "../../src/local/home/room.ts";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { commandIdSchema } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { requestOf } from "../local/office.ts";
import { opening } from "../local/procedure.ts";
import { officeHere, sending, type Here } from "./here.ts";
import { described, operationsIn, validatorOf, type JsonObject } from "./openapi.ts";
import { ask, servedOffice, type Served } from "./over.ts";

const operations = operationsIn(described);

const ofType = (answer: JsonObject | undefined, type: string): string => {
  const { content } = (answer ?? {}) as { content?: Record<string, { schema: { $ref?: string } }> };
  return content?.[type]?.schema.$ref?.split("/").at(-1) ?? "";
};

/** The schema that the description names for what an operation answered. */
const schemaOf = (place: string, heard: Response): string => {
  const type = heard.headers.get("content-type") ?? "";
  const answer = operations.get(place)?.responses[String(heard.status)];
  const { $ref } = (answer ?? {}) as { $ref?: string };
  const name = $ref?.split("/").at(-1) ?? "";
  return ofType($ref === undefined ? answer : described.components.responses[name], type);
};

describe("What the API answers", () => {
  let here: Here;
  beforeAll(async () => {
    here = await officeHere(3);
    await here.carried("whole", 0, 100);
    await here.carried("early", 1, 4);
  });
  afterAll(() => here.close());

  const fits = async (place: string, heard: Response): Promise<JsonObject> => {
    const id = schemaOf(place, heard);
    const body = (await heard.json()) as JsonObject;
    const validate = validatorOf(id);
    expect([place, heard.status, validate(body), validate.errors]).toEqual([
      place,
      heard.status,
      true,
      null,
    ]);
    return body;
  };

  it.each([
    ["GET /api/cases", "/api/cases"],
    ["GET /api/tasks", "/api/tasks"],
    ["GET /api/tasks", "/api/tasks?duty=clerk&person=clerk-1"],
    ["GET /api/notices", "/api/notices"],
    ["GET /api/cases/{id}", "/api/cases/whole"],
    ["GET /api/cases/{id}", "/api/cases/early"],
    ["GET /api/cases/{id}/history", "/api/cases/whole/history"],
    ["GET /api/cases/{id}/history", "/api/cases/office/history"],
    ["GET /api/cases/{id}/audit", "/api/cases/whole/audit"],
    ["GET /api/cases/{id}/readiness", "/api/cases/whole/readiness"],
    ["GET /api/cases/{id}/clocks/{clock}", "/api/cases/whole/clocks/vote"],
    ["GET /api/cases/{id}/clocks/{clock}", "/api/cases/early/clocks/vote?for=2026-06-01"],
    ["GET /api/cases/{id}/procedure", "/api/cases/whole/procedure"],
    ["GET /api/procedures/{procedure}", "/api/procedures/gb-crag-2010"],
  ])("to %s is as described: %s", async (place, path) => {
    const heard = await here.app.request(path);
    expect(heard.status).toBe(200);
    await fits(place, heard);
  });

  it.each([
    ["GET /api/cases", "/api/cases?limit=0", 400],
    ["GET /api/cases", "/api/cases?after=UPPER", 400],
    ["GET /api/cases", "/api/cases?open=perhaps", 400],
    ["GET /api/tasks", "/api/tasks?duty=king", 404],
    ["GET /api/tasks", "/api/tasks?person=.", 400],
    ["GET /api/tasks", "/api/tasks?person=nobody", 404],
    ["GET /api/notices", "/api/notices?person=nobody", 404],
    ["GET /api/notices", "/api/notices?duty=king", 404],
    ["GET /api/cases/{id}", "/api/cases/none", 404],
    ["GET /api/cases/{id}", "/api/cases/office", 404],
    ["GET /api/cases/{id}/clocks/{clock}", "/api/cases/whole/clocks/none", 404],
    ["GET /api/cases/{id}/clocks/{clock}", "/api/cases/whole/clocks/vote?for=soon", 400],
    ["GET /api/cases/{id}/procedure", "/api/cases/office/procedure", 404],
    ["GET /api/procedures/{procedure}", "/api/procedures/none", 404],
    ["GET /api/documents/{digest}", `/api/documents/${"0".repeat(64)}`, 404],
    ["GET /api/documents/{digest}", "/api/documents/..%2Fledger.db", 404],
  ])("to %s is a problem as described: %s", async (place, path, status) => {
    const heard = await here.app.request(path);
    expect(heard.status).toBe(status);
    expect(heard.headers.get("content-type")).toBe("application/problem+json");
    await fits(place, heard);
  });

  it("to a command is as described: accepted, repeated, refused and not understood", async () => {
    const place = "POST /api/commands/{kind}";
    const send = (request: unknown) =>
      Promise.resolve(here.app.request("/api/commands/OpenCase", sending({ request })));
    const request = requestOf("third", "open-third", opening("invented-2"));
    const first = await send(request);
    expect([first.status, (await fits(place, first))["repeated"]]).toEqual([201, false]);
    const again = await send(request);
    expect([again.status, (await fits(place, again))["repeated"]]).toEqual([200, true]);
    const refused = await send({ ...request, id: commandIdSchema.parse("open-third-2") });
    expect(refused.status).toBe(409);
    expect(await fits(place, refused)).toMatchObject({ refusal: { kind: "CaseExists" } });
    const malformed = await send({});
    expect(malformed.status).toBe(400);
    await fits(place, malformed);
  });

  it.each([
    ["own", 429, "TooManyRequests"],
    ["all", 503, "Busy"],
  ] as const)(
    "to a reading with no place in line (%s) is %d, and to a command as ever",
    async (overflow, status, title) => {
      const app = here.as({ inTurn: () => Promise.resolve(overflow) });
      for (const path of ["/api/cases", "/api/export", "/openapi.json"]) {
        const heard = await app.request(path);
        expect([heard.status, heard.headers.get("retry-after")]).toEqual([status, "5"]);
        expect(await heard.json()).toMatchObject({ title, status });
        expect(schemaOf("GET /api/cases", heard)).toBe("Fault");
      }
      const request = requestOf(`beside-${overflow}`, `beside-${overflow}`, opening("none"));
      const given = await app.request("/api/commands/OpenCase", sending({ request }));
      expect(await given.json()).toMatchObject({ title: "TreatyUnknown" });
    },
  );

  it("to a document, an upload and a paper is as described", async () => {
    const bytes = { method: "POST", body: "bytes" };
    const type = { "content-type": "application/octet-stream" };
    const stored = await here.app.request("/api/documents", { ...bytes, headers: type });
    const { digest } = (await fits("POST /api/documents", stored)) as { digest: string };
    const fetched = await here.app.request(`/api/documents/${digest}`);
    expect(await fetched.text()).toBe("bytes");
    expect(fetched.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(fetched.headers.get("x-content-type-options")).toBe("nosniff");
    const asText = { ...bytes, headers: { "content-type": "text/plain" } };
    await fits("POST /api/documents", await here.app.request("/api/documents", asText));
    const ticket = { digest, size: 5 * 1024 * 1024 };
    await fits("POST /api/uploads", await here.app.request("/api/uploads", sending(ticket)));
    const wish = { caseId: "early", paper: "history-certificate", language: "en" };
    await fits("POST /api/papers", await here.app.request("/api/papers", sending(wish)));
  }, 60_000);
});

describe("A place of the API that is asked for by another method", () => {
  let here: Here;
  beforeAll(async () => {
    here = await officeHere(1);
  });
  afterAll(() => here.close());

  const asked = async (method: string, path: string) => {
    const answer = await here.app.request(path, { method });
    const text = await answer.text();
    return { status: answer.status, allow: answer.headers.get("allow"), text };
  };

  it.each([
    ["PUT", "/api/cases", "GET, HEAD"],
    ["OPTIONS", "/api/cases", "GET, HEAD"],
    ["DELETE", "/api/cases/az-1", "GET, HEAD"],
    ["GET", "/api/commands/Lay", "POST"],
    ["OPTIONS", "/api/incidents", "GET, HEAD, POST"],
    ["POST", `/api/documents/${"0".repeat(64)}`, "GET, HEAD, PUT"],
  ])("says to %s %s by which there is: %s", async (method, path, allow) => {
    const answer = await asked(method, path);
    expect(answer).toMatchObject({ status: 405, allow });
    expect(JSON.parse(answer.text)).toMatchObject({
      type: "urn:tasdiq:fault:MethodNotAllowed",
      status: 405,
      detail: `${path} does not accept ${method}; use ${allow}`,
    });
  });

  it.each([
    ["PUT", "/api/nothing"],
    ["OPTIONS", "/api/cases/az-1/nothing"],
  ])("is no place where nothing is: %s %s", async (method, path) => {
    expect(await asked(method, path)).toMatchObject({ status: 404, allow: null });
  });

  it.each([
    ["PUT", "/api/cases", "/api/cases PUT qəbul etmir; istifadə edin: GET, HEAD"],
    ["GET", "/api/nothing", "/api/nothing ünvanında heç nə yoxdur"],
    ["GET", `/api/documents/${"0".repeat(64)}`, `${"0".repeat(64)} həş dəyəri olan sənəd yoxdur`],
  ])("is said in the language asked for: %s %s", async (method, path, detail) => {
    const answer = await here.app.request(path, {
      method,
      headers: { "accept-language": "az, en;q=0.5" },
    });
    expect(await answer.json()).toMatchObject({ detail });
  });

  it("says so only to whom the guards let in", async () => {
    const guards = [() => Promise.resolve(new Response("", { status: 401 }))];
    const app = here.as({ guards });
    expect((await app.request("/api/cases", { method: "PUT" })).status).toBe(401);
  });
});

describe("An address", () => {
  const asked: string[] = [];
  const site = siteOver({
    health: () => {
      asked.push("health");
      return Promise.resolve(new Response("well"));
    },
  });
  const ask = (length: number): Response | Promise<Response> => {
    const begins = "http://here/health?";
    return site(new Request(`${begins}${"a&".repeat(length)}`.slice(0, length)));
  };

  it("of more than 8,192 characters is not read", async () => {
    expect((await ask(8192)).status).toBe(200);
    expect((await ask(8193)).status).toBe(414);
    expect(asked).toEqual(["health"]);
  });
});

describe("Input that is not what it must be, sent by somebody who reads Azerbaijani", () => {
  let here: Here;
  beforeAll(async () => {
    here = await officeHere(1);
  });
  afterAll(() => here.close());

  const headers = { "accept-language": "az", "content-type": "application/json" };
  const posted = (body: string) => ({ method: "POST", headers, body });

  it.each([
    ["/api/cases?limit=0", { headers }, "limit: gözlənilən: 1 ilə 1000 arasında tam ədəd"],
    ["/api/cases?after=A%20B", { headers }, "after: gözlənilən: işin nömrəsi"],
    ["/api/office", posted("7"), "input: "],
    ["/api/office", posted('{"request":{},"more":1}'), "burada tanınmayan sahəsi var: more"],
  ])("is refused in Azerbaijani: %s %j", async (path, sent, detail) => {
    const answer = await here.app.request(path, sent);
    expect(answer.status).toBe(400);
    const { title, detail: said } = (await answer.json()) as Readonly<Record<string, string>>;
    expect(title).toBe("MalformedInput");
    expect(said).toContain(detail);
    expect(said).not.toMatch(/expected|received|missing|Invalid/u);
  });
});

describe("The server of one machine", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedOffice(0);
  });
  afterAll(async () => {
    await served.home.close();
    served.remove();
  });

  const with_ = (headers: Readonly<Record<string, string>>) =>
    ask({ port: served.server.port, path: "/api/cases/none", headers });

  it.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1"])(
    "does not answer for the host name %p, which somebody may have let point here",
    async (host) => {
      expect(await with_({ host })).toMatchObject({ body: { title: "ForeignHost" }, status: 421 });
    },
  );

  it.each(["localhost", "127.0.0.1", "[::1]", "localhost:8080"])("answers for %s", async (host) => {
    expect((await with_({ host })).status).toBe(404);
  });

  it.each(["https://evil.example", "null", "http://localhost:1", "not an origin"])(
    "takes no request from a page of the origin %p",
    async (origin) => {
      expect(await with_({ host: "localhost", origin })).toMatchObject({
        status: 403,
        body: { title: "ForeignOrigin" },
      });
    },
  );

  it("takes a request from a page of its own", async () => {
    expect((await with_({ host: "localhost:7", origin: "http://localhost:7" })).status).toBe(404);
  });

  // Last: nobody answers after it.
  it("answers what was asked before it closes, and then nobody", async () => {
    const { port, close } = served.server;
    const asked = Promise.all(Array.from({ length: 8 }, () => with_({ host: "localhost" })));
    expect((await asked).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 404));
    expect(await close()).toBe(0);
    await expect(ask({ port, path: "/api/cases/none" })).rejects.toThrow(/ECONNREFUSED/);
  });
});

const office = { state: {}, stageSince: 1 };

const seen = async (
  head: () => Promise<unknown>,
  writable: Probes["writable"],
): Promise<{ readonly status: number; readonly body: unknown; readonly told: number }> => {
  const tell = jest.fn();
  const ports = { ledger: { head }, warn: tell, software: "tasdiq 9" } as unknown as Ports;
  const answer = await healthOf(ports, { writable })();
  return { status: answer.status, body: await answer.json(), told: tell.mock.calls.length };
};

const fault = (): Promise<never> => Promise.reject(new Error("no such disk"));
const yes = (): Promise<boolean> => Promise.resolve(true);

describe("How a server says that it is", () => {
  it("is well where the office can be read and the ledger takes entries", async () => {
    const { status, body } = await seen(() => Promise.resolve(office), yes);
    expect(status).toBe(200);
    expect(body).toEqual({
      healthy: true,
      version: "tasdiq 9",
      readable: true,
      writable: true,
      room: null,
      driven: null,
    });
  });

  it("is well where nothing but writing would show whether the ledger takes entries", async () => {
    const { status, body } = await seen(
      () => Promise.resolve(office),
      () => Promise.resolve(null),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ writable: null });
  });

  it("is not where the ledger takes no entries", async () => {
    const { status, body } = await seen(
      () => Promise.resolve(office),
      () => Promise.resolve(false),
    );
    expect(status).toBe(503);
    expect(body).toMatchObject({ healthy: false, writable: false });
  });

  it.each(["room", "driven"] as const)("is not where it has no %s, and says so", async (probe) => {
    const ports = {
      ledger: { head: () => Promise.resolve(office) },
      warn: jest.fn(),
      software: "x",
    } as unknown as Ports;
    const no = (): Promise<boolean> => Promise.resolve(false);
    const answer = await healthOf(ports, { writable: yes, [probe]: no })();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ healthy: false, [probe]: false });
  });

  it("is not where there is no office, or its record cannot be read; why, those learn who run it", async () => {
    expect(await seen(() => Promise.resolve(undefined), yes)).toMatchObject({ status: 503 });
    const { status, body, told } = await seen(fault, yes);
    expect(status).toBe(503);
    expect(JSON.stringify(body)).not.toContain("disk");
    expect(told).toBe(1);
  });

  it("asks the ledger once, however many ask at once", async () => {
    const head = jest.fn(() => Promise.resolve(office));
    const ports = { ledger: { head }, warn: jest.fn(), software: "x" } as unknown as Ports;
    const health = healthOf(ports, { writable: yes });
    await Promise.all([health(), health(), health()]);
    expect(head).toHaveBeenCalledTimes(1);
  });
});

describe("The disk of one machine", () => {
  it("has room where a test can write, and none in a file system that takes nothing", async () => {
    const { folder, remove } = newFolder();
    expect(await roomIn(folder)).toBe(true);
    remove();
    if (process.platform === "linux") expect(await roomIn("/proc")).toBe(false);
  });
});

describe("A ledger on one machine", () => {
  it("takes entries while its file is in its place, and says so without writing any", async () => {
    const { folder, remove } = newFolder();
    const file = join(folder, "ledger.db");
    const ledger = openLedger({ file });
    expect(ledger.isWritable()).toBe(true);
    expect(await ledger.size()).toBe(0);
    rmSync(file);
    expect(ledger.isWritable()).toBe(false);
    await ledger.close();
    remove();
  });
});
