import { ask, servedOffice, type Served } from "./over.ts";

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
