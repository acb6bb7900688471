import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { startProgram, startServer } from "../test/local/start-server.ts";
import { judgeAims, type Aim } from "./aims.ts";
import { loadWith, type Asking, type Loaded } from "./web/load.ts";
import { caseIdOf, inventCases } from "./web/many-cases.ts";
import { sessionCookie } from "./web/sign-in.ts";
import { printTable } from "./web/table.ts";
import { firstLoad } from "./web/weight.ts";

const [cases, seconds] = z
  .tuple([z.coerce.number().check(z.minimum(100)), z.coerce.number().check(z.minimum(1))])
  .parse([process.argv[2] ?? 10_000, process.argv[3] ?? 3]);
const rounds = 3;

const aims = {
  alone: { what: "a case page over one connection, of the empty route", atLeast: 0.2 },
  together: { what: "a case page over 50 connections, of the empty route", atLeast: 0.2 },
  firstLoad: { what: "the heaviest first load, in KB", atMost: 30 },
} as const satisfies Readonly<Record<string, Aim>>;

const originOf = (port: number): string => `http://127.0.0.1:${String(port)}`;

const askingsOf = (empty: string, base: string, cookie: string): readonly Asking[] => {
  let turn = 0;
  const inTurn = (): string => {
    turn = (turn + 1) % cases;
    return `/en/cases/${caseIdOf(turn)}`;
  };
  const always = (path: string) => (): string => path;
  const ours = { base, cookie, gzip: false } as const;
  const one = always(`/en/cases/${caseIdOf(0)}`);
  return [
    { ...ours, name: "empty route", base: empty, next: always("/") },
    { ...ours, name: "one case", next: one },
    { ...ours, name: "one case, in gzip", gzip: true, next: one },
    { ...ours, name: "all cases in turn", next: inTurn },
    { ...ours, name: "list of cases", next: always("/en/cases") },
  ];
};

// Each round asks for everything in turn, so that a machine that is busy for a while is so for all.
const measured = async (askings: readonly Asking[]): Promise<readonly Loaded[]> => {
  const found: Loaded[] = [];
  for (const asking of askings) await loadWith(asking, { connections: 10, seconds: 1 });
  for (let round = 0; round < rounds; round += 1)
    for (const connections of [1, 50])
      for (const asking of askings) found.push(await loadWith(asking, { connections, seconds }));
  return found;
};

const workplace = join(import.meta.dirname, "../.tasdiq");
mkdirSync(workplace, { recursive: true });
const folder = mkdtempSync(join(workplace, "bench-"));
const loads = (): string =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(", ");
try {
  await inventCases(folder, cases);
  const [home, empty] = await Promise.all([
    startServer(folder),
    startProgram(join(import.meta.dirname, "web/serve-empty.ts")),
  ]);
  try {
    const base = originOf(home.port);
    const cookie = await sessionCookie(base, "treaty-officer-1");
    console.log(`${String(cases)} cases; load of the machine before: ${loads()}`);
    const ofEmpty = printTable(await measured(askingsOf(originOf(empty.port), base, cookie)));
    console.log(`load of the machine after: ${loads()}`);
    const weights: number[] = [];
    for (const path of [`/en/cases/${caseIdOf(0)}`, "/en/cases"])
      weights.push(await firstLoad(base, path, cookie));
    judgeAims(aims, {
      alone: ofEmpty("one case", 1),
      together: ofEmpty("one case", 50),
      firstLoad: Math.max(...weights),
    });
  } finally {
    await Promise.all([home.close(), empty.close()]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
