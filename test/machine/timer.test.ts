import { mock } from "node:test";
import { armTimer } from "../../local/driver/timer.ts";

const day = 86_400_000;

/** Day by day, because what is armed on the way counts from the end of a step. */
const pass = (days: number): void => {
  for (let passed = 0; passed < days; passed += 1) mock.timers.tick(day);
};

describe("a timer", () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ["Date", "setTimeout"], now: Date.UTC(2026, 0, 1) });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it("fires after 200 days and not at once, once", () => {
    let fired = 0;
    armTimer(Date.now() + 200 * day, Date.now, () => (fired += 1));
    pass(199);
    expect(fired).toBe(0);
    pass(400);
    expect(fired).toBe(1);
  });

  it("fires soon when its instant has passed, and never when it was cancelled", () => {
    let fired = 0;
    armTimer(Date.now() - day, Date.now, () => (fired += 1));
    armTimer(Date.now() + day, Date.now, () => (fired += 10)).cancel();
    expect(fired).toBe(0);
    pass(2);
    expect(fired).toBe(1);
  });
});
