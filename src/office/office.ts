import { factsOf, latest, type Case } from "../procedure/case/case.ts";
import type { ActingDuty, Duty } from "./duty.ts";
import type { Digest, PersonNumber } from "../procedure/values/ids.ts";

/** The duties that a person holds now. */
export const dutiesHeld = (office: Case, person: PersonNumber): readonly Duty[] => {
  const opened = latest(office, "OfficeOpened");
  const first: readonly Duty[] = opened?.act.administrator === person ? ["administrator"] : [];
  return office.facts.reduce<readonly Duty[]>((held, { act }) => {
    if (act.kind === "DutyGranted" && act.holder === person) return [...held, act.granted];
    if (act.kind === "DutyRevoked" && act.holder === person)
      return held.filter((duty) => duty !== act.revoked);
    return held;
  }, first);
};

/** Whether a person holds a duty now; nobody holds `system`. */
export const holdsDuty = (office: Case, person: PersonNumber, duty: ActingDuty): boolean =>
  dutiesHeld(office, person).some((held) => held === duty);

/** The public key by which a person is established now; undefined for a person who is not registered with one. */
export const publicKeyOf = (office: Case, person: PersonNumber): string | undefined => {
  const registered = factsOf(office, "PersonRegistered").findLast(
    (fact) => fact.act.registered === person,
  );
  if (registered !== undefined) return registered.act.publicKey ?? undefined;
  const opened = latest(office, "OfficeOpened");
  return opened?.act.administrator === person ? (opened.act.publicKey ?? undefined) : undefined;
};

/** That a person's key was replaced: by whom, and when. */
export type KeyReplacement = { readonly by: PersonNumber | "system"; readonly at: string };

/** Everybody who was ever granted a duty, in the order in which that happened. */
export const peopleOf = (office: Case): readonly PersonNumber[] => [
  ...new Set(
    office.facts.flatMap(({ act }): readonly PersonNumber[] => {
      if (act.kind === "DutyGranted") return [act.holder];
      return act.kind === "OfficeOpened" ? [act.administrator] : [];
    }),
  ),
];

/** The last replacement of a person's key before an instant; undefined where the key was the first one. */
export const keyReplacedBefore = (
  office: Case,
  person: PersonNumber | "system",
  at: string,
): KeyReplacement | undefined => {
  const keys = office.facts.filter(
    ({ act }) =>
      (act.kind === "PersonRegistered" && act.registered === person) ||
      (act.kind === "OfficeOpened" && act.administrator === person && act.publicKey !== null),
  );
  const replaced = keys.slice(1).findLast((fact) => fact.at <= at);
  return replaced && { by: replaced.person, at: replaced.at };
};

export const isDemonstration = (office: Case): boolean =>
  latest(office, "OfficeOpened")?.act.demonstration ?? false;

/** The token issuer that establishes persons in this office, where one does. */
export const issuerOf = (office: Case): string | undefined =>
  latest(office, "OfficeOpened")?.act.issuer;

/** The digest of the calendar in force for a profile. */
export const calendarInForce = (office: Case, profile: string): Digest | undefined =>
  factsOf(office, "CalendarImported").findLast((fact) => fact.act.profile === profile)?.act
    .calendar;
