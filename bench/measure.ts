import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Carrier, Subject } from "./subject.ts";

export type Measured = {
  readonly name: string;
  readonly together: number;
  readonly casesPerSecond: number;
  readonly decisionsPerSecond: number;
  /** How long one decision took, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
};

export type Run = {
  readonly subject: Subject;
  readonly cases: number;
  /** How many cases are carried at the same time. */
  readonly together: number;
};

// In the clone and not in the system's folder for temporary files, which may be memory: then nothing would be synced.
const workplace = join(import.meta.dirname, "../.tasdiq");

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const carryAll = async (carrier: Carrier, { cases, together }: Run): Promise<readonly number[]> => {
  const took: number[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < cases) {
      next += 1;
      took.push(...(await carrier.carryCase(next)));
    }
  };
  await Promise.all(Array.from({ length: together }, lane));
  return took.sort((a, b) => a - b);
};

/** Opens the subject in a new folder, carries the cases and says how fast. */
export const measure = async (run: Run): Promise<Measured> => {
  mkdirSync(workplace, { recursive: true });
  const folder = mkdtempSync(join(workplace, "bench-"));
  const carrier = await run.subject.open(folder);
  try {
    const start = performance.now();
    const took = await carryAll(carrier, run);
    const seconds = (performance.now() - start) / 1000;
    return {
      name: run.subject.name,
      together: run.together,
      casesPerSecond: run.cases / seconds,
      decisionsPerSecond: took.length / seconds,
      p50: quantile(took, 0.5),
      p99: quantile(took, 0.99),
    };
  } finally {
    await carrier.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Of several measurements of the same thing the one in the middle. */
export const middle = (measured: readonly Measured[]): Measured | undefined =>
  measured.toSorted((a, b) => a.casesPerSecond - b.casesPerSecond)[Math.floor(measured.length / 2)];
