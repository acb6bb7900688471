import { ask, servedOffice, type Served } from "./over.ts";

describe("The server of one machine", () => {
  let served: Served;
  beforeEach(async () => {
    served = await servedOffice(0);
  });
  afterEach(async () => {
    await served.close();
  });

  const with_ = (headers: Readonly<Record<string, string>>) =>
    ask({ port: served.server.port, path: "/api/cases/none", headers });

  it.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1", ""])(
    "does not answer for the host name %p, which somebody may have let point here",
    async (host) => {
      expect(await with_({ host })).toMatchObject({ body: { title: "ForeignHost" }, status: 421 });
    },
  );

  it.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST:8080"])("answers for %s", async (host) => {
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

  it("answers what was asked before it closes, and then nobody", async () => {
    const { port, close } = served.server;
    const asked = with_({ host: "localhost" });
    await asked;
    await close();
    await expect(ask({ port, path: "/api/cases/none" })).rejects.toThrow(/ECONNREFUSED/);
  });

  it("says so when its port is taken", async () => {
    const { serveHome } = await import("../../local/server.ts");
    await expect(serveHome(served.home, served.server.port)).rejects.toThrow(/EADDRINUSE/);
  });
});
