import { siteOver } from "../../src/console/site.ts";

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
