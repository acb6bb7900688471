import { definition as recordRetryDefinition, recordRetry } from "./record-retry.ts";
import { definition as resolveIncidentDefinition, resolveIncident } from "./resolve-incident.ts";
import { definition as retryIncidentDefinition, retryIncident } from "./retry-incident.ts";
import { definition as takeIncidentDefinition, takeIncident } from "./take-incident.ts";

/** What people do about incidents. */
export const personIncidentCommands = {
  TakeIncident: takeIncident,
  RetryIncident: retryIncident,
  ResolveIncident: resolveIncident,
} as const;

/** That, and what the system records of a retry. What a sweep finds is never recorded: it is found anew by each one. */
export const incidentCommands = { ...personIncidentCommands, RecordRetry: recordRetry } as const;

/** The commands about incidents as data. */
export const incidentDefinitions = {
  TakeIncident: takeIncidentDefinition,
  RetryIncident: retryIncidentDefinition,
  ResolveIncident: resolveIncidentDefinition,
  RecordRetry: recordRetryDefinition,
} as const;
