import type { IncidentCommandMap } from "../../case/incident-command.ts";
import type { Definition } from "../office/rule.ts";
import type { IncidentRule } from "./rule.ts";
import { takeIncident } from "./take-incident.ts";
import { retryIncident } from "./retry-incident.ts";
import { resolveIncident } from "./resolve-incident.ts";
import { recordRetry } from "./record-retry.ts";

type Commands = {
  readonly [Kind in keyof IncidentCommandMap]: {
    readonly definition: Definition;
    readonly rule: IncidentRule<Kind>;
  };
};

/** What people do about incidents, and what the system records of a retry. */
export const incidentCommands: Commands = {
  TakeIncident: takeIncident,
  RetryIncident: retryIncident,
  ResolveIncident: resolveIncident,
  RecordRetry: recordRetry,
};
