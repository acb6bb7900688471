import { addDays, type IsoDate } from "../../time/date.ts";
import { earliestDay, latestDay, type FactDate } from "../../time/fact-date.ts";
import { isNumbered, isStandstillUnverified } from "../../law/file/clock.ts";
import { isBySilence } from "../course/happening.ts";
import type { KnownDay, Reading, Readings, Timing } from "./readings.ts";
import { wentUnrecorded } from "./runs.ts";

/** Whether the law on time was kept in a run of a clock, why, and the days that this speaks of. */
export type TimeVerdict = {
  readonly verdict: "kept" | "broken" | "notFollowed" | "running" | "cannotBeVerified";
  readonly why:
    | "inTime"
    | "tooLate"
    | "tooEarly"
    | "notYetOver"
    | "periodRuns"
    | "notCertified"
    | "waived"
    | "dateUnknown"
    | "noCalendar"
    | "calendarEnds"
    | "noNumber"
    | "dayUnknown"
    | "firstDayUnverified"
    | "standstillUnverified"
    | "standstillEnteredLate"
    | "notRecorded"
    | "awaitsCertification"
    | "classUnknown";
  /** The last day of a limit, or the first day on which an interval is over; null where it cannot be calculated. */
  readonly day: IsoDate | null;
  /**
   * The earlier last day without days of standing still that are in doubt: no source says whether the clock stands still, or they
   * were put on record too late, or nobody knows how many there were; null where none are.
   */
  readonly unmoved: IsoDate | null;
  /** The same day, with the first day counted the other way, where no source says which is right and that decides it. */
  readonly otherDay: IsoDate | null;
  /** When the days on which it stood still were put on record, where that was when it had run out. */
  readonly enteredOn: IsoDate | null;
};

export const timeVerdict = (
  verdict: TimeVerdict["verdict"],
  why: TimeVerdict["why"],
  day: IsoDate | null = null,
): TimeVerdict => ({ verdict, why, day, unmoved: null, otherDay: null, enteredOn: null });

/** What decides a run beside its last days. */
type Deciding = {
  readonly today: IsoDate;
  readonly isLimit: boolean;
  readonly isPeriod: boolean;
  /** When it ended, or the case went where its end can no longer come; undefined while it is under way. */
  readonly overOn: FactDate | undefined;
  /** Whether something on record ended it. */
  readonly isEnded: boolean;
  /** Whether what ended it says that the time is over, and so must not come before its end. */
  readonly endSaysOver: boolean;
};

const decidingOf = ({ clock, run, today }: Timing): Deciding => {
  const end = run.end?.one;
  const endSaysOver =
    // Only a window ends by itself.
    end !== undefined && (isBySilence(end) || end.what === "ended");
  return {
    today,
    isLimit: "limit" in clock,
    isPeriod: clock.isPeriod,
    overOn: end?.on ?? run.left,
    isEnded: end !== undefined,
    endSaysOver,
  };
};

const unknown = ({ surely, possibly }: KnownDay, day: IsoDate): TimeVerdict =>
  timeVerdict("cannotBeVerified", surely === possibly ? "dateUnknown" : "dayUnknown", day);

/** Something that must not come after the last day. */
const notAfter = (last: KnownDay, first: IsoDate, latest: IsoDate): TimeVerdict => {
  const { surely, possibly } = last;
  if (latest <= surely) return timeVerdict("kept", "inTime", possibly ?? surely);
  return possibly !== null && first > possibly
    ? timeVerdict("broken", "tooLate", possibly)
    : unknown(last, possibly ?? surely);
};

/** Something that must not come before a day. */
const notBefore = (from: KnownDay, first: IsoDate, latest: IsoDate): TimeVerdict => {
  const { surely, possibly } = from;
  if (possibly !== null && first >= possibly) return timeVerdict("kept", "inTime", possibly);
  return latest < surely
    ? timeVerdict("broken", "tooEarly", surely)
    : unknown(from, possibly ?? surely);
};

const dayAfter = ({ surely, possibly }: KnownDay): KnownDay => ({
  kind: "day",
  surely: addDays(surely, 1),
  possibly: possibly === null ? null : addDays(possibly, 1),
});

/** A limit that nothing has ended: it is due on the first day on which it may end, and late after the last. */
const ofOpenLimit = (last: KnownDay, today: IsoDate): TimeVerdict => {
  const { surely, possibly } = last;
  if (today <= surely) return timeVerdict("running", "notYetOver", surely);
  return possibly !== null && today > possibly
    ? timeVerdict("broken", "tooLate", possibly)
    : unknown(last, possibly ?? surely);
};

// In a period nobody has to act: that it has passed is not late, and is to be certified.
const ofOpen = (last: KnownDay, { today, ...deciding }: Deciding): TimeVerdict => {
  const { surely, possibly } = last;
  if (deciding.isLimit && !deciding.isPeriod) return ofOpenLimit(last, today);
  return !deciding.isLimit || possibly === null || today <= possibly
    ? timeVerdict("running", deciding.isPeriod ? "periodRuns" : "notYetOver", possibly ?? surely)
    : timeVerdict("cannotBeVerified", "notCertified", possibly);
};

const ofOver = (last: KnownDay, overOn: FactDate, deciding: Deciding): TimeVerdict => {
  const [first, latest] = [earliestDay(overOn), latestDay(overOn)];
  if (first === undefined || latest === undefined)
    return timeVerdict("cannotBeVerified", "dateUnknown", last.possibly);
  if (!deciding.isLimit) return notBefore(last, first, latest);
  return deciding.endSaysOver
    ? { ...notBefore(dayAfter(last), first, latest), day: last.possibly ?? last.surely }
    : notAfter(last, first, latest);
};

