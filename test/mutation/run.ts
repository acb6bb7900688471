import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { inWords, shareNoticed } from "./score.ts";
import { suitesOf } from "./suites.ts";

// Alters the code of a folder in one place at a time and looks whether a test fails: `npm run mutate -- src/vote`.
// What was found is kept, and only what changed since is tried again, also after a run that was stopped.

const [folder = ""] = process.argv.slice(2);
const suites = suitesOf(folder);
if (suites === undefined)
  throw new Error(`no suites are known for '${folder}'; say which in test/mutation/suites.ts`);

const kept = join(import.meta.dirname, "../../.tasdiq/mutation");
mkdirSync(kept, { recursive: true });
const name = folder.replaceAll("/", "-").replace(/\.ts$/, "").replace("*", "each");

const results = await new Stryker({
  mutate: [folder.endsWith(".ts") ? folder : `${folder}/**/*.ts`],
  testRunner: "suites-held",
  plugins: [join(import.meta.dirname, "runner.ts"), join(import.meta.dirname, "words.ts")],
  ignorers: ["words"],
  suites,
  journal: join(kept, "journals"),
  coverageAnalysis: "perTest",
  incremental: true,
  incrementalFile: join(kept, `${name}.json`),
  tempDirName: ".tasdiq/mutation/sandboxes",
  ignorePatterns: ["/docs/images", "/.tasdiq", "/cdk.out", "/coverage"],
  reporters: ["html"],
  htmlReporter: { fileName: join(kept, `${name}.html`) },
  concurrency: Number(process.env["TASDIQ_MUTATION_WORKERS"] ?? 1),
  ignoreStatic: true,
  // How long a test may take, the runner itself watches.
  timeoutMS: 100_000,
  dryRunTimeoutMinutes: 60,
  cleanTempDir: "always",
  allowConsoleColors: false,
}).runMutationTest();

console.log(inWords(results));
if (shareNoticed(results) < 0.9) process.exitCode = 1;
