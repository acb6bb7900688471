import { steppedClock } from "../support/asl-clock.ts";
import { failing, machineOf, openSmall, runStates, type Small } from "../support/asl-files.ts";
import { ask, call, leaseMs, retrier } from "./task-states.ts";

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
