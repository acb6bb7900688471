import { peopleOf } from "./office.ts";
import type { Case } from "../procedure/case/case.ts";
import type { PersonNumber } from "../procedure/values/ids.ts";
import { refusal, type Refusal } from "../procedure/refusal.ts";

/** Why nothing is shown of a person: the office's record does not name them. Undefined where it does. */
export const unknownPerson = (office: Case, person: PersonNumber): Refusal | undefined =>
  peopleIn(office).includes(person) ? undefined : refusal("PersonUnknown", { person });

/** Everybody whom the office's record names, each once, in order of their numbers. */
export const peopleIn = (office: Case): readonly PersonNumber[] => {
  const registered = office.registrations.map(({ act }) => act.registered);
  return [...new Set([...peopleOf(office), ...registered])].sort();
};
