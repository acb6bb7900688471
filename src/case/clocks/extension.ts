import { earliestDay, latestDay } from "../../time/fact-date.ts";
import { clockOf } from "../../law/file/procedure.ts";
import type { Clock } from "../../law/file/clock.ts";
import { lastDayWith, type Timing } from "./readings.ts";
import { extensionsIn, lengthOf, runsOf, type Extended, type Run } from "./runs.ts";

/** What speaks against an extension: it is too long, one too many, or came after the end; or that nobody can say. */
export type ExtensionFault = "noneRunning" | "tooLong" | "tooOften" | "afterEnd" | "endUnknown";

type Limit = Extract<Clock, { limit: unknown }>;

/** Whether an extension was made before the time would have ended with those before it; null where that is not on record. */
const isInTime = (timing: Timing, earlier: readonly Extended[], act: Extended): boolean | null => {
  const [first, latest] = [earliestDay(act.on), latestDay(act.on)];
  const last = lastDayWith(timing, earlier);
  if (last === null || first === undefined || latest === undefined) return null;
  if (latest <= last.surely) return true;
  return last.possibly !== null && first > last.possibly ? false : null;
};

type Under = Pick<Timing, "course" | "today" | "calendar">;

/** What speaks against an extension that was made in a run. */
const faultsIn = (
  { course, today, calendar }: Under,
  { clock, run }: { readonly clock: Limit; readonly run: Run },
  act: Extended,
): readonly ExtensionFault[] => {
  const length = lengthOf(course, clock);
  const span = length === "unknown" ? clock.limit : (length.span ?? clock.limit);
  const all = extensionsIn(course, clock, run);
  const earlier = all.slice(0, all.indexOf(act));
  const { atMost = act.n, times = all.length, beforeItEnds } = clock.extension ?? {};
  const inTime =
    beforeItEnds !== true || isInTime({ course, clock, span, run, today, calendar }, earlier, act);
  const found: readonly (readonly [boolean, ExtensionFault])[] = [
    [act.n > atMost, "tooLong"],
    [earlier.length >= times, "tooOften"],
    [inTime === false, "afterEnd"],
    [inTime === null, "endUnknown"],
  ];
  return found.flatMap(([is, fault]) => (is ? [fault] : []));
};

/** What speaks against an extension in a course. */
export const extensionFaults = (under: Under, act: Extended): readonly ExtensionFault[] => {
  const { course } = under;
  const clock = clockOf(course.procedure, act.clock);
  if (clock === undefined || !("limit" in clock)) return [];
  const run = runsOf(course, clock).findLast((one) =>
    extensionsIn(course, clock, one).includes(act),
  );
  return run === undefined ? ["noneRunning"] : faultsIn(under, { clock, run }, act);
};
