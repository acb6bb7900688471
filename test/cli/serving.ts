import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** `tasdiq serve` in a process of its own. */
export type Serving = { readonly address: string; readonly stop: () => Promise<number | null> };

const main = resolve("cli/main.ts");

/** Serves the home of a folder on a free port, as people do. */
export const serving = (folder: string): Promise<Serving> =>
  new Promise((started, failed) => {
    const child = spawn(process.execPath, [main, "serve"], { cwd: folder });
    let said = "";
    const ended = new Promise<number | null>((closed) => child.once("exit", closed));
    child.stderr.on("data", (data: Buffer) => {
      said += data.toString("utf8");
      const [, address] = /(http:\/\/127\.0\.0\.1:\d+)\/api/.exec(said) ?? [];
      if (address !== undefined)
        started({
          address,
          stop: () => {
            child.kill("SIGTERM");
            return ended;
          },
        });
    });
    void ended.then((code) => {
      failed(new Error(`the server ended with ${String(code)}: ${said}`));
    });
  });
