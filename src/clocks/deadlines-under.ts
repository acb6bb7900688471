import type { Said } from "../words/messages.ts";
import { withFactsBefore, type Case } from "../procedure/case/case.ts";
import type { IsoDate } from "./dates/date.ts";
import { dayOf } from "./dates/fact-date.ts";
import { deadlinesOfEveryRound, isSameClock, type Deadline } from "./deadline.ts";
import { judgeDeadline } from "./judge-deadline.ts";
import { isStaged } from "../procedure/profile/kind-of-procedure.ts";
import type { LawProcedure } from "../procedure/profile/profile.ts";
import type { Law } from "../procedure/rules/rule.ts";

/** A deadline, and the version of the profile by which it is judged. */
export type RuledDeadline = {
  readonly one: Deadline;
  readonly profile: LawProcedure;
  /** What a move of the case did to it, in words; undefined where none touched it. */
  readonly since: Said | undefined;
  /** The day of the move by which it had passed; the clock runs on beside it, by the version that the case was moved to. */
  readonly lapsedBy: IsoDate | undefined;
};

/** A version that a case was under, and how the case stood when it was moved on from it. */
type Before = {
  readonly profile: LawProcedure;
  readonly asItStood: Case;
  readonly movedOn: IsoDate;
};

const beforesOf = (state: Case, { earlier = [] }: Law): readonly Before[] =>
  earlier.flatMap(({ profile, until }) => {
    const move = state.movesToNewerVersion.find(({ seq }) => seq === until);
    if (move === undefined || isStaged(profile)) return [];
    const asItStood = withFactsBefore(state, until);
    return [{ profile, asItStood, movedOn: dayOf(move.at, profile.timeZone) }];
  });

const isOver = ({ metOn, roundEndedOn }: Deadline): boolean =>
  metOn !== undefined || roundEndedOn !== undefined;

// Over under a version, a deadline stays judged by it, whatever the versions after it say.
const metUnder = (
  state: Case,
  now: Deadline,
  befores: readonly Before[],
): RuledDeadline | undefined => {
  const before = befores.find(({ profile, asItStood }) =>
    deadlinesOfEveryRound(asItStood, profile).some(
      (then) => isSameClock(now)(then) && isOver(then),
    ),
  );
  const one = before && deadlinesOfEveryRound(state, before.profile).find(isSameClock(now));
  if (before === undefined || one === undefined) return undefined;
  const since: Said = { kind: "judgedByVersionUnder", version: before.profile.version };
  return { one, profile: before.profile, since, lapsedBy: undefined };
};

const isRunning = (one: Deadline, on: IsoDate): boolean =>
  judgeDeadline(one, on).verdict === "running";

// What had passed, or could not be told, when the case was moved is no better for the move: it is told beside the clock
// that runs on.
const lapsedUnder = (
  state: Case,
  now: Deadline,
  befores: readonly Before[],
): readonly RuledDeadline[] =>
  befores.flatMap(({ profile, asItStood, movedOn }) => {
    const then = deadlinesOfEveryRound(asItStood, profile).find(isSameClock(now));
    const one = deadlinesOfEveryRound(state, profile).find(isSameClock(now));
    if (then === undefined || one === undefined || isRunning(then, movedOn)) return [];
    const since: Said = { kind: "notDoneWhenMoved", day: movedOn };
    const byVersion = profile.version;
    return [{ one: { ...one, byVersion }, profile, since, lapsedBy: movedOn }];
  });

const runningOn = (
  now: Deadline,
  profile: LawProcedure,
  befores: readonly Before[],
): RuledDeadline => {
  const ran = befores.findLast(({ profile: then, asItStood }) =>
    deadlinesOfEveryRound(asItStood, then).some(isSameClock(now)),
  );
  const since: Said | undefined = ran && {
    kind: "ranUntilMoved",
    before: ran.profile.version,
    day: ran.movedOn,
    version: profile.version,
  };
  return { one: now, profile, since, lapsedBy: undefined };
};

/**
 * The deadlines of every round that have begun to run in a case. What was done under a version stays judged by it; what was not done when
 * the case was moved runs on by the rule of the new version.
 */
export const deadlinesUnder = (state: Case, law: Law): readonly RuledDeadline[] => {
  const { profile } = law;
  if (isStaged(profile)) return [];
  const befores = beforesOf(state, law);
  return deadlinesOfEveryRound(state, profile).flatMap((now) => {
    const met = metUnder(state, now, befores);
    return met === undefined
      ? [...lapsedUnder(state, now, befores), runningOn(now, profile, befores)]
      : [met];
  });
};
