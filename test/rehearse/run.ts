import { join } from "node:path";
import { rehearse } from "./rehearse.ts";
import { otherCases } from "./story/other-cases.ts";
import { readAssembly } from "./template/assembly.ts";

// npm run rehearse: what cdk synth wrote, played on this machine. docs/deploy.md says what it shows and what it cannot.

const tell = (what: string, seconds: number): void => {
  console.log(`${seconds.toFixed(1).padStart(6)} s  ${what}`);
};

// Whoever ends it early ends moto and the functions' processes too.
process.once("SIGTERM", () => process.exit(143));

const start = performance.now();
const assembly = readAssembly(join(import.meta.dirname, "../../cdk.out"));
const { faults, unused, judged, calls } = await rehearse(
  assembly,
  tell,
  process.argv.includes("--all") ? otherCases : [],
);

for (const [role, rights] of unused) {
  console.log(`${role} was granted and did not use:`);
  for (const right of rights) console.log(`    ${right}`);
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
for (const fault of faults) console.log(`FAULT  ${fault}`);
console.log(
  faults.length === 0
    ? `The story holds: ${String(calls)} calls of functions, ${String(judged)} needs judged by policies, ${seconds} s.`
    : `The story does not hold (${seconds} s).`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
