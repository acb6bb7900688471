import { createHash } from "node:crypto";
import { officeHere, sending, type Here } from "./here.ts";
import { requestOf } from "../local/office.ts";
import { opening } from "../local/procedure.ts";

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
