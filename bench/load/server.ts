import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `tasdiq serve` in a process of its own. */
export type Serving = {
  readonly port: number;
  /** From the start of the process until it said where it serves, in seconds. */
  readonly startedIn: number;
  /** What it holds in memory now, in megabytes. */
  readonly megabytes: () => number;
  /** Answers its exit code. */
  readonly stop: () => Promise<number | null>;
};

const program = join(import.meta.dirname, "../../src/cli/main.ts");

const residentOf = ({ pid }: ChildProcess): number => {
  const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
};

export const serveApart = (home: string): Promise<Serving> =>
  new Promise((serving, fail) => {
    const began = performance.now();
    const child = spawn(process.execPath, [program, "serve", "--home", home]);
    let said = "";
    const ended = new Promise<number | null>((over) => child.once("exit", over));
    const hear = (data: Buffer): void => {
      said += data.toString("utf8");
      const [, port] = /http:\/\/127\.0\.0\.1:(\d+)\/api/.exec(said) ?? [];
      if (port !== undefined)
        serving({
          port: Number(port),
          startedIn: (performance.now() - began) / 1000,
          megabytes: () => residentOf(child),
          stop: () => {
            child.kill("SIGTERM");
            return ended;
          },
        });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => {
      fail(new Error(`the server ended: ${said}`));
    });
  });
