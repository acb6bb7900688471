import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { newFolder } from "../contract/folders.ts";
import { steppedClock } from "../support/asl-clock.ts";
import { failing, machineOf, openSmall, runStates, type Small } from "../support/asl-files.ts";
import { driversInMemory } from "../support/driver-file.ts";
import { ask, call, leaseMs, retrier } from "./task-states.ts";

const askingNamed = {
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
  Arguments: {
    FunctionName: "work",
    Payload: {
      token: "{% $states.context.Task.Token %}",
      of: "{% $states.context.Execution.Name %}",
    },
  },
  TimeoutSeconds: 100,
  Next: "Done",
};
const states = { Ask: askingNamed };
const answers = { work: () => null };

describe("what is told of an execution", () => {
  it("that waits is where it is and since when, and neither end nor result", async () => {
    const { driver, clock } = await runStates(states, {}, answers);
    const at = clock.now();
    clock.step(5);
    expect(driver.list()).toStrictEqual([
      { name: "x", status: "RUNNING", state: "Ask", enteredAt: at, startedAt: at },
    ]);
    expect(driver.isRunning("x")).toBe(true);
    expect(driver.isRunning("y")).toBe(false);
  });

  it("that succeeded is its output and when it ended", async () => {
    const { driver, clock, tokens } = await runStates(states, {}, answers);
    const startedAt = clock.now();
    clock.step(5);
    await driver.resume(tokens()[0] ?? "", { error: "of the draft law" });
    expect(driver.list()).toStrictEqual([
      {
        name: "x",
        status: "SUCCEEDED",
        state: "Done",
        enteredAt: startedAt + 5,
        startedAt,
        endedAt: startedAt + 5,
        output: { error: "of the draft law" },
      },
    ]);
    expect(driver.isRunning("x")).toBe(false);
    expect(driver.nextDue()).toBeUndefined();
  });

  it("that failed is error and cause", async () => {
    const { driver, clock } = await runStates(states, {}, { work: failing("Busy", "later") });
    const at = clock.now();
    expect(driver.list()).toStrictEqual([
      {
        name: "x",
        status: "FAILED",
        state: "Ask",
        enteredAt: at,
        startedAt: at,
        endedAt: at,
        error: "Busy",
        cause: JSON.stringify({ errorType: "Busy", errorMessage: "later" }),
      },
    ]);
  });

  it("that was stopped is why, and nothing falls due any more", async () => {
    const { driver, clock } = await runStates(states, {}, answers);
    clock.step(7);
    expect(await driver.stop("x", "by mistake")).toBe("stopped");
    expect(driver.list()[0]).toMatchObject({
      status: "ABORTED",
      state: "Ask",
      endedAt: clock.now(),
      error: "Stopped",
      cause: "by mistake",
    });
    expect(driver.nextDue()).toBeUndefined();
    expect(driver.isRunning("x")).toBe(false);
  });

  it("that was never started is that it does not run, also to whoever stops it", async () => {
    const { driver } = await runStates(states, {}, answers);
    expect(await driver.stop("y", "by mistake")).toBe("not running");
    expect(driver.history("y")).toEqual([]);
  });
});

describe("the history of an execution", () => {
  it("tells its beginning, each state, each token, and a lawful end", async () => {
    const { driver, clock, tokens } = await runStates(states, {}, answers);
    const at = clock.now();
    clock.step(5);
    await driver.resume(tokens()[0] ?? "");
    expect(driver.history("x")).toStrictEqual([
      { kind: "ExecutionStarted", state: "", at },
      { kind: "StateEntered", state: "Ask", at },
      { kind: "TokenIssued", state: "Ask", at },
      { kind: "StateExited", state: "Ask", at: at + 5 },
      { kind: "StateEntered", state: "Done", at: at + 5 },
      { kind: "StateExited", state: "Done", at: at + 5 },
      { kind: "ExecutionSucceeded", state: "", at: at + 5 },
    ]);
  });

  it("tells by what it failed, and where", async () => {
    const { driver, clock } = await runStates(states);
    const at = clock.now();
    const failed = { at, detail: "Error" };
    expect(driver.history("x").slice(-2)).toStrictEqual([
      { kind: "TaskFailed", state: "Ask", ...failed },
      { kind: "ExecutionFailed", state: "", ...failed },
    ]);
  });

  it("tells where and why it was stopped", async () => {
    const { driver, clock } = await runStates(states, {}, answers);
    await driver.stop("x", "by mistake");
    expect(driver.history("x").at(-1)).toStrictEqual({
      kind: "ExecutionStopped",
      state: "Ask",
      at: clock.now(),
      detail: "by mistake",
    });
  });
});

