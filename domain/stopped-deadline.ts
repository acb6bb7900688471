import type { Case } from "./case.ts";
import { stoppedLimits, type Limits } from "./clock-limits.ts";
import { laterOf, type IsoDate } from "./date.ts";
import type { Deadline } from "./deadline-shape.ts";
import { confirmsOrder } from "./fact-date.ts";
import type { LawProcedure } from "./profile.ts";
import { possiblyStopped, surelyStopped } from "./stopped-days.ts";
import { happenedBy, suspensionsOf, type Suspension } from "./suspension.ts";

// A clock has run out once what it waited for was done: what stood still afterwards is not within its run.
const withinRun = (state: Case, { metOn }: Deadline): readonly Suspension[] =>
  suspensionsOf(state).filter(
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

/** A deadline with the days that the case was suspended, where the procedure says that they stop its clock. */
export const asStopped = (
  state: Case,
  { suspension, timeZone }: LawProcedure,
  one: Deadline,
): Deadline => {
  if (suspension?.clocks.includes(one.clock) !== true) return one;
  const suspensions = withinRun(state, one);
  if (suspensions.length === 0) return one;
  const { certainlyBy, possiblyBy } = one;
  const limits = stoppedLimits(one, {
    surely: surelyStopped(suspensions, timeZone),
    possibly: possiblyStopped(suspensions, timeZone),
  });
  if (limits.certainlyBy === certainlyBy && limits.possiblyBy === possiblyBy) return one;
  return {
    ...one,
    certainlyBy: limits.possiblyBy === undefined ? undefined : limits.certainlyBy,
    possiblyBy: limits.possiblyBy,
    stopped: {
      authority: suspension.authority,
      standsStill:
        one.metOn === undefined &&
        limits.possiblyBy === undefined &&
        standsStill(suspensions, limits, timeZone),
      atLeastUntil: limits.certainlyBy,
      resumedBy: resumedBy(suspensions, timeZone),
      unstopped: { certainlyBy, possiblyBy },
    },
  };
};
