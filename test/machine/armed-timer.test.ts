import { setTimeout as after } from "node:timers/promises";
import { armTimer } from "../../local/driver/timer.ts";

// By real time; the days that a timer may take are in timer.test.ts.
describe("a timer that is armed", () => {
  const day = 86_400_000;

  it("fires once when its instant is reached, not before, and not in the same turn", async () => {
    const from = Date.now();
    const fired: number[] = [];
    armTimer(from + 40, Date.now, () => fired.push(Date.now() - from));
    armTimer(from - day, Date.now, () => fired.push(-1));
    expect(fired).toEqual([]);
    await after(150);
    expect(fired).toHaveLength(2);
    expect(fired[0]).toBe(-1);
    expect(fired[1]).toBeGreaterThanOrEqual(40);
  });

  it("never fires when it was cancelled", async () => {
    let fired = 0;
    armTimer(Date.now() + 10, Date.now, () => (fired += 1)).cancel();
    await after(60);
    expect(fired).toBe(0);
  });

  it("goes on waiting when the clock was set back, and fires when it has come so far", async () => {
    let at = 0;
    let fired = 0;
    armTimer(
      10,
      () => at,
      () => (fired += 1),
    );
    at = -30;
    await after(25);
    expect(fired).toBe(0);
    at = 10;
    await after(100);
    expect(fired).toBe(1);
  });

  it("of sixty days, which are more than a JavaScript timer can hold, does not look at the clock without end", async () => {
    let looks = 0;
    const now = () => {
      looks += 1;
      return 0;
    };
    const { cancel } = armTimer(60 * day, now, () => undefined);
    await after(40);
    cancel();
    expect(looks).toBe(1);
  });

  it("keeps no process alive", () => {
    const alive = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = alive();
    const { cancel } = armTimer(Date.now() + day, Date.now, () => undefined);
    expect(alive()).toBe(before);
    cancel();
  });
});
