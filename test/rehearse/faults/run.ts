import { fork } from "node:child_process";
import { join } from "node:path";
import { rehearse } from "../rehearse.ts";
import { readAssembly } from "../template/assembly.ts";
import { planted } from "./planted.ts";
import type { Planted } from "./planting.ts";
import { changeable } from "./template.ts";

// npm run rehearse:faults: plants one fault after the other into what cdk synth wrote, and rehearses each. With a name, only that
// fault, in this process.

// Whoever ends it early ends what it has started too.
process.once("SIGTERM", () => process.exit(143));

const atOnce = 2;

type Shown = { readonly faults: readonly string[]; readonly seconds: number };

const rehearseHere = async ({ plant }: Planted): Promise<void> => {
  const start = performance.now();
  const folder = join(import.meta.dirname, "../../../cdk.out");
  const { assembly, template } = changeable(readAssembly(folder));
  plant(template);
  const { faults } = await rehearse(assembly, () => undefined);
  process.send?.({ faults, seconds: (performance.now() - start) / 1000 } satisfies Shown);
};

const rehearseApart = ({ name }: Planted): Promise<Shown> =>
  new Promise((shown, fail) => {
    const child = fork(import.meta.filename, [name], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    let heard: Shown | undefined;
    child.on("message", (message: Shown) => {
      heard = message;
      // It has closed what it opened, and is not waited for.
      child.kill();
    });
    child.on("exit", (code) => {
      if (heard === undefined) fail(new Error(`the fault "${name}" ended with ${String(code)}`));
      else shown(heard);
    });
  });

const line = ({ kind, name }: Planted, { faults, seconds }: Shown): string => {
  const [first = "NOT SHOWN"] = faults;
  const said = first.split("\n").filter((one) => one.trim() !== "");
  return `${seconds.toFixed(1).padStart(6)} s  ${kind}: ${name}\n          ${said.slice(0, 3).join("\n          ").slice(0, 500)}`;
};

const rehearseAll = async (): Promise<void> => {
  const start = performance.now();
  const unseen: string[] = [];
  const waiting = [...planted];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const shown = await rehearseApart(next);
      if (shown.faults.length === 0) unseen.push(next.name);
      console.log(line(next, shown));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    unseen.length === 0
      ? `All ${String(planted.length)} planted faults are shown (${seconds} s).`
      : `Of ${String(planted.length)} planted faults these are not shown (${seconds} s):\n${unseen.join("\n")}`,
  );
  process.exitCode = unseen.length === 0 ? 0 : 1;
};

const [, , name] = process.argv;
const chosen = planted.find((fault) => fault.name === name);
if (name !== undefined && chosen === undefined)
  throw new Error(`no planted fault is called "${name}"`);
await (chosen === undefined ? rehearseAll() : rehearseHere(chosen));
