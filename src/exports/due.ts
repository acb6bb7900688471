import type { IsoDate } from "../time/date.ts";
import { type FactDate, unknownDate } from "../time/fact-date.ts";
import { type Catalogue, dayInWords } from "../papers/wording.ts";
import { isOpen } from "../law/file/stage-of-case.ts";
import type { Authority } from "../words/authority.ts";
import type { DueTitle, NoDay, Running } from "../case/clocks/due.ts";
import type { Deadline as TimeInFile } from "../case/clocks/deadline.ts";
import type { Procedure } from "../law/file/procedure.ts";
import { isLaterByHolidays } from "../law/clocks/calendar-days.ts";
import { isPeriod } from "../case/clocks/runs.ts";
import { isStandstillUnverified } from "../law/file/clock.ts";
import { suspensionNow } from "../case/clocks/suspension.ts";
import type { CaseExported } from "./export-input.ts";

type LastDays = {
  readonly certainlyBy: IsoDate;
  readonly possiblyBy: IsoDate | null;
  readonly unmoved: IsoDate | null;
  readonly moveUnverified: boolean;
};

/** A last day, or the earliest that it can be where nobody can say how much later it is. */
export const lastDay = (words: Catalogue, day: IsoDate, possiblyBy: IsoDate | null): string => {
  const said = dayInWords(words, day);
  return possiblyBy === null ? words.exports.dayOrLater({ day: said }) : said;
};

