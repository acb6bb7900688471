type Written = Uint8Array<ArrayBuffer>;

/** Some three hundred pages; of cases that are looked at again and again, not of all that a server holds. */
const mostBytes = 8_000_000;

/**
 * Whole pages as they go over the line, by everything that they follow from: nothing may stand in a page that its key does not
 * tell, who looks at it included. Those longest unasked for go first.
 */
export const pageCache = (
  most: number = mostBytes,
): ((key: string, write: () => Promise<Written>) => Promise<Written>) => {
  const kept = new Map<string, Written>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, page: Written): Written => {
    drop(key);
    kept.set(key, page);
    bytes += page.length;
    for (const oldest of kept.keys()) {
      if (bytes <= most) break;
      drop(oldest);
    }
    return page;
  };
  return async (key, write) => keep(key, kept.get(key) ?? (await write()));
};
