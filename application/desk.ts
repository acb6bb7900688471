import type { Desk } from "./handle.ts";
import type { World } from "./world.ts";

/** The application over one world, with what it may remember: law files and calendars by digest, which never change. */
export const openDesk = (world: World): Desk => ({
  world,
  caches: { laws: new Map(), calendars: new Map() },
});
