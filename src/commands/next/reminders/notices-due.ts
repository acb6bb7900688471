import type { Assignment } from "../../../office/assignee.ts";
import type { Duty } from "../../../law/duty.ts";
import { nextSteps } from "../next-steps.ts";
import { datedLimits, type Clocked } from "./next-moment.ts";
import type { Notice, NoticeStep, Recipient } from "./notice.ts";
import { remindersOf, type Wishes } from "./reminder.ts";

/** A case as it stands, with the law and the sitting days that it is judged by, and who attends to it. */
export type CaseAtHand = Clocked & { readonly assignees: readonly Assignment[] };

const dutiesThatAct = ({ state, procedure }: CaseAtHand): readonly Duty[] => [
  ...new Set(
    nextSteps(state, procedure).flatMap(({ duties }) =>
      duties.flatMap((duty) => (duty === "system" ? [] : [duty])),
    ),
  ),
];

const recipientsOf = (at: CaseAtHand, step: NoticeStep): readonly Recipient[] => {
  const acting = dutiesThatAct(at).map((duty): Recipient => ({
    duty,
    person: at.assignees.find((one) => one.duty === duty)?.person ?? null,
  }));
  if (step.kind !== "escalated" || acting.some(({ duty }) => duty === step.duty)) return acting;
  return [...acting, { duty: step.duty, person: null }];
};

/**
 * What is to be told of a case at a moment (epoch milliseconds): of everything that is due at most one notice for each of
 * its last days, the last one, so that after a long stop nobody is told the others as well; whether or not it was told before. Of
 * what no last day can be calculated for there is none.
 */
export const noticesDue = (at: CaseAtHand, wishes: Wishes, now: number): readonly Notice[] => {
  const { caseId } = at.state;
  return datedLimits(at, now).flatMap((due) =>
    remindersOf(due, wishes, at.procedure.timeZone).flatMap((reminders): readonly Notice[] => {
      const last = reminders.findLast(({ from }) => from <= now);
      if (last === undefined) return [];
      const { step, dueOn } = last;
      return [{ caseId, due, dueOn, step, to: recipientsOf(at, step) }];
    }),
  );
};
