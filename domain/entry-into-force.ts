import type { Authority } from "./authority.ts";
import { addDays, addMonths, firstOfMonthAfter, laterOf, type IsoDate } from "./date.ts";
import type { EntryIntoForceRule, Treaty } from "./treaty.ts";

/** When a treaty enters into force for a State, worked out; `date` is null where it cannot be known yet. */
export type EntryIntoForce = {
  readonly date: IsoDate | null;
  readonly arithmetic: string;
  readonly authority: Authority;
};

const ownDate = (
  rule: EntryIntoForceRule,
  deposit: IsoDate,
): { date: IsoDate; arithmetic: string } => {
  switch (rule.kind) {
    case "days": {
      const date = addDays(deposit, rule.n);
      return { date, arithmetic: `${deposit} + ${String(rule.n)} days = ${date}` };
    }
    case "months": {
      const date = addMonths(deposit, rule.n);
      return { date, arithmetic: `${deposit} + ${String(rule.n)} months = ${date}` };
    }
    case "firstOfMonthAfterMonths": {
      const end = addMonths(deposit, rule.n);
      const date = firstOfMonthAfter(end, 1);
      return {
        date,
        arithmetic: `${deposit} + ${String(rule.n)} months = ${end}, first day of the following month = ${date}`,
      };
    }
  }
};

/**
 * For a State whose instrument was received on `deposit`: its own clock, but never before the treaty's own date
 * (VCLT Art. 24). A treaty that is not in force yet gives no date.
 */
export const entryIntoForceFor = (treaty: Treaty, deposit: IsoDate): EntryIntoForce => {
  const { inForceOn, later, threshold } = treaty.entryIntoForce;
  if (inForceOn === null)
    return {
      date: null,
      arithmetic: `cannot calculate: the treaty file has no day on which the treaty entered into force; it needs ${String(threshold.count)} instruments, and the day on which that number is reached is not known`,
      authority: threshold.authority,
    };
  const own = ownDate(later, deposit);
  const date = laterOf(own.date, inForceOn.on);
  const floor = date === own.date ? "" : `, but not before the treaty's own date ${inForceOn.on}`;
  return { date, arithmetic: own.arithmetic + floor, authority: later.authority };
};
