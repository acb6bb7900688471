import { slidingWindow } from "../../src/console/rates.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, stranger } from "./session.ts";

describe("A sliding window", () => {
  it("lets so many through in any minute, and says how long to wait", () => {
    let now = 1_000_000;
    const { ask } = slidingWindow(3, () => now);
    expect([ask("a"), ask("a"), ask("a")]).toEqual([0, 0, 0]);
    now += 20_000;
    expect(ask("a")).toBe(40);
    expect(ask("b")).toBe(0);
    now += 39_999;
    expect(ask("a")).toBe(1);
    now += 1;
    expect([ask("a"), ask("a"), ask("a"), ask("a")]).toEqual([0, 0, 0, 60]);
  });

  it("does not lengthen the wait of who keeps asking", () => {
    let now = 0;
    const { ask } = slidingWindow(1, () => now);
    expect(ask("a")).toBe(0);
    for (now = 1000; now < 60_000; now += 1000) expect(ask("a")).toBeGreaterThan(0);
    now = 60_000;
    expect(ask("a")).toBe(0);
  });
});

describe("Rates", () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ rates: { signIns: 4, commands: 3 } });
  }, 120_000);
  afterAll(() => console.close());

  const form = { "form-token": "forged" };

  it("turn away a session that sends too many forms, and no other, and no reader", async () => {
    const [clerk, auditor] = [
      await signedIn(console.base, "clerk"),
      await signedIn(console.base, "auditor"),
    ];
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1)
      statuses.push((await clerk.post("/en/nowhere", form)).status);
    expect(statuses).toEqual([403, 403, 403, 429]);
    const turned = await clerk.post("/az/nowhere", form);
    expect(Number(turned.headers.get("retry-after"))).toBeGreaterThan(50);
    expect(await turned.text()).toContain("<h1");
    expect((await auditor.post("/en/nowhere", form)).status).toBe(403);
    expect((await clerk.get("/en/cases")).status).toBe(200);
  });

  it("turn away an address that tries to sign in too often", async () => {
    const { post, get } = stranger(console.base);
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1)
      statuses.push((await post("/en/sign-in", { person: "nobody" })).status);
    expect(statuses).toEqual([404, 404, 429]);
    expect((await post("/en/sign-in", { person: "clerk" })).status).toBe(429);
    expect((await get("/en/sign-in")).status).toBe(200);
  });
});
