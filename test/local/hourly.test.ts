import { hourly } from "../../src/local/hourly.ts";

const hour = 3_600_000;

describe("What is done once an hour", () => {
  it("is due at first, and an hour after it was begun", () => {
    let at = 100 * hour;
    const { isDue, begin } = hourly(() => at);
    expect(isDue()).toBe(true);
    begin();
    expect(isDue()).toBe(false);
    at += hour - 1;
    expect(isDue()).toBe(false);
    at += 1;
    expect(isDue()).toBe(true);
  });

  it("is due at once where the clock was set back, and then by the clock as it goes", () => {
    let at = 100 * hour;
    const { isDue, begin } = hourly(() => at);
    begin();
    at -= 24 * hour;
    expect(isDue()).toBe(true);
    begin();
    expect(isDue()).toBe(false);
  });
});
