import { request } from "node:http";
import { clerk, openSignedOffice, type SignedOffice } from "../support/oidc/office.ts";

const origin = "https://office.example";
let office: SignedOffice;

beforeAll(async () => {
  const reach = { kind: "public", host: "127.0.0.1", origin } as const;
  office = await openSignedOffice({ reach });
});
afterAll(() => office.close());

type Answer = {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
  readonly location: string | undefined;
};

// As a proxy hands it on: with the name that was asked for, and from where.
const asked = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(office.base + path, {
      method,
      headers: { host: "office.example", ...headers },
    });
    sent.once("response", (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      answer.once("end", () => {
        resolve({
          status: answer.statusCode ?? 0,
          body,
          cookies: answer.headers["set-cookie"] ?? [],
          location: answer.headers.location,
        });
      });
    });
    sent.once("error", reject).end();
  });

describe("A home that is served under a public address", () => {
  it("answers under that address, and under no other", async () => {
    expect((await asked("/en/sign-in")).status).toBe(200);
    expect((await asked("/en/sign-in", { host: "evil.example" })).status).toBe(421);
    expect((await asked("/en/sign-in", { host: "127.0.0.1" })).status).toBe(421);
  });

  it("takes forms from pages of that address only", async () => {
    const post = (from: string): Promise<Answer> => asked("/en/sign-out", { origin: from }, "POST");
    expect((await post(origin)).status).toBe(303);
    for (const foreign of ["http://office.example", "https://evil.example", "null"])
      expect((await post(foreign)).status).toBe(403);
  });

  it("sends people back to that address, and keeps cookies for its host alone", async () => {
    const { location, cookies } = await asked("/az/sign-in/start");
    const back = new URL(location ?? "").searchParams.get("redirect_uri");
    expect(back).toBe(`${origin}/az/sign-in/callback`);
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^__Host-tasdiq-going=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it("lets somebody in by the cookie of that name, and by no other", async () => {
    const token = await office.provider.tokenFor(clerk);
    const by = async (name: string): Promise<string> =>
      (await asked("/en/nowhere", { cookie: `${name}=${token}` })).body;
    expect(await by("__Host-tasdiq")).toContain(`Signed in as ${clerk}`);
    expect(await by("tasdiq")).not.toContain("Signed in as");
  });

  it("serves no API, which would ask for no credential", async () => {
    for (const path of ["/api/cases", "/api/tasks", "/api", "/openapi.json"])
      expect((await asked(path)).status).toBe(404);
  });

  it("says how it is, to whoever watches it by any name", async () => {
    const { status, body } = await asked("/health", { host: "10.0.0.7:8000" });
    expect(status).toBe(200);
    expect(Object.keys(JSON.parse(body) as object).sort()).toEqual([
      "driven",
      "healthy",
      "readable",
      "room",
      "version",
      "writable",
    ]);
  });
});
