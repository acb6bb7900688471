import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { isDrawn, notDrawn } from "./draw.ts";
import { inWords, shareNoticed } from "./score.ts";
import { suitesOf } from "./suites.ts";

// Alters the code of a folder in one place at a time and looks whether a test fails: `npm run mutate -- src/treaty`, or
// `npm run mutate -- src/commands 20` for one alteration of twenty, drawn at random and the same ones each time.
// What was found is kept, and only what changed since is tried again, also after a run that was stopped.

const [folder = "", one = "1"] = process.argv.slice(2);
const oneOf = Number(one);
if (!Number.isSafeInteger(oneOf) || oneOf < 1)
  throw new Error(`'${one}' is no share: write 20 to try one alteration of twenty`);
const suites = suitesOf(folder);
if (suites === undefined)
  throw new Error(`no suites are known for '${folder}'; say which in test/mutation/suites.ts`);

const kept = join(import.meta.dirname, "../../.tasdiq/mutation");
mkdirSync(kept, { recursive: true });
const name = folder.replaceAll("/", "-").replace(/\.ts$/, "").replace("*", "each");

const altered = await new Stryker({
  mutate: [folder.endsWith(".ts") ? folder : `${folder}/**/*.ts`],
  testRunner: "suites-held",
  plugins: [join(import.meta.dirname, "runner.ts"), join(import.meta.dirname, "words.ts")],
  ignorers: ["words"],
  suites,
  journal: join(kept, "journals"),
  oneOf,
  coverageAnalysis: "perTest",
  // A whole run is added to; what was not drawn this time is not known the next time.
  incremental: oneOf === 1,
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

// The runner draws among those that tests reach; it never sees the others.
const results = altered.filter(({ status, ...one }) =>
  status === "NoCoverage" || status === "Ignored"
    ? isDrawn(one, oneOf)
    : one.statusReason !== notDrawn.errorMessage,
);
if (oneOf > 1)
  console.log(
    `one of ${one}, drawn at random: ${String(results.length)} of ${String(altered.length)}`,
  );
console.log(inWords(results));
if (shareNoticed(results) < 0.9) process.exitCode = 1;
