import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";

const root = join(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
const config = require("../../jest.config.cjs") as Readonly<Record<string, unknown>>;
/** What is made for a whole run, planted suites do without. */
const held = { ...config, globalSetup: undefined, globalTeardown: undefined };

/** What Jest says of a suite in its results. */
export type SuiteSeen = {
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestSeen[];
};
type TestSeen = {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
};

/** How a run of Jest ended. */
export type Ran = {
  readonly exitCode: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly suite: (name: string) => SuiteSeen | undefined;
};

type Results = Readonly<Record<string, number>> & {
  readonly testResults: readonly (SuiteSeen & { readonly name: string })[];
};

/** Writes files below a folder, each with the folder that it lies in. */
export const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

const configFor = (folder: string): string =>
  JSON.stringify({
    ...(JSON.parse(JSON.stringify(held).replaceAll("<rootDir>", root)) as object),
    rootDir: folder,
    testMatch: [join(folder, "**/*.test.ts")],
  });

/** Jest's results without the colours that it gives to the code in its messages in a terminal, or where `CI` is set. */
const resultsIn = (file: string): Results =>
  JSON.parse(readFileSync(file, "utf8"), (_, value: unknown) =>
    typeof value === "string" ? stripVTControlCharacters(value) : value,
  ) as Results;

/** Puts suites into a folder and lets Jest run them as it runs those that are held. */
export const runPlanted = async (
  folder: string,
  files: Readonly<Record<string, string>>,
  workers: number,
): Promise<Ran> => {
  write(folder, { "package.json": '{ "type": "module" }', ...files });
  const results = join(folder, "results.json");
  const jest = join(root, "node_modules/jest/bin/jest.js");
  const told = ["--json", `--outputFile=${results}`, "-w", String(workers)];
  const child = execFile(process.execPath, [jest, "--config", configFor(folder), ...told]);
  const exitCode = await new Promise<number | null>((ended) => child.once("exit", ended));
  const { testResults, ...counts } = resultsIn(results);
  const suite = (name: string) => testResults.find((one) => one.name === join(folder, name));
  return { exitCode, counts, suite };
};
