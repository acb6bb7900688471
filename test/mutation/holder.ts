import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Answered, Asked, Held } from "./messages.ts";

/** Why no answer came: the process ended, or it took too long and was ended. */
export type Silent = { readonly kind: "ended" } | { readonly kind: "late" };

/** A process that holds suites, and the way to ask it. */
export type Holder = {
  readonly loaded: (limitMs: number) => Promise<Answered | Silent>;
  readonly ask: (asked: Asked, limitMs: number) => Promise<Answered | Silent>;
  readonly end: () => void;
};

const whatComes = (child: ChildProcess, limitMs: number): Promise<Answered | Silent> =>
  new Promise((resolve) => {
    const end = (heard: Answered | Silent): void => {
      clearTimeout(late);
      child.removeAllListeners();
      if (heard.kind === "late") child.kill("SIGKILL");
      resolve(heard);
    };
    const late = setTimeout(() => {
      end({ kind: "late" });
    }, limitMs);
    child.once("message", (answered) => {
      end(answered as Answered);
    });
    child.once("exit", () => {
      end({ kind: "ended" });
    });
    if (child.exitCode !== null || child.signalCode !== null) end({ kind: "ended" });
  });

/** Begins a process in the present folder that loads the files. What suites print is not shown. */
export const hold = (held: Held): Holder => {
  const child = fork(join(import.meta.dirname, "process.ts"), [JSON.stringify(held)], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // What one process has compiled, the many after it need not.
    env: { ...process.env, NODE_COMPILE_CACHE: ".tasdiq/compiled" },
    execArgv: [],
  });
  return {
    loaded: (limitMs) => whatComes(child, limitMs),
    ask: (asked, limitMs) => {
      const heard = whatComes(child, limitMs);
      if (child.connected) child.send(asked);
      return heard;
    },
    end: () => child.kill("SIGKILL"),
  };
};
