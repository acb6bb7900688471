import type { Said } from "../words/messages.ts";
import { authoritySaid } from "../procedure/values/authority.ts";
import { firstOfDays, lastOfDays, type IsoDate } from "./dates/date.ts";
import type { Deadline } from "./deadline.ts";
import { doubtsOf } from "./deadline-in-doubt.ts";
import { contradictsOrder, earliestDay, latestDay, type FactDate } from "./dates/fact-date.ts";
import type { Finding } from "../audit/finding.ts";
import type { Rule } from "../audit/finding-group.ts";

const lastDayInWords = ({ stopped, certainlyBy, possiblyBy }: Deadline): Said => {
  if (stopped?.standsStill === true) return { kind: "standingStill" };
  if (certainlyBy === undefined || possiblyBy === undefined) return { kind: "dueNoKnownDay" };
  const due: Said =
    certainlyBy === possiblyBy
      ? { kind: "dueOn", day: certainlyBy }
      : { kind: "dueBetween", first: certainlyBy, last: possiblyBy };
  if (stopped === null) return due;
  const authority = authoritySaid(stopped.authority);
  return stopped.resumedBy === undefined
    ? { kind: "withoutSuspendedDays", due, authority }
    : { kind: "withoutDaysAtMost", due, authority, resumedBy: stopped.resumedBy };
};

const dueInWords = (one: Deadline): readonly Said[] => {
  // That its start is not known is said already.
  if (one.certainlyBy === undefined && one.stopped === null) return [];
  const due = lastDayInWords(one);
  const { countsFrom, countsFromAuthority } = one.rule;
  const authority: Said =
    countsFromAuthority.mark !== "unverified"
      ? { kind: "citation", cite: countsFromAuthority.cite }
      : { kind: "unverifiedSource" };
  const counted = {
    span: one.span,
    start: one.startedBy,
    on: one.startedOn,
    due,
    authority,
  };
  return [
    countsFrom === "dayAfter"
      ? { kind: "fromDayAfter", ...counted }
      : { kind: "fromSameDay", ...counted },
  ];
};

type Verdict = readonly [Finding["verdict"], Said];
type Limits = { readonly certainlyBy: IsoDate; readonly possiblyBy: IsoDate };

const notYetDone = (
  one: Deadline,
  { certainlyBy, possiblyBy }: Limits,
  today: IsoDate,
): Verdict => {
  if (today <= certainlyBy) return ["running", { kind: "notDoneYet" }];
  const open = one.imported || today <= possiblyBy;
  return [open ? "cannotBeVerified" : "broken", { kind: "notOnRecordBy", day: today }];
};

const doneOn = (metOn: FactDate, { certainlyBy, possiblyBy }: Limits): Verdict => {
  const [first, last] = [earliestDay(metOn), latestDay(metOn)];
  if (first === undefined || last === undefined)
    return ["cannotBeVerified", { kind: "doneOnUnknownDay" }];
  const done: Said = { kind: "doneOn", on: metOn };
  if (last <= certainlyBy) return ["kept", done];
  return [first > possiblyBy ? "broken" : "cannotBeVerified", done];
};

// It stood still for nobody knows how long, but not for less than nothing.
const onNoKnownDay = ({ metOn, stopped }: Deadline, today: IsoDate): Verdict => {
  const atLeast = stopped?.atLeastUntil ?? firstOfDays;
  if (metOn !== undefined) {
    const last = latestDay(metOn) ?? lastOfDays;
    return [last <= atLeast ? "kept" : "cannotBeVerified", { kind: "doneOn", on: metOn }];
  }
  if (stopped?.standsStill === true || today <= atLeast) return ["running", { kind: "notDoneYet" }];
  return ["cannotBeVerified", { kind: "notOnRecordBy", day: today }];
};

const verdictOf = (one: Deadline, today: IsoDate): Verdict => {
  const { certainlyBy, possiblyBy, metOn, stopped } = one;
  const isKnown = certainlyBy !== undefined && possiblyBy !== undefined;
  if (!isKnown && stopped === null) return ["cannotBeVerified", { kind: "startUnknown" }];
  if (metOn !== undefined && contradictsOrder(one.startedOn, metOn))
    return ["cannotBeVerified", { kind: "doneBeforeBegan", on: metOn }];
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
  const only = verdict === "cannotBeVerified" ? "open" : verdict;
  const doubts = held.map(({ otherwise, said }) => said(only, lastDayInWords(otherwise)));
  return ["cannotBeVerified", [why, ...doubts]];
};

const clockNamed = ({ name, byVersion: version }: Deadline): Rule =>
  version === undefined
    ? { kind: "deadlineOf", name }
    : { kind: "deadlineByVersion", name, version };

const ruleOf = (one: Deadline): Rule =>
  one.roundEndedOn === undefined
    ? clockNamed(one)
    : { kind: "inEarlierRound", rule: clockNamed(one), start: one.startedBy, on: one.startedOn };

/**
 * Judges a deadline as of `today`: running until it is due, kept if the latest possible day keeps it, broken if no
 * reading keeps it.
 */
export const judgeDeadline = (one: Deadline, today: IsoDate): Finding => {
  const [verdict, why] = verdictOn(one, today);
  return {
    rule: ruleOf(one),
    verdict,
    why: [why, ...dueInWords(one), ...(one.inferred === null ? [] : [one.inferred])],
    authority: one.rule.authority,
  };
};
