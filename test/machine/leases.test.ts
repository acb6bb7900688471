import { hostname } from "node:os";
import { join } from "node:path";
import { forgetOwner, isGone, newOwner } from "../interpreter/leases.ts";
import { newFolder } from "../contract/folders.ts";
import { steppedClock, type SteppedClock } from "../support/asl-clock.ts";
import { failing, machineOf, openSmall, type Small } from "../support/asl-files.ts";
import { ask, call, leaseMs, retrier, ask as asking } from "./task-states.ts";

/** A task that may be called again. */
const again = { ...call, Retry: [retrier] };

const never = () => new Promise<never>(() => undefined);
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
};

describe("an execution that is left in the middle of a run", () => {
  let file = "";
  let remove: () => void;
  let clock: SteppedClock;
  beforeEach(() => {
    const made = newFolder();
    ({ remove } = made);
    file = join(made.folder, "ledger.db");
    clock = steppedClock();
  });
  afterEach(() => {
    remove();
  });

  type States = Parameters<typeof machineOf>[0];
  const open = (states: States, work: (payload: object) => unknown): Small =>
    openSmall(machineOf(states), { work, clock, file });

  /** Begun by a driver that does not come back from a task; what it has told of the task until then. */
  const begun = async (states: States): Promise<Small> => {
    const dying = open(states, never);
    void dying.driver.start("x", "given");
    await turns();
    return dying;
  };
  const killed = async (states: States): Promise<Small> => {
    const dying = await begun(states);
    dying.driver.close();
    return dying;
  };

  it("in its first state begins that again", async () => {
    await killed({ Work: again });
    const { driver } = open({ Work: again }, () => 1);
    expect(await driver.recover()).toBe(1);
    expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: { Payload: 1 } });
    driver.close();
  });

  it.each([
    ["that is called once", {}],
    [
      "that is called until a call begins",
      { Retry: [{ ...retrier, ErrorEquals: ["Lambda.TooManyRequestsException"] }] },
    ],
  ])(
    "in a task %s does not call it again, and goes where its failure leads",
    async (_, retried) => {
      const caught = { ErrorEquals: ["States.ALL"], Next: "Told" };
      const states = { Once: { ...call, ...retried, Catch: [caught] }, Told: again };
      const dying = await killed(states);
      expect(dying.payloads).toHaveLength(1);
      const { driver, payloads } = open(states, () => 1);
      expect(await driver.recover()).toBe(1);
      expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: { Payload: 1 } });
      // One call, and it is that of the state that follows.
      expect(payloads).toHaveLength(1);
      expect(driver.history("x")).toContainEqual(
        expect.objectContaining({ kind: "ErrorCaught", state: "Once", detail: "Lambda.Unknown" }),
      );
      driver.close();
    },
  );

  it("after a task that is called once goes on with its answer", async () => {
    const told = { FunctionName: "work", Payload: { told: "{% $told %}" } };
    const states = {
      Once: { ...call, Assign: { told: "{% $states.result.Payload %}" }, Next: "Tell" },
      Tell: { ...again, Arguments: told },
    };
    let calls = 0;
    const dying = open(states, () => ((calls += 1) === 1 ? "done" : never()));
    void dying.driver.start("x", {});
    await turns();
    dying.driver.close();
    expect(calls).toBe(2);
    const { driver, payloads } = open(states, () => 1);
    expect(await driver.recover()).toBe(1);
    expect(payloads).toEqual([{ told: "done" }]);
    driver.close();
  });

  it("tells a task the same time of its state's beginning when it calls it again", async () => {
    const at = "{% $states.context.State.EnteredTime %}";
    const states = { Work: { ...again, Arguments: { FunctionName: "work", Payload: { at } } } };
    const dying = await killed({ First: { Type: "Pass", Next: "Work" }, ...states });
    clock.step(60_000);
    const { driver, payloads } = open(states, () => 1);
    expect(await driver.recover()).toBe(1);
    expect(payloads).toEqual(dying.payloads);
    driver.close();
  });

  it("hands out again the token that it has", async () => {
    const dying = await killed({ Ask: ask });
    expect(dying.tokens()).toHaveLength(1);
    const { driver, tokens } = open({ Ask: ask }, () => null);
    await driver.recover();
    expect(tokens()).toEqual(dying.tokens());
    expect(await driver.resume(tokens()[0] ?? "", "answered")).toBe("resumed");
    expect(driver.list()[0]?.output).toBe("answered");
    driver.close();
  });

  it("after its wait ran out has still run out of time", async () => {
    const late = { ErrorEquals: ["States.Timeout"], Next: "Work" };
    const states = { Ask: { ...ask, Catch: [late] }, Work: again };
    const waiting = open(states, () => null);
    await waiting.driver.start("x", {});
    clock.step(100_000);
    waiting.driver.close();
    const dying = open(states, never);
    void dying.driver.runDue();
    await turns();
    dying.driver.close();
    const { driver } = open(states, () => 1);
    expect(await driver.resume(waiting.tokens()[0] ?? "", {})).toBe("late");
    expect(await driver.recover()).toBe(1);
    expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: { Payload: 1 } });
    driver.close();
  });

  it("in a retry tries once more", async () => {
    const states = { Work: { ...call, Retry: [{ ...retrier, MaxAttempts: 1 }] } };
    const busy = open(states, failing("Busy", "later"));
    await busy.driver.start("x", {});
    busy.driver.close();
    clock.step(1000);
    const dying = open(states, never);
    void dying.driver.runDue();
    await turns();
    dying.driver.close();
    const { driver } = open(states, () => 1);
    expect(await driver.recover()).toBe(1);
    expect(driver.list()[0]?.status).toBe("SUCCEEDED");
    driver.close();
  });

  it("goes on with whoever answers the token that a killed runner had handed out", async () => {
    const dying = await killed({ Ask: ask });
    const { driver } = open({ Ask: ask }, () => null);
    expect(await driver.resume(dying.tokens()[0] ?? "", "answered")).toBe("resumed");
    expect(driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: "answered" });
    driver.close();
  });

  it.each([
    ["recovers", (small: Small) => small.driver.recover()],
    ["looks for what is due", (small: Small) => small.driver.runDue()],
  ])("by a runner that is alive is its own for two minutes, whoever %s", async (_, take) => {
    const slow = await begun({ Work: again });
    const other = open({ Work: again }, () => 1);
    expect(await take(other)).toBe(0);
    clock.step(leaseMs - 1);
    expect(await take(other)).toBe(0);
    clock.step(1);
    expect(await take(other)).toBe(1);
    expect(other.driver.list()[0]?.status).toBe("SUCCEEDED");
    slow.driver.close();
    other.driver.close();
  });

  it("has two minutes more from each token that it hands out", async () => {
    const work = (payload: object): unknown => {
      if ("token" in payload) return never();
      clock.step(60_000);
      return null;
    };
    const slow = open({ Work: { ...again, Next: "Ask" }, Ask: ask }, work);
    void slow.driver.start("x", {});
    await turns();
    expect(slow.payloads).toHaveLength(2);
    expect(slow.driver.nextDue()).toBe(clock.now() + leaseMs);
    slow.driver.close();
  });

  it("goes on with whoever answers when the lease has run out, though the runner is alive", async () => {
    const patient = { ...ask, TimeoutSeconds: 1000 };
    const slow = await begun({ Ask: patient });
    const other = open({ Ask: patient }, () => null);
    clock.step(leaseMs);
    expect(await other.driver.resume(slow.tokens()[0] ?? "", "answered")).toBe("resumed");
    expect(other.driver.list()[0]).toMatchObject({ status: "SUCCEEDED", output: "answered" });
    slow.driver.close();
    other.driver.close();
  });

  it("is left to whoever took it over when its lease had run out", async () => {
    const releases: (() => void)[] = [];
    const slow = () => new Promise<void>((resolve) => releases.push(resolve));
    const [one, other] = [open({ Work: again }, slow), open({ Work: again }, slow)];
    const first = one.driver.start("x", {});
    await turns();
    clock.step(leaseMs);
    const second = other.driver.runDue();
    await turns();
    releases[0]?.();
    await first;
    expect(other.driver.list()[0]?.status).toBe("RUNNING");
    releases[1]?.();
    expect(await second).toBe(1);
    expect(other.driver.list()[0]?.status).toBe("SUCCEEDED");
    expect([one.payloads, other.payloads]).toEqual([[{}], [{}]]);
    one.driver.close();
    other.driver.close();
  });

  it("is not taken up where whoever looks wants to go", async () => {
    await killed({ Work: again });
    clock.step(leaseMs);
    const { driver } = open({ Work: again }, () => 1);
    expect(await driver.runDue(AbortSignal.abort())).toBe(0);
    expect(await driver.recover(AbortSignal.abort())).toBe(0);
    expect(driver.list()[0]?.status).toBe("RUNNING");
    driver.close();
  });
});

