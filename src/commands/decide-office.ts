import { ownRule } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import type { Decision } from "./decide.ts";
import type {
  Definition,
  OfficeAct,
  OfficeCommand,
  OfficeCommandMap,
  OfficeRule,
} from "./office-command.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import type { Asking } from "../office/asking.ts";
import { officeCommands, officeDefinitions } from "./office/index.ts";

type Commands = { readonly [Kind in keyof OfficeCommandMap]: { readonly rule: OfficeRule<Kind> } };
const commands: Commands = officeCommands;

const against = <Kind extends Exclude<keyof OfficeCommandMap, "OpenOffice">>(
  kind: Kind,
  office: Case,
  command: OfficeCommandMap[Kind],
): readonly Refusal[] => commands[kind].rule.against(office, command);

const record = <Kind extends keyof OfficeCommandMap>(
  kind: Kind,
  command: OfficeCommandMap[Kind],
): OfficeAct => commands[kind].rule.record(command);

const definitions: Readonly<Record<keyof OfficeCommandMap, Definition>> = officeDefinitions;

/** Whether whoever holds a duty may give a command of the office, in that duty. */
const isOfAnyDuty = (kind: keyof OfficeCommandMap): boolean => definitions[kind].byAnyDuty === true;

const apart = ownRule("administratorNotInCases");

const faults = (
  office: Case | undefined,
  { person, duty, dutiesHeld }: Asking,
  command: OfficeCommand,
): readonly Refusal[] => {
  if (office === undefined)
    return command.kind === "OpenOffice" && duty === "system"
      ? officeCommands.OpenOffice.rule.against(office, command)
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
    ? { kind: "allowed", acts: [record(command.kind, command)], step: null, noted: () => [] }
    : { kind: "refused", refusal: fault };
};
