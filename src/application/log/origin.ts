import type { Log } from "../ports.ts";

/**
 * The name of a log, of its key and on its checkpoints: it is made of the log's first leaf, the entry that founded the
 * office. So no other log can have it, and whoever has the log can see that it has this name.
 */
export const originOf = async (log: Log): Promise<string | undefined> => {
  const [first] = await log.leaves({ from: 0, limit: 1 });
  return first === undefined ? undefined : `tasdiq/${first.hash.slice(0, 32)}`;
};
