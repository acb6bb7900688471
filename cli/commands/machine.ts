import { join } from "node:path";
import type { Command } from "commander";
import type { Home } from "../../local/home/home.ts";
import { keepsOutside } from "../../local/home/log.ts";
import { answering, type Call, type Cli } from "../call.ts";
import { homeFolder, inHome } from "../home.ts";
import { paintFor } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { stopped } from "../stop.ts";
import { groups } from "../verbs/verb.ts";
import { insideWarning, noFolderWarning } from "../words/checkpoints.ts";

const hour = 3_600_000;
const longest = 100 * 366 * 24;

const millisecondsIn = (span: string): number => {
  const [, number, unit] = /^(\d{1,6})([dh])$/.exec(span) ?? [];
  const hours = Number(number) * (unit === "d" ? 24 : 1);
  if (number === undefined || hours > longest)
    throw stopped(
      "MalformedFlag",
      `${span}: written 10d (days) or 36h (hours), at most a hundred years`,
    );
  return hours * hour;
};

/** `tasdiq advance`: sets the clock of a demonstration forward and lets everything that is then due happen. */
const advance = (call: Call): Promise<Report> => {
  const span = call.args[0] ?? "";
  const milliseconds = millisecondsIn(span);
  return inHome({ ...call, reach: "nothing" }, async (home) => {
    if (home.virtualClock === undefined)
      throw stopped(
        "OnlyInDemonstration",
        "a clock that can be set exists in demonstration homes only",
      );
    const now = new Date(await home.virtualClock.advance(milliseconds)).toISOString();
    const moved = await home.catchUp();
    return report({ kind: "advanced", now, moved }, () => [
      `It is now ${now}; ${moved === 0 ? "nothing was due" : `${String(moved)} drivers went on`}.`,
    ]);
  });
};

/** `tasdiq demo`: a home of its own, so that no home in use is ever cleared away. */
const demo = async (call: Call): Promise<Report> => {
  const { shell, flags } = call;
  const folder =
    flags.one("home") === undefined
      ? join(homeFolder(shell, flags), "demo")
      : homeFolder(shell, flags);
  // Only the demonstration needs it: every other command starts sooner without.
  const { runDemo } = await import("../demo/run.ts");
  const say = flags.is("json") ? shell.err : shell.out;
  const tell = (line: string): void => {
    say(`${line}\n`);
  };
  await runDemo(folder, tell, paintFor(shell, flags.is("json")));
  return report({ kind: "demonstrated", home: folder }, () => []);
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw stopped(
      "MalformedFlag",
      `${text}: a port is a number from 0 to 65535; 0 takes a free one`,
    );
  return port;
};

const asked = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        resolve(signal);
      });
  });

/** Why an older state of the home that is restored would not be noticed; undefined where it would. */
const restoringUnseen = (home: Home): string | undefined => {
  if (home.settings.checkpointsFolder === null) return noFolderWarning;
  return keepsOutside(home) ? undefined : insideWarning;
};

/** `tasdiq serve`: the API on the loopback address until somebody asks it to stop; what it holds it finishes. */
const serve = (call: Call): Promise<Report> => {
  const port = portOf(call.flags.one("port") ?? "0");
  return inHome({ ...call, reach: "nothing" }, async (home) => {
    // Only serving needs it: every other command starts sooner without.
    const { serveHome } = await import("../../local/server.ts");
    const warning = restoringUnseen(home);
    if (warning !== undefined) call.shell.err(`Note: ${warning}.\n`);
    const server = await serveHome(home, port);
    call.shell.err(
      `Serving ${home.folder} on http://127.0.0.1:${String(server.port)}/api; Ctrl+C stops.\n`,
    );
    const signal = await asked();
    await server.close();
    return report({ kind: "served", port: server.port, signal }, () => ["Stopped."]);
  });
};

/** Registers what concerns this machine. */
export const registerMachine = (program: Command, cli: Cli): void => {
  const machine = (name: string, about: string): Command =>
    program.command(name).description(about).helpGroup(`${groups.machine}:`);
  answering(
    machine("advance <span>", "set a demonstration's clock forward: 10d, 36h"),
    cli,
    advance,
  );
  answering(machine("demo", "two real cases, step by step, in a home of their own"), cli, demo);
  answering(
    machine("serve", "the API on the loopback address").option(
      "--port <number>",
      "0 takes a free one",
      "0",
    ),
    cli,
    serve,
  );
};
