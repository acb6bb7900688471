import { run } from "./run.ts";
import { processShell } from "./shell.ts";

// Nothing waits here for the answer: the bundle begins with this file, and may not.
void run(process.argv.slice(2), processShell()).then((code) => {
  process.exitCode = code;
});
