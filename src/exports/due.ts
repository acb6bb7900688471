import type { IsoDate } from "../time/date.ts";
import { type Catalogue, dayInWords } from "../papers/wording.ts";
import { isOpen } from "../law/file/stage-of-case.ts";
import type { ClockRun, EndDays } from "../case/clocks/clock-run.ts";
import { isHeld, runningLimits } from "../case/clocks/runs-of-case.ts";
import type { CaseExported } from "./export-input.ts";

/** A last day, or the earliest that it can be where nobody can say how much later it is. */
export const lastDay = (words: Catalogue, day: IsoDate, possiblyBy: IsoDate | null): string => {
  const said = dayInWords(words, day);
  return possiblyBy === null ? words.exports.dayOrLater({ day: said }) : said;
};

/** The last days of what is due, a line for each: one, unless the record, a suspension or public holidays leave more open. */
export const lastDaysInWords = (
  words: Catalogue,
  { certainlyBy, possiblyBy, unmoved, moveUnverified }: EndDays,
): readonly string[] => [
  words.exports.lastDay({ day: lastDay(words, unmoved ?? certainlyBy, possiblyBy) }),
  ...(unmoved === null
    ? []
    : [
        words.exports[moveUnverified ? "lastDayIfMovedUnverified" : "lastDayIfMoved"]({
          day: lastDay(words, certainlyBy, possiblyBy),
        }),
      ]),
  ...(possiblyBy === null ? [words.exports.holidaysUnknown] : []),
  ...(possiblyBy === null || possiblyBy === certainlyBy
    ? []
    : [words.exports.onOtherReadings({ day: dayInWords(words, possiblyBy) })]),
];

/** A run with the id by which a calendar knows it again: a time that runs anew is another one. */
export type DueRun = ClockRun & { readonly id: string };

const idOf = ({ clock }: ClockRun, earlier: readonly ClockRun[]): string => {
  const before = earlier.filter((one) => one.clock.id === clock.id).length;
  return before === 0 ? clock.id : `${clock.id}-${String(before + 1)}`;
};

/** What is due in a case, and what was: the limits that run, those that stand still or await a certification, and those that were met. */
export const duesOf = ({ runs }: CaseExported): readonly DueRun[] => {
  const met = runs.filter(({ metOn }) => metOn !== null);
  const underWay = [...runningLimits(runs), ...runs.filter(isHeld)];
  return [
    ...underWay.map((run) => ({ ...run, id: idOf(run, met) })),
    ...met
      .map((run, index) => ({ ...run, id: idOf(run, met.slice(0, index)) }))
      .filter(({ clock }) => "limit" in clock),
  ];
};

/** What is said of a run beside its last day: while it is under way, that it runs, or that nobody knows whether it still does. */
export const verdictBesideDay = ({
  isUnderWay,
  standsStill,
  verdict,
}: ClockRun): ClockRun["verdict"] =>
  !isUnderWay || (verdict === "cannotBeVerified" && !standsStill) ? verdict : "running";

/** Whether somebody has still to keep it: nobody has in a case that has ended. */
export const isRunning = ({ state }: CaseExported, { metOn }: ClockRun): boolean =>
  metOn === null && isOpen(state.stage);

/** Whether there is one last day, by the dates on record and whether or not a suspension moved it. */
export const isSettled = ({ certainlyBy, possiblyBy, unmoved }: EndDays): boolean =>
  unmoved === null && certainlyBy === possiblyBy;
