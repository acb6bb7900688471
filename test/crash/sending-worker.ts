import { writeSync } from "node:fs";
import { announceSteps, listen } from "./steps.ts";

// Run with a home, what to do there, and before which step to die: 0 for none.
const [folder = "", doing = "", before = "0"] = process.argv.slice(2);

const die = (): never => {
  process.kill(process.pid, "SIGKILL");
  // Nothing more is done, however long the signal takes.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error("not reached");
};

announceSteps();
const { openedSending } = await import("./sending-office.ts");
const sending = await openedSending(folder);

let taken = 0;
listen((step) => {
  taken += 1;
  if (String(taken) === before) die();
  // Straight to the pipe: what was said before the kill has been said.
  writeSync(1, `${step}\n`);
});
await (doing === "heal" ? sending.heal() : sending.release());
// Everything is done and nothing closed: the last point at which it can be killed.
if (before !== "0") die();
listen(() => undefined);
await sending.close();
