import { commandIdSchema } from "../../src/procedure/values/ids.ts";
import { requestOf } from "../local/office.ts";
import { opening } from "../local/procedure.ts";
import { officeHere, sending, type Here } from "./here.ts";
import { described, operationsIn, validatorOf, type JsonObject } from "./openapi.ts";

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
