import type { IncidentActMap, IncidentCommandMap } from "./incident-command.ts";
import type { Handling } from "./incident-handling.ts";
import type { Refusal } from "../procedure/refusal.ts";
import type { Asking } from "./asking.ts";

/** The rule of one command about an incident. */
export type IncidentRule<Kind extends keyof IncidentCommandMap> = {
  /** What speaks against it, by what was done about the incident before; undefined where nothing was. */
  readonly against: (
    handling: Handling | undefined,
    command: IncidentCommandMap[Kind],
    asking: Asking,
  ) => readonly Refusal[];
  /** What it records. */
  readonly record: (command: IncidentCommandMap[Kind]) => IncidentActMap[Kind];
};
