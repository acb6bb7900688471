import { judgeAims, type Aim } from "./aims.ts";
import { bareLedger } from "./bare-ledger.ts";
import { behindHttp } from "./behind-http.ts";
import { floorOf } from "./floor.ts";
import { wholeStack } from "./stack.ts";
import type { Subject } from "./subject.ts";
import { measure, middle, type Measured, type Run } from "./measure.ts";

/** As many as a case takes from opening to deposit: fifteen by people, two by the system. */
const decisionsPerCase = 17;
const rounds = 3;
const cases = 100;

/** Cases a second, of the floor: one case at a time, and sixteen at once. */
const aims = {
  stackAlone: { what: "whole stack, one case at a time, of the floor", atLeast: 0.5 },
  stackTogether: { what: "whole stack, 16 at once, of the floor", atLeast: 1 },
  httpAlone: { what: "behind HTTP, one case at a time, of the floor", atLeast: 0.5 },
  httpTogether: { what: "behind HTTP, 16 at once, of the floor", atLeast: 1 },
} as const satisfies Readonly<Record<string, Aim>>;

const [floor, ledger] = [floorOf(decisionsPerCase), bareLedger(decisionsPerCase)];
const runs: readonly Run[] = [
  { subject: floor, cases, together: 1 },
  { subject: ledger, cases, together: 1 },
  { subject: ledger, cases, together: 16 },
  { subject: wholeStack, cases, together: 1 },
  { subject: wholeStack, cases, together: 16 },
  { subject: behindHttp, cases, together: 1 },
  { subject: behindHttp, cases, together: 16 },
];

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(36) : cell.padStart(12))).join("");

const rowOf = (found: Measured, base: Measured): string =>
  line([
    found.name,
    String(found.together),
    found.casesPerSecond.toFixed(1),
    found.decisionsPerSecond.toFixed(0),
    found.p50.toFixed(3),
    found.p99.toFixed(3),
    (found.casesPerSecond / base.casesPerSecond).toFixed(2),
  ]);

// Each round measures everything in turn, so that a disk that is busy for a while is so for all.
const found: Measured[][] = runs.map(() => []);
for (let round = 0; round < rounds; round += 1) {
  for (const [index, run] of runs.entries()) found[index]?.push(await measure(run));
}

const middles = found.flatMap((measured) => middle(measured) ?? []);
const [base] = middles;
console.log(line(["", "at once", "cases/s", "decisions/s", "p50 ms", "p99 ms", "of floor"]));
if (base !== undefined) for (const measured of middles) console.log(rowOf(measured, base));

const ofFloor = ({ name }: Subject, together: number): number => {
  const found = middles.find((one) => one.name === name && one.together === together);
  return found === undefined || base === undefined
    ? Number.NaN
    : found.casesPerSecond / base.casesPerSecond;
};
judgeAims(aims, {
  stackAlone: ofFloor(wholeStack, 1),
  stackTogether: ofFloor(wholeStack, 16),
  httpAlone: ofFloor(behindHttp, 1),
  httpTogether: ofFloor(behindHttp, 16),
});