describe("several executions", () => {
  const three = async () => {
    const small = openSmall(machineOf(states), answers);
    for (const name of ["c", "a", "b"]) {
      await small.driver.start(name, {});
      small.clock.step(10_000);
    }
    const tokenOf = (name: string) =>
      String(small.payloads.find((payload) => payload["of"] === name)?.["token"]);
    return { ...small, tokenOf };
  };

  it("are listed as they were begun; asked for, only those that run", async () => {
    const { driver, tokenOf } = await three();
    await driver.resume(tokenOf("a"));
    expect(driver.list().map(({ name }) => name)).toEqual(["c", "a", "b"]);
    expect(driver.list("RUNNING").map(({ name }) => name)).toEqual(["c", "b"]);
  });

  it("that run are told by name, a few after a name", async () => {
    const { driver, tokenOf } = await three();
    expect(driver.runningAfter("", 2)).toEqual(["a", "b"]);
    expect(driver.runningAfter("a", 2)).toEqual(["b", "c"]);
    await driver.resume(tokenOf("b"));
    expect(driver.runningAfter("a", 2)).toEqual(["c"]);
    expect(driver.runningAfter("c", 2)).toEqual([]);
  });

  it("fall due each at its own instant, the first first", async () => {
    const { driver, clock } = await three();
    const due = clock.now() + 70_000;
    expect(driver.nextDue()).toBe(due);
    clock.step(70_000);
    expect(await driver.runDue()).toBe(1);
    expect(driver.list("RUNNING").map(({ name }) => name)).toEqual(["a", "b"]);
    expect(driver.nextDue()).toBe(due + 10_000);
    clock.step(60_000);
    expect(await driver.runDue()).toBe(2);
    expect(driver.nextDue()).toBeUndefined();
  });

  it("are run though one of them cannot be read; that one ends, and the fault is told", async () => {
    const file = driversInMemory();
    const { database } = file;
    const told: string[] = [];
    const tellFault = (name: string, fault: unknown): void => {
      told.push(`${name}: ${String(fault)}`);
    };
    const running = { ...answers, file, tellFault };
    const { driver, clock } = openSmall(machineOf(states), running);
    for (const name of ["a", "b", "c"]) await driver.start(name, {});
    database.exec("UPDATE execution SET thread = '{}' WHERE name = 'b'");
    clock.step(100_000);
    expect(await driver.runDue()).toBe(2);
    expect(told).toEqual([expect.stringMatching(/^b: .*where it stands cannot be read/)]);
    // It would fail each time, so it has ended, and whoever needs it starts another.
    expect([driver.list("RUNNING"), driver.isRunning("b"), driver.nextDue()]).toEqual([
      [],
      false,
      undefined,
    ]);
    database.close();
  });
});

describe("the stored row of an execution", () => {
  it("that stands in a state that its definition lacks fails the execution, which says so", async () => {
    const file = driversInMemory();
    const { database } = file;
    const { driver, clock } = openSmall(machineOf(states), { ...answers, file });
    await driver.start("x", {});
    database.exec(`UPDATE execution SET thread = replace(thread, '"Ask"', '"Lost"')`);
    clock.step(100_000);
    await driver.runDue();
    expect(driver.list()[0]).toMatchObject({
      status: "FAILED",
      error: "States.Runtime",
      cause: 'there is no state "Lost"',
    });
    database.close();
  });

  it("that lacks the definition of an execution is a fault", async () => {
    const { folder, remove } = newFolder();
    const file = join(folder, "ledger.db");
    const own = machineOf({ ...states, "Of this test": { Type: "Succeed" } });
    const { driver, tokens } = openSmall(own, { ...answers, file });
    await driver.start("x", {});
    driver.close();
    const database = new DatabaseSync(file);
    database.exec("UPDATE execution SET machine = 'of nobody'");
    database.close();
    const again = openSmall(own, { ...answers, file });
    await expect(again.driver.resume(tokens()[0] ?? "")).rejects.toThrow(
      "No definition of nobody is stored",
    );
    again.driver.close();
    remove();
  });
});

