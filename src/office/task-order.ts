import type { Duty } from "./duty.ts";
import type { PersonNumber } from "../procedure/values/ids.ts";
import type { NextStep } from "../procedure/next-steps.ts";

/** Whose tasks are wanted: those of a duty, those of a person by the duties they hold, or everybody's. */
export type Whose = {
  readonly duty: Duty | undefined;
  readonly person: PersonNumber | undefined;
  readonly held: readonly Duty[];
};

/** Whether a step waits for a duty, and for a person: one who holds a duty for it and did not do its first half. */
export const waitsFor = (
  { duty, person, held }: Whose,
  { duties, byAnotherThan }: NextStep,
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
