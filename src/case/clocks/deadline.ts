import type { SittingCalendar } from "../../time/calendar.ts";
import { addDays, type IsoDate } from "../../time/date.ts";
import { earliestDay, latestDay, type FactDate } from "../../time/fact-date.ts";
import type { FirstDay } from "../../law/clocks/calendar-days.ts";
import { isStandstillUnverified, spanOf, type Clock, type Span } from "../../law/file/clock.ts";
import type { Course, Happened } from "../course/course.ts";
import type { Event } from "../../law/file/event.ts";
import { isBySilence } from "../course/happening.ts";
import {
  extensionsIn,
  ifItNeverStood,
  lastDay,
  withoutLateEntries,
  type Judging,
  type KnownDay,
} from "./last-day.ts";
import { lengthOf, runsOf, wentUnrecorded } from "./runs.ts";

/** Whether the law on time was kept in one run of a clock. */
export type Verdict = "kept" | "broken" | "running" | "cannotBeVerified";

/** One run of a clock: since when, until which day, and what became of it. */
export type Deadline = {
  readonly clock: Clock;
  readonly startedOn: FactDate;
  /** The entry of what started it, where it is one of a case. */
  readonly startedIn: string | undefined;
  readonly span: Span;
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
  readonly metOn: FactDate | null;
  /** What was judged by it: its end, or at a window an intervention. */
  readonly metBy: Event | null;
  /** The entry of what met it, where it is one of a case. */
  readonly metIn: string | undefined;
  readonly verdict: Verdict;
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
    | "dayUnknown"
    | "firstDayUnverified"
    | "standstillUnverified"
    | "standstillEnteredLate"
    | "notRecorded"
    | "classUnknown";
};

type Judged = Pick<Deadline, "day" | "verdict" | "why"> &
  Partial<Pick<Deadline, "unmoved" | "otherDay" | "enteredOn">>;

const judged = (verdict: Verdict, why: Deadline["why"], day: IsoDate | null = null): Judged => ({
  verdict,
  why,
  day,
});

/** Whether what ended a time says that the time is over, and so must not come before its end. */
const saysItIsOver = (end: Happened): boolean => isBySilence(end) || end.what === "ended";

const unknown = (known: KnownDay, day: IsoDate): Judged =>
  judged("cannotBeVerified", known.surely === known.possibly ? "dateUnknown" : "dayUnknown", day);

/** Something that must not come after the last day. */
const notAfter = (last: KnownDay, first: IsoDate, latest: IsoDate): Judged => {
  const { surely, possibly } = last;
  if (latest <= surely) return judged("kept", "inTime", possibly ?? surely);
  return possibly !== null && first > possibly
    ? judged("broken", "tooLate", possibly)
    : unknown(last, possibly ?? surely);
};

/** Something that must not come before a day. */
const notBefore = (from: KnownDay, first: IsoDate, latest: IsoDate): Judged => {
  const { surely, possibly } = from;
  if (possibly !== null && first >= possibly) return judged("kept", "inTime", possibly);
  return latest < surely ? judged("broken", "tooEarly", surely) : unknown(from, possibly ?? surely);
};

const dayAfter = ({ surely, possibly }: KnownDay): KnownDay => ({
  kind: "day",
  surely: addDays(surely, 1),
  possibly: possibly === null ? null : addDays(possibly, 1),
});

/** A limit that nothing has ended: it is due on the first day on which it may end, and late after the last. */
const judgeOpenLimit = (today: IsoDate, known: KnownDay): Judged => {
  const { surely, possibly } = known;
  if (today <= surely) return judged("running", "notYetOver", surely);
  return possibly !== null && today > possibly
    ? judged("broken", "tooLate", possibly)
    : unknown(known, possibly ?? surely);
};

// In a period nobody has to act: that it has passed is not late, and is to be certified.
const judgeOpen = ({ clock, today }: Judging, known: KnownDay): Judged => {
  const { surely, possibly } = known;
  if ("limit" in clock && !clock.isPeriod) return judgeOpenLimit(today, known);
  return !("limit" in clock) || possibly === null || today <= possibly
    ? judged("running", clock.isPeriod ? "periodRuns" : "notYetOver", possibly ?? surely)
    : judged("cannotBeVerified", "notCertified", possibly);
};

/** Judges a run as if it had started on one day. */
const judgeFrom = (judging: Judging, from: FirstDay, start: IsoDate): Judged => {
  const { clock, course, run } = judging;
  const last = lastDay(judging, { start, from }, extensionsIn(course, clock, run));
  if (last === null) return judged("cannotBeVerified", "dateUnknown");
  if (last.kind !== "day") return judged("cannotBeVerified", last.kind);
  const on = run.end?.one.on ?? run.left;
  return on === undefined ? judgeOpen(judging, last) : judgeEnded(judging, last, on);
};

const judgeEnded = (judging: Judging, last: KnownDay, on: FactDate): Judged => {
  const end = judging.run.end?.one;
  const [first, latest] = [earliestDay(on), latestDay(on)];
  if (first === undefined || latest === undefined)
    return judged("cannotBeVerified", "dateUnknown", last.possibly);
  if (!("limit" in judging.clock)) return notBefore(last, first, latest);
  if (end === undefined || !saysItIsOver(end)) return notAfter(last, first, latest);
  return { ...notBefore(dayAfter(last), first, latest), day: last.possibly ?? last.surely };
};

