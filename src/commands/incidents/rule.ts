import type { IncidentCommandMap } from "../../case/incident-command.ts";
import type { Asking } from "../../office/asking.ts";
import type { Handling } from "../../office/incident-handling.ts";
import type { Refusal } from "../../words/refusal.ts";

/** The rule of one command about an incident. */
export type IncidentRule<Kind extends keyof IncidentCommandMap> = {
  /** What speaks against it, by what was done about the incident before; undefined where nothing was. */
  readonly against: (
    handling: Handling | undefined,
    command: IncidentCommandMap[Kind],
    asking: Asking,
  ) => readonly Refusal[];
};
