import { slidingWindow } from "../../src/console/rates.ts";

const second = 1000;
const day = 86_400 * second;

describe("How often somebody may ask in a minute", () => {
  it("is so often, and then not before the first time is a minute ago", () => {
    let at = day;
    const { ask } = slidingWindow(2, () => at);
    expect([ask("a"), ask("a"), ask("a"), ask("b")]).toEqual([0, 0, 60, 0]);
    at += 59 * second;
    expect(ask("a")).toBe(1);
    at += second;
    expect(ask("a")).toBe(0);
  });

  it("keeps nobody waiting for a day where the clock was set back by one", () => {
    let at = 2 * day;
    const { ask } = slidingWindow(2, () => at);
    expect([ask("a"), ask("a"), ask("a")]).toEqual([0, 0, 60]);
    at -= day;
    expect([ask("a"), ask("a"), ask("a")]).toEqual([0, 0, 60]);
  });
});
