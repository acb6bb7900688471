import type * as z from "zod/mini";
import { fieldsByCommand } from "./acts/asked.ts";
import { incidentActs } from "./acts/index.ts";
import { oneOf, schemasOf } from "./fields/schema.ts";

const schemas = schemasOf(fieldsByCommand(incidentActs));
const { RecordRetry: ofSystem, ...byPersons } = schemas;

type Schemas = typeof schemas;
export type IncidentCommandMap = { readonly [Kind in keyof Schemas]: z.infer<Schemas[Kind]> };

/** What a person may ask for about an incident. */
export type PersonIncidentCommand = IncidentCommandMap[keyof typeof byPersons];
/** That, and what the system records of a retry. What a sweep finds is never recorded: it is found anew by each one. */
export type IncidentCommand = IncidentCommandMap[keyof IncidentCommandMap];
export type IncidentCommandOf<Kind extends keyof IncidentCommandMap> = IncidentCommandMap[Kind];

export const personIncidentCommandSchema = oneOf(Object.values(byPersons));
export const incidentCommandSchema = oneOf([...Object.values(byPersons), ofSystem]);

/** A retry that somebody asked for: of which incident, and the entry by which it was asked. */
export type RetryAsked = Pick<IncidentCommandOf<"RecordRetry">, "incident" | "of">;
