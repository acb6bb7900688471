import { armTimer } from "../../local/driver/timer.ts";

const day = 86_400_000;

describe("a timer", () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 0, 1) }));
  afterEach(() => jest.useRealTimers());

  it("fires after 200 days and not at once, once", () => {
    let fired = 0;
    armTimer(Date.now() + 200 * day, Date.now, () => (fired += 1));
    jest.advanceTimersByTime(199 * day);
    expect(fired).toBe(0);
    jest.advanceTimersByTime(400 * day);
    expect(fired).toBe(1);
  });

  it("fires soon when its instant has passed, and never when it was cancelled", () => {
    let fired = 0;
    armTimer(Date.now() - day, Date.now, () => (fired += 1));
    armTimer(Date.now() + day, Date.now, () => (fired += 10)).cancel();
    expect(fired).toBe(0);
    jest.advanceTimersByTime(2 * day);
    expect(fired).toBe(1);
  });
});
