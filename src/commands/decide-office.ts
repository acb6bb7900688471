import { stands } from "../case/worth.ts";
import { actHolding } from "../case/acts/asked.ts";
import { ownRule } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import type { Decision } from "./decide.ts";
import type { OfficeAct } from "../case/act.ts";
import type { OfficeCommand, OfficeCommandMap } from "../case/office-command.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import type { OfficeAsking } from "./office/rule.ts";
import { officeCommands as commands } from "./office/index.ts";

type Asked<Kind extends keyof OfficeCommandMap> = {
  readonly office: Case;
  readonly command: OfficeCommandMap[Kind];
  readonly asking: OfficeAsking;
};

const against = <Kind extends Exclude<keyof OfficeCommandMap, "OpenOffice">>(
  kind: Kind,
  { office, command, asking }: Asked<Kind>,
): readonly Refusal[] => commands[kind].rule.against(office, command, asking);

const givenBy = <Kind extends keyof OfficeCommandMap>(
  kind: Kind,
  office: Case | undefined,
  command: OfficeCommandMap[Kind],
): object | undefined =>
  office === undefined ? undefined : commands[kind].rule.gives?.(office, command);

/** Whether whoever holds a duty may give a command of the office, in that duty. */
const isOfAnyDuty = (kind: keyof OfficeCommandMap): boolean =>
  commands[kind].definition.byAnyDuty === true;

const apart = ownRule("administratorNotInCases");

const faults = (
  office: Case | undefined,
  asking: OfficeAsking,
  command: OfficeCommand,
): readonly Refusal[] => {
  const { person, duty, dutiesHeld } = asking;
  if (office === undefined)
    return command.kind === "OpenOffice" && duty === "system"
      ? commands.OpenOffice.rule.against(office, command, asking)
      : [refusal("CaseNotFound", { caseId: "office" })];
  if (command.kind === "OpenOffice") return [refusal("CaseExists", { caseId: office.caseId })];
  if (isOfAnyDuty(command.kind)) {
    if (!dutiesHeld.includes(duty)) return [refusal("DutyNotHeld", { person, duty })];
  } else if (duty !== "administrator" || !dutiesHeld.includes("administrator"))
    return [refusal("DutyNotHeld", { person, duty: "administrator" }, apart)];
  return against(command.kind, { office, command, asking });
};

/** Decides a command of the office: administrators, whoever holds a duty where the command says so, and the system when it founds the office. */
export const decideOffice = (
  office: Case | undefined,
  asking: OfficeAsking,
  command: OfficeCommand,
): Decision => {
  const [fault] = faults(office, asking, command);
  return fault === undefined
    ? {
        kind: "allowed",
        acts: [actHolding<OfficeAct["kind"]>(command, givenBy(command.kind, office, command))],
        worth: stands,
        step: null,
        noted: () => [],
      }
    : { kind: "refused", refusal: fault };
};
