import { exitsOf, type Level } from "../asl.ts";
import { isCallback, type Finding } from "./finding.ts";

const isPause = (level: Level, name: string): boolean => {
  const state = level.states.get(name);
  return state !== undefined && (state["Type"] === "Wait" || isCallback(state));
};

/** The states that follow a state without a pause in between. */
const followers = (level: Level, name: string): readonly string[] => [
  ...new Set(
    exitsOf(level.states.get(name) ?? {})
      .map(({ to }) => to)
      .filter((to) => level.states.has(to) && !isPause(level, to)),
  ),
];

/** The shortest way from a state back to itself on which nothing waits; undefined if there is none. */
const wayBack = (level: Level, start: string): readonly string[] | undefined => {
  const ways = followers(level, start).map((to) => [start, to]);
  const seen = new Set<string>();
  for (const way of ways) {
    const here = way.at(-1) ?? start;
    if (here === start) return way;
    if (seen.has(here)) continue;
    seen.add(here);
    ways.push(...followers(level, here).map((to) => [...way, to]));
  }
  return undefined;
};

/**
 * Finds ways round on which nothing waits. Where what they call keeps failing, or keeps giving the same answer, an execution
 * would go round as fast as it can, until its history is full.
 */
export const checkCycles = (level: Level): readonly Finding[] => {
  const found = new Set<string>();
  return [...level.states.keys()]
    .filter((name) => !isPause(level, name))
    .flatMap((name) => {
      const way = found.has(name) ? undefined : wayBack(level, name);
      if (way === undefined) return [];
      way.forEach((on) => found.add(on));
      const message = `goes round without a pause: ${way.join(", ")}`;
      return [{ path: `${level.path}/States/${name}`, message }];
    });
};
