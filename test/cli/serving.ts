import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** `tasdiq serve` or `tasdiq start` in a process of its own. */
export type Serving = {
  readonly address: string;
  /** What it has said until now. */
  readonly said: () => string;
  readonly stop: () => Promise<number | null>;
  /** Asks it to stop in this way, and does not wait. */
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly running: () => boolean;
  /** The exit code; or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
};

const main = resolve("src/cli/main.ts");

const inProcess = (folder: string, line: readonly string[]): Promise<Serving> =>
  new Promise((started, failed) => {
    const child = spawn(process.execPath, [main, ...line], { cwd: folder });
    let said = "";
    const ended = new Promise<number | null>((closed) => child.once("exit", closed));
    const endedBy = new Promise<number | NodeJS.Signals | null>((closed) =>
      child.once("exit", (code, signal) => {
        closed(code ?? signal);
      }),
    );
    const hear = (data: Buffer): void => {
      said += data.toString("utf8");
      const [, at] = /(127\.0\.0\.1:\d+)[^]*Ctrl\+C stops/.exec(said) ?? [];
      if (at !== undefined)
        started({
          address: `http://${at}`,
          said: () => said,
          signal: (signal) => {
            child.kill(signal);
          },
          running: () => child.exitCode === null && child.signalCode === null,
          ended: endedBy,
          stop: () => {
            child.kill("SIGTERM");
            return ended;
          },
        });
    };
    child.stderr.on("data", hear);
    child.stdout.on("data", hear);
    void ended.then((code) => {
      failed(new Error(`the server ended with ${String(code)}: ${said}`));
    });
  });

/** Serves the home of a folder on a free port, as people do. */
export const serving = (folder: string, ...flags: readonly string[]): Promise<Serving> =>
  inProcess(folder, ["serve", ...flags]);

/** Serves the demonstration of a folder on a free port. */
export const starting = (folder: string, ...flags: readonly string[]): Promise<Serving> =>
  inProcess(folder, ["start", "--port", "0", ...flags]);
