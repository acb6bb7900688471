import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { openHome } from "../src/local/home/home.ts";
import { sweepHome } from "../src/local/home/sweep.ts";
import { newOffice, settingsFor, theText } from "../test/local/office.ts";
import { judgeAims, type Aim } from "./aims.ts";
import { floorOf } from "./floor.ts";
import { inventOpenCases } from "./load/invent-open.ts";
import { peopleAt } from "./load/people.ts";
import { serveApart } from "./load/server.ts";
import { measure } from "./measure.ts";

// An office as large as any: people at work through HTTP, memory that stays what it is, and a start and a sweep with more
// open cases than there will be. Figures stand beside a floor that is measured in the same run.

const count = z.coerce.number().check(z.int(), z.minimum(1));
const [people, cases, seconds, openCases] = z
  .tuple([count, count, count, count])
  .parse([50, 1000, 60, 100_000].map((usual, index) => process.argv[index + 2] ?? usual));

/** The work is done in this many parts, and memory is read after each: it grows while caches fill, and then no more. */
const parts = 4;

const aims = {
  faults: { what: "faults of the server in answers to people", atMost: 0 },
  memory: { what: "memory after all of the work, of memory after half of it", atMost: 1.2 },
  stopped: { what: "exit code of the server after the work", atMost: 0 },
  stoppedWithMany: { what: "exit code of the server with many open cases", atMost: 0 },
} as const satisfies Readonly<Record<string, Aim>>;
type Figures = Readonly<Record<keyof typeof aims, number>>;

const workplace = join(import.meta.dirname, "../.tasdiq");
const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  mkdirSync(workplace, { recursive: true });
  const folder = mkdtempSync(join(workplace, "bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const say = (what: string, figure: string): void => {
  console.log(`${what.padEnd(44)} ${figure}`);
};
const quantile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);

const floorNow = async (): Promise<number> =>
  (await measure({ subject: floorOf(17), cases: 100, together: 1 })).decisionsPerSecond;

type AtWork = Pick<Figures, "faults" | "memory" | "stopped">;

const atWork = (floor: number): Promise<AtWork> =>
  inFolder(async (folder) => {
    const home = await newOffice(folder, cases);
    const text = await theText(home.desk);
    await home.close();
    const server = await serveApart(folder);
    const office = peopleAt({ port: server.port, text, people, cases });
    await office.openAll();
    await office.work(Math.min(10, seconds));
    const held = [server.megabytes()];
    const took: number[] = [];
    let worked = await office.work(0);
    for (let part = 0; part < parts; part += 1) {
      worked = await office.work(seconds / parts);
      took.push(...worked.took);
      held.push(server.megabytes());
    }
    took.sort((a, b) => a - b);
    const { refused, errors } = worked;
    office.leave();
    const perSecond = took.length / seconds;
    say(
      `${String(people)} people, ${String(cases)} open cases`,
      `${perSecond.toFixed(0)} decisions/s`,
    );
    say("  beside the floor", (perSecond / floor).toFixed(2));
    say("  p50, p99", `${quantile(took, 0.5)} ms, ${quantile(took, 0.99)} ms`);
    say("  refused", JSON.stringify(Object.fromEntries(refused)));
    say("  errors", `${String(errors.length)} ${errors.slice(0, 2).join("; ")}`);
    say("  memory, before and in parts", held.map((one) => `${one.toFixed(0)} MB`).join(", "));
    const code = await server.stop();
    say("  exit code when asked to stop", String(code));
    const half = held[parts / 2] ?? Number.NaN;
    const memory = (held.at(-1) ?? Number.NaN) / half;
    return { faults: errors.length, memory, stopped: code ?? Number.NaN };
  });

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const began = performance.now();
  return [await work(), (performance.now() - began) / 1000];
};

const withMany = (floor: number): Promise<Pick<Figures, "stoppedWithMany">> =>
  inFolder(async (folder) => {
    await inventOpenCases(folder, openCases);
    const home = await openHome(folder, settingsFor(0));
    const [first, firstTook] = await timed(() => sweepHome(home));
    const [, secondTook] = await timed(() => sweepHome(home));
    await home.close();
    const server = await serveApart(folder);
    say(`${String(first.cases)} open cases, first sweep`, `${firstTook.toFixed(1)} s`);
    say("  each, in commits of the floor", ((firstTook / openCases) * floor).toFixed(2));
    say("  the next sweep", `${secondTook.toFixed(1)} s`);
    say("  start until it serves", `${server.startedIn.toFixed(1)} s`);
    say("  memory", `${server.megabytes().toFixed(0)} MB`);
    const [code, stopTook] = await timed(server.stop);
    say("  stop", `${stopTook.toFixed(1)} s, exit code ${String(code)}`);
    return { stoppedWithMany: code ?? Number.NaN };
  });

const loads = (): string =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(", ");
say("load of the machine before", loads());
const floor = await floorNow();
say("floor: commits of a 1 KB row, one at a time", `${floor.toFixed(0)}/s`);
const working = await atWork(floor);
const many = await withMany(floor);
say("the floor again", `${(await floorNow()).toFixed(0)}/s`);
say("load of the machine after", loads());
judgeAims(aims, { ...working, ...many });
