import type { Case } from "../procedure/case/case.ts";
import { courseOf } from "../procedure/case/course-of-case.ts";
import { endsOf, spanOf, type Clock, type Span } from "../procedure/model/clock.ts";
import type { Course } from "../procedure/model/course.ts";
import { extensionsIn, lastDay, type Judging } from "../procedure/model/deadline.ts";
import { stageOf, type Procedure } from "../procedure/model/procedure.ts";
import { endsWindow, lengthOf, runsOf, type Run } from "../procedure/model/runs.ts";
import type { LastDay } from "../procedure/model/calendar-days.ts";
import { entryHashSchema, type EntryHash } from "../procedure/values/ids.ts";
import type { SittingCalendar } from "./calendar.ts";
import type { IsoDate } from "./dates/date.ts";
import { earliestDay, latestDay } from "./dates/fact-date.ts";
import type { Due, NoDay, Running } from "./due-shape.ts";

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
    silence === undefined ? endsOf(clock).includes(`${id}.ended`) : clock.id === silence.clock,
  );
};

/** Whether the end of a time can come to be certified at a stage: one runs, or the file gives it none. */
export const canTimeEnd = (course: Course, id: string): boolean => {
  const times = timesEndedAt(course.procedure, id);
  return times.length === 0 || times.some((clock) => runsNow(course, clock).length > 0);
};

/** Every last day of a time as it runs now, once for each of its runs; null where the day of the start is not on record. */
export const lastDaysNow = (
  course: Course,
  clock: Clock,
  at: Pick<Judging, "today" | "calendar">,
): readonly (readonly (LastDay | null)[])[] =>
  runsNow(course, clock).map((one) => lastDays({ course, ...one, ...at }));

/** The days from which a time may count: both where no source says whether the first day counts. */
const firstDays = ({ counts }: Clock): readonly Clock["counts"]["from"][] =>
  counts.authority.mark === "unverified" && counts.from !== "firstSittingDayAfter"
    ? ["sameDay", "dayAfter"]
    : [counts.from];

type Known = Extract<LastDay, { kind: "day" }>;

const isKnown = (last: LastDay | null): last is Known => last?.kind === "day";

/** Every last day that some reading of the record gives. */
const lastDays = (judging: Judging): readonly (LastDay | null)[] => {
  const { clock, course, run } = judging;
  const { on } = run.start.one;
  const starts = [earliestDay(on), latestDay(on)];
  const extensions = extensionsIn(course, clock, run);
  return [...new Set(starts)].flatMap((start) =>
    start === undefined
      ? [null]
      : firstDays(clock).map((from) => lastDay(judging, { start, from }, extensions)),
  );
};

const whyNot = (last: LastDay | null | undefined): NoDay => {
  if (last === null || last === undefined || last.kind === "day") return "startUnknown";
  return last.kind;
};

const entryOf = ({ start }: Run): EntryHash | undefined => {
  const { entry } = start.one;
  return entry === undefined ? undefined : entryHashSchema.parse(entry);
};

const dueOf = (
  { procedure }: Course,
  { clock, span, run }: RunningTime<Limit>,
  days: readonly Known[],
): readonly Due[] => {
  const of = entryOf(run);
  const surely = days.map((day) => day.surely).toSorted();
  const possibly = days.map((day) => day.possibly ?? day.surely).toSorted();
  const [certainlyBy, possiblyBy] = [surely[0], possibly.at(-1)];
  if (of === undefined || certainlyBy === undefined || possiblyBy === undefined) return [];
  const isOpenEnded = days.some((day) => day.possibly === null);
  return [
    {
      kind: "due",
      name: clock.id,
      called: clock.name,
      of,
      startedOn: run.start.one.on,
      certainlyBy,
      possiblyBy,
      unmoved: null,
      byHours: span.unit === "hours",
      isPeriod: isPeriod(procedure, clock.id),
      restsOn: [clock.authority, clock.counts.authority],
      isOver: (today: IsoDate) => !isOpenEnded && today > possiblyBy,
    },
  ];
};

/**
 * The limits of a procedure file that run in a case.
 * @param today the day in the parliament's zone, for stages that stop a clock while they are open
 */
export const runningInStages = (
  state: Case,
  procedure: Procedure,
  { today, calendar }: { readonly today: IsoDate; readonly calendar?: SittingCalendar | undefined },
): readonly Running[] => {
  const course = courseOf(state, procedure);
  // What runs beside the line after the deposit, such as a publication, runs on.
  return runningLimits(course).flatMap((one): readonly Running[] => {
    const days = lastDays({ course, ...one, today, calendar });
    return days.every(isKnown)
      ? dueOf(course, one, days)
      : [
          {
            kind: "cannotCalculate",
            name: one.clock.id,
            called: one.clock.name,
            why: whyNot(days.find((day) => !isKnown(day))),
          },
        ];
  });
};

/** Whether a time is one in which nobody has to act: when it has run out, somebody certifies what the law makes of it. */
export const isPeriod = (procedure: Procedure, id: string): boolean => {
  const clock = procedure.clocks?.find((one) => one.id === id);
  return (
    procedure.stages.some(({ silence }) => silence?.clock === id) ||
    (clock !== undefined && endsWindow(procedure, clock))
  );
};