const named = { FunctionName: "work", Payload: { name: "{% $states.context.Execution.Name %}" } };

describe("two drivers on one file", () => {
  const ask = { ...asking, Arguments: named, TimeoutSeconds: undefined };

  /** Rests a minute, has its task done, and then waits for a token: "c" for an hour, every other without an end. */
  const states = {
    Rest: {
      ...asking,
      TimeoutSeconds: 60,
      Catch: [{ ErrorEquals: ["States.Timeout"], Next: "Work" }],
    },
    Work: { ...call, Arguments: named, Next: "How long" },
    "How long": {
      Type: "Choice",
      Choices: [{ Condition: "{% $states.context.Execution.Name = 'c' %}", Next: "Ask in time" }],
      Default: "Ask",
    },
    Ask: ask,
    "Ask in time": { ...ask, TimeoutSeconds: 3600 },
  };

  let remove: () => void;
  let file: string;
  let one: Small;
  let other: Small;
  let calls: string[];
  let release: () => void;
  let clock: ReturnType<typeof steppedClock>;

  /** A driver of which every task that is told a name takes so long. */
  const opened = (of: string, taking?: Promise<void>): Small =>
    openSmall(machineOf(states), {
      file,
      clock,
      work: ({ name }) => {
        if (typeof name !== "string") return null;
        calls.push(`${of}: ${name}`);
        return taking;
      },
    });

  /** A driver whose first task takes until it is released. */
  const slow = (): Small => {
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    return opened("one", released);
  };

  beforeEach(async () => {
    const made = newFolder();
    ({ remove } = made);
    calls = [];
    clock = steppedClock();
    file = join(made.folder, "ledger.db");
    one = slow();
    other = opened("other");
    for (const name of ["a", "b", "c"]) await one.driver.start(name, {});
    clock.step(60_000);
  });
  afterEach(() => {
    one.driver.close();
    other.driver.close();
    remove();
  });
  const untilCalled = async (): Promise<void> => {
    while (calls.length === 0) await new Promise(setImmediate);
  };

  it("fire what is due once, also what the other has brought to rest meanwhile", async () => {
    const first = one.driver.runDue();
    await untilCalled();
    expect(await other.driver.runDue()).toBe(2);
    release();
    expect(await first).toBe(1);
    expect(calls.toSorted()).toEqual([
      ...["one: a", "one: a"],
      ...["other: b", "other: b"],
      ...["other: c", "other: c"],
    ]);
  });

  it("fire what is due once, also what the other has in hand", async () => {
    const first = one.driver.runDue();
    const second = other.driver.runDue();
    release();
    expect((await first) + (await second)).toBe(3);
    // Its task, and handing out its token.
    expect(calls).toHaveLength(6);
    expect(new Set(calls).size).toBe(3);
  });

  it("do not fire what was stopped meanwhile", async () => {
    const first = one.driver.runDue();
    await untilCalled();
    await other.driver.stop("b", "by mistake");
    release();
    expect(await first).toBe(2);
    expect(other.driver.list().map(({ status }) => status)).toEqual([
      "RUNNING",
      "ABORTED",
      "RUNNING",
    ]);
  });

  it("go on once with what a killed one has left, also where the other has brought it to rest", async () => {
    const dying = openSmall(machineOf({ Ask: states.Ask }), {
      file,
      clock,
      work: () => new Promise(() => undefined),
    });
    for (const name of ["d", "e"]) void dying.driver.start(name, {});
    while (dying.payloads.length < 2) await new Promise(setImmediate);
    dying.driver.close();
    const first = one.driver.recover();
    await untilCalled();
    expect(await other.driver.recover()).toBe(1);
    release();
    expect(await first).toBe(1);
    expect(calls).toEqual(["one: d", "other: e"]);
  });
});

