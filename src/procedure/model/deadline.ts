import type { SittingCalendar } from "../../clocks/calendar.ts";
import { addDays, daysBetween, laterOf, type IsoDate } from "../../clocks/dates/date.ts";
import { earliestDay, latestDay, type FactDate } from "../../clocks/dates/fact-date.ts";
import { lastDayOf, type FirstDay, type LastDay } from "./calendar-days.ts";
import { spanOf, type Clock, type Span } from "./clock.ts";
import type { Course, Happened, Other } from "./course.ts";
import { isBySilence } from "./happening.ts";
import { stageOf } from "./procedure.ts";
import { endsWindow, lengthOf, runsOf, wentUnrecorded, type Run } from "./runs.ts";
import { outcomesOf, type Stage } from "./stage.ts";

/** Whether the law on time was kept in one run of a clock. */
export type Verdict = "kept" | "broken" | "running" | "cannotBeVerified";

/** One run of a clock: since when, until which day, and what became of it. */
export type Deadline = {
  readonly clock: Clock;
  readonly startedBy: string;
  readonly startedOn: FactDate;
  /** The entry of what started it, where it is one of a case. */
  readonly startedIn: string | undefined;
  readonly span: Span;
  /** The last day of a limit, or the first day on which an interval is over; null where it cannot be calculated. */
  readonly day: IsoDate | null;
  readonly metOn: FactDate | null;
  /** What was judged by it: its end, or at a window an intervention. */
  readonly metBy: string | null;
  readonly verdict: Verdict;
  readonly why:
    | "inTime"
    | "tooLate"
    | "tooEarly"
    | "notYetOver"
    | "notCertified"
    | "waived"
    | "dateUnknown"
    | "noCalendar"
    | "calendarEnds"
    | "dayUnknown"
    | "firstDayUnverified"
    | "standstillUnverified"
    | "notRecorded"
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
export type Judging = {
  readonly course: Course;
  readonly clock: Clock;
  readonly span: Span;
  readonly run: Run;
  /** The day in the parliament's zone, for times that still run. */
  readonly today: IsoDate;
  readonly calendar: SittingCalendar | undefined;
};

/** The extensions of a clock that were made in one of its runs, in their order. */
export const extensionsIn = (course: Course, clock: Clock, run: Run): readonly Extended[] =>
  course.others.filter(
    (one): one is Extended =>
      one.kind === "extended" &&
      one.clock === clock.id &&
      one.after > run.start.index &&
      one.after <= (run.end?.index ?? Number.POSITIVE_INFINITY),
  );
type Extended = Extract<Other, { kind: "extended" }>;

/** The days on which a stage stood open in one of its rounds after a time began; null where its beginning is not on record. */
const openDays = (stage: Stage, round: readonly Happened[], time: Time): number | null => {
  const [first] = round;
  const end = round.find((one) => outcomesOf(stage).includes(one.what));
  if (first === undefined) return 0;
  const until = end === undefined ? time.until : earliestDay(end.on);
  const began = earliestDay(first.on);
  if (end === first || began === undefined || until === undefined) return null;
  return until < time.from ? 0 : Math.max(0, daysBetween(laterOf(began, time.from), until));
};
type Time = { readonly from: IsoDate; readonly until: IsoDate | undefined };

/** The days of a time on which its clock stood still, as recorded; null where they are not known. */
const stillDays = (
  { course, clock }: Pick<Judging, "course" | "clock">,
  time: Time,
): readonly (number | null)[] =>
  course.others.flatMap((one) => {
    if (one.kind !== "stoodStill" || one.clock !== clock.id) return [];
    const [first, last] = [latestDay(one.on), earliestDay(one.until)];
    if (first === undefined || last === undefined || first !== earliestDay(one.on)) return [null];
    // The day on which the clock started never counts, and so cannot stand still.
    const began = laterOf(first, addDays(time.from, 1));
    return [Math.max(0, daysBetween(began, last) + 1)];
  });

/** The days on which the stages that stop this clock stood open; null where that is not on record. */
const stoppedDays = ({ course, clock, run, today }: Judging, from: IsoDate): number | null => {
  const end = run.end?.one.on ?? run.left;
  const time: Time = { from, until: end === undefined ? today : earliestDay(end) };
  const all = course.procedure.stages
    .filter(({ stops }) => stops?.includes(clock.id) === true)
    .flatMap((stage) => {
      const here = course.happened
        .slice(0, (run.end?.index ?? course.happened.length) + 1)
        .filter((one) => one.stage === stage.id);
      return [...Map.groupBy(here, ({ round }) => round).values()].map((round) =>
        openDays(stage, round, time),
      );
    });
  return [...all, ...stillDays({ course, clock }, time)].reduce<number | null>(
    (sum, days) => (sum === null || days === null ? null : sum + days),
    0,
  );
};

/**
 * The last day of a run that started on a day, as it stood with these extensions; null where it is not on record how long it
 * stood still.
 */
export const lastDay = (
  judging: Judging,
  { start, from }: { readonly start: IsoDate; readonly from: FirstDay },
  extensions: readonly { readonly n: number }[],
): LastDay | null => {
  const { clock, span, calendar } = judging;
  const longer = { ...span, n: extensions.reduce((all, { n }) => all + n, span.n) };
  const last = lastDayOf({ clock, span: longer, from }, start, calendar);
  if (last.kind !== "day") return last;
  const stopped = stoppedDays(judging, start);
  if (stopped === null) return null;
  const { surely, possibly } = last;
  return {
    kind: "day",
    surely: addDays(surely, stopped),
    possibly: possibly === null ? null : addDays(possibly, stopped),
  };
};

/** Whether what ended a time says that the time is over, and so must not come before its end. */
const saysItIsOver = ({ course }: Judging, end: Happened): boolean =>
  isBySilence(end) ||
  (stageOf(course.procedure, end.stage)?.kind === "window" && end.what === "ended");

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

// In the time of a window nobody has to act: that it has passed is not late, and is to be certified.
const judgeOpen = ({ course, clock, today }: Judging, { surely, possibly }: KnownDay): Judged => {
  if (!("limit" in clock) || possibly === null || today <= possibly)
    return judged("running", "notYetOver", possibly ?? surely);
  return endsWindow(course.procedure, clock)
    ? judged("cannotBeVerified", "notCertified", possibly)
    : judged("broken", "tooLate", possibly);
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
  if (end === undefined || !saysItIsOver(judging, end)) return notAfter(last, first, latest);
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

/** The same, as if the clock had never stood still. */
const withoutStanding = ({ course, clock, ...rest }: Judging): Judging => {
  const others = course.others.filter((one) => one.kind !== "stoodStill" || one.clock !== clock.id);
  return { ...rest, clock, course: { ...course, others } };
};

/** Where no source says that a clock stands still, a verdict holds only if it holds also without that. */
const judgeRun = (judging: Judging): Judged => {
  const main = judgeByFirstDay(judging);
  if (judging.clock.standsStill?.authority.mark !== "unverified" || main.verdict === "running")
    return main;
  const other = judgeByFirstDay(withoutStanding(judging));
  return other.verdict === main.verdict
    ? main
    : judged("cannotBeVerified", "standstillUnverified", main.day);
};

/** Where no source says which day is the first, a verdict holds only if it holds for both. */
const judgeByFirstDay = (judging: Judging): Judged => {
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

/** What is judged of a run; nothing where the case went another way before the time was over. */
const judgeOne = (judging: Judging): readonly Judged[] => {
  const { course, clock, run } = judging;
  if (isWaived(course, clock)) return [judged("kept", "waived")];
  if (run.left === undefined) return [judgeRun(judging)];
  if (wentUnrecorded(course, clock, run)) return [judged("cannotBeVerified", "notRecorded")];
  if (endsWindow(course.procedure, clock)) return [];
  const one = judgeRun(judging);
  return "limit" in clock && one.verdict !== "kept" ? [one] : [];
};

const deadlinesBy = (given: Omit<Judging, "span" | "run">): readonly Deadline[] => {
  const { course, clock } = given;
  const length = lengthOf(course, clock);
  const span = length === "unknown" ? spanOf(clock) : length.span;
  if (span === undefined) return [];
  return runsOf(course, clock).flatMap((run) => {
    const { event: startedBy, one } = run.start;
    const metOn = run.end?.one.on ?? null;
    const metBy = run.end?.event ?? null;
    const common = {
      clock,
      span,
      startedBy,
      startedOn: one.on,
      startedIn: one.entry,
      metOn,
      metBy,
    };
    const verdicts =
      length === "unknown"
        ? [judged("cannotBeVerified", "classUnknown")]
        : judgeOne({ ...given, span, run });
    return verdicts.map((verdict) => ({ ...common, ...verdict }));
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
