import { hash } from "node:crypto";
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "@stryker-mutator/api/core";
import type { MutantRunResult } from "@stryker-mutator/api/test-runner";

/** Verdicts as they fall. Stryker keeps its own only at the end of a run; a run that was stopped goes on from here. */
export type Journal = {
  readonly known: (alteration: Mutant) => MutantRunResult | undefined;
  readonly add: (alteration: Mutant, result: MutantRunResult) => void;
};

/** Of the code and the suites as they lie in the present folder: where one byte differs, nothing that was found before counts. */
const stateOfFolder = (): string => {
  const files = globSync("**/*.{ts,json}", { exclude: (name) => name === "node_modules" });
  return hash(
    "sha256",
    files
      .toSorted()
      .map((file) => hash("sha256", readFileSync(file)))
      .join(),
  );
};

const keyOf = ({ fileName, location, mutatorName, replacement }: Mutant): string =>
  JSON.stringify([fileName, location, mutatorName, replacement]);

export const journalIn = (folder: string): Journal => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${stateOfFolder().slice(0, 16)}.jsonl`);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  // The last line may be half written.
  const whole = lines.slice(0, -1).map((line) => JSON.parse(line) as [string, MutantRunResult]);
  const verdicts = new Map(whole);
  return {
    known: (alteration) => verdicts.get(keyOf(alteration)),
    add: (alteration, result) => {
      appendFileSync(file, `${JSON.stringify([keyOf(alteration), result])}\n`);
    },
  };
};
