import type { CalendarCache, LawCache } from "./law/law-of-case.ts";
import type { Ports } from "./desk-ports.ts";
import { standings, type Standings } from "./reading/standings.ts";
import type { DifferenceCache } from "./reading/text-difference.ts";

/** Runs pieces of work under one name after each other, in the order in which they came; under different names at once. */
type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** An empty queue for every name. A piece of work must not wait for another of its own name: it would wait for ever. */
const inTurn = (): InTurn => {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = last.get(name);
    const mine = before === undefined ? work() : before.then(work, work);
    last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (last.get(name) === mine) last.delete(name);
    }
  };
};

/**
 * What a desk may remember: law files, calendars and comparisons of texts by digest, which never change; and where cases stand, which
 * follows from them.
 */
export type Caches = {
  readonly laws: LawCache;
  readonly calendars: CalendarCache;
  readonly differences: DifferenceCache;
  readonly standings: Standings;
};

/** What remembers nothing yet. */
export const emptyCaches = (): Caches => ({
  laws: new Map(),
  calendars: new Map(),
  differences: new Map(),
  standings: standings(),
});

/** The application over its ports, and over as many of them as a task needs. */
export type Desk<W extends Ports = Ports> = {
  readonly ports: W;
  readonly caches: Caches;
  /** Commands of one case are decided one after the other here; what other processes do is met by deciding again. */
  readonly inTurn: InTurn;
};

export const openDesk = <W extends Ports>(ports: W, caches: Caches = emptyCaches()): Desk<W> => ({
  ports,
  caches,
  inTurn: inTurn(),
});
