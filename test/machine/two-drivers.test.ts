import { join } from "node:path";
import { newFolder } from "../contract/folders.ts";
import { steppedClock } from "../support/asl-clock.ts";
import { machineOf, openSmall, type Small } from "../support/asl-files.ts";
import { ask as asking, call } from "./task-states.ts";

const named = { FunctionName: "work", Payload: { name: "{% $states.context.Execution.Name %}" } };
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

describe("two drivers on one file", () => {
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
