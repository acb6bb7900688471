import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judgeAims, type Aim } from "./aims.ts";

// npm run bench:start: how long a command line takes, warm, beside a Node that does nothing in the same run; of each the median.

const root = join(import.meta.dirname, "..");
const program = join(root, "src/cli/tasdiq.cjs");
const rounds = 15;

const commands = {
  help: ["--help"],
  list: ["list"],
  show: ["show", "az-un-cybercrime"],
  tasks: ["tasks"],
  audit: ["audit", "az-un-cybercrime"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Name = keyof typeof commands;

const times = (name: Name, atMost: number): Aim => ({ what: `${name}, of a bare Node`, atMost });
const memory = (name: Name): Aim => ({ what: `MiB of memory, ${name}`, atMost: 100 });

const aims = {
  help: times("help", 5),
  list: times("list", 8),
  show: times("show", 8),
  tasks: times("tasks", 8),
  audit: times("audit", 10),
  listMemory: memory("list"),
  showMemory: memory("show"),
  tasksMemory: memory("tasks"),
} as const satisfies Readonly<Record<string, Aim>>;

const middle = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;

const timed = (line: readonly string[]): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, line, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${line.join(" ")}: ${stderr}`);
  return performance.now() - start;
};

/** The most memory that a process held, in MiB. */
const memoryOf = (line: readonly string[], folder: string): number => {
  const [asking, answer] = [join(folder, "asking.cjs"), join(folder, "answer")];
  writeFileSync(
    asking,
    `process.on("exit",()=>{require("node:fs").writeFileSync(${JSON.stringify(answer)},String(process.resourceUsage().maxRSS))});`,
  );
  timed(["--require", asking, ...line]);
  return Number(readFileSync(answer, "utf8")) / 1024;
};

const workplace = join(root, ".tasdiq");
mkdirSync(workplace, { recursive: true });
const folder = mkdtempSync(join(workplace, "bench-"));
try {
  const home = join(folder, "home");
  timed([join(root, "src/cli/write-bundle.cjs")]);
  timed([program, "--home", home, "demo"]);
  const lineOf = (name: Name): readonly string[] => [program, "--home", home, ...commands[name]];
  const names = Object.keys(commands).filter((name): name is Name => Object.hasOwn(commands, name));
  for (const name of names) timed(lineOf(name));
  const measured = Array.from({ length: rounds }, () => ({
    bare: timed(["-e", "0"]),
    ...Object.fromEntries(names.map((name) => [name, timed(lineOf(name))])),
  })) satisfies readonly Readonly<Record<string, number>>[];
  const figures = (name: Name | "bare"): readonly number[] =>
    measured.map((round: Readonly<Record<string, number>>) => round[name] ?? Number.NaN);
  const bare = middle(figures("bare"));
  console.log(`a bare Node: ${bare.toFixed(0)} ms`);
  for (const name of names) console.log(`${name}: ${middle(figures(name)).toFixed(0)} ms`);
  const ratio = (name: Name): number => middle(figures(name)) / bare;
  judgeAims(aims, {
    help: ratio("help"),
    list: ratio("list"),
    show: ratio("show"),
    tasks: ratio("tasks"),
    audit: ratio("audit"),
    listMemory: memoryOf(lineOf("list"), folder),
    showMemory: memoryOf(lineOf("show"), folder),
    tasksMemory: memoryOf(lineOf("tasks"), folder),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
