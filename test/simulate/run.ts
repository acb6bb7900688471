import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { runSeeds } from "./many.ts";
import { failure, inWords, nothingYet, plus } from "./report.ts";

// Runs seeds until so many are done or so many minutes are over, and says which of them fail.

const text = (fallback: string) => ({ type: "string", default: fallback }) as const;
const { values } = parseArgs({
  options: {
    seed: text("1"),
    cases: text("200"),
    minutes: text("10"),
    story: { type: "boolean", default: false },
  },
});
const wholeNumber = z.coerce.number().check(z.int(), z.minimum(0));
const [first, count] = [wholeNumber.parse(values.seed), wholeNumber.parse(values.cases)];
const minutes = z.coerce.number().check(z.positive()).parse(values.minutes);

const regressions = z
  .array(z.object({ seed: z.int(), because: z.string() }))
  .parse(JSON.parse(readFileSync(new URL("./regressions.json", import.meta.url), "utf8")));
// One seed that is asked for is run alone; otherwise those that failed once come first.
const before = count === 1 ? [] : regressions.map(({ seed }) => seed);
const seeds = [...before, ...Array.from({ length: count }, (_, index) => first + index)];

const began = performance.now();
let sum = nothingYet;
let failed = 0;
await runSeeds(
  seeds,
  (outcome) => {
    sum = plus(sum, outcome);
    if (outcome.wrong.length > 0) {
      failed += 1;
      console.log(failure(outcome));
    }
    if (sum.seeds % 500 === 0)
      console.error(`${String(sum.seeds)} seeds, ${String(failed)} failed`);
    if (values.story) console.log(outcome.story.join("\n"));
  },
  () => performance.now() - began < minutes * 60_000,
);
const seconds = (performance.now() - began) / 1000;
console.log(`${inWords(sum)}; ${seconds.toFixed(1)} s, ${String(failed)} failed`);
if (failed > 0) process.exitCode = 1;
