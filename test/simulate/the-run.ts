import type { Caches } from "../../src/ledger/desk.ts";
import type { PinnedCalendar } from "../../src/time/calendar.ts";
import type { CaseId, Digest } from "../../src/values/ids.ts";
import type { LawIndex } from "../../src/files/index.ts";
import type { Planted } from "./planted/planted.ts";
import type { Lasting, Stores } from "./stores.ts";
import type { Trouble } from "./trouble.ts";

/** What has been seen of a run from outside: by people who were answered, and by whoever looks over its shoulder. */
export type Seen = {
  /** Every command that was acknowledged, under its id. */
  readonly acknowledged: Map<string, { caseId: CaseId; seq: number; hash: string }>;
  /** What the machine asked to open waits, for late duplicates of it. */
  readonly opened: unknown[];
  /** What is wrong, in words. */
  readonly wrong: string[];
  /** What happened, for whoever looks at a failing seed. */
  readonly story: string[];
  /** How often something was put on record as overdue. */
  overdue: number;
  /** What was told to those who run the office. */
  told: number;
};

/** One run of the simulation. */
export type Run = {
  readonly seed: number;
  readonly trouble: Trouble;
  readonly stores: Stores;
  readonly lasting: Lasting;
  readonly law: LawIndex;
  /** Law files that were read before. */
  readonly read: Caches;
  /** The document that stands for every text. */
  readonly text: Digest;
  /** The sitting days by which the end of a period is certified. */
  readonly calendar: PinnedCalendar;
  readonly planted: Planted;
  readonly seen: Seen;
};

export const nothingSeen = (): Seen => ({
  acknowledged: new Map(),
  opened: [],
  wrong: [],
  story: [],
  overdue: 0,
  told: 0,
});
