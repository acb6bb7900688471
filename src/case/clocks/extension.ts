import type { SittingCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import { earliestDay, latestDay } from "../../time/fact-date.ts";
import type { Clock } from "../../law/file/clock.ts";
import type { Course } from "../course/course.ts";
import { lastDayWith, type Timing } from "./readings.ts";
import { extensionsIn, lengthOf, runsOf, type Extended } from "./runs.ts";

/** What speaks against an extension: it is too long, one too many, or came after the end; or that nobody can say. */
export type ExtensionFinding = {
  readonly act: Extended;
  readonly why: "noneRunning" | "tooLong" | "tooOften" | "afterEnd" | "endUnknown";
};

type Limit = Extract<Clock, { limit: unknown }>;

/** Whether an extension was made before the time would have ended with those before it; null where that is not on record. */
const isInTime = (timing: Timing, earlier: readonly Extended[], act: Extended): boolean | null => {
  const [first, latest] = [earliestDay(act.on), latestDay(act.on)];
  const last = lastDayWith(timing, earlier);
  if (last === null || first === undefined || latest === undefined) return null;
  if (latest <= last.surely) return true;
  return last.possibly !== null && first > last.possibly ? false : null;
};

const inRun = (timing: Timing, clock: Limit): readonly ExtensionFinding[] => {
  const all = extensionsIn(timing.course, clock, timing.run);
  const { atMost, times, beforeItEnds } = clock.extension ?? {};
  return all.flatMap((act, index): readonly ExtensionFinding[] => {
    const inTime = beforeItEnds === true ? isInTime(timing, all.slice(0, index), act) : true;
    return [
      ...(atMost !== undefined && act.n > atMost ? [{ act, why: "tooLong" as const }] : []),
      ...(times !== undefined && index >= times ? [{ act, why: "tooOften" as const }] : []),
      ...(inTime === false ? [{ act, why: "afterEnd" as const }] : []),
      ...(inTime === null ? [{ act, why: "endUnknown" as const }] : []),
    ];
  });
};

const ofClock = (
  given: Omit<Timing, "span" | "run">,
  clock: Limit,
): readonly ExtensionFinding[] => {
  const { course } = given;
  const length = lengthOf(course, clock);
  const span = length === "unknown" ? clock.limit : (length.span ?? clock.limit);
  // Several interventions may end one run; what extended it is judged once.
  const runs = [...Map.groupBy(runsOf(course, clock), ({ start }) => start.index).values()].flatMap(
    (all) => all.slice(-1),
  );
  const within = runs.flatMap((run) => extensionsIn(course, clock, run));
  return [
    ...runs.flatMap((run) => inRun({ ...given, span, run }, clock)),
    ...course.others
      .filter((one): one is Extended => one.kind === "extended")
      .filter((one) => one.clock === clock.id && !within.includes(one))
      .map((act) => ({ act, why: "noneRunning" as const })),
  ];
};

/** Every extension of a course that the law does not allow, or of which nobody can say. */
export const extensionFindings = (
  course: Course,
  today: IsoDate,
  calendar?: SittingCalendar,
): readonly ExtensionFinding[] => {
  if (course.others.every(({ kind }) => kind !== "extended")) return [];
  return (course.procedure.clocks ?? []).flatMap((clock) =>
    "limit" in clock ? ofClock({ course, clock, today, calendar }, clock) : [],
  );
};
