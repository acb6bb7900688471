import type { CalendarCache, LawCache } from "./law-of-case.ts";
import type { World } from "./world.ts";

/** What a desk may remember: law files and calendars by digest, which never change. */
export type Caches = { readonly laws: LawCache; readonly calendars: CalendarCache };

/** The application over one world. */
export type Desk = { readonly world: World; readonly caches: Caches };

export const openDesk = (world: World): Desk => ({
  world,
  caches: { laws: new Map(), calendars: new Map() },
});
