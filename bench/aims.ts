/** A bound on one figure that a bench measures. */
export type Aim = { readonly what: string } & (
  { readonly atMost: number } | { readonly atLeast: number }
);

// A figure that is not a number was not measured, and reaches nothing.
const isReached = (aim: Aim, figure: number): boolean =>
  "atMost" in aim ? figure <= aim.atMost : figure >= aim.atLeast;

const written = (figure: number): string =>
  figure.toLocaleString("en", { maximumFractionDigits: 2 });

const lineOf = (aim: Aim, figure: number): string => {
  const bound =
    "atMost" in aim ? `at most ${written(aim.atMost)}` : `at least ${written(aim.atLeast)}`;
  const verdict = isReached(aim, figure) ? "aim reached" : "AIM MISSED";
  return `${verdict}: ${aim.what}: ${written(figure)} (${bound})`;
};

/**
 * Compares each figure of a bench with its aim, prints a line for each, and lets the process end with exit code 1 if one
 * is missed. A bench states its aims in one place and calls this once, when it has measured everything.
 */
export const judgeAims = <Name extends string>(
  aims: Readonly<Record<Name, Aim>>,
  figures: Readonly<Record<NoInfer<Name>, number>>,
): void => {
  const names = Object.keys(aims).filter((name): name is Name => Object.hasOwn(aims, name));
  console.log("");
  for (const name of names) console.log(lineOf(aims[name], figures[name]));
  const missed = names.filter((name) => !isReached(aims[name], figures[name]));
  if (missed.length === 0) return;
  console.log(`${String(missed.length)} of ${String(names.length)} aims missed`);
  process.exitCode = 1;
};
