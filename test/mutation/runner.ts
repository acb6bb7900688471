import { globSync } from "node:fs";
import type { MutantCoverage, StrykerOptions } from "@stryker-mutator/api/core";
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from "@stryker-mutator/api/test-runner";
import { hold, type Holder, type Silent } from "./holder.ts";
import { isDrawn, notDrawn } from "./draw.ts";
import { journalIn } from "./journal.ts";
import type { Answered, Covered, Tried } from "./messages.ts";

const loadingMs = 60_000;

/** Each file in a process of its own, as Jest has it: what one file keeps for later hides nothing from another. */
const coverEach = async (files: readonly string[]): Promise<readonly (Answered | Silent)[]> => {
  const heard: (Answered | Silent)[] = [];
  for (const file of files) {
    const holder = hold({ files: [file] });
    const loaded = await holder.loaded(loadingMs);
    heard.push(
      loaded.kind === "loaded" ? await holder.ask({ kind: "cover" }, 10 * loadingMs) : loaded,
    );
    holder.end();
  }
  return heard;
};

const resultOf = ({ id, file, name, ms, failure }: Covered): TestResult => ({
  id,
  name,
  fileName: file,
  timeSpentMs: ms,
  ...(failure === undefined
    ? { status: TestStatus.Success }
    : { status: TestStatus.Failed, failureMessage: failure }),
});

const dryRun = async (files: readonly string[]): Promise<DryRunResult> => {
  const heard = await coverEach(files);
  const at = heard.findIndex(({ kind }) => kind !== "covered");
  if (at >= 0)
    return {
      status: DryRunStatus.Error,
      errorMessage: `${files[at] ?? ""}: ${JSON.stringify(heard[at])}`,
    };
  const covered = heard.filter((one) => one.kind === "covered");
  const mutantCoverage: MutantCoverage = { static: {}, perTest: {} };
  for (const { coverage } of covered) {
    Object.assign(mutantCoverage.static, coverage.static);
    Object.assign(mutantCoverage.perTest, coverage.perTest);
  }
  const tests = covered.flatMap((one) => one.tests.map(resultOf));
  return { status: DryRunStatus.Complete, tests, mutantCoverage };
};

const verdict = (heard: Tried | Silent | (Answered & { kind: "doesNotLoad" })): MutantRunResult => {
  switch (heard.kind) {
    case "passed":
      return { status: MutantRunStatus.Survived, nrOfTests: heard.tests };
    case "late":
      return { status: MutantRunStatus.Timeout };
    case "failed":
      return killed(heard.id, heard.why, heard.tests);
    case "doesNotLoad":
      return killed("is loaded", heard.why, 0);
    case "ended":
      return killed("is loaded", "the process ended", 0);
  }
};

const killed = (id: string, failureMessage: string, nrOfTests: number): MutantRunResult => ({
  status: MutantRunStatus.Killed,
  killedBy: [id],
  failureMessage,
  nrOfTests,
});

const isVerdict = (heard: Answered | Silent): heard is Parameters<typeof verdict>[0] =>
  heard.kind !== "loaded" && heard.kind !== "covered";

const limitOf = (options: MutantRunOptions): number => Math.max(10_000, options.timeout / 10);

const fileOf = (id: string): string => id.split(" › ")[0] ?? "";

/** Whole files, those first that took least time when coverage was taken: most alterations are noticed by many tests. */
const cheapestFirst = (ids: readonly string[], msOf: ReadonlyMap<string, number>): string[] => {
  const byFile = Object.entries(Object.groupBy(ids, fileOf)).map(([, ofFile = []]) => ({
    ofFile,
    ms: ofFile.reduce((sum, id) => sum + (msOf.get(id) ?? 0), 0) / ofFile.length,
  }));
  return byFile.toSorted((one, other) => one.ms - other.ms).flatMap(({ ofFile }) => ofFile);
};

/** In a process that began with the alteration, all tests of the files of some: slow, and nothing was kept from earlier. */
const judgedAnew = async (
  options: MutantRunOptions,
  ids: readonly string[],
): Promise<MutantRunResult> => {
  const files = [...new Set(ids.map(fileOf))];
  const { id } = options.activeMutant;
  const holder = hold({ files, alteration: id, hitLimit: options.hitLimit });
  const loaded = await holder.loaded(loadingMs);
  const heard =
    loaded.kind === "loaded" ? await holder.ask({ kind: "all" }, options.timeout / 2) : loaded;
  holder.end();
  return isVerdict(heard)
    ? verdict(heard)
    : { status: MutantRunStatus.Error, errorMessage: `no verdict but ${heard.kind}` };
};

/** Whether what a process said that holds suites since long can be believed. */
const isSure = (heard: Answered | Silent, isStatic: boolean): heard is Tried => {
  if (heard.kind === "failed") return !heard.alsoWithout;
  return heard.kind === "passed" && heard.unreached.length === 0 && !isStatic;
};

/** What must be run anew: where all tests passed, only those that went past the alteration. */
const inDoubt = (heard: Answered | Silent, ids: readonly string[], isStatic: boolean) =>
  heard.kind === "passed" && !isStatic ? heard.unreached : ids;

const leavesTraces = (heard: Answered | Silent): boolean =>
  heard.kind !== "passed" && !(heard.kind === "failed" && !heard.alsoWithout);

const runnerOf = (options: StrykerOptions): TestRunner => {
  const {
    suites,
    journal: folder,
    oneOf,
  } = options as unknown as {
    readonly suites: string[];
    readonly journal: string;
    readonly oneOf: number;
  };
  const files = globSync(suites).toSorted();
  const journal = journalIn(folder);
  const msOf = new Map<string, number>();
  let holder: Holder | undefined;
  const held = async (): Promise<Holder> => {
    if (holder !== undefined) return holder;
    holder = hold({ files });
    const loaded = await holder.loaded(loadingMs);
    if (loaded.kind !== "loaded") throw new Error(`suites: ${JSON.stringify(loaded)}`);
    return holder;
  };
  const end = (): void => {
    holder?.end();
    holder = undefined;
  };
  const judged = async (asked: MutantRunOptions): Promise<MutantRunResult> => {
    const { activeMutant, hitLimit, testFilter = [] } = asked;
    const ids = cheapestFirst(testFilter, msOf);
    const heard = await (
      await held()
    ).ask({ kind: "try", alteration: activeMutant.id, hitLimit, ids }, limitOf(asked));
    if (leavesTraces(heard)) end();
    const isStatic = asked.reloadEnvironment;
    return isSure(heard, isStatic)
      ? verdict(heard)
      : judgedAnew(asked, inDoubt(heard, ids, isStatic));
  };
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    dryRun: async () => {
      const result = await dryRun(files);
      if (result.status === DryRunStatus.Complete)
        for (const { id, timeSpentMs } of result.tests) msOf.set(id, timeSpentMs);
      return result;
    },
    mutantRun: async (asked) => {
      if (!isDrawn(asked.activeMutant, oneOf)) return notDrawn;
      const known = journal.known(asked.activeMutant);
      if (known !== undefined) return known;
      const result = await judged(asked);
      journal.add(asked.activeMutant, result);
      return result;
    },
    dispose: () => {
      end();
      return Promise.resolve();
    },
  };
};

export const strykerPlugins = [
  declareFactoryPlugin(
    PluginKind.TestRunner,
    "suites-held",
    Object.assign(runnerOf, { inject: tokens(commonTokens.options) }),
  ),
];

export const strykerValidationSchema = {
  properties: {
    suites: { type: "array", items: { type: "string" } },
    journal: { type: "string" },
    oneOf: { type: "integer" },
  },
};
