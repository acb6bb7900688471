import type { Case } from "../procedure/case/case.ts";
import type { PersonNumber } from "../procedure/values/ids.ts";
import { refusal, type Refusal } from "../procedure/refusal.ts";

/** Why nothing is shown of a person: the office's record does not name them. Undefined where it does. */
export const unknownPerson = (office: Case, person: PersonNumber): Refusal | undefined =>
  peopleIn(office).includes(person) ? undefined : refusal("PersonUnknown", { person });

/** Everybody whom the office's record names, each once, in order of their numbers. */
export const peopleIn = (office: Case): readonly PersonNumber[] => {
  const named = office.facts.flatMap(({ act }): readonly PersonNumber[] => {
    if (act.kind === "OfficeOpened") return [act.administrator];
    if (act.kind === "DutyGranted") return [act.holder];
    return act.kind === "PersonRegistered" ? [act.registered] : [];
  });
  return [...new Set(named)].sort();
};
