import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";

// moto serves AWS's APIs from memory. It comes as a Debian package (python3-moto, python3-flask-cors); where it is not
// installed, what needs it is skipped aloud, unless TASDIQ_MOTO=required says that it must be there.

const program = "/usr/bin/moto_server";

export const hasMoto = existsSync(program);
if (!hasMoto && process.env["TASDIQ_MOTO"] === "required")
  throw new Error(`TASDIQ_MOTO=required, and ${program} is not installed`);

/** `describe` where moto is installed; elsewhere the suite is skipped, and its name says why. */
export const describeOnMoto = (name: string, suite: () => void): void => {
  if (hasMoto) describe(name, suite);
  else describe.skip(`${name} (skipped: python3-moto is not installed)`, suite);
};

export type Moto = { readonly endpoint: string; readonly close: () => Promise<void> };

/** Credentials that moto takes and nobody else does. */
export const testCredentials = { accessKeyId: "test", secretAccessKey: "test" } as const;
export const testRegion = "eu-central-1";

const freePort = (): Promise<number> =>
  new Promise((found, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        found(port);
      });
    });
  });

const pause = (milliseconds: number): Promise<void> =>
  new Promise((over) => {
    setTimeout(over, milliseconds);
  });

const answers = async (endpoint: string, child: ChildProcess): Promise<void> => {
  // How long it takes to start, a busy machine says; the test that waits for it has an end of its own.
  while (child.exitCode === null)
    try {
      await fetch(`${endpoint}/moto-api/`);
      return;
    } catch {
      await pause(50);
    }
  throw new Error(`moto ended with ${String(child.exitCode)}`);
};

/** Does what comes next with something that was opened, and closes it where that fails: then nobody else would. */
export const closingUnless = async <T>(
  close: () => Promise<void>,
  next: () => Promise<T>,
): Promise<T> => {
  try {
    return await next();
  } catch (cause) {
    await close();
    throw cause;
  }
};

/** Starts a moto of its own on a free loopback port. */
export const startMoto = async (): Promise<Moto> => {
  const port = await freePort();
  const child = spawn(program, ["-H", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  const ended = new Promise<void>((over) => {
    child.once("exit", () => {
      over();
    });
  });
  const stop = (): void => {
    child.kill("SIGKILL");
  };
  process.once("exit", stop);
  const endpoint = `http://127.0.0.1:${String(port)}`;
  const close = async (): Promise<void> => {
    process.removeListener("exit", stop);
    stop();
    await ended;
  };
  return closingUnless(close, async () => {
    await answers(endpoint, child);
    return { endpoint, close };
  });
};