const onReading = ({ last }: Reading, deciding: Deciding): TimeVerdict => {
  if (last === null) return timeVerdict("cannotBeVerified", "dateUnknown");
  if (last.kind !== "day") return timeVerdict("cannotBeVerified", last.kind);
  return deciding.overOn === undefined
    ? ofOpen(last, deciding)
    : ofOver(last, deciding.overOn, deciding);
};

/** Where the day of the start is not known exactly, a verdict holds only if it holds for the first of its days and the last. */
const onStarts = (readings: readonly Reading[], deciding: Deciding): TimeVerdict => {
  const [one, other] = readings.map((reading) => onReading(reading, deciding));
  if (one === undefined) return timeVerdict("cannotBeVerified", "dateUnknown");
  if (other === undefined) return one;
  return one.verdict === other.verdict
    ? { ...one, day: null }
    : timeVerdict("cannotBeVerified", "dateUnknown");
};

const isEarlier = (one: IsoDate | null, other: IsoDate | null): boolean =>
  one !== null && (other === null || one < other);

/** Whether a time is in time and so is on every later last day: it has not run out, or was met and not certified to be over. */
const isInTime = ({ isLimit, endSaysOver }: Deciding, { verdict }: TimeVerdict): boolean =>
  isLimit && (verdict === "running" || (verdict === "kept" && !endSaysOver));

/**
 * Where no source says which day is the first, a verdict holds only if it holds for both. It is said with the day on which it
 * holds for both: of a limit that still runs or was kept the earlier one, of a period that runs the later one.
 */
const onFirstDays =
  ({ counts }: Timing["clock"], deciding: Deciding) =>
  (readings: readonly Reading[]): TimeVerdict => {
    const [usual, others] = [
      readings.filter(({ from }) => from === counts.from),
      readings.filter(({ from }) => from !== counts.from),
    ];
    const main = onStarts(usual, deciding);
    if (others.length === 0) return main;
    const other = onStarts(others, deciding);
    const [earlier, later] = isEarlier(other.day, main.day) ? [other, main] : [main, other];
    if (deciding.isPeriod && !deciding.isEnded) return later;
    if (main.verdict !== other.verdict)
      return {
        ...timeVerdict("cannotBeVerified", "firstDayUnverified", main.day),
        otherDay: other.day,
      };
    return isInTime(deciding, main) ? earlier : main;
  };

/**
 * The verdict on a run that is under way, was ended or was left, from its last days on every reading: it holds only if it holds
 * also without the days of standing still that are in doubt.
 */
const onReadings = (
  { clock, ...timing }: Timing,
  { recorded, never, inTime }: Readings,
): TimeVerdict => {
  const deciding = decidingOf({ clock, ...timing });
  const ofReadings = onFirstDays(clock, deciding);
  /** Where no source says that a clock stands still, a verdict holds only if it holds also without that. */
  const withStandstill = (main: TimeVerdict, without: readonly Reading[] | undefined) => {
    if (without === undefined) return main;
    const other = ofReadings(without);
    // How long it stood still nobody may know: then the day without that is the earliest on which it can be due.
    if (main.day === null && isInTime(deciding, other))
      return { ...other, day: null, unmoved: other.day };
    if (!isStandstillUnverified(clock)) return main;
    const unmoved = isEarlier(other.day, main.day) ? other.day : null;
    if (other.verdict === main.verdict || main.day === null) return { ...main, unmoved };
    return { ...timeVerdict("cannotBeVerified", "standstillUnverified", main.day), unmoved };
  };
  const main = withStandstill(ofReadings(recorded), never);
  if (inTime === undefined) return main;
  // What had run out when a standstill was put on record is not hidden by it.
  const { readings, enteredOn, dueOn } = inTime;
  const unmoved = isEarlier(dueOn, main.day) ? dueOn : null;
  return withStandstill(ofReadings(readings), inTime.never).verdict === main.verdict
    ? { ...main, unmoved: main.unmoved ?? unmoved }
    : {
        ...timeVerdict("cannotBeVerified", "standstillEnteredLate", main.day),
        unmoved,
        enteredOn,
      };
};

const isWaived = ({ course, clock }: Timing): boolean =>
  course.others.some((one) => one.kind === "waived" && one.clock === clock.id);

/** What follows from another event shows no more than by which day it was done: enough to keep a time, and never to break one. */
const onWhatFollows = (timing: Timing, readings: Readings): TimeVerdict => {
  const verdict = onReadings(timing, readings);
  return verdict.verdict === "kept" ? verdict : timeVerdict("cannotBeVerified", "notRecorded");
};

/** The verdict on a run; undefined where the case went another way before the time was over, so that there is nothing to judge. */
export const verdictOf = (timing: Timing, readings: Readings): TimeVerdict | undefined => {
  const { course, clock, run } = timing;
  if (isWaived(timing)) return timeVerdict("kept", "waived");
  if (run.end?.one.followsFrom !== undefined) return onWhatFollows(timing, readings);
  if (run.left === undefined) return onReadings(timing, readings);
  if (wentUnrecorded(course, clock, run)) return timeVerdict("cannotBeVerified", "notRecorded");
  if (!("limit" in clock) || clock.isPeriod || !isNumbered(timing.span)) return undefined;
  const verdict = onReadings(timing, readings);
  return verdict.verdict === "kept" ? undefined : verdict;
};
