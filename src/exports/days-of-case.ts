import type { Authority } from "../words/authority.ts";
import { type DatedRun, isDated } from "../case/clocks/clock-run.ts";
import { purposeOf } from "../case/purpose.ts";
import { entryIntoForceIn } from "../case/state-in-force.ts";
import type { IsoDate } from "../time/date.ts";
import { exactDay } from "../time/fact-date.ts";
import { type DueRun, duesOf, isRunning } from "./due.ts";
import type { CaseExported } from "./export-input.ts";

/** A deadline that has a last day. */
export type DatedDue = DueRun & DatedRun;

/** What somebody has still to keep in a case: what was met, or has ended with its case, nobody has. */
export const stillDue = (one: CaseExported): readonly DueRun[] =>
  duesOf(one).filter((due) => isRunning(one, due));

export const hasDay = (due: DueRun): due is DatedDue => !due.standsStill && isDated(due);

/** The day on which a treaty enters into force for the State. */
export type DayInForce = {
  readonly day: IsoDate;
  /** By what it was worked out; undefined where it is on record. */
  readonly workedOutBy: Authority | undefined;
};

/** The day of the entry into force as it is on record, or as it is worked out until somebody records it; undefined where none is known. */
export const dayInForce = ({ state, law }: CaseExported): DayInForce | undefined => {
  if (purposeOf(state) !== "consent") return undefined;
  const recorded = state.datedFacts.findLast(({ act }) => act.fact === "entryIntoForce");
  if (recorded !== undefined) {
    const day = exactDay(recorded.act.on);
    return day && { day, workedOutBy: undefined };
  }
  const workedOut = entryIntoForceIn(state, law.treaty);
  return workedOut?.date === undefined || workedOut.date === null
    ? undefined
    : { day: workedOut.date, workedOutBy: workedOut.authority };
};
