import { isImported } from "../case-fact.ts";
import type { Case } from "../case.ts";
import { courseOf } from "../course-of-case.ts";
import { isStandstillUnverified, spanOf, type Clock, type Span } from "../../law/file/clock.ts";
import type { Course } from "../course/course.ts";
import {
  beforeItStood,
  extensionsIn,
  ifItNeverStood,
  isKnownDay,
  lastDays,
  surelyBy,
  withoutLateEntries,
  type Judging,
  type KnownDay,
} from "./last-day.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { lengthOf, runsOf, type Run } from "./runs.ts";
import type { LastDay } from "../../law/clocks/calendar-days.ts";
import { entryHashSchema, type EntryHash } from "../../values/ids.ts";
import type { SittingCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import { earliestDay } from "../../time/fact-date.ts";
import type { Due, NoDay, Running } from "./due-shape.ts";
import { happenedBy, suspensionNow } from "./suspension.ts";
import { courseOnceCertified, endsIn } from "./once-certified.ts";

type Limit = Extract<Clock, { limit: unknown }>;

/** A time that runs in a course: nothing has ended it, and what ends it can still happen. */
type RunningTime<Of extends Clock> = {
  readonly clock: Of;
  readonly span: Span;
  readonly run: Run;
};

const runsNow = <Of extends Clock>(course: Course, clock: Of): readonly RunningTime<Of>[] => {
  const length = lengthOf(course, clock);
  const span = length === "unknown" ? spanOf(clock) : length.span;
  if (span === undefined) return [];
  return runsOf(course, clock)
    .filter(({ end, left }) => end === undefined && left === undefined)
    .map((run) => ({ clock, span, run }));
};

const runningLimits = (course: Course): readonly RunningTime<Limit>[] =>
  (course.procedure.clocks ?? []).flatMap((clock) =>
    "limit" in clock ? runsNow(course, clock) : [],
  );

/** The times whose end is certified at a stage: those that end its window, or the one of which the file says what silence means. */
export const timesEndedAt = (procedure: Procedure, id: string): readonly Clock[] => {
  const silence = stageOf(procedure, id)?.silence;
  return (procedure.clocks ?? []).filter((clock) =>
    silence === undefined
      ? clock.to.some(({ stage, what }) => stage === id && what === "ended")
      : clock.id === silence.clock,
  );
};

/** Whether the end of a time can come to be certified at a stage: one runs, or the file gives it none. */
export const canTimeEnd = (course: Course, id: string): boolean => {
  const times = timesEndedAt(course.procedure, id);
  return times.length === 0 || times.some((clock) => runsNow(course, clock).length > 0);
};

/** Whether a time may be extended again: by the record it is still running, and it has extensions left. */
export const canBeExtended = (course: Course, clock: Clock): boolean => {
  if (!("limit" in clock) || clock.extension === undefined) return false;
  const { times = Number.POSITIVE_INFINITY } = clock.extension;
  return runsNow(course, clock).some(({ run }) => extensionsIn(course, clock, run).length < times);
};

/** Every last day of a time as it runs now, once for each of its runs; null where the day of the start is not on record. */
export const lastDaysNow = (
  course: Course,
  clock: Clock,
  at: Pick<Judging, "today" | "calendar">,
): readonly (readonly (LastDay | null)[])[] =>
  runsNow(course, clock).map((one) => lastDays({ course, ...one, ...at }));

const whyNot = (last: LastDay | null | undefined, { on }: Run["start"]["one"]): NoDay => {
  if (last != null && last.kind !== "day") return last.kind;
  return earliestDay(on) === undefined ? "startUnknown" : "suspensionUnknown";
};

/** Whether a time stands still now: the case was suspended before it had run out, and was not resumed. */
const standsStillNow = (state: Case, judging: Judging): boolean => {
  const suspended = suspensionNow(state);
  if (suspended === undefined || judging.clock.standsStill === undefined) return false;
  const days = lastDays(beforeItStood(judging)).filter(isKnownDay);
  const happened = happenedBy(suspended, judging.course.procedure.timeZone);
  return days.length > 0 && days.every(({ surely }) => happened <= surely);
};

/** The earlier last day without the days of standing still that are in doubt; null where none are, or it is due no earlier so. */
const unmovedDay = (judging: Judging, certainlyBy: IsoDate): IsoDate | null => {
  const isUnverified = isStandstillUnverified(judging.clock);
  const never = isUnverified ? ifItNeverStood(judging) : undefined;
  const days = [never && surelyBy(never), withoutLateEntries(judging)?.dueOn];
  const [first] = days.filter((one) => one !== undefined).toSorted();
  return first === undefined || first >= certainlyBy ? null : first;
};

const entryOf = ({ start }: Run): EntryHash | undefined => {
  const { entry } = start.one;
  return entry === undefined ? undefined : entryHashSchema.parse(entry);
};

const dueOf = (
  judging: Judging,
  { clock, span, run }: RunningTime<Limit>,
  days: readonly KnownDay[],
): readonly Due[] => {
  const of = entryOf(run);
  const surely = days.map((day) => day.surely).toSorted();
  const possibly = days.flatMap((day) => day.possibly ?? []).toSorted();
  const certainlyBy = surely[0];
  if (of === undefined || certainlyBy === undefined) return [];
  const isOpenEnded = possibly.length < days.length;
  const possiblyBy = isOpenEnded ? null : (possibly.at(-1) ?? null);
  const { standsStill } = clock;
  const unmoved = unmovedDay(judging, certainlyBy);
  return [
    {
      kind: "due",
      name: clock.id,
      called: clock.name,
      of,
      startedOn: run.start.one.on,
      certainlyBy,
      possiblyBy,
      unmoved,
      moveUnverified: unmoved !== null && isStandstillUnverified(clock),
      byHours: span.unit === "hours",
      isPeriod: clock.isPeriod,
      restsOn: [
        clock.authority,
        clock.counts.authority,
        ...(standsStill === undefined || unmoved === null ? [] : [standsStill.authority]),
      ],
      isOver: (today: IsoDate) => possiblyBy !== null && today > possiblyBy,
    },
  ];
};

// In a past case what ended a time may not be on record, so nobody is surely late.
const asRecorded = (state: Case, due: Due): Due =>
  !due.isPeriod && isImported(state, due.of) ? { ...due, isOver: () => false } : due;

/**
 * The limits of a procedure file that run in a case, without those that stand still because it is suspended.
 * @param today the day in the parliament's zone, for stages that stop a clock while they are open
 */
export const runningInStages = (
  state: Case,
  procedure: Procedure,
  { today, calendar }: { readonly today: IsoDate; readonly calendar?: SittingCalendar | undefined },
): readonly Running[] => {
  const course = courseOf(state, procedure);
  const certified = courseOnceCertified(state, procedure);
  const limits = runningLimits(course).filter(({ clock, run }) => !endsIn(certified, clock, run));
  // What runs beside the line after the deposit, such as a publication, runs on.
  return limits.flatMap((one): readonly Running[] => {
    const judging = { course, ...one, today, calendar };
    if (standsStillNow(state, judging)) return [];
    const days = lastDays(judging);
    return days.every(isKnownDay)
      ? dueOf(judging, one, days).map((due) => asRecorded(state, due))
      : [
          {
            kind: "cannotCalculate",
            name: one.clock.id,
            called: one.clock.name,
            why: whyNot(
              days.find((day) => !isKnownDay(day)),
              one.run.start.one,
            ),
          },
        ];
  });
};
