import type { IsoDate } from "../time/date.ts";
import { earliestDay, type FactDate, latestDay } from "../time/fact-date.ts";
import type { Case } from "../case/case.ts";

/** A change of the law that the State promised so that it can carry out the treaty. */
export type Amendment = {
  readonly id: string;
  readonly subject: string;
  readonly dueOn: IsoDate | null;
  readonly source: string;
  readonly doneOn: FactDate | null;
  readonly law: string | null;
  /** `undecided`: done, and whether in time cannot be said. */
  readonly standing: "open" | "overdue" | "done" | "doneLate" | "undecided";
};

const standingOf = (
  dueOn: IsoDate | null,
  doneOn: FactDate | null,
  today: IsoDate,
): Amendment["standing"] => {
  if (doneOn === null) return dueOn !== null && today > dueOn ? "overdue" : "open";
  if (dueOn === null) return "done";
  const [first, last] = [earliestDay(doneOn), latestDay(doneOn)];
  if (last !== undefined && last <= dueOn) return "done";
  return first !== undefined && first > dueOn ? "doneLate" : "undecided";
};

/** The register of implementing amendments of a case as of a day, in the order in which they were promised. */
export const amendmentsOf = (state: Case, today: IsoDate): readonly Amendment[] =>
  state.followUp.amendmentsPromised.map(({ act }) => {
    const done = state.followUp.amendmentsDone.findLast((one) => one.act.id === act.id)?.act;
    const doneOn = done?.on ?? null;
    return {
      id: act.id,
      subject: act.subject,
      dueOn: act.dueOn,
      source: act.source,
      doneOn,
      law: done?.law ?? null,
      standing: standingOf(act.dueOn, doneOn, today),
    };
  });
