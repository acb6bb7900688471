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

const spanInWords = (span: Span): string =>
  `${String(span.n)} ${span.n === 1 ? span.unit.slice(0, -1) : span.unit}`;

const lastDayInWords = ({ stopped, certainlyBy, possiblyBy }: Deadline): string => {
  if (stopped?.standsStill === true) return "standing still while the case is suspended";
  if (certainlyBy === undefined || possiblyBy === undefined)
    return "due on a day that cannot be calculated: a day of a suspension is not known";
  const due =
    certainlyBy === possiblyBy
      ? `due ${certainlyBy}`
      : `due between ${certainlyBy} and ${possiblyBy}`;
  if (stopped === null) return due;
  const without = `without the days on which the case was suspended (${authorityInWords(stopped.authority)})`;
  return stopped.resumedBy === undefined
    ? `${due} ${without}`
    : `${due} at the latest ${without}; it was resumed nobody knows when, at the latest on ${stopped.resumedBy}, when that was recorded`;
};

const dueInWords = (one: Deadline): string => {
  if (one.certainlyBy === undefined && one.stopped === null) return "its start is not known";
  const due = lastDayInWords(one);
  const from =
    one.rule.countsFrom === "dayAfter" ? "counted from the day after" : "counted from the same day";
  return `${spanInWords(one.span)} from ${one.startedBy} (${dateInWords(one.startedOn)}), ${due}, ${from} (${one.rule.countsFromAuthority.mark === "seen" ? one.rule.countsFromAuthority.cite : "unverified"})`;
};

type Verdict = readonly [Finding["verdict"], string];
type Limits = { readonly certainlyBy: IsoDate; readonly possiblyBy: IsoDate };

const notYetDone = (
  one: Deadline,
  { certainlyBy, possiblyBy }: Limits,
  today: IsoDate,
): Verdict => {
  if (today <= certainlyBy) return ["running", "not done yet"];
  const open = one.imported || today <= possiblyBy;
  return [open ? "cannotBeVerified" : "broken", `not on record by ${today}`];
};

const doneOn = (metOn: FactDate, { certainlyBy, possiblyBy }: Limits): Verdict => {
  const [first, last] = [earliestDay(metOn), latestDay(metOn)];
  if (first === undefined || last === undefined)
    return ["cannotBeVerified", "done on an unknown day"];
  const done = `done ${dateInWords(metOn)}`;
  if (last <= certainlyBy) return ["kept", done];
  return [first > possiblyBy ? "broken" : "cannotBeVerified", done];
};

// It stood still for nobody knows how long, but not for less than nothing.
const onNoKnownDay = ({ metOn, stopped }: Deadline, today: IsoDate): Verdict => {
  const atLeast = stopped?.atLeastUntil ?? firstOfDays;
  if (metOn !== undefined) {
    const last = latestDay(metOn) ?? lastOfDays;
    return [last <= atLeast ? "kept" : "cannotBeVerified", `done ${dateInWords(metOn)}`];
  }
  if (stopped?.standsStill === true || today <= atLeast) return ["running", "not done yet"];
  return ["cannotBeVerified", `not on record by ${today}`];
};

const verdictOf = (one: Deadline, today: IsoDate): Verdict => {
  const { certainlyBy, possiblyBy, metOn, stopped } = one;
  const isKnown = certainlyBy !== undefined && possiblyBy !== undefined;
  if (!isKnown && stopped === null) return ["cannotBeVerified", "start unknown"];
  if (metOn !== undefined && contradictsOrder(one.startedOn, metOn))
    return ["cannotBeVerified", `on record as done ${dateInWords(metOn)}, before it began`];
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
  return [
    "cannotBeVerified",
    [
      why,
      ...held.map(
        ({ otherwise, words }) => `${only} only ${words}: else ${lastDayInWords(otherwise)}`,
      ),
    ].join("; "),
  ];
};

/**
 * Judges a deadline as of `today`: running until it is due, kept if the latest possible day keeps it, broken if no
 * reading keeps it.
 */
export const judgeDeadline = (one: Deadline, today: IsoDate): Finding => {
  const [verdict, why] = verdictOn(one, today);
  return {
    rule: `deadline: ${one.name}`,
    verdict,
    why: [why, dueInWords(one), ...(one.inferred === null ? [] : [one.inferred])].join("; "),
    authority: one.rule.authority,
  };
};
