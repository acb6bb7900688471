import type { SweepBook } from "./book.ts";
import { healedSince, type Healed } from "./findings.ts";
import { goOn, newRound, type Round, type Sweeping, type Swept } from "./sweep.ts";

/** So much of a call is left over, in milliseconds, for the case in hand, for what belongs to no case, and for writing down. */
const leftOver = 60_000;

/** What was found so far, what this call added to it, and what the last whole sweep had found. */
export type Found = {
  readonly found: Swept | Round;
  /** What was made good in this call. */
  readonly healed: Healed;
  /** How many open cases this call looked at. */
  readonly looked: number;
  readonly before: Swept | undefined;
};

export type SweepingCall = {
  readonly book: SweepBook;
  /** What is looked at, in a sweep that began then and after one that found this. */
  readonly sweeping: (at: string, before: Swept | undefined) => Sweeping;
  /** Done with what was found before anybody else may sweep. */
  readonly then: (found: Found) => Promise<void>;
  readonly now: () => number;
  /** The call's own name, and how many milliseconds are left to it. */
  readonly by: string;
  readonly timeLeft: () => number;
};

const looked = async ({ book, sweeping, now, timeLeft }: SweepingCall): Promise<Found> => {
  const round = (await book.round()) ?? newRound(now());
  const before = await book.last();
  const found = await goOn(sweeping(round.at, before), round, {
    mayGoOn: () => timeLeft() > leftOver,
    keep: book.keepRound,
  });
  await (found.kind === "swept" ? book.keepLast(found) : book.keepRound(found));
  return {
    found,
    healed: healedSince(round.healed, found.healed),
    looked: found.cases - round.cases,
    before,
  };
};

/**
 * Sweeps for as long as one call may take, and goes on in the next where it stopped. Answers what was found so far, or `busy`
 * where another call is sweeping.
 */
export const sweepInCall = async (call: SweepingCall): Promise<Swept | Round | "busy"> => {
  const { book, by, now, timeLeft } = call;
  if (!(await book.take({ by, now: now(), until: now() + timeLeft() }))) return "busy";
  try {
    const found = await looked(call);
    await call.then(found);
    return found.found;
  } finally {
    await book.letGo(by);
  }
};
