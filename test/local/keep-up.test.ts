import { jest } from "@jest/globals";
import { setImmediate as turn } from "node:timers/promises";
import { keepUp, type Chore, type Keeping } from "../../src/local/background-work.ts";

const second = 1000;
const minute = 60_000;

type Kept = Keeping & {
  readonly pass: (minutes: number) => Promise<void>;
  readonly caughtUp: () => number;
  readonly told: () => readonly string[];
};

/** Minute by minute, and what waits for each is done before the next. */
const pass = async (minutes: number): Promise<void> => {
  for (let passed = 0; passed < minutes; passed += 1) {
    jest.advanceTimersByTime(minute);
    await turn();
  }
};

type Around = {
  readonly isHeldBack?: boolean;
  readonly nextDue?: () => number | undefined;
  readonly now?: () => number;
};

/** Begins it, and what it does first is done. */
const keeping = async (
  catchUp: () => Promise<number>,
  chores: readonly Chore[] = [],
  { isHeldBack = false, nextDue = () => undefined, now = Date.now }: Around = {},
): Promise<Kept> => {
  let looks = 0;
  const told: string[] = [];
  const kept = keepUp({
    home: {
      catchUp: () => {
        looks += 1;
        return catchUp();
      },
      holdingBack: { isOn: () => isHeldBack },
      driver: { nextDue },
      clock: { now },
      desk: { world: { tell: (words: string) => told.push(words) } },
    } as unknown as Parameters<typeof keepUp>[0]["home"],
    chores,
    leaving: new AbortController(),
    elapsed: Date.now,
  });
  await turn();
  return {
    ...kept,
    pass,
    caughtUp: () => looks,
    told: () => told,
  };
};

describe("What a server does beside answering", () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0, doNotFake: ["nextTick", "queueMicrotask", "setImmediate"] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("looks every minute, and drivers are not behind", async () => {
    const kept = await keeping(() => Promise.resolve(0));
    await kept.pass(10);
    expect([kept.caughtUp(), kept.isDriven(), kept.told()]).toEqual([10, true, []]);
    await kept.stop();
  });

  it("looks every minute that passes also where the clock is set back", async () => {
    let back = 0;
    const kept = await keeping(() => Promise.resolve(0), [], { now: () => Date.now() - back });
    await kept.pass(1);
    back = 1440 * minute;
    await kept.pass(3);
    expect(kept.caughtUp()).toBe(4);
    await kept.stop();
  });

  it("says that drivers are behind where they could not be brought on for five minutes", async () => {
    let isBroken = true;
    const fault = (): Promise<number> =>
      isBroken
        ? Promise.reject(new Error("the file of the drivers is locked"))
        : Promise.resolve(0);
    const kept = await keeping(fault);
    await kept.pass(4);
    expect(kept.isDriven()).toBe(true);
    await kept.pass(2);
    expect([kept.isDriven(), kept.told().length]).toEqual([false, 6]);
    isBroken = false;
    await kept.pass(1);
    expect(kept.isDriven()).toBe(true);
    await kept.stop();
  });

  it("says the same of a look that never ends", async () => {
    const kept = await keeping(() => new Promise(() => undefined));
    await kept.pass(6);
    expect([kept.caughtUp(), kept.isDriven()]).toEqual([1, false]);
  });

  it("looks a minute later where it cannot be read what is due next, and says so", async () => {
    const nextDue = () => {
      throw new Error("a page of the file is damaged");
    };
    const kept = await keeping(() => Promise.resolve(0), [], { nextDue });
    await kept.pass(3);
    expect([kept.caughtUp(), kept.told().length]).toEqual([3, 4]);
    await kept.stop();
  });

  it("does the chores before the first look, so that a sweep comes first", async () => {
    const done: string[] = [];
    const sweep: Chore = { look: () => Promise.resolve(void done.push("sweep")) };
    const look = (): Promise<number> => Promise.resolve(done.push("look"));
    const due = () => (done.includes("look") ? undefined : Date.now());
    const kept = await keeping(look, [sweep], { nextDue: due });
    jest.advanceTimersByTime(second);
    await turn();
    expect(done).toEqual(["sweep", "look", "sweep"]);
    await kept.stop();
  });

  it.each<[string, () => Promise<number>, Around]>([
    ["what is held back", () => Promise.resolve(0), { isHeldBack: true }],
    ["what failed", () => Promise.reject(new Error("gone")), {}],
  ])("looks again a minute later for %s, although it is due", async (_, catchUp, around) => {
    const kept = await keeping(catchUp, [], { ...around, nextDue: () => Date.now() });
    jest.advanceTimersByTime(second);
    await turn();
    const looks = kept.caughtUp();
    jest.advanceTimersByTime(minute - 1);
    await turn();
    expect([looks, kept.caughtUp()]).toEqual([1, 1]);
    jest.advanceTimersByTime(1);
    await turn();
    expect(kept.caughtUp()).toBe(2);
    await kept.stop();
  });

  it.each([
    ["far in the past", () => -8_640_000_000_000],
    ["just now", () => Date.now()],
  ])("looks once a second at most for what stays due, dated %s", async (_, nextDue) => {
    const kept = await keeping(() => Promise.resolve(0), [], { nextDue });
    for (let tenths = 0; tenths < 100; tenths += 1) {
      jest.advanceTimersByTime(100);
      await turn();
    }
    expect(kept.caughtUp()).toBe(10);
    await kept.stop();
  });

  it("looks a minute later at the latest for what is dated far ahead", async () => {
    const kept = await keeping(() => Promise.resolve(0), [], { nextDue: () => 8_640_000_000_000 });
    await kept.pass(3);
    expect(kept.caughtUp()).toBe(3);
    await kept.stop();
  });

  it("begins nothing more once it is stopped, and waits for what it does", async () => {
    const done: string[] = [];
    let end = (): void => undefined;
    const long: Chore = {
      look: () =>
        new Promise((ended) => {
          end = () => {
            done.push("the first chore");
            ended();
          };
        }),
    };
    const second: Chore = { look: () => Promise.resolve(void done.push("the second chore")) };
    const kept = await keeping(() => Promise.resolve(0), [long, second]);
    const stopped = kept.stop().then(() => done.push("stopped"));
    await kept.pass(5);
    expect(done).toEqual([]);
    end();
    await stopped;
    expect([done, kept.caughtUp()]).toEqual([["the first chore", "stopped"], 0]);
  });
});
