import { inTurn, type InTurn } from "./handling/in-turn.ts";
import type { CalendarCache, LawCache } from "./law/law-of-case.ts";
import type { World } from "./world.ts";

/** What a desk may remember: law files and calendars by digest, which never change. */
export type Caches = { readonly laws: LawCache; readonly calendars: CalendarCache };

/** The application over one world, and over as much of a world as a task needs. */
export type Desk<W extends World = World> = {
  readonly world: W;
  readonly caches: Caches;
  /** Commands of one case are decided one after the other here; what other processes do is met by deciding again. */
  readonly inTurn: InTurn;
};

export const openDesk = <W extends World>(world: W): Desk<W> => ({
  world,
  caches: { laws: new Map(), calendars: new Map() },
  inTurn: inTurn(),
});
