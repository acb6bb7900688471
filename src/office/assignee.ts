import type { Case } from "../case/case.ts";
import type { PersonNumber } from "../values/ids.ts";
import type { ActingDuty, Duty } from "../law/duty.ts";
import { holdsDuty } from "./office.ts";

/** Whose tasks are wanted: those of a duty, those of a person by the duties they hold, or everybody's. */
type Whose = {
  readonly duty: Duty | undefined;
  readonly person: PersonNumber | undefined;
  readonly held: readonly Duty[];
};

/** Whose duty a step is, and who did its first half. */
type Step = {
  readonly duties: readonly ActingDuty[];
  readonly byAnotherThan: readonly PersonNumber[];
};

/** Whether a step waits for a duty, and for a person: one who holds a duty for it and did not do its first half. */
export const waitsFor = (
  { duty, person, held }: Whose,
  { duties, byAnotherThan }: Step,
): boolean => {
  if (duty !== undefined && !duties.includes(duty)) return false;
  return (
    person === undefined ||
    (held.some((one) => duties.includes(one)) && !byAnotherThan.includes(person))
  );
};

type Urgent = { readonly caseId: string; readonly since: string; readonly dueOn: string | null };

// No date comes after every date.
const key = ({ dueOn, since, caseId }: Urgent): string => `${dueOn ?? "~"} ${since} ${caseId}`;

/** Tasks in the order in which to attend to them: overdue first, then by the day they are due, then what has waited longest. */
export const byUrgency = (one: Urgent, other: Urgent): number => (key(one) < key(other) ? -1 : 1);

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

/** Who was the last to take over the open stage, as far as its own case tells. */
export const assigneeOf = (state: Case): Assignment | undefined => assignmentsOf(state).at(-1);
