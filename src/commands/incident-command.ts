import type * as z from "zod/mini";
import type { FactOf } from "../case/act.ts";
import type { Refusal } from "../words/refusal.ts";
import { fieldsOf, oneOf, schemasOf } from "../case/fields/schema.ts";
import type { Asking } from "../office/asking.ts";
import type { Handling } from "../office/incident-handling.ts";
import {
  incidentCommands,
  type incidentDefinitions,
  personIncidentCommands,
} from "./incidents/index.ts";

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
type IncidentActMap = {
  readonly [Kind in keyof IncidentCommandMap]: FactOf<
    (typeof incidentDefinitions)[Kind]["act"],
    IncidentCommandMap[Kind]
  >;
};
export type IncidentAct = IncidentActMap[keyof IncidentActMap];

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
