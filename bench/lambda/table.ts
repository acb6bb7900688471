import { judgeAims } from "../aims.ts";
import type { Aim } from "./aims.ts";

export type Found = {
  readonly name: string;
  readonly bytes: number;
  readonly loadMs: number;
  readonly firstMs: number;
  readonly warmMs: number;
  /** Undefined for the bare handlers. */
  readonly aim: Aim | undefined;
};

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
};

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(11))).join("");

const rowOf = (found: Found, base: Found): string =>
  line([
    found.name,
    (found.bytes / 1024).toFixed(1),
    found.loadMs.toFixed(1),
    (found.loadMs / base.loadMs).toFixed(2),
    found.firstMs.toFixed(1),
    found.warmMs.toFixed(1),
  ]);

const judge = (all: readonly Found[], base: Found): void => {
  const judged = all.flatMap(({ name, bytes, loadMs, aim }) =>
    aim === undefined
      ? []
      : [
          { what: `${name}, KB`, atMost: aim.bytes / 1024, figure: bytes / 1024 },
          {
            what: `${name}, load of the bare one`,
            atMost: aim.times,
            figure: loadMs / base.loadMs,
          },
        ],
  );
  judgeAims(
    Object.fromEntries(judged.map(({ what, atMost }) => [what, { what, atMost }])),
    Object.fromEntries(judged.map(({ what, figure }) => [what, figure])),
  );
};

/** Prints what was found and judges it by its aims; the first of them is the one that the others are compared with. */
export const printTable = (all: readonly Found[], rounds: number): void => {
  const [base] = all;
  if (base === undefined) return;
  console.log(`Node ${process.versions.node}, ${process.arch}, median of ${String(rounds)}`);
  console.log(line(["", "KB", "load ms", "x bare", "first ms", "warm ms"]));
  for (const found of all) console.log(rowOf(found, base));
  judge(all, base);
};
