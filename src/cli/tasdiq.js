#!/usr/bin/env node
// The way in. It is plain JavaScript that an old Node can still read, because its one task is to
// reach a Node that runs the rest: this one, or the one installed beside it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) >= NEEDED) {
  await import("./main.ts");
} else {
  const beside = new URL(
    `../../node_modules/node-${process.platform}-${process.arch}/bin/node`,
    import.meta.url,
  );
  if (existsSync(beside)) {
    runWith(fileURLToPath(beside));
  } else {
    process.stderr.write(
      `Tasdiq needs Node.js ${NEEDED} or later; this is ${process.version}. Run "npm ci" in its folder, or install a newer Node.js.\n`,
    );
    process.exitCode = 1;
  }
}

/** Runs the same command with another Node, and ends as it ends: same code, or same signal. */
function runWith(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit" });
  const passOn = (signal) => {
    // A terminal sends Ctrl-C to both processes itself; twice would look like an impatient second.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  signals.forEach((signal) => process.on(signal, passOn));
  child.on("error", (fault) => {
    process.stderr.write(`${node} cannot be run: ${fault.message}\n`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    signals.forEach((name) => process.off(name, passOn));
    if (signal === null) process.exit(code);
    process.kill(process.pid, signal);
  });
}
