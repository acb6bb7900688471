import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { aimOf } from "./aims.ts";
import { bare, bareOfLambda, bundleAll, type Bundle } from "./bundles.ts";
import { deskOn } from "./cases.ts";
import { sceneOf, type Scene } from "./scenes.ts";
import { serveAll, type Services } from "./services.ts";
import { median, printTable, type Found } from "./table.ts";

const measured = z.object({ loadMs: z.number(), invocationsMs: z.array(z.number()) });
type Measured = z.infer<typeof measured>;

const program = join(import.meta.dirname, "../lambda.ts");

/** A fresh process with nothing in its environment but what Lambda would put there. */
const inFreshProcess = ({ name, file }: Bundle, services: Services): Promise<Measured> =>
  new Promise((told, fail) => {
    const child = fork(program, ["process", file, eventsOf(file)], {
      env: { ...services.environmentOf(name) },
      execArgv: [],
      silent: true,
    });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stdout?.resume();
    const heard: Measured[] = [];
    child.on("message", (message) => heard.push(measured.parse(message)));
    child.on("error", fail);
    child.on("exit", (code) => {
      const [found] = heard;
      if (found !== undefined && code === 0) told(found);
      else fail(new Error(`a measured process ended with ${String(code)}: ${said.slice(-2000)}`));
    });
  });

const eventsOf = (file: string): string => join(dirname(file), "events.json");

type Subject = { readonly bundle: Bundle; readonly scene: Scene; readonly runs: Measured[] };

const subjectsOn = async (
  bundles: readonly Bundle[],
  services: Services,
): Promise<readonly Subject[]> => {
  const desk = deskOn(services);
  const subjects: Subject[] = [];
  for (const bundle of bundles) {
    const scene = await sceneOf(bundle.name, services, desk);
    writeFileSync(eventsOf(bundle.file), JSON.stringify(scene.events));
    subjects.push({ bundle, scene, runs: [] });
  }
  return subjects;
};

const foundOf = ({ bundle: { name, bytes }, runs }: Subject): Found => ({
  name,
  bytes,
  loadMs: median(runs.map(({ loadMs }) => loadMs)),
  firstMs: median(runs.map(({ invocationsMs }) => invocationsMs[0] ?? Number.NaN)),
  warmMs: median(runs.map(({ invocationsMs }) => median(invocationsMs.slice(1)))),
  aim: name === bare || name === bareOfLambda ? undefined : aimOf(name),
});

/** Measures every function, each so many times in a process of its own, and prints them beside the bare handler. */
export const compareFunctions = async (rounds: number): Promise<void> => {
  const services = await serveAll();
  const { all, remove } = bundleAll();
  try {
    const subjects = await subjectsOn(all, services);
    // Each round measures everything in turn, so that a machine that is busy for a while is so for all.
    for (let round = 0; round < rounds; round += 1) {
      for (const { bundle, scene, runs } of subjects) {
        await services.restore(scene.writes);
        runs.push(await inFreshProcess(bundle, services));
      }
    }
    printTable(subjects.map(foundOf), rounds);
  } finally {
    remove();
    await services.close();
  }
};
