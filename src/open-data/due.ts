import type { IsoDate } from "../clocks/dates/date.ts";
import { type FactDate, unknownDate } from "../clocks/dates/fact-date.ts";
import { unmovedDay } from "../clocks/deadline-in-doubt.ts";
import type { Deadline } from "../clocks/deadline.ts";
import { type Catalogue, dayInWords } from "../papers/wording.ts";
import { isOpen } from "../procedure/case/stage.ts";
import type { Authority } from "../procedure/values/authority.ts";
import type { DueTitle, NoDay, Running } from "../clocks/due.ts";
import type { Deadline as TimeInFile } from "../procedure/model/deadline.ts";
import type { Procedure } from "../procedure/model/procedure.ts";
import { namesOfClock } from "../procedure/model/said.ts";
import { isPeriod } from "../clocks/running-in-stages.ts";
import { isStaged } from "../procedure/profile/kind-of-procedure.ts";
import type { CaseExported } from "./exported.ts";

type LastDays = {
  readonly certainlyBy: IsoDate;
  readonly possiblyBy: IsoDate | undefined;
  readonly unmoved: IsoDate | null;
};

/** The last days of what is due, a line for each: one, unless the record or a suspension leaves more open. */
export const lastDaysInWords = (
  words: Catalogue,
  { certainlyBy, possiblyBy, unmoved }: LastDays,
): readonly string[] => [
  words.exports.lastDay({ day: dayInWords(words, unmoved ?? certainlyBy) }),
  ...(unmoved === null
    ? []
    : [words.exports.lastDayIfMoved({ day: dayInWords(words, certainlyBy) })]),
  ...(possiblyBy === undefined || possiblyBy === certainlyBy
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
  readonly possiblyBy: IsoDate | undefined;
  readonly metOn: FactDate | undefined;
  readonly restsOn: readonly Authority[];
  /** The last day if no suspension moved it, where that is in doubt; null where nothing is. */
  readonly unmoved: IsoDate | null;
  /** It was resumed nobody knows when, at the latest on this day; undefined where no such day plays a part. */
  readonly resumedBy: IsoDate | undefined;
  /** Why no last day follows from the record: a suspension lets it stand still, or what the days are counted by is not known. */
  readonly noDay: "standsStill" | NoDay | null;
  /** Whether nobody has to act in it: when it has run out, somebody certifies what the law makes of it. */
  readonly isPeriod: boolean;
  /** What the procedure file makes of it; undefined under the two profiles, where the audit says it. */
  readonly verdict?: TimeInFile["verdict"];
};

const noDayOf = (stopped: Deadline["stopped"], possiblyBy: IsoDate | undefined): Due["noDay"] => {
  if (stopped === null || possiblyBy !== undefined) return null;
  return stopped.standsStill ? "standsStill" : "suspensionUnknown";
};

const ofDeadline = (one: Deadline): Due => {
  const { name, startedOn, certainlyBy, possiblyBy, metOn, rule, stopped } = one;
  return {
    id: name,
    name,
    startedOn,
    certainlyBy,
    possiblyBy,
    metOn,
    restsOn: [
      rule.authority,
      rule.countsFromAuthority,
      ...(stopped === null ? [] : [stopped.authority]),
    ],
    unmoved: unmovedDay(one),
    resumedBy: stopped?.resumedBy,
    noDay: noDayOf(stopped, possiblyBy),
    isPeriod: false,
  };
};

/** @param runs how often it has run before */
const idOfRun = (clock: string, runs: number): string =>
  runs === 0 ? clock : `${clock}-${String(runs + 1)}`;

const ofRunning = (
  procedure: Procedure,
  one: Running,
  { runs, startedOn: began }: { readonly runs: number; readonly startedOn: FactDate },
): Due => {
  const common = {
    id: idOfRun(one.name, runs),
    metOn: undefined,
    resumedBy: undefined,
    noDay: one.kind === "due" ? null : one.why,
    isPeriod: isPeriod(procedure, one.name),
    verdict: "running",
  } as const;
  if (one.kind === "due") {
    const { called: name, startedOn, certainlyBy, possiblyBy, unmoved, restsOn } = one;
    return { ...common, name, startedOn, certainlyBy, possiblyBy, unmoved, restsOn };
  }
  return {
    ...common,
    name: one.called ?? namesOfClock(procedure, one.name),
    startedOn: began,
    certainlyBy: undefined,
    possiblyBy: undefined,
    unmoved: null,
    restsOn: (procedure.clocks ?? [])
      .filter(({ id }) => id === one.name)
      .flatMap(({ authority, counts }) => [authority, counts.authority]),
  };
};

/** A time of a procedure file that was met. */
const ofMet = (procedure: Procedure, one: TimeInFile, runs: number): readonly Due[] =>
  one.metOn === null || !("limit" in one.clock)
    ? []
    : [
        {
          id: idOfRun(one.clock.id, runs),
          name: one.clock.name,
          startedOn: one.startedOn,
          certainlyBy: one.day ?? undefined,
          possiblyBy: one.day ?? undefined,
          metOn: one.metOn,
          restsOn: [one.clock.authority, one.clock.counts.authority],
          unmoved: null,
          resumedBy: undefined,
          noDay: null,
          isPeriod: isPeriod(procedure, one.clock.id),
          verdict: one.verdict,
        },
      ];

const inFile = ({ law: { profile }, running, times }: CaseExported): readonly Due[] => {
  if (!isStaged(profile)) return [];
  const met = times.filter(({ metOn }) => metOn !== null);
  const runsOf = (id: string, among: readonly TimeInFile[]): number =>
    among.filter(({ clock }) => clock.id === id).length;
  const startOf = ({ name }: Running): FactDate =>
    times.findLast(({ clock, metOn }) => clock.id === name && metOn === null)?.startedOn ??
    unknownDate;
  return [
    ...running.map((one) =>
      ofRunning(profile, one, { runs: runsOf(one.name, met), startedOn: startOf(one) }),
    ),
    ...met.flatMap((one, index) => ofMet(profile, one, runsOf(one.clock.id, met.slice(0, index)))),
  ];
};

/** What is due in a case, and what was. */
export const duesOf = (one: CaseExported): readonly Due[] => [
  ...one.deadlines.map(ofDeadline),
  ...inFile(one),
];

/** Whether somebody has still to keep it: nobody has in a case that has ended. */
export const isRunning = ({ state }: CaseExported, { metOn }: Due): boolean =>
  metOn === undefined && isOpen(state.stage);

/** Whether there is one last day, by the dates on record and whether or not a suspension moved it. */
export const isSettled = ({ certainlyBy, possiblyBy, unmoved }: Due): boolean =>
  unmoved === null && certainlyBy === possiblyBy;
