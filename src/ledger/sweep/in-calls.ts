import type { IncidentKind } from "../../case/incident.ts";
import type { SweepBook, Reported } from "./book.ts";
import { type Healed, healedSince } from "./findings.ts";
import { type Incident, kindInCase } from "./incident.ts";
import { goOn, newRound, type Round, type Sweeping, type Swept } from "./sweep.ts";

const day = 86_400_000;

/** Most often a network that was away for a moment: named once they say nothing, named twice in a row they stand. */
const passing: readonly IncidentKind[] = [
  "caseStandsStill",
  "caseNotLookedAt",
  "overdueNotRecorded",
  "noticeNotTold",
];

/** The incidents that are more than a moment's. */
export const standing = ({ found, before }: Found): readonly Incident[] => {
  const named = new Set(before?.incidents.map(kindInCase));
  return found.incidents.filter((one) => !passing.includes(one.kind) || named.has(kindInCase(one)));
};

const isNews = (one: Incident, reported: Reported, now: number): boolean => {
  const at = reported[kindInCase(one)];
  return at === undefined || now - Date.parse(at) >= day;
};

export type Telling = {
  readonly book: Pick<SweepBook, "reported" | "keepReported">;
  readonly now: number;
  readonly tell: (news: readonly Incident[]) => Promise<void>;
};

/**
 * Tells what is new, and once a day what still stands. What was told is written down after it left, so rather twice than never;
 * what a whole sweep names no more is forgotten, so that it is news when it comes back.
 */
export const notifyOperator = async (telling: Telling, found: Found): Promise<void> => {
  const reported = await telling.book.reported();
  const stands = standing(found);
  const news = stands.filter((one) => isNews(one, reported, telling.now));
  if (news.length > 0) await telling.tell(news);
  const at = new Date(telling.now).toISOString();
  const isForgotten = found.found.kind === "swept";
  const keys = new Set(stands.map(kindInCase));
  const kept = Object.entries(reported).filter(([key]) => !isForgotten || keys.has(key));
  await telling.book.keepReported({
    ...Object.fromEntries(kept),
    ...Object.fromEntries(news.map((one) => [kindInCase(one), at])),
  });
};

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
  const round = (await book.round()) ?? newRound(new Date(now()).toISOString());
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
