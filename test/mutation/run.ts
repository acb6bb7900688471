import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { suitesOf } from "./suites.ts";

// Changes the code of a folder in one place at a time and looks whether a test fails: `npm run mutate -- domain/majority`.
// What was found before is kept beside and only what changed since is tried again, also after the run was stopped.

const [folder = ""] = process.argv.slice(2);
const suites = suitesOf(folder);
if (suites === undefined)
  throw new Error(`no suites are known for '${folder}'; say which in test/mutation/suites.ts`);

const kept = join(import.meta.dirname, "../../.tasdiq/mutation");
mkdirSync(kept, { recursive: true });
const name = folder.replaceAll("/", "-").replace(/\.ts$/, "");

const results = await new Stryker({
  mutate: [folder.endsWith(".ts") ? folder : `${folder}/**/*.ts`],
  testRunner: "jest",
  jest: {
    projectType: "custom",
    configFile: "jest.config.cjs",
    config: { testMatch: suites.map((suite) => `<rootDir>/${suite}`), silent: true },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: "perTest",
  incremental: true,
  incrementalFile: join(kept, `${name}.json`),
  tempDirName: ".tasdiq/mutation/sandboxes",
  ignorePatterns: ["/docs/images", "/.tasdiq", "/cdk.out"],
  reporters: ["clear-text", "html"],
  htmlReporter: { fileName: join(kept, `${name}.html`) },
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  concurrency: Number(process.env["TASDIQ_MUTATION_WORKERS"] ?? 2),
  ignoreStatic: true,
  timeoutMS: 20_000,
  allowConsoleColors: false,
}).runMutationTest();
const statuses = [...new Set(results.map(({ status }) => status))];
const counted = statuses.map(
  (one) => `${one} ${String(results.filter(({ status }) => status === one).length)}`,
);
console.log(`${folder}: ${counted.join(", ")}`);
