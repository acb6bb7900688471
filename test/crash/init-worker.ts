import { announceSteps, listen } from "./steps.ts";

// Arguments: at which step to be killed, counted from 1, and the command line. The shell's folder is that of the process.
const [last = "0", ...line] = process.argv.slice(2);

announceSteps();
const { run } = await import("../../src/cli/run.ts");
const { processShell } = await import("../../src/cli/shell.ts");

let steps = 0;
listen((step) => {
  steps += 1;
  if (steps !== Number(last)) return;
  process.stderr.write(`killed before: ${step}\n`);
  process.kill(process.pid, "SIGKILL");
});

process.exitCode = await run(line, processShell());
process.stderr.write(`steps: ${String(steps)}\n`);