describe("whoever holds a lease", () => {
  // More than Linux and macOS give out.
  const nobody = 2 ** 30;

  it("is there while its driver is open in this process, and gone when it was closed", () => {
    const owner = newOwner();
    expect(isGone(`${owner}/1`)).toBe(false);
    forgetOwner(owner);
    expect(isGone(`${owner}/1`)).toBe(true);
  });

  it("is another for each driver, and of this host and process", () => {
    const [one, other] = [newOwner(), newOwner()];
    expect(one).not.toBe(other);
    expect(one.split("/").slice(0, 2)).toEqual([hostname(), String(process.pid)]);
    forgetOwner(one);
    expect(isGone(`${other}/1`)).toBe(false);
    forgetOwner(other);
  });

  it("is gone when it had this process's number before this process had it", () => {
    expect(isGone(`${hostname()}/${process.pid}/0123456789ab/1`)).toBe(true);
  });

  it("is gone when no process of this host has its number", () => {
    expect(isGone(`${hostname()}/${nobody}/0123456789ab/1`)).toBe(true);
  });

  it("is there while a process of this host has its number", () => {
    expect(isGone(`${hostname()}/${process.ppid}/0123456789ab/1`)).toBe(false);
  });

  it("is there while its process runs under another user", () => {
    // The first process is root's. Who runs this as root may signal it, which comes to the same.
    expect(isGone(`${hostname()}/1/0123456789ab/1`)).toBe(false);
  });

  it("is not known to be gone when it is of another host, or cannot be read", () => {
    expect(isGone(`another-${hostname()}/${nobody}/0123456789ab/1`)).toBe(false);
    expect(isGone(hostname())).toBe(false);
  });
});
