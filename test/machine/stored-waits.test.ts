import { runStates } from "../support/asl-files.ts";
import { ask } from "./task-states.ts";

const tokenIn = (payload: unknown): string => String((payload as { token: unknown }).token);

describe("a wait that is stored with its execution", () => {
  it("is stored once its execution waits, and its token ends it", async () => {
    const stored: string[] = [];
    const { driver, payloads } = await runStates(
      { Ask: ask },
      {},
      { waits: { work: (payload) => stored.push(tokenIn(payload)) > 0 } },
    );
    expect(payloads).toEqual([]);
    expect(driver.list()[0]).toMatchObject({ status: "RUNNING", state: "Ask" });
    expect(driver.isStarting("x")).toBe(false);
    expect(await driver.resume(stored[0] ?? "", "answered")).toBe("resumed");
    expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: "answered" });
  });

  it("is not waited for where there is nothing to wait for any more: the execution goes on, and its token is late", async () => {
    const offered: string[] = [];
    const { driver, order } = await runStates(
      { First: { ...ask, Next: "Second" }, Second: ask },
      {},
      { waits: { work: (payload) => offered.push(tokenIn(payload)) > 1 } },
    );
    expect(order().filter((event) => event.startsWith("StateEntered"))).toEqual([
      "StateEntered First",
      "StateEntered Second",
    ]);
    expect(await driver.resume(offered[0] ?? "")).toBe("late");
    expect(await driver.resume(offered[1] ?? "")).toBe("resumed");
  });

  it("leaves its execution as it was when it cannot be stored", async () => {
    const failing = (): never => {
      throw new Error("the disk is full");
    };
    const run = runStates({ Ask: ask }, {}, { waits: { work: failing } });
    await expect(run).rejects.toThrow("the disk is full");
  });

  it("still has its time", async () => {
    const { driver, clock } = await runStates({ Ask: ask }, {}, { waits: { work: () => true } });
    clock.step(100_000);
    expect(await driver.runDue()).toBe(1);
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error: "States.Timeout" });
  });
});
