import { fork } from "node:child_process";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { rehearse } from "../rehearse.ts";
import { readAssembly } from "../template/assembly.ts";
import { planted } from "./planted.ts";
import type { Planted } from "./planting.ts";
import { changeable } from "./template.ts";

// npm run rehearse:faults: plants faults into what cdk synth wrote, and rehearses each. With names, those faults together, in this
// process.

// Whoever ends it early ends what it has started too.
process.once("SIGTERM", () => process.exit(143));

const atOnce = 2;

type Shown = { readonly faults: readonly string[]; readonly seconds: number };

const rehearseHere = async (chosen: readonly Planted[]): Promise<void> => {
  const start = performance.now();
  const folder = join(import.meta.dirname, "../../../cdk.out");
  const whole = readAssembly(folder);
  const { assembly, template } = changeable(whole);
  for (const { plant } of chosen) plant(template);
  if (isDeepStrictEqual(assembly, whole)) throw new Error("nothing was planted");
  const { faults } = await rehearse(assembly, () => undefined);
  process.send?.({ faults, seconds: (performance.now() - start) / 1000 } satisfies Shown);
  console.log(faults.join("\n"));
};

const rehearseApart = (chosen: readonly Planted[]): Promise<Shown> =>
  new Promise((shown, fail) => {
    const names = chosen.map(({ name }) => name);
    const child = fork(import.meta.filename, names, {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    let heard: Shown | undefined;
    child.on("message", (message: Shown) => {
      heard = message;
      // It has closed what it opened, and is not waited for.
      child.kill();
    });
    child.on("exit", (code) => {
      if (heard === undefined) fail(new Error(`"${names.join(", ")}" ended with ${String(code)}`));
      else shown(heard);
    });
  });

const line = ({ kind, name }: Planted, found: string | undefined, seconds: number): string => {
  const said = (found ?? "NOT SHOWN").split("\n").filter((one) => one.trim() !== "");
  return `${seconds.toFixed(1).padStart(6)} s  ${kind}: ${name}\n          ${said.slice(0, 3).join("\n          ").slice(0, 500)}`;
};

/** What shows a fault: anything for one that was planted alone, and what names it for one of several. */
const shownBy = ({ namedAtTheEnd }: Planted, faults: readonly string[]): string | undefined =>
  namedAtTheEnd === undefined ? faults[0] : faults.find((one) => one.includes(namedAtTheEnd));

const rehearseAll = async (): Promise<void> => {
  const start = performance.now();
  const unseen: string[] = [];
  // What only the end of the story names disturbs nothing before, and one story names all of it.
  const waiting = [
    planted.filter(({ namedAtTheEnd }) => namedAtTheEnd !== undefined),
    ...planted.filter(({ namedAtTheEnd }) => namedAtTheEnd === undefined).map((one) => [one]),
  ];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { faults, seconds } = await rehearseApart(next);
      for (const fault of next) {
        const found = shownBy(fault, faults);
        if (found === undefined) unseen.push(fault.name);
        console.log(line(fault, found, seconds));
      }
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

const faultNamed = (name: string): Planted => {
  const found = planted.find((fault) => fault.name === name);
  if (found === undefined) throw new Error(`no planted fault is called "${name}"`);
  return found;
};

const [, , ...names] = process.argv;
await (names.length === 0 ? rehearseAll() : rehearseHere(names.map(faultNamed)));
