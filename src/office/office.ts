import type { Case } from "../case/case.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import type { Digest, PersonNumber } from "../values/ids.ts";
import type { ActingDuty, Duty } from "../law/duty.ts";

/** The administrators whom the founding names: one, or two where two people found an office of passkeys. */
const foundersOf = ({ founding }: Case): readonly PersonNumber[] => {
  if (founding === undefined) return [];
  const { administrator, passkeys } = founding.act;
  return [
    ...new Set([administrator, ...(passkeys?.invitations ?? []).map(({ person }) => person)]),
  ];
};

/** The duties that a person holds now; the system holds none. */
export const dutiesHeld = (office: Case, person: PersonNumber | "system"): readonly Duty[] => {
  const { dutyChanges } = office;
  const first: readonly Duty[] = foundersOf(office).some((one) => one === person)
    ? ["administrator"]
    : [];
  return dutyChanges.reduce<readonly Duty[]>((held, { act }) => {
    if (act.holder !== person) return held;
    return act.kind === "DutyGranted"
      ? [...held, act.granted]
      : held.filter((duty) => duty !== act.revoked);
  }, first);
};

/** Everybody who is an administrator now. */
export const administratorsOf = (office: Case): readonly PersonNumber[] =>
  peopleOf(office).filter((one) => dutiesHeld(office, one).includes("administrator"));

/** Whether a person holds a duty now; nobody holds `system`. */
export const holdsDuty = (office: Case, person: PersonNumber, duty: ActingDuty): boolean =>
  dutiesHeld(office, person).some((held) => held === duty);

/** That a person's key was replaced: by whom, and when. */
export type KeyReplacement = { readonly by: PersonNumber | "system"; readonly at: string };

/** Everybody who was ever granted a duty, in the order in which that happened. */
export const peopleOf = (office: Case): readonly PersonNumber[] => [
  ...new Set([
    ...foundersOf(office),
    ...office.dutyChanges
      .filter(({ act }) => act.kind === "DutyGranted")
      .map(({ act }) => act.holder),
  ]),
];

/** The last replacement of a person's key before an instant; undefined where the key was the first one. */
export const keyReplacedBefore = (
  office: Case,
  person: PersonNumber | "system",
  at: string,
): KeyReplacement | undefined => {
  const { founding, registrations } = office;
  const isOfFounder = founding?.act.administrator === person && founding.act.publicKey !== null;
  const keys = [
    ...(isOfFounder ? [founding] : []),
    ...registrations.filter(({ act }) => act.registered === person),
  ];
  const replaced = keys.slice(1).findLast((fact) => fact.at <= at);
  return replaced && { by: replaced.person, at: replaced.at };
};

export const isDemonstration = (office: Case): boolean =>
  office.founding?.act.demonstration ?? false;

/** The digest of the calendar in force for a procedure. */
export const calendarInForce = (office: Case, procedure: string): Digest | undefined =>
  office.calendars.findLast((fact) => fact.act.procedure === procedure)?.act.calendar;

/** Why nothing is shown of a person: the office's record does not name them. Undefined where it does. */
export const unknownPerson = (office: Case, person: PersonNumber): Refusal | undefined =>
  peopleIn(office).includes(person) ? undefined : refusal("PersonUnknown", { person });

/** Everybody whom the office's record names, each once, in order of their numbers. */
export const peopleIn = (office: Case): readonly PersonNumber[] => {
  const registered = office.registrations.map(({ act }) => act.registered);
  return [...new Set([...peopleOf(office), ...registered])].sort();
};