/** Where the day of the start is not known exactly, a verdict holds only if it holds for the first of its days and the last. */
const judgeWith = (judging: Judging, from: FirstDay): Judged => {
  const { on } = judging.run.start.one;
  const [first, last] = [earliestDay(on), latestDay(on)];
  if (first === undefined || last === undefined) return judged("cannotBeVerified", "dateUnknown");
  const [one, other] = [judgeFrom(judging, from, first), judgeFrom(judging, from, last)];
  if (first === last) return one;
  return one.verdict === other.verdict
    ? { ...one, day: null }
    : judged("cannotBeVerified", "dateUnknown");
};

const isEarlier = (one: IsoDate | null, other: IsoDate | null): boolean =>
  one !== null && (other === null || one < other);

/** Whether a time is in time and so is on every later last day: it has not run out, or was met and not certified to be over. */
const isInTime = (judging: Judging, { verdict }: Judged): boolean => {
  const end = judging.run.end?.one;
  if (!("limit" in judging.clock)) return false;
  return verdict === "running" || (verdict === "kept" && !(end && saysItIsOver(end)));
};

/** Where no source says that a clock stands still, a verdict holds only if it holds also without that. */
const judgeStandstill = (judging: Judging): Judged => {
  const main = judgeByFirstDay(judging);
  const never = ifItNeverStood(judging);
  if (never === undefined) return main;
  const other = judgeByFirstDay(never);
  // How long it stood still nobody may know: then the day without that is the earliest on which it can be due.
  if (main.day === null && isInTime(judging, other))
    return { ...other, day: null, unmoved: other.day };
  if (!isStandstillUnverified(judging.clock)) return main;
  const unmoved = isEarlier(other.day, main.day) ? other.day : null;
  if (other.verdict === main.verdict || main.day === null) return { ...main, unmoved };
  return { ...judged("cannotBeVerified", "standstillUnverified", main.day), unmoved };
};

/** What had run out when a standstill was put on record is not hidden by it: a verdict holds only if it holds also without that. */
const judgeRun = (judging: Judging): Judged => {
  const main = judgeStandstill(judging);
  const inTime = withoutLateEntries(judging);
  if (inTime === undefined) return main;
  const { enteredOn, dueOn } = inTime;
  const unmoved = isEarlier(dueOn, main.day) ? dueOn : null;
  return judgeStandstill(inTime.judging).verdict === main.verdict
    ? { ...main, unmoved: main.unmoved ?? unmoved }
    : { ...judged("cannotBeVerified", "standstillEnteredLate", main.day), unmoved, enteredOn };
};

/**
 * Where no source says which day is the first, a verdict holds only if it holds for both. It is said with the day on which it
 * holds for both: of a limit that still runs or was kept the earlier one, of a period that runs the later one.
 */
const judgeByFirstDay = (judging: Judging): Judged => {
  const { clock, run } = judging;
  const { authority, from } = clock.counts;
  const main = judgeWith(judging, from);
  const isDoubtful = authority.mark === "unverified" && from !== "firstSittingDayAfter";
  if (!isDoubtful) return main;
  const other = judgeWith(judging, from === "sameDay" ? "dayAfter" : "sameDay");
  const [earlier, later] = isEarlier(other.day, main.day) ? [other, main] : [main, other];
  if (clock.isPeriod && run.end === undefined) return later;
  if (main.verdict !== other.verdict)
    return { ...judged("cannotBeVerified", "firstDayUnverified", main.day), otherDay: other.day };
  return isInTime(judging, main) ? earlier : main;
};

const isWaived = (course: Course, clock: Clock): boolean =>
  course.others.some((one) => one.kind === "waived" && one.clock === clock.id);

/** What is judged of a run; nothing where the case went another way before the time was over. */
const judgeOne = (judging: Judging): readonly Judged[] => {
  const { course, clock, run } = judging;
  if (isWaived(course, clock)) return [judged("kept", "waived")];
  if (run.left === undefined) return [judgeRun(judging)];
  if (wentUnrecorded(course, clock, run)) return [judged("cannotBeVerified", "notRecorded")];
  if (clock.isPeriod) return [];
  const one = judgeRun(judging);
  return "limit" in clock && one.verdict !== "kept" ? [one] : [];
};

const deadlinesBy = (
  given: Omit<Judging, "span" | "run" | "calendar">,
  { calendar, inForce = calendar }: Calendars,
): readonly Deadline[] => {
  const { course, clock } = given;
  const length = lengthOf(course, clock);
  const span = length === "unknown" ? spanOf(clock) : length.span;
  if (span === undefined) return [];
  return runsOf(course, clock).flatMap((run) => {
    const { one } = run.start;
    const metOn = run.end?.one.on ?? null;
    const metBy = run.end?.event ?? null;
    const runsStill = run.end === undefined && run.left === undefined;
    const common = {
      clock,
      span,
      startedOn: one.on,
      startedIn: one.entry,
      metOn,
      metBy,
      metIn: run.end?.one.entry,
    };
    const verdicts =
      length === "unknown"
        ? [judged("cannotBeVerified", "classUnknown")]
        : judgeOne({ ...given, span, run, calendar: runsStill ? inForce : calendar });
    return verdicts.map((verdict) => ({
      ...common,
      unmoved: null,
      otherDay: null,
      enteredOn: null,
      ...verdict,
    }));
  });
};

/** The sitting days by which times are counted. A time that still runs is counted by those in force, where they are others. */
export type Calendars = {
  readonly calendar?: SittingCalendar | undefined;
  readonly inForce?: SittingCalendar | undefined;
};

/**
 * Judges every clock of a procedure in each of its runs.
 * @param today the day in the parliament's zone, for times that still run
 */
export const deadlinesOf = (
  course: Course,
  today: IsoDate,
  calendars: Calendars = {},
): readonly Deadline[] =>
  (course.procedure.clocks ?? []).flatMap((clock) =>
    deadlinesBy({ course, clock, today }, calendars),
  );
