import { officeHere, type Here } from "./here.ts";

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
