import type { Case } from "../procedure/case/case.ts";
import type { ActingDuty } from "./duty.ts";
import type { PersonNumber } from "../procedure/values/ids.ts";
import { holdsDuty } from "./office.ts";

/** Who attends to the open stage of a case in a duty, and since when. It keeps nobody else from acting in that duty. */
export type Assignment = {
  readonly person: PersonNumber;
  readonly duty: ActingDuty;
  readonly since: string;
};

const assignmentsRecorded = (state: Case): readonly Assignment[] =>
  state.tasksTaken
    .filter(({ seq }) => seq > state.stageSince)
    .flatMap(({ act, person: claimer, at }) => {
      const person = act.kind === "TaskHandedOver" ? act.to : claimer;
      return person === "system" ? [] : [{ person, duty: act.duty, since: at }];
    });

/**
 * Who attends to the open stage, one person in each duty, the newest last. A claim ends when the stage changes; where the
 * office's record is at hand, it has also ended for whoever lost the duty.
 */
export const assignmentsOf = (state: Case, office?: Case): readonly Assignment[] =>
  assignmentsRecorded(state)
    .filter(({ duty }, index, all) => !all.slice(index + 1).some((later) => later.duty === duty))
    .filter(({ person, duty }) => office === undefined || holdsDuty(office, person, duty));

/** Who was the last to take over the open stage, of those who still attend to it. */
export const assigneeOf = (state: Case, office?: Case): Assignment | undefined =>
  assignmentsOf(state, office).at(-1);
