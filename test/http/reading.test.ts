import { createHash } from "node:crypto";
import { pageCache } from "../../src/console/cases/overview.ts";
import { readPdfs } from "../documents/read-pdfs.ts";
import { requestOf, carryOn, nextRequest } from "../local/office.ts";
import { opening } from "../local/procedure.ts";
import { officeHere, sending, type Here } from "./here.ts";
import { ask, post, servedOffice, type Served, type Heard } from "./over.ts";

const ids = ["case-a", "case-b", "case-c", "case-d", "case-e"] as const;

describe("Reading over the API", () => {
  let here: Here;
  beforeAll(async () => {
    here = await officeHere(6);
    for (const [treaty, id] of ids.entries()) await here.carried(id, treaty, 3);
  });
  afterAll(() => here.close());

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    Promise.resolve(here.app.request(path, { headers }));

  it.each([
    "/api/cases",
    "/api/tasks",
    "/api/cases/case-a",
    "/api/cases/case-a/history",
    "/api/cases/case-a/audit",
    "/api/cases/case-a/readiness",
    "/api/cases/case-a/clocks/vote",
  ])("tags %s by its bytes, and sends nothing to somebody who has them", async (path) => {
    const heard = await get(path);
    const tag = heard.headers.get("etag") ?? "";
    const digest = createHash("sha256")
      .update(await heard.text())
      .digest("hex");
    expect(tag).toBe(`"${digest}"`);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get(path, { "if-none-match": known });
      expect([known, again.status, await again.text()]).toEqual([known, 304, ""]);
      expect(again.headers.get("etag")).toBe(tag);
      expect(again.headers.get("content-type")).toBe("application/json");
    }
    expect((await get(path, { "if-none-match": `"${"0".repeat(64)}"` })).status).toBe(200);
  });

  it("tags a case anew when something was recorded in it", async () => {
    const tag = (await get("/api/cases/case-a")).headers.get("etag") ?? "";
    await here.carried("case-a", 0, 4);
    expect((await get("/api/cases/case-a", { "if-none-match": tag })).status).toBe(200);
  });

  it.each(["/api/cases", "/api/cases/case-a", "/api/cases/case-a/history"])(
    "answers HEAD of %s with the headers of GET",
    async (path) => {
      const [got, head] = [await get(path), await here.app.request(path, { method: "HEAD" })];
      expect([head.status, await head.text()]).toEqual([200, ""]);
      expect(head.headers.get("etag")).toBe(got.headers.get("etag"));
    },
  );

  type Page = { readonly next: unknown } & Readonly<Record<string, unknown>>;

  const pages = async (path: string): Promise<readonly Page[]> => {
    const found: Page[] = [];
    for (let place: string | undefined = path; place !== undefined;) {
      const heard: Response = await get(place);
      found.push((await heard.json()) as Page);
      const [, next] = /^<([^>]*)>; rel="next"$/.exec(heard.headers.get("link") ?? "") ?? [];
      expect(next === undefined).toBe(found.at(-1)?.next === null);
      place = next;
    }
    return found;
  };

  it("leads from page to page of the cases, and says which is the last", async () => {
    const found = await pages("/api/cases?limit=2&open=true");
    expect(
      found.map(({ cases }) => (cases as { caseId: string }[]).map(({ caseId }) => caseId)),
    ).toEqual([["case-a", "case-b"], ["case-c", "case-d"], ["case-e"]]);
    expect(await pages("/api/cases?limit=5")).toHaveLength(1);
    expect(await pages("/api/cases?limit=4")).toHaveLength(2);
  });

  it("leads from page to page of the tasks and of a history", async () => {
    const tasks = await pages("/api/tasks?limit=2&duty=committee-secretary");
    // The first case has left its committee.
    expect(tasks.map((page) => (page["tasks"] as unknown[]).length)).toEqual([1, 2, 1]);
    expect(tasks.every(({ duty }) => duty === "committee-secretary")).toBe(true);
    const history = await pages("/api/cases/case-b/history?limit=2");
    expect(history.map(({ entries }) => (entries as unknown[]).length)).toEqual([2, 1]);
  });

  it("shows an empty list to a person whose duties leave nothing to do", async () => {
    const none = (await (await get("/api/tasks?person=administrator")).json()) as Page;
    expect(none["tasks"]).toEqual([]);
  });

  it("refuses to list the tasks of a person whom the office's record does not name", async () => {
    const heard = await get("/api/tasks?person=nobody-1");
    expect(heard.status).toBe(404);
    expect(await heard.json()).toMatchObject({
      title: "PersonUnknown",
      refusal: { fields: { person: "nobody-1" } },
    });
  });
});

