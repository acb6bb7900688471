import type { SweepBook } from "./book.ts";
import type { WholeLook } from "./looks.ts";
import type { Swept } from "./sweep.ts";

/**
 * Names what another sweep named, which may do what this one may not: there a case's driver was looked at. What that one made good
 * since the last whole sweep counts as well.
 */
export const namedElsewhere =
  (book: Pick<SweepBook, "last">, before: Swept | undefined): WholeLook =>
  async (findings) => {
    const last = await book.last();
    if (last === undefined) return;
    findings.foundElsewhere(last);
    if (last.at > (before?.at ?? "")) findings.healed("drivers", last.healed.drivers);
  };
