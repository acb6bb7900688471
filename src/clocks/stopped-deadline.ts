import type { Authority } from "../procedure/values/authority.ts";
import type { Case } from "../procedure/case/case.ts";
import { stoppedLimits, type Limits, type Stops } from "./clock-limits.ts";
import { laterOf, type IsoDate } from "./dates/date.ts";
import type { Deadline, Stopped } from "./deadline-shape.ts";
import { confirmsOrder } from "./dates/fact-date.ts";
import type { LawProcedure } from "../procedure/profile/profile.ts";
import { possiblyStopped, surelyStopped } from "./stopped-days.ts";
import type { Suspension } from "../procedure/case/slots/suspensions.ts";
import { happenedBy, standsSince } from "./suspension.ts";

// A clock has run out once what it waited for was done: what stood still afterwards is not within its run.
const withinRun = (state: Case, { metOn }: Deadline): readonly Suspension[] =>
  state.suspensions.filter(
    ({ began }) => metOn === undefined || !confirmsOrder(metOn, began.act.on),
  );

// Surely: the case was suspended before the clock can have run out, and has not been resumed.
const standsStill = (
  suspensions: readonly Suspension[],
  { certainlyBy }: Limits,
  timeZone: string,
): boolean => {
  const last = suspensions.at(-1);
  if (last === undefined || last.ended !== undefined || certainlyBy === undefined) return false;
  return happenedBy(last.began, timeZone) <= certainlyBy;
};

const resumedBy = (suspensions: readonly Suspension[], timeZone: string): IsoDate | undefined =>
  suspensions
    .flatMap(({ ended }) => (ended?.act.on.kind === "unknown" ? [happenedBy(ended, timeZone)] : []))
    .reduce<IsoDate | undefined>((last, day) => laterOf(last ?? day, day), undefined);

type StoppedBy = {
  readonly suspensions: readonly Suspension[];
  readonly authority: Authority;
  readonly timeZone: string;
};

const stopsOf = ({ suspensions, timeZone }: Omit<StoppedBy, "authority">): Stops => ({
  surely: surelyStopped(suspensions, timeZone),
  possibly: possiblyStopped(suspensions, timeZone),
});

const limitsWith = (one: Deadline, by: StoppedBy): Limits =>
  by.suspensions.length === 0 ? one : stoppedLimits(one, stopsOf(by));

// What had passed by the day on which a suspension was entered did not run on before everybody's eyes. A past case is
// entered as a whole afterwards, and the days of its entries say nothing.
const isInTime = (one: Deadline, before: StoppedBy, next: Suspension): boolean => {
  const { certainlyBy } = limitsWith(one, before);
  return (
    next.began.imported ||
    certainlyBy === undefined ||
    standsSince(next, before.timeZone) <= certainlyBy
  );
};

const onlyInTime = (one: Deadline, by: StoppedBy): StoppedBy =>
  by.suspensions.reduce<StoppedBy>(
    (before, next) =>
      isInTime(one, before, next)
        ? { ...before, suspensions: [...before.suspensions, next] }
        : before,
    { ...by, suspensions: [] },
  );

const afterwardsOf = (one: Deadline, by: StoppedBy): Stopped["afterwards"] => {
  const inTime = onlyInTime(one, by);
  const [late] = by.suspensions.filter((each) => !inTime.suspensions.includes(each));
  return late && { enteredOn: standsSince(late, by.timeZone), without: stoppedBy(one, inTime) };
};

const stoppedBy = (one: Deadline, by: StoppedBy): Deadline => {
  const { suspensions, authority, timeZone } = by;
  const { certainlyBy, possiblyBy } = one;
  const limits = limitsWith(one, by);
  if (limits.certainlyBy === certainlyBy && limits.possiblyBy === possiblyBy) return one;
  return {
    ...one,
    certainlyBy: limits.possiblyBy === undefined ? undefined : limits.certainlyBy,
    possiblyBy: limits.possiblyBy,
    stopped: {
      authority,
      standsStill:
        one.metOn === undefined &&
        limits.possiblyBy === undefined &&
        standsStill(suspensions, limits, timeZone),
      atLeastUntil: limits.certainlyBy,
      resumedBy: resumedBy(suspensions, timeZone),
      unstopped: { certainlyBy, possiblyBy },
      afterwards: afterwardsOf(one, by),
    },
  };
};

/** A deadline with the days that the case was suspended, where the procedure says that they stop its clock. */
export const asStopped = (
  state: Case,
  { suspension, timeZone }: LawProcedure,
  one: Deadline,
): Deadline =>
  suspension?.clocks.includes(one.clock) === true
    ? stoppedBy(one, {
        suspensions: withinRun(state, one),
        authority: suspension.authority,
        timeZone,
      })
    : one;
