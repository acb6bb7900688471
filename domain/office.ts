import type { OfficeAct, OfficeCommand, OfficeCommandOf } from "./office-command.ts";
import type { Act } from "./act.ts";
import { ownRule } from "./authority.ts";
import { factsOf, latest, type Case } from "./case.ts";
import type { Decision } from "./decision.ts";
import type { ActingDuty, Duty } from "./duty.ts";
import type { Digest, PersonNumber } from "./ids.ts";
import { checkpointKeysInForce, holderOfKey } from "./office-keys.ts";
import { refusal, type Refusal } from "./refusal.ts";
import type { Context } from "./rules/rule.ts";

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

const apart = ownRule("administratorNotInCases");

const incompatible = (office: Case, command: OfficeCommandOf<"GrantDuty">): readonly Refusal[] => {
  const held = dutiesHeld(office, command.holder);
  const fields = { person: command.holder, duty: command.granted, held };
  if (held.includes(command.granted)) return [refusal("DutyHeldAlready", fields)];
  const clash =
    held.length > 0 && (command.granted === "administrator" || held.includes("administrator"));
  return clash ? [refusal("DutiesIncompatible", fields, apart)] : [];
};

const administrators = (office: Case): readonly PersonNumber[] => {
  const named = [
    ...factsOf(office, "DutyGranted").map((fact) => fact.act.holder),
    ...factsOf(office, "OfficeOpened").map((fact) => fact.act.administrator),
  ];
  return [...new Set(named)].filter((person) =>
    dutiesHeld(office, person).includes("administrator"),
  );
};

const revocationFaults = (
  office: Case,
  command: OfficeCommandOf<"RevokeDuty">,
): readonly Refusal[] => {
  const { holder: person, revoked: duty } = command;
  if (!dutiesHeld(office, person).includes(duty)) return [refusal("DutyNotHeld", { person, duty })];
  const last = duty === "administrator" && administrators(office).length === 1;
  return last ? [refusal("LastAdministrator", { person }, ownRule("administratorRemains"))] : [];
};

const ownKey = ownRule("keyOfOnePerson");

const keyFaults = (
  office: Case,
  command: OfficeCommandOf<"RegisterPerson">,
): readonly Refusal[] => {
  const { registered: person, publicKey } = command;
  if (publicKey === null)
    return isDemonstration(office)
      ? []
      : [refusal("OnlyInDemonstration", { what: "personWithoutKey" })];
  // Also a key that was replaced: what was signed with it stays that person's.
  const holder = holderOfKey(office, publicKey);
  if (holder === undefined) return [];
  if (typeof holder === "string") return [refusal("KeyNamedBefore", { publicKey }, onePurpose)];
  return holder.person === person
    ? []
    : [refusal("KeyHeldByAnother", { person, other: holder.person }, ownKey)];
};

const onePurpose = ownRule("keyNeverReused");

/** A key of the system or of checkpoints is a new one: it never was anybody's. */
const newKeyFaults = (office: Case, publicKey: string): readonly Refusal[] =>
  holderOfKey(office, publicKey) === undefined
    ? []
    : [refusal("KeyNamedBefore", { publicKey }, onePurpose)];

const retirementFaults = (office: Case, publicKey: string): readonly Refusal[] => {
  const inForce = checkpointKeysInForce(office);
  if (!inForce.includes(publicKey))
    return [refusal("CheckpointKeyNotInForce", { publicKey }, onePurpose)];
  return inForce.length === 1
    ? [refusal("LastCheckpointKey", { publicKey }, ownRule("checkpointKeyRemains"))]
    : [];
};

const againstFounding = ({
  publicKey: ofAdministrator,
  systemKey,
  checkpointKey,
}: OfficeCommandOf<"OpenOffice">): readonly Refusal[] => {
  const keys = [ofAdministrator, systemKey, checkpointKey].filter((key) => key !== null);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice === undefined ? [] : [refusal("KeyNamedBefore", { publicKey: twice }, onePurpose)];
};

type LaterCommand = Exclude<OfficeCommand, { kind: "OpenOffice" }>;

const against = (office: Case, command: LaterCommand): readonly Refusal[] => {
  switch (command.kind) {
    case "GrantDuty":
      return incompatible(office, command);
    case "RevokeDuty":
      return revocationFaults(office, command);
    case "RegisterPerson":
      return keyFaults(office, command);
    case "ReplaceSystemKey":
    case "AddCheckpointKey":
      return newKeyFaults(office, command.publicKey);
    case "RetireCheckpointKey":
      return retirementFaults(office, command.publicKey);
    case "ImportCalendar":
      return [];
  }
};

/** The fact that an accepted command of the office leads to. */
const officeAct = (command: OfficeCommand): OfficeAct => {
  switch (command.kind) {
    case "OpenOffice": {
      return { ...command, kind: "OfficeOpened" };
    }
    case "RegisterPerson": {
      return { ...command, kind: "PersonRegistered" };
    }
    case "ReplaceSystemKey": {
      return { ...command, kind: "SystemKeyReplaced" };
    }
    case "AddCheckpointKey": {
      return { ...command, kind: "CheckpointKeyAdded" };
    }
    case "RetireCheckpointKey": {
      return { ...command, kind: "CheckpointKeyRetired" };
    }
    case "GrantDuty": {
      return { ...command, kind: "DutyGranted" };
    }
    case "RevokeDuty": {
      return { ...command, kind: "DutyRevoked" };
    }
    case "ImportCalendar": {
      return { ...command, kind: "CalendarImported" };
    }
  }
};

/** Decides a command of the office: only administrators, and the system when it founds the office. */
export const decideOffice = (
  office: Case | undefined,
  context: Pick<Context, "person" | "duty" | "dutiesHeld">,
  command: OfficeCommand,
): Decision => {
  const acts: readonly Act[] = [officeAct(command)];
  if (office === undefined) {
    const [fault] =
      command.kind === "OpenOffice" && context.duty === "system"
        ? againstFounding(command)
        : [refusal("CaseNotFound", { caseId: "office" })];
    return fault === undefined
      ? { kind: "allowed", acts, step: null, findings: [] }
      : { kind: "refused", refusal: fault };
  }
  if (command.kind === "OpenOffice")
    return { kind: "refused", refusal: refusal("CaseExists", { caseId: office.caseId }) };
  if (context.duty !== "administrator" || !context.dutiesHeld.includes("administrator"))
    return {
      kind: "refused",
      refusal: refusal("DutyNotHeld", { person: context.person, duty: "administrator" }, apart),
    };
  const [fault] = against(office, command);
  return fault === undefined
    ? { kind: "allowed", acts, step: null, findings: [] }
    : { kind: "refused", refusal: fault };
};
