import type { SittingCalendar } from "../../clocks/calendar.ts";
import { addDays, daysBetween, laterOf, type IsoDate } from "../../clocks/dates/date.ts";
import { earliestDay, latestDay, type FactDate } from "../../clocks/dates/fact-date.ts";
import { lastDayOf, type FirstDay, type LastDay } from "./calendar-days.ts";
import { spanOf, type Clock, type Span } from "./clock.ts";
import type { Course, Happened } from "./course.ts";
import { partsOf } from "./event.ts";
import { stageOf } from "./procedure.ts";
import { lengthOf, runsOf, type Run } from "./runs.ts";
import { outcomesOf } from "./stage.ts";

/** Whether the law on time was kept in one run of a clock. */
export type Verdict = "kept" | "broken" | "running" | "cannotBeVerified";

/** One run of a clock: since when, until which day, and what became of it. */
export type Deadline = {
  readonly clock: Clock;
  readonly startedBy: string;
  readonly startedOn: FactDate;
  readonly span: Span;
  /** The last day of a limit, or the first day on which an interval is over; null where it cannot be calculated. */
  readonly day: IsoDate | null;
  readonly metOn: FactDate | null;
  readonly verdict: Verdict;
  readonly why:
    | "inTime"
    | "tooLate"
    | "tooEarly"
    | "notYetOver"
    | "waived"
    | "dateUnknown"
    | "noCalendar"
    | "calendarEnds"
    | "dayUnknown"
    | "firstDayUnverified"
    | "classUnknown";
};

type Judged = Pick<Deadline, "day" | "verdict" | "why">;
type KnownDay = Extract<LastDay, { kind: "day" }>;

const judged = (verdict: Verdict, why: Deadline["why"], day: IsoDate | null = null): Judged => ({
  verdict,
  why,
  day,
});

/** All that a run is judged by. */
type Judging = {
  readonly course: Course;
  readonly clock: Clock;
  readonly span: Span;
  readonly run: Run;
  /** The day in the parliament's zone, for times that still run. */
  readonly today: IsoDate;
  readonly calendar: SittingCalendar | undefined;
};

const extendedBy = ({ course, clock }: Judging): number =>
  course.others.reduce(
    (all, one) => (one.kind === "extended" && one.clock === clock.id ? all + one.n : all),
    0,
  );

/** The days on which a stage that stops this clock stood open, between its beginning and its end. */
const stoppedDays = ({ course, clock }: Judging, from: IsoDate): number => {
  const stops = course.procedure.stages.filter((stage) => stage.stops?.includes(clock.id) === true);
  return stops.reduce((all, stage) => {
    const here = course.happened.filter((one) => one.stage === stage.id);
    const last = here.findLast((one) => outcomesOf(stage).includes(one.what));
    const [began, ended] = [here[0], last].map((one) =>
      one === undefined ? undefined : earliestDay(one.on),
    );
    if (began === undefined || ended === undefined || ended < from) return all;
    return all + daysBetween(laterOf(began, from), ended);
  }, 0);
};

const lastDay = (judging: Judging, from: FirstDay, start: IsoDate): LastDay => {
  const { clock, span, calendar } = judging;
  const longer = { ...span, n: span.n + extendedBy(judging) };
  const last = lastDayOf({ clock, span: longer, from }, start, calendar);
  if (last.kind !== "day") return last;
  const stopped = stoppedDays(judging, start);
  const { surely, possibly } = last;
  return {
    kind: "day",
    surely: addDays(surely, stopped),
    possibly: possibly === null ? null : addDays(possibly, stopped),
  };
};

/** Whether what ended a time says that the time is over, and so must not come before its end. */
const saysItIsOver = ({ course, clock }: Judging, end: Happened): boolean =>
  end.bySilence === true ||
  (stageOf(course.procedure, partsOf(clock.to)[0])?.kind === "window" && end.what === "ended");

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

const judgeOpen = ({ clock, today }: Judging, { surely, possibly }: KnownDay): Judged =>
  "limit" in clock && possibly !== null && today > possibly
    ? judged("broken", "tooLate", possibly)
    : judged("running", "notYetOver", possibly ?? surely);

/** Judges a run as if it had started on one day. */
const judgeFrom = (judging: Judging, from: FirstDay, start: IsoDate): Judged => {
  const last = lastDay(judging, from, start);
  if (last.kind !== "day") return judged("cannotBeVerified", last.kind);
  const end = judging.run.end?.one;
  if (end === undefined) return judgeOpen(judging, last);
  const [first, latest] = [earliestDay(end.on), latestDay(end.on)];
  if (first === undefined || latest === undefined)
    return judged("cannotBeVerified", "dateUnknown", last.possibly);
  if (!("limit" in judging.clock)) return notBefore(last, first, latest);
  if (!saysItIsOver(judging, end)) return notAfter(last, first, latest);
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

/** Where no source says which day is the first, a verdict holds only if it holds for both. */
const judgeRun = (judging: Judging): Judged => {
  const { authority, from } = judging.clock.counts;
  const main = judgeWith(judging, from);
  const isDoubtful = authority.mark === "unverified" && from !== "firstSittingDayAfter";
  if (!isDoubtful || main.verdict === "running") return main;
  const other = judgeWith(judging, from === "sameDay" ? "dayAfter" : "sameDay");
  return other.verdict === main.verdict
    ? main
    : judged("cannotBeVerified", "firstDayUnverified", main.day);
};

const isWaived = (course: Course, clock: Clock): boolean =>
  course.others.some((one) => one.kind === "waived" && one.clock === clock.id);

const deadlinesBy = (given: Omit<Judging, "span" | "run">): readonly Deadline[] => {
  const { course, clock } = given;
  const length = lengthOf(course, clock);
  const span = length === "unknown" ? spanOf(clock) : length.span;
  if (span === undefined) return [];
  return runsOf(course, clock).map((run) => {
    const { event: startedBy, one } = run.start;
    const common = { clock, span, startedBy, startedOn: one.on, metOn: run.end?.one.on ?? null };
    if (length === "unknown") return { ...common, ...judged("cannotBeVerified", "classUnknown") };
    return isWaived(course, clock)
      ? { ...common, ...judged("kept", "waived") }
      : { ...common, ...judgeRun({ ...given, span, run }) };
  });
};

/**
 * Judges every clock of a procedure in each of its runs.
 * @param today the day in the parliament's zone, for times that still run
 */
export const deadlinesOf = (
  course: Course,
  today: IsoDate,
  calendar?: SittingCalendar,
): readonly Deadline[] =>
  (course.procedure.clocks ?? []).flatMap((clock) =>
    deadlinesBy({ course, clock, today, calendar }),
  );
