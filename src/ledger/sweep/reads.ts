import type { CaseId } from "../../values/ids.ts";
import type { CaseLook } from "./looks.ts";
import type { Swept } from "./sweep.ts";

const hour = 3_600_000;

/** Once a day, whichever minute of the hour a sweep begins in. */
const often = 23.5 * hour;

/** Which records a sweep reads whole. */
export type Reads = {
  /** Whether it reads all of them. */
  readonly all: boolean;
  /** If not: those of which the sweep before named something, so that what was made good is named no more within the hour. */
  readonly named: ReadonlySet<CaseId | null>;
  /** When all records were last read, this sweep included; null where they never were. */
  readonly wholeAt: string | null;
};

/** All records, as a sweep by hand reads them. */
export const readsAll = (at: string): Reads => ({ all: true, named: new Set(), wholeAt: at });

/** What a sweep reads that began at a time, after one that found this: everything once a day, and in between what was named. */
export const readsAfter = (before: Swept | undefined, at: string): Reads => {
  if (before === undefined || before.wholeAt === null || before.unlisted > 0) return readsAll(at);
  if (Date.parse(at) - Date.parse(before.wholeAt) >= often) return readsAll(at);
  const named = new Set(before.incidents.map(({ caseId }) => caseId));
  return { all: false, named, wholeAt: before.wholeAt };
};

/** Whether what belongs to a case, or to none, is read whole. */
export const isRead = ({ all, named }: Reads, caseId: CaseId | null): boolean =>
  all || named.has(caseId);

/** A look at the cases that are read whole. */
export const ifRead =
  (reads: Reads, look: CaseLook): CaseLook =>
  async (row, findings) => {
    if (isRead(reads, row.caseId)) await look(row, findings);
  };