describe("The header Idempotency-Key", () => {
  let here: Here;
  beforeAll(async () => {
    here = await officeHere(1);
  });
  afterAll(() => here.close());

  const request = requestOf("first", "open-first", opening("invented-0"));
  const send = (key: string) =>
    Promise.resolve(
      here.app.request("/api/commands/OpenCase", sending({ request }, { "idempotency-key": key })),
    );

  it("is refused where it is not the command's id, and nothing is written", async () => {
    const heard = await send("another-key");
    expect(heard.status).toBe(400);
    expect(await heard.json()).toMatchObject({
      title: "MalformedInput",
      refusal: { fields: { where: "Idempotency-Key" } },
    });
    expect(await here.home.ledger.head(request.caseId)).toBeUndefined();
  });

  it("is taken where it is, quoted or not: the command is carried out once", async () => {
    expect((await send("open-first")).status).toBe(201);
    expect((await send('"open-first"')).status).toBe(200);
  });

  it("holds for a command of the office too", async () => {
    const office = {
      id: "grant-office-1",
      person: "administrator",
      duty: "administrator",
      office: { kind: "GrantDuty", holder: "somebody", granted: "auditor" },
    };
    const asked = (key: string) =>
      Promise.resolve(
        here.app.request("/api/office", sending({ request: office }, { "idempotency-key": key })),
      );
    expect((await asked("another-key")).status).toBe(400);
    expect((await asked("grant-office-1")).status).toBe(201);
  });
});

describe("The readiness of a case over the API", () => {
  let served: Served;
  let port = 0;
  beforeAll(async () => {
    served = await servedOffice(2);
    ({ port } = served.server);
    await carryOn(served.sentOn(0), "first", 10);
  });
  afterAll(async () => {
    await served.close();
  });

  const readiness = async () =>
    (await ask({ port, path: "/api/cases/first/readiness" })).body["items"] as readonly {
      readonly authority: Readonly<Record<string, unknown>>;
    }[];

  it("lists what is met, missing, not known and still to come, each with its authority", async () => {
    const items = await readiness();
    expect(items).toContainEqual(
      expect.objectContaining({
        id: "assent:head-of-state",
        status: "met",
        entry: expect.any(String) as string,
      }),
    );
    expect(items).toContainEqual(
      expect.objectContaining({ id: "instrument-signed", status: "missing" }),
    );
    expect(items).toContainEqual(expect.objectContaining({ id: "confirmed", status: "notKnown" }));
    expect(items).toContainEqual(expect.objectContaining({ id: "reference", status: "later" }));
    for (const { authority } of items)
      expect(authority["mark"] === "own" ? authority["rule"] : authority["cite"]).toMatch(/./);
  });

  it("is not found where there is no case", async () => {
    expect(await ask({ port, path: "/api/cases/none/readiness" })).toMatchObject({ status: 404 });
  });

  it("comes after a refusal that names two texts by their digests and compares nothing", async () => {
    const request = await nextRequest(served.sentOn(0), "first");
    if (request?.command.kind !== "ReleaseInstrument") throw new Error("another step is next");
    const { documents } = served.home.desk.ports;
    const text = await documents.put(Buffer.from("an altered text"));
    const altered = { ...request, command: { ...request.command, text } };
    expect(await post(port, { request: altered })).toMatchObject({
      status: 422,
      body: {
        title: "TextDiffers",
        refusal: { fields: { supplied: text } },
      },
    });
  });
});

