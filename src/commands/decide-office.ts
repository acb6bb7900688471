import { stands } from "../case/worth.ts";
import { actHolding } from "../case/acts/asked.ts";
import { ownRule } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import type { Decision } from "./decide.ts";
import type { OfficeAct } from "../case/act.ts";
import type { OfficeCommand, OfficeCommandMap } from "../case/office-command.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import type { Asking } from "../office/asking.ts";
import { officeCommands as commands } from "./office/index.ts";

const against = <Kind extends Exclude<keyof OfficeCommandMap, "OpenOffice">>(
  kind: Kind,
  office: Case,
  command: OfficeCommandMap[Kind],
): readonly Refusal[] => commands[kind].rule.against(office, command);

/** Whether whoever holds a duty may give a command of the office, in that duty. */
const isOfAnyDuty = (kind: keyof OfficeCommandMap): boolean =>
  commands[kind].definition.byAnyDuty === true;

const apart = ownRule("administratorNotInCases");

const faults = (
  office: Case | undefined,
  { person, duty, dutiesHeld }: Asking,
  command: OfficeCommand,
): readonly Refusal[] => {
  if (office === undefined)
    return command.kind === "OpenOffice" && duty === "system"
      ? commands.OpenOffice.rule.against(office, command)
      : [refusal("CaseNotFound", { caseId: "office" })];
  if (command.kind === "OpenOffice") return [refusal("CaseExists", { caseId: office.caseId })];
  if (isOfAnyDuty(command.kind)) {
    if (!dutiesHeld.includes(duty)) return [refusal("DutyNotHeld", { person, duty })];
  } else if (duty !== "administrator" || !dutiesHeld.includes("administrator"))
    return [refusal("DutyNotHeld", { person, duty: "administrator" }, apart)];
  return against(command.kind, office, command);
};

/** Decides a command of the office: administrators, whoever holds a duty where the command says so, and the system when it founds the office. */
export const decideOffice = (
  office: Case | undefined,
  asking: Asking,
  command: OfficeCommand,
): Decision => {
  const [fault] = faults(office, asking, command);
  return fault === undefined
    ? {
        kind: "allowed",
        acts: [actHolding<OfficeAct["kind"]>(command, undefined)],
        worth: stands,
        step: null,
        noted: () => [],
      }
    : { kind: "refused", refusal: fault };
};
