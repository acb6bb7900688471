import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "expect";
import { attempt, type Ended } from "./attempt.ts";
import { names, toldBy, type Test } from "./blocks.ts";
import type { Answered, Asked, Held, Tried } from "./messages.ts";
import { altered } from "./stryker-namespace.ts";

// Holds suites, loaded once, and runs their tests as it is asked by its parent. Node.js itself strips the types.

const held = JSON.parse(process.argv[2] ?? "{}") as Held;
if (held.alteration !== undefined) altered.place(held.alteration, held.hitLimit);
Object.assign(globalThis, names, { expect });

let again = 0;
const load = (file: string): Promise<Test[]> => {
  again += 1;
  const url = `${pathToFileURL(resolve(file)).href}?${String(again)}`;
  return toldBy(file, () => import(url));
};

/** What a file computes while it tells its tests is a test of its own: the file is loaded anew, and all its tests run. */
const loading = (file: string): Test => ({
  id: `${file} › is loaded`,
  file,
  name: "is loaded",
  block: {
    title: "",
    within: undefined,
    beforeAll: [],
    beforeEach: [],
    afterEach: [],
    afterAll: [],
  },
  deed: async () => {
    const tests = await load(file);
    const [failed] = altered.isPlaced()
      ? failures(await attempt(tests, () => undefined, true))
      : [];
    expect(failed?.failure).toBeUndefined();
  },
});

const failures = (ended: readonly Ended[]): readonly Ended[] =>
  ended.filter(({ failure }) => failure !== undefined);

const suites = new Map<string, readonly Test[]>();
const tests = (): readonly Test[] => [...suites.values()].flat();

const cover = async (): Promise<Answered> => {
  const all = [...[...suites.keys()].map(loading), ...tests()];
  const ended = await attempt(all, altered.reachedBy, false);
  return {
    kind: "covered",
    coverage: altered.reached(),
    tests: ended.map(({ test: { id, file, name }, failure, ms }) => ({
      id,
      file,
      name,
      ms,
      failure,
    })),
  };
};

const tried = (
  ended: readonly Ended[],
  alsoWithout: boolean,
  unreached: readonly string[],
): Tried => {
  const [failed] = failures(ended);
  return failed === undefined
    ? { kind: "passed", unreached, tests: ended.length }
    : {
        kind: "failed",
        id: failed.test.id,
        why: failed.failure ?? "",
        alsoWithout,
        tests: ended.length,
      };
};

const tryOne = async (asked: Asked & { kind: "try" }): Promise<Answered> => {
  const known = new Map(
    [...[...suites.keys()].map(loading), ...tests()].map((one) => [one.id, one]),
  );
  const wanted = asked.ids.flatMap((id) => known.get(id) ?? []);
  const hits: number[] = [];
  altered.place(asked.alteration, asked.hitLimit);
  const ended = await attempt(wanted, () => hits.push(altered.hits()), true);
  altered.takeAway();
  const unreached = ended.filter((_, at) => hits[at] === hits[at + 1]).map(({ test }) => test.id);
  const [failed] = failures(ended);
  if (failed === undefined) return tried(ended, false, unreached);
  const without = await attempt([failed.test], () => undefined, true);
  return tried(ended, failures(without).length > 0, unreached);
};

const answer = async (asked: Asked): Promise<Answered> => {
  switch (asked.kind) {
    case "cover":
      return cover();
    case "try":
      return tryOne(asked);
    case "all":
      return tried(await attempt(tests(), () => undefined, true), false, []);
  }
};

const tell = (answered: Answered): void => void process.send?.(answered);
process.on("disconnect", () => process.exit());
process.on("message", (asked: Asked) => {
  void answer(asked).then(tell);
});

try {
  for (const file of held.files) suites.set(file, await load(file));
  tell({ kind: "loaded" });
} catch (fault) {
  tell({ kind: "doesNotLoad", why: String(fault) });
}
