import type { Outcome } from "./one-run.ts";
import { faultKinds, noFaults, type Tally } from "./trouble.ts";

/** What several seeds came to. */
export type Sum = {
  readonly seeds: number;
  readonly cases: number;
  readonly acts: number;
  readonly letters: number;
  readonly overdue: number;
  readonly windows: number;
  readonly bills: number;
  readonly overrides: number;
  readonly tally: Tally;
};

export const nothingYet: Sum = {
  seeds: 0,
  cases: 0,
  acts: 0,
  letters: 0,
  overdue: 0,
  windows: 0,
  bills: 0,
  overrides: 0,
  tally: noFaults(),
};

export const plus = (
  sum: Sum,
  { cases, acts, letters, overdue, windows, bills, overrides, tally }: Outcome,
): Sum => ({
  seeds: sum.seeds + 1,
  cases: sum.cases + cases,
  acts: sum.acts + acts,
  letters: sum.letters + letters,
  overdue: sum.overdue + overdue,
  windows: sum.windows + windows,
  bills: sum.bills + bills,
  overrides: sum.overrides + overrides,
  tally: Object.fromEntries(
    faultKinds.map((kind) => [kind, sum.tally[kind] + tally[kind]]),
  ) as Tally,
});

export const faultsIn = (tally: Tally): number =>
  faultKinds.reduce((sum, kind) => sum + tally[kind], 0);

export const inWords = ({
  seeds,
  cases,
  acts,
  letters,
  overdue,
  windows,
  bills,
  overrides,
  tally,
}: Sum): string =>
  `${String(seeds)} seeds: ${String(cases)} cases, ${String(acts)} acts, ${String(letters)} letters, ${String(overdue)} overdue, ${String(windows)} windows, ${String(bills)} bills in two chambers, ${String(overrides)} overrides, ` +
  `${String(faultsIn(tally))} faults (${faultKinds.map((kind) => `${kind} ${String(tally[kind])}`).join(", ")})`;

/** How many of the last things that happened are told of a failing seed. */
const lastLines = 40;

/** What a failing seed says of itself, and how it is played again. */
export const failure = ({ seed, kind, wrong, story }: Outcome): string =>
  [
    `seed ${String(seed)} (${kind}); again: npm run simulate -- --seed ${String(seed)} --cases 1`,
    ...wrong.map((words) => `  ${words}`),
    ...story.slice(-lastLines).map((words) => `    ${words}`),
  ].join("\n");
