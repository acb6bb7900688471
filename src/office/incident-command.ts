import type * as z from "zod/mini";
import {
  incidentCommands,
  personIncidentCommands,
  type incidentDefinitions,
} from "./incidents/index.ts";
import { fieldsOf, oneOf, schemasOf } from "../procedure/schema.ts";
import type { FactOf } from "../procedure/case/fact-of.ts";

const byPersons = schemasOf(fieldsOf(personIncidentCommands));
const schemas = schemasOf(fieldsOf(incidentCommands));

type Schemas = typeof schemas;
export type IncidentCommandMap = { readonly [Kind in keyof Schemas]: z.infer<Schemas[Kind]> };

/** What a person may ask for about an incident. */
export type PersonIncidentCommand = IncidentCommandMap[keyof typeof byPersons];
/** That, and what the system records of a retry. */
export type IncidentCommand = IncidentCommandMap[keyof IncidentCommandMap];
export type IncidentCommandOf<Kind extends keyof IncidentCommandMap> = IncidentCommandMap[Kind];

export const personIncidentCommandSchema = oneOf(Object.values(byPersons));
export const incidentCommandSchema = oneOf(Object.values(schemas));

/** A retry that somebody asked for: of which incident, and the entry by which it was asked. */
export type RetryAsked = Pick<IncidentCommandOf<"RecordRetry">, "incident" | "of">;

/** What is recorded of each command about an incident. */
export type IncidentActMap = {
  readonly [Kind in keyof IncidentCommandMap]: FactOf<
    (typeof incidentDefinitions)[Kind]["act"],
    IncidentCommandMap[Kind]
  >;
};
export type IncidentAct = IncidentActMap[keyof IncidentActMap];