describe("The papers of a case over the API", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedOffice(2);
    await carryOn(served.sentOn(0), "first", 10);
  });
  afterAll(async () => {
    await served.close();
  });

  const wish = (more: object): Promise<Heard> =>
    post(
      served.server.port,
      { caseId: "first", paper: "instrument", language: "az", ...more },
      "/api/papers",
    );
  const keptUnder = async (digest: unknown): Promise<Uint8Array> => {
    const { documents } = served.home.desk.ports;
    const bytes = await documents.get(String(digest) as Parameters<typeof documents.get>[0]);
    if (bytes === undefined) throw new Error("it is not among the documents");
    return bytes;
  };

  it("are kept among the documents and answered by digest, with their marking", async () => {
    const heard = await wish({});
    expect(heard).toMatchObject({ status: 201, type: "application/json" });
    const { digest, size, marking } = heard.body;
    const bytes = await keptUnder(digest);
    expect({ size, marking }).toEqual({ size: bytes.length, marking: "draft" });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
  });

  it("are answered in bytes to whoever accepts a PDF, with their marking, and kept nowhere", async () => {
    const answer = await fetch(`http://127.0.0.1:${String(served.server.port)}/api/papers`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/pdf" },
      body: JSON.stringify({ caseId: "first", paper: "history-certificate", language: "az" }),
    });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(answer.headers.get("tasdiq-marking")).toBe("clean");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(readPdfs([bytes])[0]?.pages.length).toBeGreaterThan(0);
    await expect(keptUnder(createHash("sha256").update(bytes).digest("hex"))).rejects.toThrow(
      "it is not among the documents",
    );
  });

  it("are the same document once, however often they are asked for", async () => {
    expect((await wish({})).body).toEqual((await wish({})).body);
    expect((await wish({ language: "en" })).body["digest"]).not.toBe(
      (await wish({})).body["digest"],
    );
  });

  it("say in a demonstration on every page that they are one", async () => {
    const { body } = await wish({ paper: "history-certificate", language: "en" });
    expect(body["marking"]).toBe("clean");
    const [paper] = readPdfs([await keptUnder(body["digest"])]);
    expect(paper?.pages.length).toBeGreaterThan(0);
    expect(paper?.pages.filter((page) => !page.includes("DEMONSTRATION"))).toEqual([]);
  });

  it("record nothing", async () => {
    const history = async (): Promise<Heard> =>
      ask({ port: served.server.port, path: "/api/cases/first/history" });
    const before = await history();
    await wish({ paper: "vote-record" });
    expect(await history()).toEqual(before);
  });

  it("are not found where there is no case", async () => {
    for (const caseId of ["none", "office"])
      expect(await wish({ caseId })).toMatchObject({
        status: 404,
        type: "application/problem+json",
        body: { title: "CaseNotFound" },
      });
  });

  it("are refused in words when there is nothing to print", async () => {
    await carryOn(served.sentOn(1), "second", 2);
    expect(await wish({ caseId: "second", paper: "vote-record" })).toMatchObject({
      status: 422,
      type: "application/problem+json",
      body: {
        type: "urn:tasdiq:fault:NothingToPrint",
        title: "NothingToPrint",
        detail: "the case has no plenary vote on record",
      },
    });
  });

  it.each([
    { paper: "passport" },
    { language: "fr" },
    { language: undefined },
    { caseId: "No Case" },
    { more: "than is asked for" },
  ])("are not made for a wish that is not understood: %j", async (more) => {
    expect(await wish(more)).toMatchObject({
      status: 400,
      type: "application/problem+json",
      body: { title: "MalformedInput" },
    });
  });

  it("are asked for in few words", async () => {
    expect(await wish({ more: "x".repeat(5000) })).toMatchObject({ status: 413 });
  });
});

const counted = () => {
  const times = new Map<string, number>();
  const write = (key: string, length = 10) => {
    times.set(key, (times.get(key) ?? 0) + 1);
    return Promise.resolve(new Uint8Array(length).fill(key.charCodeAt(0)));
  };
  return { times, write };
};

describe("Kept pages", () => {
  it("are written once, and each only for its own key", async () => {
    const { times, write } = counted();
    const kept = pageCache();
    const [a, b] = [await kept("a", () => write("a")), await kept("b", () => write("b"))];
    expect(await kept("a", () => write("a"))).toBe(a);
    expect(await kept("b", () => write("b"))).toBe(b);
    expect([a[0], b[0]]).toEqual(["a".charCodeAt(0), "b".charCodeAt(0)]);
    expect(Object.fromEntries(times)).toEqual({ a: 1, b: 1 });
  });

  it("are forgotten where they fill more than is allowed, the one longest unasked for first", async () => {
    const { times, write } = counted();
    const kept = pageCache(30);
    for (const key of ["a", "b", "c", "a", "d", "a", "c", "d", "b"])
      await kept(key, () => write(key));
    // At the coming of d, b was the one longest unasked for; at its own return, a was.
    expect(Object.fromEntries(times)).toEqual({ a: 1, b: 2, c: 1, d: 1 });
    await kept("a", () => write("a"));
    expect(times.get("a")).toBe(2);
  });

  it("hand out a page that is larger than all that is kept, and keep nothing of it", async () => {
    const { times, write } = counted();
    const kept = pageCache(30);
    expect((await kept("a", () => write("a", 31))).length).toBe(31);
    await kept("a", () => write("a", 31));
    await kept("b", () => write("b"));
    await kept("b", () => write("b"));
    expect(Object.fromEntries(times)).toEqual({ a: 2, b: 1 });
  });

  it("keep nothing of a page that could not be written", async () => {
    const kept = pageCache();
    await expect(kept("a", () => Promise.reject(new Error("a fault")))).rejects.toThrow("a fault");
    expect((await kept("a", () => Promise.resolve(new Uint8Array(3)))).length).toBe(3);
  });
});
