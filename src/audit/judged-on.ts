import { dayOf, latestDay } from "../clocks/dates/fact-date.ts";
import type { IsoDate } from "../clocks/dates/date.ts";
import type { Case } from "../procedure/case/case.ts";

/** The day as of which a case is judged: nothing runs on in a case that was withdrawn or lapsed. */
export const judgedOn = (state: Case, timeZone: string, today: IsoDate): IsoDate => {
  const ending = state.withdrawal ?? state.lapse;
  if (ending === undefined) return today;
  // A live ending counts from the day it was recorded: dated back it would hide what was overdue by then.
  const day = ending.imported ? latestDay(ending.act.on) : dayOf(ending.at, timeZone);
  return day === undefined || day > today ? today : day;
};
