import { authorityInWords } from "./authority.ts";
import { firstOfDays, lastOfDays, type IsoDate } from "./date.ts";
import type { Deadline } from "./deadline.ts";
import { doubtsOf } from "./deadline-in-doubt.ts";
import {
  contradictsOrder,
  dateInWords,
  earliestDay,
  latestDay,
  type FactDate,
} from "./fact-date.ts";
import { verdictInWords, type Finding } from "./finding.ts";
import type { Span } from "./profile.ts";
import * as deadlinesSaid from "./sayings/deadlines.ts";

const spanInWords = (span: Span): string =>
  `${String(span.n)} ${span.n === 1 ? span.unit.slice(0, -1) : span.unit}`;

const lastDayInWords = ({ stopped, certainlyBy, possiblyBy }: Deadline): string => {
  if (stopped?.standsStill === true) return deadlinesSaid.standingStill;
  if (certainlyBy === undefined || possiblyBy === undefined) return deadlinesSaid.dueNoKnownDay;
  const due =
    certainlyBy === possiblyBy
      ? deadlinesSaid.dueOn(certainlyBy)
      : deadlinesSaid.dueBetween(certainlyBy, possiblyBy);
  if (stopped === null) return due;
  const authority = authorityInWords(stopped.authority);
  return stopped.resumedBy === undefined
    ? deadlinesSaid.withoutSuspendedDays(due, authority)
    : deadlinesSaid.withoutDaysAtMost(due, authority, stopped.resumedBy);
};

const dueInWords = (one: Deadline): string => {
  if (one.certainlyBy === undefined && one.stopped === null) return deadlinesSaid.startNotKnown;
  const due = lastDayInWords(one);
  const { countsFrom, countsFromAuthority } = one.rule;
  const told = {
    span: spanInWords(one.span),
    start: one.startedBy,
    on: dateInWords(one.startedOn),
    due,
    authority: countsFromAuthority.mark === "seen" ? countsFromAuthority.cite : "unverified",
  };
  return countsFrom === "dayAfter"
    ? deadlinesSaid.fromDayAfter(told)
    : deadlinesSaid.fromSameDay(told);
};

type Verdict = readonly [Finding["verdict"], string];
type Limits = { readonly certainlyBy: IsoDate; readonly possiblyBy: IsoDate };

const notYetDone = (
  one: Deadline,
  { certainlyBy, possiblyBy }: Limits,
  today: IsoDate,
): Verdict => {
  if (today <= certainlyBy) return ["running", deadlinesSaid.notDoneYet];
  const open = one.imported || today <= possiblyBy;
  return [open ? "cannotBeVerified" : "broken", deadlinesSaid.notOnRecordBy(today)];
};

const doneOn = (metOn: FactDate, { certainlyBy, possiblyBy }: Limits): Verdict => {
  const [first, last] = [earliestDay(metOn), latestDay(metOn)];
  if (first === undefined || last === undefined)
    return ["cannotBeVerified", deadlinesSaid.doneOnUnknownDay];
  const done = deadlinesSaid.doneOn(dateInWords(metOn));
  if (last <= certainlyBy) return ["kept", done];
  return [first > possiblyBy ? "broken" : "cannotBeVerified", done];
};

// It stood still for nobody knows how long, but not for less than nothing.
const onNoKnownDay = ({ metOn, stopped }: Deadline, today: IsoDate): Verdict => {
  const atLeast = stopped?.atLeastUntil ?? firstOfDays;
  if (metOn !== undefined) {
    const last = latestDay(metOn) ?? lastOfDays;
    return [
      last <= atLeast ? "kept" : "cannotBeVerified",
      deadlinesSaid.doneOn(dateInWords(metOn)),
    ];
  }
  if (stopped?.standsStill === true || today <= atLeast)
    return ["running", deadlinesSaid.notDoneYet];
  return ["cannotBeVerified", deadlinesSaid.notOnRecordBy(today)];
};

const verdictOf = (one: Deadline, today: IsoDate): Verdict => {
  const { certainlyBy, possiblyBy, metOn, stopped } = one;
  const isKnown = certainlyBy !== undefined && possiblyBy !== undefined;
  if (!isKnown && stopped === null) return ["cannotBeVerified", deadlinesSaid.startUnknown];
  if (metOn !== undefined && contradictsOrder(one.startedOn, metOn))
    return ["cannotBeVerified", deadlinesSaid.doneBeforeBegan(dateInWords(metOn))];
  if (!isKnown) return onNoKnownDay(one, today);
  const limits = { certainlyBy, possiblyBy };
  return metOn === undefined ? notYetDone(one, limits, today) : doneOn(metOn, limits);
};

// What holds only because the case was suspended holds no better than the rule that a suspension stops the clock, and no
// better than the word of whoever suspended the case when the last day had passed.
const verdictOn = (one: Deadline, today: IsoDate): Verdict => {
  const [verdict, why] = verdictOf(one, today);
  const held = doubtsOf(one).filter(({ otherwise }) => verdictOf(otherwise, today)[0] !== verdict);
  if (held.length === 0) return [verdict, why];
  const only = verdict === "cannotBeVerified" ? "open" : verdictInWords(verdict);
  const doubts = held.map(({ otherwise, said }) => said(only, lastDayInWords(otherwise)));
  return ["cannotBeVerified", [why, ...doubts].join("; ")];
};

/**
 * Judges a deadline as of `today`: running until it is due, kept if the latest possible day keeps it, broken if no
 * reading keeps it.
 */
export const judgeDeadline = (one: Deadline, today: IsoDate): Finding => {
  const [verdict, why] = verdictOn(one, today);
  return {
    rule: deadlinesSaid.deadlineOf(one.name),
    verdict,
    why: [why, dueInWords(one), ...(one.inferred === null ? [] : [one.inferred])].join("; "),
    authority: one.rule.authority,
  };
};
