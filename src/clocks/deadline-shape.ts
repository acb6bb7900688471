import type { Said, TermName } from "../words/messages.ts";
import type { Authority } from "../procedure/values/authority.ts";
import type { Limits } from "./clock-limits.ts";
import type { ClockName } from "./calendar.ts";
import type { IsoDate } from "./dates/date.ts";
import type { FactDate } from "./dates/fact-date.ts";
import type { EntryHash } from "../procedure/values/ids.ts";
import type { ClockRule, Span } from "../procedure/profile/profile.ts";

/**
 * A deadline of one case. `certainlyBy` is the last day that keeps it on every reading of the dates on record,
 * `possiblyBy` the last day that keeps it on some reading; both undefined while its start is not known, and while it
 * stands still because the case is suspended.
 */
export type Deadline = {
  readonly clock: ClockName;
  /** What is to be done by then. */
  readonly name: TermName;
  /** The version by whose rules it is told apart from the same deadline by another; left out where there is no other. */
  readonly byVersion?: string;
  readonly startedBy: TermName;
  /** The entry that recorded its start; undefined where the start was concluded and not recorded. */
  readonly startedIn: EntryHash | undefined;
  readonly startedOn: FactDate;
  readonly certainlyBy: IsoDate | undefined;
  readonly possiblyBy: IsoDate | undefined;
  readonly metOn: FactDate | undefined;
  /** The day on which its round ended by a return or a referral back; left out in the round that runs. */
  readonly roundEndedOn?: IsoDate;
  /** What was concluded and not recorded; null where every date is on record. */
  readonly inferred: Said | null;
  /** The start was imported: a step that is not on record may have happened all the same. */
  readonly imported: boolean;
  /** What suspensions of the case did to it; null where none fell within its run. */
  readonly stopped: Stopped | null;
  readonly rule: ClockRule;
  readonly span: Span;
};

/** What suspensions did to a deadline. */
export type Stopped = {
  /** The procedure's rule that a suspension stops the clock. */
  readonly authority: Authority;
  /** It stands still now, and nobody knows yet when it is due. */
  readonly standsStill: boolean;
  /** The last day that keeps it however long it stood still. */
  readonly atLeastUntil: IsoDate | undefined;
  /** A resumption happened nobody knows when, and by this day, on which it was recorded; undefined where there is none. */
  readonly resumedBy: IsoDate | undefined;
  /** The days had nothing stopped it. */
  readonly unstopped: Limits;
  /**
   * What it is without the suspensions that were put on record when it had passed, and when the first of them was;
   * undefined where all were in time.
   */
  readonly afterwards: { readonly enteredOn: IsoDate; readonly without: Deadline } | undefined;
};
