import {
  awaitedEntryIntoForce,
  isEntryIntoForceAwaited,
} from "../../treaty/awaited-entry-into-force.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { IsoDate } from "../../clocks/dates/date.ts";
import { unmovedDay } from "../../clocks/deadline-in-doubt.ts";
import { deadlinesOf } from "../../clocks/deadline.ts";
import { isLawProcedure } from "../../procedure/profile/law-procedure.ts";
import type { Law } from "../../procedure/rules/rule.ts";

/**
 * The earliest last day of what is running in a case, counted as if no suspension moved it where that is in doubt; null
 * where nothing is, or where it hangs on sitting days. After the deposit, the day of the entry into force that is still to be
 * recorded.
 */
export const nextDue = (state: Case, law: Law | undefined): IsoDate | null => {
  if (law === undefined) return null;
  if (isEntryIntoForceAwaited(state)) return awaitedEntryIntoForce(state, law.treaty);
  if (!isLawProcedure(law.profile)) return null;
  const running = deadlinesOf(state, law.profile).flatMap((one) =>
    one.metOn === undefined && one.certainlyBy !== undefined
      ? [unmovedDay(one) ?? one.certainlyBy]
      : [],
  );
  return running.sort()[0] ?? null;
};
