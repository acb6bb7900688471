import type { SittingCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import type { FactDate } from "../../time/fact-date.ts";
import type { EntryHash } from "../../values/ids.ts";
import type { Authority } from "../../words/authority.ts";
import type { Source } from "../../words/source.ts";
import type { Sentence } from "../../words/messages.ts";
import { isStandstillUnverified, spanOf, type Clock, type Span } from "../../law/file/clock.ts";
import type { Event } from "../../law/file/event.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Course, Happened } from "../course/course.ts";
import {
  isKnownDay,
  readingsOf,
  surelyBy,
  type KnownDay,
  type Reading,
  type Readings,
  type Timing,
} from "./readings.ts";
import { isUnderWay, lengthOf, runsOf, type Length, type Run } from "./runs.ts";
import { timeVerdict, verdictOf, type TimeVerdict } from "./verdict.ts";
import { rememberedOf } from "../../values/remembered.ts";

/** The days on which a run may end. */
export type EndDays = {
  readonly kind: "days";
  /** The first of them: it keeps the time on every reading of the record. */
  readonly certainlyBy: IsoDate;
  /** The last of them; null where nobody can say, because public holidays are not recorded. */
  readonly possiblyBy: IsoDate | null;
  /** The last that is counted: later still by the public holidays where nobody can say. */
  readonly latest: IsoDate;
  /** The last day if no suspension moved it, where that is in doubt; null where nothing is. */
  readonly unmoved: IsoDate | null;
  /** Whether that is because the rule by which it stands still is unverified, and not only because its days were entered late. */
  readonly moveUnverified: boolean;
};

/** Why there is no last day: no calendar was imported, it ends too soon, the law gives no number, or the day of the start is not known, or too little of the days of a suspension. */
export type NoDay =
  "noCalendar" | "calendarEnds" | "noNumber" | "startUnknown" | "suspensionUnknown";

/** One running of a clock: since when, on which days it may end, what became of it, and what the law on time makes of that. */
export type ClockRun = TimeVerdict & {
  readonly clock: Clock;
  /** All that its last day follows from. */
  readonly timing: Timing;
  /** The version of the procedure by which it is judged. */
  readonly procedure: Procedure;
  readonly startedOn: FactDate;
  /** The entry of what started it, where it is one of a case. */
  readonly startedIn: EntryHash | undefined;
  readonly span: Span;
  /** The part of the file that says how long it is. */
  readonly authority: Source;
  /** Whether nothing on record has ended it, and what ends it can still happen. */
  readonly isUnderWay: boolean;
  /** Whether it stands still now, because the case was suspended before it had run out. */
  readonly standsStill: boolean;
  /**
   * Whether it may have ended, so that nobody is surely late: it began in an entry of a past case, whose end may not be on record,
   * or a vote was taken whose result the reader may not see yet.
   */
  readonly mayHaveEnded: boolean;
  /** On which days it may end; of a time that was met, the one by which it was judged. */
  readonly ends: EndDays | { readonly kind: "noDay"; readonly why: NoDay };
  readonly metOn: FactDate | null;
  /** What was judged by it: its end, or at a window an intervention. */
  readonly metBy: Event | null;
  /** The entry of what met it, where it is one of a case. */
  readonly metIn: EntryHash | undefined;
  /** What a move of the case to another version did to it, in words; undefined where none touched it. */
  readonly sinceMove: Sentence | undefined;
  /** Whether it had passed when the case was moved; the time runs on beside it, by the version that the case was moved to. */
  readonly hadPassed: boolean;
};

/** A run that has a last day. */
export type DatedRun = ClockRun & { readonly ends: EndDays };

export const isDated = (run: ClockRun): run is DatedRun => run.ends.kind === "days";

/** Whether public holidays that nobody lists may make its last day later: the day that is said of it is the earliest. */
export const isLaterByHolidays = ({ ends, span }: ClockRun): boolean =>
  ends.kind === "days" ? ends.possiblyBy === null : span.unit === "workingDays";

/** What a last day rests on; while a run is under way, also the rule by which it stands still or may have been moved. */
export const restsOn = (run: ClockRun): readonly Authority[] => {
  const { clock, ends } = run;
  const mayBeMoved = run.isUnderWay && ends.kind === "days" && ends.unmoved !== null;
  return [
    run.authority,
    clock.counts.authority,
    ...(clock.standsStill !== undefined && (run.standsStill || mayBeMoved)
      ? [clock.standsStill.authority]
      : []),
  ];
};

/**
 * The day to act by; of a period, in which nobody has to act, the day on which it is over on every reading of the record, or the
 * earliest where nobody can say.
 */
export const dueDay = ({ clock, ends: { certainlyBy, possiblyBy } }: DatedRun): IsoDate =>
  clock.isPeriod ? (possiblyBy ?? certainlyBy) : certainlyBy;

/**
 * Whether a run is under way and its last day is over by a day in the parliament's zone, on every reading of the record. A period
 * is over whatever a past case lacks, but not where a vote that is still to be certified may have ended it.
 */
export const isPassed = (run: ClockRun, today: IsoDate): boolean =>
  run.isUnderWay &&
  (run.clock.isPeriod ? run.why !== "awaitsCertification" : !run.mayHaveEnded) &&
  run.ends.kind === "days" &&
  run.ends.possiblyBy !== null &&
  today > run.ends.possiblyBy;

/** The sitting days by which times are counted. A time that still runs is counted by those in force, where they are others. */
export type Calendars = {
  readonly calendar?: SittingCalendar | undefined;
  readonly inForce?: SittingCalendar | undefined;
};

/** By what the runs of a course are judged. */
export type JudgedAt = Calendars & {
  /** The day in the parliament's zone, for times that still run. */
  readonly today: IsoDate;
  /** The day by which the case had been suspended, of a case that stands still. */
  readonly stillSince?: IsoDate | undefined;
};

const noDay = (why: NoDay): ClockRun["ends"] => ({ kind: "noDay", why });

/** Why a run has no last day on some reading; undefined where each gives one. */
const whyNoDay = (readings: readonly Reading[]): NoDay | undefined => {
  if (readings.length === 0) return "startUnknown";
  const without = readings.find(({ last }) => !isKnownDay(last));
  if (without === undefined) return undefined;
  return without.last === null || without.last.kind === "day"
    ? "suspensionUnknown"
    : without.last.kind;
};

/** The earlier last day without the days of standing still that are in doubt; null where none are, or it is due no earlier so. */
const unmovedDay = (
  clock: Clock,
  { never, inTime }: Readings,
  certainlyBy: IsoDate,
): IsoDate | null => {
  const days = [isStandstillUnverified(clock) && never && surelyBy(never), inTime?.dueOn];
  const [first] = days.filter((one) => typeof one === "string").toSorted();
  return first === undefined || first >= certainlyBy ? null : first;
};

const endsBetween = (clock: Clock, readings: Readings): ClockRun["ends"] => {
  const { recorded } = readings;
  const why = whyNoDay(recorded);
  if (why !== undefined) return noDay(why);
  const days = recorded
    .map(({ last }) => last)
    .filter((last): last is KnownDay => isKnownDay(last));
  const certainlyBy = days.map(({ surely }) => surely).toSorted()[0];
  const latest = days
    .map(({ surely, possibly }) => possibly ?? surely)
    .toSorted()
    .at(-1);
  if (certainlyBy === undefined || latest === undefined) return noDay("startUnknown");
  const possiblyBy = days.some(({ possibly }) => possibly === null) ? null : latest;
  const unmoved = unmovedDay(clock, readings, certainlyBy);
  const moveUnverified = unmoved !== null && isStandstillUnverified(clock);
  return { kind: "days", certainlyBy, possiblyBy, latest, unmoved, moveUnverified };
};

/** The day by which a time was judged that was met. */
const endsAsMet = (
  { clock }: Timing,
  readings: Readings,
  { day, unmoved }: TimeVerdict,
): ClockRun["ends"] => {
  if (day === null)
    return noDay(
      unmoved === null ? (whyNoDay(readings.recorded) ?? "startUnknown") : "suspensionUnknown",
    );
  return {
    kind: "days",
    certainlyBy: day,
    possiblyBy: readings.recorded.some(({ last }) => isKnownDay(last) && last.possibly === null)
      ? null
      : day,
    latest: day,
    unmoved,
    moveUnverified: unmoved !== null && isStandstillUnverified(clock),
  };
};

/** Whether a run under way stands still now: the case was suspended before it had run out, and was not resumed. */
const standsStillNow = ({ clock }: Timing, { beforeLast }: Readings, since?: IsoDate): boolean => {
  const days = beforeLast.map(({ last }) => last).filter(isKnownDay);
  return (
    since !== undefined &&
    clock.standsStill !== undefined &&
    days.length > 0 &&
    days.every(({ surely }) => since <= surely)
  );
};

/** On which day, by what and in which entry a run was ended. */
const metBy = ({ end }: Run): Pick<ClockRun, "metOn" | "metBy" | "metIn"> => ({
  metOn: end?.one.on ?? null,
  metBy: end?.event ?? null,
  metIn: end?.one.entry,
});

/** Whether somebody used a power to whom it was held to be given: that it came too late is said of that act. */
const isPowerHeld = ({ end }: Run, procedure: Procedure): boolean =>
  end?.one.isHeld === true &&
  stageOf(procedure, end.one.stage)?.interventions.some(({ id }) => id === end.one.what) === true;

const judgedRun = (
  { length, ...timing }: Timing & { readonly length: Length },
  at: JudgedAt,
): readonly ClockRun[] => {
  const { course, clock, span, run } = timing;
  const { procedure } = course;
  const readings = readingsOf(timing);
  const verdict =
    length === "unknown"
      ? timeVerdict("cannotBeVerified", "classUnknown")
      : verdictOf(timing, readings);
  const { start, end } = run;
  if (verdict === undefined || (verdict.verdict === "broken" && isPowerHeld(run, procedure)))
    return [];
  const isOnlyShould = clock.strength === "should" && verdict.verdict === "broken";
  return [
    {
      ...verdict,
      ...(isOnlyShould ? { verdict: "notFollowed" } : {}),
      clock,
      timing,
      procedure,
      span,
      authority: length === "unknown" ? clock.authority : length.authority,
      startedOn: start.one.on,
      startedIn: start.one.entry,
      isUnderWay: isUnderWay(run),
      standsStill: isUnderWay(run) && standsStillNow(timing, readings, at.stillSince),
      mayHaveEnded: false,
      ends: end === undefined ? endsBetween(clock, readings) : endsAsMet(timing, readings, verdict),
      ...metBy(run),
      sinceMove: undefined,
      hadPassed: false,
    },
  ];
};

/** Those runs of a course that are meant, judged. */
const judgedRuns = (
  course: Course,
  at: JudgedAt,
  isMeant: (run: Run) => boolean = () => true,
): readonly ClockRun[] => {
  const { today, calendar, inForce = calendar } = at;
  return (course.procedure.clocks ?? []).flatMap((clock) =>
    runsOf(course, clock)
      .filter(isMeant)
      .flatMap((run) => {
        const length = lengthOf(course, clock, run);
        const span = length === "unknown" ? spanOf(clock) : length.span;
        const by = isUnderWay(run) ? inForce : calendar;
        return span === undefined
          ? []
          : judgedRun({ course, clock, span, length, run, today, calendar: by }, at);
      }),
  );
};

/** The runs that something at a stage ended, judged. */
export const runsMetBy = (course: Course, met: Happened, at: JudgedAt): readonly ClockRun[] =>
  judgedRuns(course, at, ({ end }) => end?.one === met);

// A course never changes, and much is asked of its times on one day.
const runsByDay = rememberedOf<readonly ClockRun[]>(4);

/** Every run of the clocks of a procedure in a course, judged; worked out once for a day and its calendars. */
export const runsIn = (course: Course, at: JudgedAt): readonly ClockRun[] => {
  const { today, calendar, inForce = calendar, stillSince } = at;
  return runsByDay(course, [today, calendar, inForce, stillSince], () => judgedRuns(course, at));
};
