import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openDriver, type Json, type LocalDriver } from "../../local/driver/driver.ts";
import { countedToken, steppedClock, type SteppedClock } from "./asl-clock.ts";

const folder = join(import.meta.dirname, "../machine/asl");

export const readAsl = (name: string): string =>
  readFileSync(join(folder, `${name}.asl.json`), "utf8");

export type Small = {
  readonly driver: LocalDriver;
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

/** One of the small definitions, started with an input; `work` answers its only task. */
export const runSmall = async (
  name: string,
  input: Json = {},
  work: (payload: Record<string, unknown>) => unknown = refusing,
): Promise<Small> => {
  const clock = steppedClock();
  const payloads: Record<string, unknown>[] = [];
  const driver = openDriver({
    file: ":memory:",
    machine: readAsl(name),
    tasks: {
      work: (payload) => {
        payloads.push(payload as Record<string, unknown>);
        return Promise.resolve().then(() => work(payload as Record<string, unknown>));
      },
    },
    now: clock.now,
    newToken: countedToken,
  });
  await driver.start("x", input);
  return {
    driver,
    clock,
    payloads,
    order: () => driver.history("x").map(({ kind, state }) => `${kind} ${state}`.trim()),
    tokens: () => payloads.map((payload) => String(payload["token"])),
  };
};

/** An error of the given name, as a function would throw it. */
export const failing = (name: string, message: string) => (): never => {
  throw Object.assign(new Error(message), { name });
};
