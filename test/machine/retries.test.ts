import { failing, runStates, type Small } from "../support/asl-files.ts";
import { call, retrier } from "./task-states.ts";

const task = {
  ...call,
  Arguments: { FunctionName: "work", Payload: "{% $states.context.State %}" },
};
const busy = failing("Busy", "try later");
const retrying = (...retriers: object[]) => ({
  Work: { ...task, Retry: retriers.map((fields) => ({ ...retrier, ...fields })) },
});

/** Seconds from try to try, until nothing more is due. */
const delaysOf = async ({ driver, clock }: Small): Promise<number[]> => {
  const delays: number[] = [];
  for (let due = driver.nextDue(); due !== undefined; due = driver.nextDue()) {
    delays.push((due - clock.now()) / 1000);
    clock.step(due - clock.now());
    await driver.runDue();
  }
  return delays;
};

/** Fails as the names say, one after the other, and then answers. */
const failingAs = (...names: string[]) => {
  const left = [...names];
  return (): number => {
    const name = left.shift();
    return name === undefined ? 1 : failing(name, "no")();
  };
};

describe("a retrier", () => {
  it("waits as it says: from its interval, by its rate, to its longest delay", async () => {
    const delays = { IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 20, MaxAttempts: 4 };
    const ran = await runStates(retrying(delays), {}, { work: busy });
    expect(await delaysOf(ran)).toEqual([2, 6, 18, 20]);
    expect(ran.driver.list()[0]).toMatchObject({ status: "FAILED", error: "Busy" });
  });

  it("waits for any part of its delay, by chance", async () => {
    const chances = [0.25, 0.5, 0.999];
    const ran = await runStates(
      retrying({ IntervalSeconds: 4 }),
      {},
      {
        work: busy,
        chance: () => chances.shift() ?? 1,
      },
    );
    expect(await delaysOf(ran)).toEqual([1, 4, 15.984]);
  });

  it("does not try before its instant", async () => {
    const ran = await runStates(retrying({}), {}, { work: busy });
    ran.clock.step(999);
    expect(await ran.driver.runDue()).toBe(0);
    expect(ran.payloads).toHaveLength(1);
    ran.clock.step(1);
    expect(await ran.driver.runDue()).toBe(1);
    expect(ran.payloads).toHaveLength(2);
  });

  it("tells in the history when it will try again", async () => {
    const ran = await runStates(retrying({}), {}, { work: busy });
    expect(ran.driver.history("x")).toContainEqual({
      kind: "RetryScheduled",
      state: "Work",
      at: ran.clock.now(),
      detail: ran.clock.now() + 1000,
    });
  });

  it("may name several errors, and sees each", async () => {
    const retriers = retrying({ ErrorEquals: ["Busy", "Odd"] });
    const ran = await runStates(retriers, {}, { work: failingAs("Busy", "Odd") });
    expect(await delaysOf(ran)).toEqual([1, 2]);
    expect(ran.driver.list()[0]?.status).toBe("SUCCEEDED");
  });

  it("counts for itself; the state says how often it was tried again in all", async () => {
    const retriers = retrying(
      { MaxAttempts: 1 },
      { ErrorEquals: ["Odd"], MaxAttempts: 1, IntervalSeconds: 7 },
    );
    const ran = await runStates(retriers, {}, { work: failingAs("Busy", "Odd") });
    expect(await delaysOf(ran)).toEqual([1, 7]);
    expect(ran.driver.list()[0]?.status).toBe("SUCCEEDED");
    expect(ran.payloads.map((state) => state["RetryCount"])).toEqual([0, 1, 2]);
  });

  it("that is used up leaves the error to no later one", async () => {
    const retriers = retrying({ MaxAttempts: 1 }, { ErrorEquals: ["States.ALL"], MaxAttempts: 5 });
    const ran = await runStates(retriers, {}, { work: busy });
    expect(await delaysOf(ran)).toEqual([1]);
  });

  it("does not change when the state was entered", async () => {
    const ran = await runStates(retrying({}), {}, { work: busy });
    await delaysOf(ran);
    expect(new Set(ran.payloads.map((state) => state["EnteredTime"]))).toEqual(
      new Set([new Date(ran.driver.list()[0]?.startedAt ?? 0).toISOString()]),
    );
  });

  it("begins anew in the next state", async () => {
    const again = { ...task, Retry: [retrier] };
    const states = { Work: { ...again, Next: "Work on" }, "Work on": again };
    const ran = await runStates(states, {}, { work: failingAs("Busy") });
    await delaysOf(ran);
    expect(ran.payloads.map((state) => state["RetryCount"])).toEqual([0, 1, 0]);
  });

  it("that names States.TaskFailed names every error but a timeout", async () => {
    const retriers = { ErrorEquals: ["States.TaskFailed"], MaxAttempts: 1 };
    const failed = await runStates(retrying(retriers), {}, { work: busy });
    expect(await delaysOf(failed)).toEqual([1]);
    const late = await runStates(retrying(retriers), {}, { work: failing("States.Timeout", "") });
    expect(await delaysOf(late)).toEqual([]);
  });

  it("that names States.ALL names a timeout too", async () => {
    const retriers = { ErrorEquals: ["States.ALL"], MaxAttempts: 1 };
    const late = await runStates(retrying(retriers), {}, { work: failing("States.Timeout", "") });
    expect(await delaysOf(late)).toEqual([1]);
  });

  it.each(["States.Runtime", "States.DataLimitExceeded"])("never sees %s", async (name) => {
    const handling = {
      Retry: [{ ...retrier, ErrorEquals: ["States.ALL", name] }],
      Catch: [{ ErrorEquals: ["States.ALL", name], Next: "Work" }],
    };
    const ran = await runStates(
      { Work: { ...task, ...handling } },
      {},
      { work: failing(name, "") },
    );
    expect(ran.driver.list()[0]).toMatchObject({ status: "FAILED", error: name });
  });
});

describe("a catcher", () => {
  const caught = (catcher: object) => ({
    Work: { ...task, Catch: [{ ErrorEquals: ["Busy"], Next: "Done", ...catcher }] },
  });

  it("that says nothing else hands on the error and its cause", async () => {
    const ran = await runStates(caught({}), {}, { work: busy });
    expect(ran.driver.list()[0]).toMatchObject({
      status: "SUCCEEDED",
      output: {
        Error: "Busy",
        Cause: JSON.stringify({ errorType: "Busy", errorMessage: "try later" }),
      },
    });
  });

  it("tells in the history which error was caught", async () => {
    const ran = await runStates(caught({}), {}, { work: busy });
    expect(ran.driver.history("x")).toContainEqual({
      kind: "ErrorCaught",
      state: "Work",
      at: ran.clock.now(),
      detail: "Busy",
    });
  });

  it("whose own output cannot be worked out fails the execution", async () => {
    const ran = await runStates(caught({ Output: "{% $missing %}" }), {}, { work: busy });
    expect(ran.driver.list()[0]).toMatchObject({
      status: "FAILED",
      error: "States.QueryEvaluationError",
    });
  });
});