describe("a run that somebody else comes between", () => {
  it("stays stopped when it is stopped in the middle of a task", async () => {
    const small: Small = openSmall(machineOf({ Work: call }), {
      work: () => small.driver.stop("x", "by mistake"),
    });
    await small.driver.start("x", {});
    expect(small.driver.list()[0]).toMatchObject({ status: "ABORTED", cause: "by mistake" });
    expect(small.order()).toEqual([
      "ExecutionStarted",
      "StateEntered Work",
      "ExecutionStopped Work",
    ]);
  });

  it.each([
    ["that is called once", call],
    ["that may be called again", { ...call, Retry: [retrier] }],
  ])("hands out no token when it was stopped in a task %s", async (_, task) => {
    const small: Small = openSmall(machineOf({ Work: { ...task, Next: "Ask" }, Ask: ask }), {
      work: () => small.driver.stop("x", "by mistake"),
    });
    await small.driver.start("x", {});
    expect(small.driver.list()[0]?.status).toBe("ABORTED");
    expect(small.payloads).toHaveLength(1);
  });

  it("ends without a fault when its driver is closed in the middle of a task", async () => {
    const small: Small = openSmall(machineOf({ Work: call }), {
      work: () => {
        small.driver.close();
      },
    });
    expect(await small.driver.start("x", {})).toBe("started");
  });

  it("goes on with an answer that came meanwhile only when its task has returned", async () => {
    const seen: unknown[] = [];
    const small: Small = openSmall(machineOf({ Ask: ask }), {
      work: async (payload) => {
        seen.push(await small.driver.resume(String(payload["token"])));
        seen.push(small.driver.list()[0]?.state);
      },
    });
    await small.driver.start("x", {});
    expect(seen).toEqual(["resumed", "Ask"]);
    expect(small.driver.list()[0]).toMatchObject({ status: "SUCCEEDED", state: "Done" });
  });

  it("tells in the history nothing of what was undone by the answer that came meanwhile", async () => {
    const small: Small = openSmall(machineOf({ Ask: { ...ask, Retry: [retrier] } }), {
      work: async (payload) => {
        await small.driver.resume(String(payload["token"]), "answered");
        failing("Busy", "later")();
      },
    });
    await small.driver.start("x", {});
    expect(small.driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: "answered" });
    expect(small.order()).toEqual([
      "ExecutionStarted",
      "StateEntered Ask",
      "TokenIssued Ask",
      "StateExited Ask",
      "StateEntered Done",
      "StateExited Done",
      "ExecutionSucceeded",
    ]);
  });

  it("has run out of time when its task took longer than the wait may", async () => {
    const clock = steppedClock();
    const work = () => {
      clock.step(100_000);
    };
    const { driver } = await runStates({ Ask: ask }, {}, { clock, work });
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error: "States.Timeout" });
  });
});

describe("a run that meets a fault of the machine", () => {
  const retrying = { Retry: [{ ...retrier, ErrorEquals: ["States.ALL"] }] };
  const catching = { Catch: [{ ErrorEquals: ["States.ALL"], Next: "Done" }] };

  /** A task in which the clock breaks, the first time that it is called. */
  const meeting = async (handling: object) => {
    const clock = steppedClock();
    let isBroken = false;
    const small: Small = openSmall(machineOf({ Work: { ...call, ...handling } }), {
      clock: {
        ...clock,
        now: () => {
          if (isBroken) {
            isBroken = false;
            throw new Error("the clock is broken");
          }
          return clock.now();
        },
      },
      work: () => {
        isBroken = small.payloads.length === 1;
      },
    });
    await expect(small.driver.start("x", {})).rejects.toThrow("the clock is broken");
    expect(small.driver.list()[0]).toMatchObject({ status: "RUNNING", state: "Work" });
    clock.step(leaseMs);
    expect(await small.driver.runDue()).toBe(1);
    return small;
  };

  it.each([
    ["is tried again by no retrier", retrying],
    ["is caught by no catcher", { ...retrying, ...catching }],
  ])("%s, and goes on when its lease has run out", async (_, handling) => {
    const small = await meeting(handling);
    expect(small.driver.list()[0]).toMatchObject({ status: "SUCCEEDED", state: "Done" });
    expect(small.payloads).toHaveLength(2);
  });

  it("does not call a second time what no retrier may call again", async () => {
    const caught = await meeting(catching);
    expect(caught.driver.list()[0]).toMatchObject({ status: "SUCCEEDED", state: "Done" });
    expect(caught.payloads).toHaveLength(1);
    const failed = await meeting({});
    expect(failed.driver.list()[0]).toMatchObject({ status: "FAILED", error: "Lambda.Unknown" });
    expect(failed.payloads).toHaveLength(1);
  });
});
