import type { LocalDriver, TaskHandlers } from "../interpreter/driver.ts";
import { playedMachine } from "./azerbaijani-machine.ts";
import { openTestDriver, type TestDriver } from "./driver-file.ts";
import { newOffice, officeTasks, openCase, type FakeCase, type FakeOffice } from "./asl-tasks.ts";

export const day = 86_400_000;

/** A clock that moves only when it is told to. */
export type SteppedClock = { readonly now: () => number; readonly step: (ms: number) => void };

export const steppedClock = (from = Date.UTC(2026, 0, 12, 9)): SteppedClock => {
  let at = from;
  return {
    now: () => at,
    step: (ms) => {
      at += ms;
    },
  };
};

/** The delay of a retry without its jitter: the longest that chance can give. */
export const longestDelay = (): number => 1;

/** A fault in an execution, which no story expects. */
export const throwFault = (name: string, cause: unknown): never => {
  throw new Error(`execution ${name} failed`, { cause });
};

let issued = 0;
export const countedToken = (): string => `token-${(issued += 1)}`;

/** Lets days go by as a running server would: whatever falls due is fired at its instant. */
const mostTimers = 10_000;

export const letPass = async (
  driver: LocalDriver,
  clock: SteppedClock,
  days: number,
): Promise<void> => {
  const until = clock.now() + days * day;
  for (let fired = 0; ; fired += 1) {
    const due = driver.nextDue();
    if (due === undefined || due > until) break;
    if (fired > mostTimers) throw new Error("timers fire without end");
    clock.step(Math.max(0, due - clock.now()));
    await driver.runDue();
  }
  clock.step(until - clock.now());
};

export type Story = {
  readonly office: FakeOffice;
  readonly clock: SteppedClock;
  readonly driver: TestDriver;
  readonly theCase: FakeCase;
  /** A stage changes, and whoever changed it resumes the driver. */
  readonly moveTo: (stage: string) => Promise<"resumed" | "late">;
};

export type Opening = {
  /** Changes some of the tasks. */
  readonly wrap?: (tasks: TaskHandlers) => TaskHandlers;
  /** Another definition than the real one. */
  readonly machine?: string;
};

export const openOn = (
  given: { readonly office: FakeOffice; readonly clock: SteppedClock },
  file?: string,
  { wrap = (tasks) => tasks, machine = playedMachine() }: Opening = {},
): TestDriver => {
  const driver: TestDriver = openTestDriver({
    file,
    machine,
    tasks: wrap(officeTasks(given.office, () => driver, given.clock.now)),
    now: given.clock.now,
    newToken: countedToken,
    chance: longestDelay,
    tellFault: throwFault,
  });
  return driver;
};

/** A case "c" with its first driver started, in the given stage. */
export const startStory = async (stage = "draft-law", file?: string): Promise<Story> => {
  const office = newOffice();
  const clock = steppedClock();
  const theCase = openCase(office, "c", stage);
  const driver = openOn({ office, clock }, file);
  await driver.start("c_1", { caseId: "c", epoch: 1 });
  const moveTo = (next: string) => {
    theCase.stage = next;
    return driver.resume(theCase.wait?.token ?? "none");
  };
  return { office, clock, driver, theCase, moveTo };
};
