import type { IncidentAct } from "../../case/act.ts";
import type { incidentActs } from "../../case/acts/index.ts";
import type { IncidentCommandMap } from "../../case/incident-command.ts";
import type { Asking } from "../../office/asking.ts";
import type { Handling } from "../../office/incident-handling.ts";
import type { Refusal } from "../../words/refusal.ts";

type Acts = typeof incidentActs;
type ActKindOf<Kind> = {
  [Act in keyof Acts]: Acts[Act]["command"] extends Kind ? Act : never;
}[keyof Acts];

/** The rule of one command about an incident. */
export type IncidentRule<Kind extends keyof IncidentCommandMap> = {
  /** What speaks against it, by what was done about the incident before; undefined where nothing was. */
  readonly against: (
    handling: Handling | undefined,
    command: IncidentCommandMap[Kind],
    asking: Asking,
  ) => readonly Refusal[];
  /** What it records. */
  readonly record: (
    command: IncidentCommandMap[Kind],
  ) => Extract<IncidentAct, { kind: ActKindOf<Kind> }>;
};
