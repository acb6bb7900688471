import { anOffice } from "./office.ts";
import { oneRun } from "./one-run.ts";

// A process that runs the seeds it is told, one after the other, and answers what became of each.

const office = await anOffice();
process.on("message", (seed: number) => {
  void oneRun(seed, office).then((outcome) => process.send?.(outcome));
});
