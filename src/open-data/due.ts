import type { IsoDate } from "../clocks/dates/date.ts";
import { type FactDate, knownDate } from "../clocks/dates/fact-date.ts";
import { unmovedDay } from "../clocks/deadline-in-doubt.ts";
import type { Deadline } from "../clocks/deadline.ts";
import { type Catalogue, dayInWords } from "../papers/wording.ts";
import { isOpen } from "../procedure/case/stage.ts";
import { isLawProcedure } from "../procedure/profile/law-procedure.ts";
import type { Authority } from "../procedure/values/authority.ts";
import type { TermName } from "../words/messages.ts";
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
  readonly name: TermName;
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
  /** Why a suspension leaves it without a last day: it stands still, or too little is known of the days of a suspension. */
  readonly noDay: "standsStill" | "suspensionUnknown" | null;
};

const noDayOf = (stopped: Deadline["stopped"], possiblyBy: IsoDate | undefined): Due["noDay"] => {
  if (stopped === null || possiblyBy !== undefined) return null;
  return stopped.standsStill ? "standsStill" : "suspensionUnknown";
};

const ofDeadline = (one: Deadline): Due => {
  const { name, startedOn, certainlyBy, possiblyBy, metOn, rule, stopped } = one;
  return {
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
  };
};

const ofScrutiny = ({ scrutiny, law: { profile } }: CaseExported): readonly Due[] => {
  if (scrutiny?.kind !== "period" || isLawProcedure(profile)) return [];
  const { ends } = scrutiny;
  const lastDay = ends.kind === "ends" ? ends.lastDay : undefined;
  const period =
    scrutiny.name === "A"
      ? profile.periodA.authority
      : profile.lowerHouseResolution.periodB.authority;
  return [
    {
      name: "scrutinyByParliament",
      startedOn: knownDate(scrutiny.startedOn),
      certainlyBy: lastDay,
      possiblyBy: lastDay,
      metOn: undefined,
      restsOn: [period, profile.sittingDay.authority],
      unmoved: null,
      resumedBy: undefined,
      noDay: null,
    },
  ];
};

/** What is due in a case, and what was. */
export const duesOf = (one: CaseExported): readonly Due[] => [
  ...one.deadlines.map(ofDeadline),
  ...ofScrutiny(one),
];

/** Whether somebody has still to keep it: nobody has in a case that has ended. */
export const isRunning = ({ state }: CaseExported, { metOn }: Due): boolean =>
  metOn === undefined && isOpen(state.stage);

/** Whether there is one last day, by the dates on record and whether or not a suspension moved it. */
export const isSettled = ({ certainlyBy, possiblyBy, unmoved }: Due): boolean =>
  unmoved === null && certainlyBy === possiblyBy;
