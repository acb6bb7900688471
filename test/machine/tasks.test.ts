import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { openStore } from "../interpreter/store.ts";
import { newFolder } from "../contract/folders.ts";
import { steppedClock } from "../support/asl-clock.ts";
import { failing, runStates, type Small } from "../support/asl-files.ts";
import { driversInMemory, ledgerFileAt } from "../support/driver-file.ts";
import { call as task, call, retrier, ask } from "./task-states.ts";

const outcomeOf = ({ driver }: Small) => driver.list()[0];

describe("a task that answers at once", () => {
  it("gives its answer in the form in which the cloud gives it", async () => {
    const ran = await runStates({ Work: task }, {}, { work: () => ({ votes: 3 }) });
    expect(outcomeOf(ran)).toMatchObject({
      status: "SUCCEEDED",
      output: { ExecutedVersion: "$LATEST", Payload: { votes: 3 }, StatusCode: 200 },
    });
  });

  it("is given nothing but an empty object where the definition gives it nothing", async () => {
    const { payloads } = await runStates({ Work: task }, { id: 1 }, { work: () => 0 });
    expect(payloads).toEqual([{}]);
  });

  it("that answers nothing answers null", async () => {
    const ran = await runStates({ Work: task }, {}, { work: () => undefined });
    expect(outcomeOf(ran)).toMatchObject({ output: { Payload: null } });
  });

  it("fails where there is no such task", async () => {
    const ran = await runStates({ Work: { ...task, Arguments: { FunctionName: "other" } } });
    expect(outcomeOf(ran)).toMatchObject({
      status: "FAILED",
      error: "Lambda.ResourceNotFoundException",
      cause: 'no task "other"',
    });
  });

  it.each([() => 0, Number.NaN, { list: [Number.POSITIVE_INFINITY] }])(
    "fails when its answer has no JSON form: %p",
    async (answer) => {
      const ran = await runStates({ Work: task }, {}, { work: () => answer });
      expect(outcomeOf(ran)).toMatchObject({ status: "FAILED", error: "Lambda.Unknown" });
    },
  );

  it("that throws fails with the name of the error, and tells type and message", async () => {
    const ran = await runStates({ Work: task }, {}, { work: failing("Busy", "try later") });
    expect(outcomeOf(ran)).toMatchObject({
      error: "Busy",
      cause: JSON.stringify({ errorType: "Busy", errorMessage: "try later" }),
    });
  });

  it("that throws no error but a text fails with it all the same", async () => {
    const work = () => {
      // oxlint-disable-next-line typescript/only-throw-error -- JavaScript lets a task throw anything
      throw "try later";
    };
    expect(outcomeOf(await runStates({ Work: task }, {}, { work }))).toMatchObject({
      error: "Error",
      cause: JSON.stringify({ errorType: "Error", errorMessage: "try later" }),
    });
  });
});

describe("the time that a task has", () => {
  const hurried = (seconds: unknown) => ({ ...task, TimeoutSeconds: seconds });
  const taking = (ms: number): Promise<Small> => {
    const clock = steppedClock();
    const work = () => {
      clock.step(ms);
    };
    return runStates({ Work: hurried(10) }, {}, { clock, work });
  };

  it("is not up a moment before", async () => {
    expect(outcomeOf(await taking(9_999))).toMatchObject({ status: "SUCCEEDED" });
  });

  it("is up at its instant, and what it did is disregarded", async () => {
    expect(outcomeOf(await taking(10_000))).toMatchObject({
      status: "FAILED",
      error: "States.Timeout",
    });
  });

  it.each(["{% 0 %}", "{% -5 %}", "{% 1.5 %}", "{% '5' %}"])(
    "is not %s: a whole number above 0 is asked for, and the task is not called",
    async (seconds) => {
      const ran = await runStates({ Work: hurried(seconds) });
      expect(outcomeOf(ran)).toMatchObject({
        status: "FAILED",
        error: "States.QueryEvaluationError",
      });
      expect(ran.payloads).toEqual([]);
    },
  );

  it("can be worked out", async () => {
    const ran = await runStates({ Work: hurried("{% 1 %}") }, {}, { work: () => 1 });
    expect(outcomeOf(ran)).toMatchObject({ status: "SUCCEEDED" });
  });
});

const workOf = {
  ...call,
  Arguments: { FunctionName: "work", Payload: "{% $states.context.State %}" },
};
const busy = failing("Busy", "try later");
const retrying = (...retriers: object[]) => ({
  Work: { ...workOf, Retry: retriers.map((fields) => ({ ...retrier, ...fields })) },
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
    const again = { ...workOf, Retry: [retrier] };
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
      { Work: { ...workOf, ...handling } },
      {},
      { work: failing(name, "") },
    );
    expect(ran.driver.list()[0]).toMatchObject({ status: "FAILED", error: name });
  });
});

describe("a catcher", () => {
  const caught = (catcher: object) => ({
    Work: { ...workOf, Catch: [{ ErrorEquals: ["Busy"], Next: "Done", ...catcher }] },
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

/** Writes to the file in its argument, and goes on doing so for a while after it has said so. */
const slowWriter = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { DatabaseSync } = require("node:sqlite");
  const database = new DatabaseSync(workerData);
  database.exec("BEGIN IMMEDIATE");
  parentPort.postMessage("writes");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  database.exec("COMMIT");
  database.close();
`;

describe("where executions are kept", () => {
  it("keeps each definition under its digest, in the place of whatever stood there", () => {
    const file = driversInMemory();
    const { machines } = openStore(file);
    machines.keep("one", "the first");
    machines.keep("other", "another");
    machines.keep("one", "the same again");
    expect([machines.textOf("one"), machines.textOf("other")]).toEqual([
      "the same again",
      "another",
    ]);
    expect(() => machines.textOf("none")).toThrow("No definition none is stored");
    file.database.close();
  });

  it("waits for whoever writes to the file at the moment", async () => {
    const { folder, remove } = newFolder();
    const path = join(folder, "ledger.db");
    const file = ledgerFileAt(path);
    const store = openStore(file);
    const writer = new Worker(slowWriter, { eval: true, workerData: path });
    await new Promise((resolve) => writer.once("message", resolve));
    const insert = { name: "x", machine: "one", input: {}, startedAt: 0 };
    expect(await store.transaction(() => store.insert(insert))).toBe(true);
    await writer.terminate();
    file.database.close();
    remove();
  });

  it("keeps nothing of what was begun and failed, and can be written to after it", async () => {
    const { folder, remove } = newFolder();
    const file = ledgerFileAt(join(folder, "ledger.db"));
    const store = openStore(file);
    const insert = { name: "x", machine: "one", input: {}, startedAt: 0 };
    const failing = () => {
      store.insert(insert);
      throw new Error("on the way");
    };
    await expect(store.transaction(failing)).rejects.toThrow("on the way");
    expect(await store.transaction(() => store.insert(insert))).toBe(true);
    expect(await store.transaction(() => store.insert(insert))).toBe(false);
    file.database.close();
    remove();
  });
});
