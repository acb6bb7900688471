import { runStates } from "../support/asl-files.ts";
import { ask } from "./task-states.ts";

describe("a token", () => {
  it.each([
    [99_999, "resumed"],
    [100_000, "late"],
  ])("is good until its instant: after %s ms it is %s", async (ms, answer) => {
    const { driver, clock, tokens } = await runStates({ Ask: ask }, {}, { work: () => null });
    clock.step(ms);
    expect(await driver.resume(tokens()[0] ?? "")).toBe(answer);
  });

  it("without an instant is good for ever, and nothing falls due", async () => {
    const patient = { ...ask, TimeoutSeconds: undefined };
    const { driver, clock, tokens } = await runStates({ Ask: patient }, {}, { work: () => null });
    expect(driver.nextDue()).toBeUndefined();
    clock.step(10 * 366 * 86_400_000);
    expect(await driver.runDue()).toBe(0);
    expect(await driver.resume(tokens()[0] ?? "", "at last")).toBe("resumed");
    expect(driver.list()[0]?.output).toBe("at last");
  });

  it("that is answered with nothing gives an empty object", async () => {
    const { driver, tokens } = await runStates({ Ask: ask }, {}, { work: () => null });
    await driver.resume(tokens()[0] ?? "");
    expect(driver.list()[0]?.output).toEqual({});
  });
});
