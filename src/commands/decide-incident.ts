import { stands } from "../case/worth.ts";
import { actHolding } from "../case/acts/asked.ts";
import { ownRule } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import type { Decision } from "./decide.ts";
import type { Duty } from "../law/duty.ts";
import { incidentDuties, incidentKindOf, readIncidentKey } from "../case/incident.ts";
import type { IncidentAct } from "../case/act.ts";
import type { IncidentCommand, IncidentCommandMap } from "../case/incident-command.ts";
import {
  currentNumber,
  endingIn,
  handlingsIn,
  type Handling,
} from "../office/incident-handling.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import type { Asking } from "../office/asking.ts";
import { incidentCommands as commands } from "./incidents/index.ts";

type Kind = keyof IncidentCommandMap;

const against = <Of extends Kind>(
  kind: Of,
  command: IncidentCommandMap[Of],
  [handling, asking]: readonly [Handling | undefined, Asking],
): readonly Refusal[] => commands[kind].rule.against(handling, command, asking);

const ofDuty = ownRule("incidentOfDuty");

const dutyFaults = (
  { person, duty, dutiesHeld }: Asking,
  command: IncidentCommand,
): readonly Refusal[] => {
  const isOfSystem = command.kind === "RecordRetry";
  if (isOfSystem || duty === "system")
    return isOfSystem && duty === "system"
      ? []
      : [refusal("DutyNotHeld", { person, duty: isOfSystem ? "system" : duty }, ofDuty)];
  const incident = incidentKindOf(command.incident);
  const allowed: readonly Duty[] = incidentDuties[incident];
  if (!allowed.includes(duty))
    return [refusal("IncidentNotOfDuty", { incident, duty, allowed }, ofDuty)];
  return dutiesHeld.includes(duty) ? [] : [refusal("DutyNotHeld", { person, duty }, ofDuty)];
};

const numberFaults = (
  incidents: Case | undefined,
  current: number,
  { incident }: IncidentCommand,
): readonly Refusal[] => {
  if (readIncidentKey(incident).number === current) return [];
  const ended = endingIn(incidents, incident);
  return [
    ended === null
      ? refusal("IncidentNotFound", {
          incident,
          why: { kind: "incidentNumberIs", number: current },
        })
      : refusal("IncidentEnded", { incident, person: ended.person, at: ended.at }),
  ];
};

/** Decides what somebody does about an incident, by what was done about it before. */
export const decideIncident = (
  incidents: Case | undefined,
  asking: Asking,
  command: IncidentCommand,
): Decision => {
  const handling = handlingsIn(incidents).get(readIncidentKey(command.incident).trouble);
  const [fault] = [
    ...dutyFaults(asking, command),
    ...numberFaults(incidents, currentNumber(handling), command),
    ...against(command.kind, command, [handling, asking]),
  ];
  return fault === undefined
    ? {
        kind: "allowed",
        acts: [actHolding<IncidentAct["kind"]>(command, undefined)],
        worth: stands,
        step: null,
        noted: () => [],
      }
    : { kind: "refused", refusal: fault };
};
