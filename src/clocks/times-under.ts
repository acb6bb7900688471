import { withFactsBefore, type Case } from "../procedure/case/case.ts";
import type { Deadline } from "../procedure/model/deadline.ts";
import type { Procedure } from "../procedure/model/procedure.ts";
import type { Law } from "../procedure/rules/rule.ts";
import type { Said } from "../words/messages.ts";
import type { SittingCalendar } from "./calendar.ts";
import type { IsoDate } from "./dates/date.ts";
import { timesOf } from "./taken-vote.ts";
import { dayOf } from "./dates/fact-date.ts";

/** A time of a case, and the version of the procedure by which it is judged. */
export type TimeUnder = {
  readonly one: Deadline;
  readonly procedure: Procedure;
  /** What a move of the case did to it, in words; undefined where none touched it. */
  readonly since: Said | undefined;
  /** Whether it had passed when the case was moved; the time runs on beside it, by the version that the case was moved to. */
  readonly hadPassed: boolean;
};

/** A version that a case was under, and how the case stood when it was moved on from it. */
type Before = {
  readonly procedure: Procedure;
  readonly asItStood: Case;
  readonly movedOn: IsoDate;
};

type At = { readonly today: IsoDate; readonly calendar?: SittingCalendar | undefined };

/** A case with the versions that it was under, and the day on which it is looked at. */
type Looked = { readonly state: Case; readonly befores: readonly Before[]; readonly at: At };

const beforesOf = (state: Case, { earlier = [] }: Law): readonly Before[] =>
  earlier.flatMap(({ profile: procedure, until }) => {
    const move = state.movesToNewerVersion.find(({ seq }) => seq === until);
    if (move === undefined) return [];
    const asItStood = withFactsBefore(state, until);
    return [{ procedure, asItStood, movedOn: dayOf(move.at, procedure.timeZone) }];
  });

const isSameTime =
  ({ clock, startedIn, metBy }: Deadline) =>
  (other: Deadline): boolean =>
    other.clock.id === clock.id &&
    other.startedIn === startedIn &&
    (other.metBy === metBy || other.metBy === null || metBy === null);

/** The same time in a case as it stood when it was moved, judged by the version before as of that day. */
const then = (
  { at: { calendar } }: Looked,
  now: Deadline,
  { procedure, asItStood, movedOn }: Before,
): Deadline | undefined =>
  timesOf(asItStood, procedure, { today: movedOn, calendar }).find(isSameTime(now));

/** The same time in the whole case, judged by a version before. */
const under = (
  { state, at: { calendar } }: Looked,
  now: Deadline,
  { procedure, today }: { readonly procedure: Procedure; readonly today: IsoDate },
): Deadline | undefined => timesOf(state, procedure, { today, calendar }).find(isSameTime(now));

// Over under a version, a time stays judged by it, whatever the versions after it say.
const metUnder = (looked: Looked, now: Deadline): TimeUnder | undefined => {
  const { befores, at } = looked;
  const before = befores.find((one) => (then(looked, now, one)?.metOn ?? null) !== null);
  if (before === undefined) return undefined;
  const { procedure } = before;
  const one = under(looked, now, { procedure, today: at.today });
  const since: Said = { kind: "judgedByVersionUnder", version: procedure.version };
  return one && { one, procedure, since, hadPassed: false };
};

// What had passed, or could not be told, when the case was moved is no better for the move.
const passedUnder = (looked: Looked, now: Deadline): readonly TimeUnder[] =>
  looked.befores.flatMap((before) => {
    const { procedure, movedOn } = before;
    const stood = then(looked, now, before);
    const one = under(looked, now, { procedure, today: movedOn });
    if (stood === undefined || one === undefined || stood.verdict === "running") return [];
    const since: Said = { kind: "notDoneWhenMoved", day: movedOn };
    return [{ one, procedure, since, hadPassed: true }];
  });

const runningOn = (looked: Looked, now: Deadline, procedure: Procedure): TimeUnder => {
  const ran = looked.befores.findLast((before) => then(looked, now, before) !== undefined);
  const since: Said | undefined = ran && {
    kind: "ranUntilMoved",
    before: ran.procedure.version,
    day: ran.movedOn,
    version: procedure.version,
  };
  return { one: now, procedure, since, hadPassed: false };
};

/**
 * The times that have begun to run in a case. What was done under a version stays judged by it; what was not done when the case
 * was moved runs on by the rule of the new version.
 */
export const timesUnder = (state: Case, law: Law, at: At): readonly TimeUnder[] => {
  const { profile: procedure } = law;
  const looked = { state, befores: beforesOf(state, law), at };
  return timesOf(state, procedure, at).flatMap((now) => {
    const met = metUnder(looked, now);
    return met === undefined
      ? [...passedUnder(looked, now), runningOn(looked, now, procedure)]
      : [met];
  });
};
