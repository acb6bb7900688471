import { spawn } from "node:child_process";
import { join } from "node:path";

export type Started = { readonly port: number; readonly close: () => Promise<number | null> };

/** Starts a program that serves and says its port, in a process of its own; closing answers with its exit code. */
export const startProgram = async (...program: readonly string[]): Promise<Started> => {
  const server = spawn(process.execPath, program, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const port = await new Promise<number>((heard, fail) => {
    server.once("message", (said) => {
      if (typeof said === "object" && "port" in said && typeof said.port === "number")
        heard(said.port);
    });
    server.once("exit", () => {
      fail(new Error("the server ended before it was ready"));
    });
  });
  return {
    port,
    close: () =>
      new Promise((closed) => {
        server.once("exit", closed);
        server.disconnect();
      }),
  };
};

/** Starts the server of a home in a process of its own. */
export const startServer = (folder: string): Promise<Started> =>
  startProgram(join(import.meta.dirname, "serve.ts"), folder);
