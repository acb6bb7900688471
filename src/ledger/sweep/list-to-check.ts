import type { CaseId } from "../../values/ids.ts";
import type { Findings } from "./findings.ts";

/** A part of a list: so many after a place in its order; an empty place is its beginning. */
export type Page = { readonly after: string; readonly limit: number };

/** Whatever a look throws is told of this case; null where it is of none. */
export type OfCase = { readonly caseId: CaseId | null };

/** A list that is walked through, and what is looked at along it. */
export type Way<Row extends OfCase> = {
  readonly looks: readonly ((row: Row, findings: Findings) => Promise<void>)[];
  readonly isOnIt: (row: Row) => boolean;
  readonly pageOf: (page: Page) => Promise<readonly Row[]>;
  /** So many are read at once. */
  readonly atOnce: number;
  /** Where a row stands in the order of the list. */
  readonly placeOf: (row: Row) => string;
  /** Whether what is looked at is counted, and others are told how far it has come. */
  readonly isCounted: boolean;
};
