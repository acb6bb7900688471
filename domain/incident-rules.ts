import { ownRule } from "./authority.ts";
import type { Act } from "./act.ts";
import type { Case } from "./case.ts";
import type { Decision } from "./decision.ts";
import type { Duty } from "./duty.ts";
import { incidentDuties, incidentKindOf, readIncidentKey } from "./incident.ts";
import type { IncidentAct, IncidentCommand, IncidentCommandOf } from "./incident-command.ts";
import { currentNumber, endingIn, handlingsIn, type Handling } from "./incident-handling.ts";
import { refusal, type Refusal } from "./refusal.ts";
import type { Context } from "./rules/rule.ts";

type Asking = Pick<Context, "person" | "duty" | "dutiesHeld">;

const ofDuty = ownRule("incidentOfDuty");
const owned = ownRule("incidentTakenFirst");

/** Whether a duty may take on incidents of a key's kind. */
const allowedTo = (command: IncidentCommand): readonly Duty[] =>
  incidentDuties[incidentKindOf(command.incident)];

const dutyFault = (
  { person, duty, dutiesHeld }: Asking,
  command: IncidentCommand,
): Refusal | undefined => {
  const isOwnMatter = command.kind === "RecordRetry";
  if (isOwnMatter || duty === "system")
    return isOwnMatter && duty === "system"
      ? undefined
      : refusal("DutyNotHeld", { person, duty: isOwnMatter ? "system" : duty }, ofDuty);
  const allowed = allowedTo(command);
  if (!allowed.includes(duty)) {
    const incident = incidentKindOf(command.incident);
    return refusal("IncidentNotOfDuty", { incident, duty, allowed }, ofDuty);
  }
  return dutiesHeld.includes(duty) ? undefined : refusal("DutyNotHeld", { person, duty }, ofDuty);
};

const numberFault = (
  record: Case | undefined,
  current: number,
  { incident }: IncidentCommand,
): Refusal | undefined => {
  if (readIncidentKey(incident).number === current) return undefined;
  const ended = endingIn(record, incident);
  return ended === null
    ? refusal("IncidentNotFound", { incident, why: { kind: "incidentNumberIs", number: current } })
    : refusal("IncidentEnded", { incident, person: ended.person, at: ended.at });
};

const takenFault = (
  handling: Handling | undefined,
  { incident }: IncidentCommandOf<"TakeIncident">,
  { person }: Asking,
): Refusal | undefined => {
  const owner = handling?.ended === null ? handling.owner : null;
  return owner?.person === person
    ? refusal("IncidentTakenAlready", { incident, person, since: owner.at })
    : undefined;
};

const ownerFault = (
  handling: Handling | undefined,
  { incident }: IncidentCommand,
  { person }: Asking,
): Refusal | undefined => {
  const owner = handling?.ended === null ? handling.owner?.person : undefined;
  return owner === person
    ? undefined
    : refusal("IncidentNotTaken", { incident, person, owner: owner ?? null }, owned);
};

const retryFault = (
  handling: Handling | undefined,
  { incident, of }: IncidentCommandOf<"RecordRetry">,
): Refusal | undefined => {
  const retry = handling?.lastRetry;
  return retry?.of === of && retry.outcome === null
    ? undefined
    : refusal("NoRetryToEnd", { incident });
};

const kindFault = (
  handling: Handling | undefined,
  command: IncidentCommand,
  asking: Asking,
): Refusal | undefined => {
  switch (command.kind) {
    case "TakeIncident":
      return takenFault(handling, command, asking);
    case "RetryIncident":
    case "ResolveIncident":
      return ownerFault(handling, command, asking);
    case "RecordRetry":
      return retryFault(handling, command);
  }
};

/** The fact that an accepted command leads to. */
const actOf = (command: IncidentCommand): IncidentAct => {
  switch (command.kind) {
    case "TakeIncident":
      return { ...command, kind: "IncidentTaken" };
    case "RetryIncident":
      return { ...command, kind: "IncidentRetryAsked" };
    case "ResolveIncident":
      return { ...command, kind: "IncidentResolved" };
    case "RecordRetry":
      return { ...command, kind: "IncidentRetried" };
  }
};

/** Decides what somebody does about an incident, by what was done about it before. */
export const decideIncident = (
  record: Case | undefined,
  asking: Asking,
  command: IncidentCommand,
): Decision => {
  const handling = handlingsIn(record).get(readIncidentKey(command.incident).trouble);
  const fault =
    dutyFault(asking, command) ??
    numberFault(record, currentNumber(handling), command) ??
    kindFault(handling, command, asking);
  const acts: readonly Act[] = [actOf(command)];
  return fault === undefined
    ? { kind: "allowed", acts, step: null, findings: [] }
    : { kind: "refused", refusal: fault };
};