/** The last days of what is due, a line for each: one, unless the record, a suspension or public holidays leave more open. */
export const lastDaysInWords = (
  words: Catalogue,
  { certainlyBy, possiblyBy, unmoved, moveUnverified }: LastDays,
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

/** A deadline as a calendar shows it. */
export type Due = {
  /** By which a calendar knows it again: a time that runs anew is another one. */
  readonly id: string;
  readonly name: DueTitle;
  readonly startedOn: FactDate;
  /** The last day that keeps it on every reading of the dates on record; undefined where no day follows from them. */
  readonly certainlyBy: IsoDate | undefined;
  /** The last day on some reading of them; null where none follows, or where public holidays, which are not recorded, may make it later. */
  readonly possiblyBy: IsoDate | null;
  readonly metOn: FactDate | undefined;
  readonly restsOn: readonly Authority[];
  /** The last day if no suspension moved it, where that is in doubt; null where nothing is. */
  readonly unmoved: IsoDate | null;
  /** Whether that is because the rule by which it stands still is unverified, and not only because its days were entered late. */
  readonly moveUnverified: boolean;
  /** Why no last day follows from the record: a suspension lets it stand still, or what the days are counted by is not known. */
  readonly noDay: "standsStill" | NoDay | null;
  /** Whether nobody has to act in it: when it has run out, somebody certifies what the law makes of it. */
  readonly isPeriod: boolean;
  /** What the procedure file makes of it. */
  readonly verdict: TimeInFile["verdict"];
  /** Whether it still runs and its last day is over by a day in the parliament's zone, on every reading of the record. */
  readonly isOver: (today: IsoDate) => boolean;
};

/** @param runs how often it has run before */
const idOfRun = (clock: string, runs: number): string =>
  runs === 0 ? clock : `${clock}-${String(runs + 1)}`;

const ofRunning = (
  procedure: Procedure,
  one: Running,
  { runs, time }: { readonly runs: number; readonly time: TimeInFile | undefined },
): Due => {
  const common = {
    id: idOfRun(one.name, runs),
    metOn: undefined,
    noDay: one.kind === "due" ? null : one.why,
    isPeriod: isPeriod(procedure, one.name),
    // Between its two last days nobody knows whether it still runs.
    verdict: time?.verdict === "cannotBeVerified" ? "cannotBeVerified" : "running",
    isOver: one.kind === "due" ? one.isOver : () => false,
  } as const;
  if (one.kind === "due") {
    const { called: name, startedOn, certainlyBy, possiblyBy, restsOn } = one;
    const { unmoved, moveUnverified } = one;
    return {
      ...common,
      name,
      startedOn,
      certainlyBy,
      possiblyBy,
      unmoved,
      moveUnverified,
      restsOn,
    };
  }
  return {
    ...common,
    name: one.called,
    startedOn: time?.startedOn ?? unknownDate,
    certainlyBy: undefined,
    possiblyBy: null,
    unmoved: null,
    moveUnverified: false,
    restsOn: (procedure.clocks ?? [])
      .filter(({ id }) => id === one.name)
      .flatMap(({ authority, counts }) => [authority, counts.authority]),
  };
};

/** What is the same of a time of a procedure file whether it was met or stands still. */
const ofTime = (procedure: Procedure, { clock, startedOn }: TimeInFile, runs: number) => ({
  id: idOfRun(clock.id, runs),
  name: clock.name,
  startedOn,
  restsOn: [clock.authority, clock.counts.authority],
  isPeriod: isPeriod(procedure, clock.id),
});

/** A time of a procedure file that was met. */
const ofMet = (procedure: Procedure, one: TimeInFile, runs: number): readonly Due[] =>
  one.metOn === null || !("limit" in one.clock)
    ? []
    : [
        {
          ...ofTime(procedure, one, runs),
          certainlyBy: one.day ?? undefined,
          possiblyBy: isLaterByHolidays(one.span) ? null : one.day,
          metOn: one.metOn,
          unmoved: one.unmoved,
          moveUnverified: one.unmoved !== null && isStandstillUnverified(one.clock),
          noDay: one.day === null && one.unmoved !== null ? "suspensionUnknown" : null,
          verdict: one.verdict,
          isOver: () => false,
        },
      ];

const standsStill = (procedure: Procedure, one: TimeInFile, runs: number): Due => {
  const common = ofTime(procedure, one, runs);
  const { standsStill: still } = one.clock;
  return {
    ...common,
    restsOn: [...common.restsOn, ...(still === undefined ? [] : [still.authority])],
    certainlyBy: undefined,
    possiblyBy: null,
    metOn: undefined,
    unmoved: null,
    moveUnverified: false,
    noDay: "standsStill",
    verdict: "running",
    isOver: () => false,
  };
};

/** The times that run and have no last day, because the case is suspended. */
const standingStill = ({ state, running, times }: CaseExported): readonly TimeInFile[] =>
  suspensionNow(state) === undefined
    ? []
    : times.filter(
        ({ clock, metOn }) =>
          metOn === null &&
          clock.standsStill !== undefined &&
          !running.some(({ name }) => name === clock.id),
      );

/** What is due in a case, and what was. */
export const duesOf = (one: CaseExported): readonly Due[] => {
  const { law, running, times } = one;
  const { procedure } = law;
  const met = times.filter(({ metOn }) => metOn !== null);
  const runsOf = (id: string, among: readonly TimeInFile[]): number =>
    among.filter(({ clock }) => clock.id === id).length;
  const timeOf = ({ name }: Running): TimeInFile | undefined =>
    times.findLast(({ clock, metOn }) => clock.id === name && metOn === null);
  return [
    ...running.map((due) =>
      ofRunning(procedure, due, { runs: runsOf(due.name, met), time: timeOf(due) }),
    ),
    ...standingStill(one).map((time) => standsStill(procedure, time, runsOf(time.clock.id, met))),
    ...met.flatMap((time, index) =>
      ofMet(procedure, time, runsOf(time.clock.id, met.slice(0, index))),
    ),
  ];
};

/** Whether somebody has still to keep it: nobody has in a case that has ended. */
export const isRunning = ({ state }: CaseExported, { metOn }: Due): boolean =>
  metOn === undefined && isOpen(state.stage);

/** Whether there is one last day, by the dates on record and whether or not a suspension moved it. */
export const isSettled = ({ certainlyBy, possiblyBy, unmoved }: Due): boolean =>
  unmoved === null && certainlyBy === possiblyBy;
