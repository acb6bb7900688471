import { officeHere, type Here } from "./here.ts";

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
