import type { Loaded } from "./load.ts";

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(14))).join("");

// Of several measurements of the same thing the one in the middle.
const middle = (same: readonly Loaded[]): Loaded | undefined =>
  same.toSorted((one, other) => one.perSecond - other.perSecond)[Math.floor(same.length / 2)];

/**
 * Prints, for each thing and number of connections, the middle of its rounds beside the first thing of as many connections.
 * @returns the requests per second of a thing, in parts of that first thing
 */
export const printTable = (
  found: readonly Loaded[],
): ((name: string, connections: number) => number) => {
  console.log(line(["", "connections", "requests/s", "p50 ms", "p99 ms", "of empty"]));
  const groups = Map.groupBy(found, ({ name, connections }) => `${String(connections)} ${name}`);
  const middles = [...groups.values()].flatMap((same) => middle(same) ?? []);
  const baseOf = (connections: number): number =>
    middles.find((one) => one.connections === connections)?.perSecond ?? Number.NaN;
  for (const { name, connections, perSecond, p50, p99 } of middles) {
    const numbers = [perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2)];
    console.log(
      line([name, String(connections), ...numbers, (perSecond / baseOf(connections)).toFixed(2)]),
    );
  }
  return (name, connections) => {
    const same = middles.find((one) => one.name === name && one.connections === connections);
    return (same?.perSecond ?? Number.NaN) / baseOf(connections);
  };
};
