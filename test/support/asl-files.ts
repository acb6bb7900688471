import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json, Waits } from "../interpreter/driver.ts";
import type { LedgerFile } from "../../src/local/ledger/commits.ts";
import {
  countedToken,
  longestDelay,
  steppedClock,
  throwFault,
  type SteppedClock,
} from "./asl-clock.ts";
import { openTestDriver, type TestDriver } from "./driver-file.ts";

const folder = join(import.meta.dirname, "../machine/asl");

export const readAsl = (name: string): string =>
  readFileSync(join(folder, `${name}.asl.json`), "utf8");

export type Small = {
  readonly driver: TestDriver;
  readonly clock: SteppedClock;
  /** Every payload of the task "work", in order. */
  readonly payloads: Record<string, unknown>[];
  /** Kind and state of each event, in order. */
  readonly order: () => readonly string[];
  readonly tokens: () => readonly string[];
};

const refusing = (): unknown => {
  throw new Error("This definition calls no task");
};

type Running = {
  /** Answers the only task. */
  readonly work?: (payload: Record<string, unknown>) => unknown;
  readonly clock?: SteppedClock;
  /** For the delays of retries with jitter; as long as can be, if it is left out. */
  readonly chance?: () => number;
  readonly tellFault?: (name: string, fault: unknown) => void;
  /** In memory, if it is left out. */
  readonly file?: string | LedgerFile;
  readonly waits?: Waits;
};

/** A driver of a definition, in which nothing has been started. */
export const openSmall = (
  machine: string,
  {
    work = refusing,
    clock = steppedClock(),
    chance = longestDelay,
    tellFault = throwFault,
    file,
    waits = {},
  }: Running = {},
): Small => {
  const payloads: Record<string, unknown>[] = [];
  const driver = openTestDriver({
    file,
    machine,
    waits,
    tasks: {
      work: (payload) => {
        payloads.push(payload as Record<string, unknown>);
        return Promise.resolve().then(() => work(payload as Record<string, unknown>));
      },
    },
    now: clock.now,
    newToken: countedToken,
    chance,
    tellFault,
  });
  return {
    driver,
    clock,
    payloads,
    order: () => driver.history("x").map(({ kind, state }) => `${kind} ${state}`.trim()),
    tokens: () => payloads.map((payload) => String(payload["token"])),
  };
};

/** One of the small definitions, started with an input; `work` answers its only task. */
export const runSmall = async (
  name: string,
  input: Json = {},
  work?: Running["work"],
): Promise<Small> => {
  const small = openSmall(readAsl(name), work === undefined ? {} : { work });
  await small.driver.start("x", input);
  return small;
};

/** A definition of these states, and of their end `Done`, that begins with the first. */
export const machineOf = (states: Readonly<Record<string, object>>): string =>
  JSON.stringify({
    QueryLanguage: "JSONata",
    StartAt: Object.keys(states)[0],
    States: { ...states, Done: { Type: "Succeed" } },
  });

/** These states, started with an input. */
export const runStates = async (
  states: Readonly<Record<string, object>>,
  input: Json = {},
  running: Running = {},
): Promise<Small> => {
  const small = openSmall(machineOf(states), running);
  await small.driver.start("x", input);
  return small;
};

/** An error of the given name, as a function would throw it. */
export const failing = (name: string, message: string) => (): never => {
  throw Object.assign(new Error(message), { name });
};
