import type { Round, Swept } from "./sweep.ts";

/** When each incident was last told to the operator, by its key. */
export type Reported = Readonly<Record<string, string>>;

/** Who may sweep, and until when, in epoch milliseconds. */
export type Lease = { readonly by: string; readonly now: number; readonly until: number };

/**
 * What a sweep that is done in several calls writes down from call to call. All of it can be lost without harm: the next sweep
 * begins anew, and tells anew what it finds.
 */
export type SweepBook = {
  /** Whether this caller may sweep now: one at a time, until it lets go or its time is out. */
  readonly take: (lease: Lease) => Promise<boolean>;
  readonly letGo: (by: string) => Promise<void>;
  /** How far a sweep has come that is not done; undefined where none is under way. */
  readonly round: () => Promise<Round | undefined>;
  readonly keepRound: (round: Round) => Promise<void>;
  /** What the last whole sweep found; undefined before there was one. */
  readonly last: () => Promise<Swept | undefined>;
  /** Keeps what a whole sweep found. None is under way after it. */
  readonly keepLast: (swept: Swept) => Promise<void>;
  readonly reported: () => Promise<Reported>;
  readonly keepReported: (reported: Reported) => Promise<void>;
};
