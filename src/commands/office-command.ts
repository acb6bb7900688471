import type * as z from "zod/mini";
import type { Case } from "../case/case.ts";
import type { FactOf } from "../case/act.ts";
import type { Refusal } from "../words/refusal.ts";
import { fieldsOf, oneOf, schemasOf } from "../case/fields/schema.ts";
import { officeCommands, type officeDefinitions } from "./office/index.ts";

const schemas = schemasOf(fieldsOf(officeCommands));

type Schemas = typeof schemas;
export type OfficeCommandMap = { readonly [Kind in keyof Schemas]: z.infer<Schemas[Kind]> };

/** A command of the office. */
export type OfficeCommand = OfficeCommandMap[keyof OfficeCommandMap];
export type OfficeCommandOf<Kind extends keyof OfficeCommandMap> = OfficeCommandMap[Kind];

export const officeCommandSchema = oneOf(Object.values(schemas));

/** What is recorded of each command of the office. */
type OfficeActMap = {
  readonly [Kind in keyof OfficeCommandMap]: FactOf<
    (typeof officeDefinitions)[Kind]["act"],
    OfficeCommandMap[Kind]
  >;
};
export type OfficeAct = OfficeActMap[keyof OfficeActMap];

/** The rule of one command of the office. */
export type OfficeRule<Kind extends keyof OfficeCommandMap> = {
  /** What speaks against it. Only the command that founds the office finds none. */
  readonly against: (
    office: Kind extends "OpenOffice" ? Case | undefined : Case,
    command: OfficeCommandMap[Kind],
  ) => readonly Refusal[];
  /** What it records. */
  readonly record: (command: OfficeCommandMap[Kind]) => OfficeActMap[Kind];
};

/** A command about the office's own record, or about an incident, as data. Who may give it follows from its record. */
export type Definition = {
  readonly kind: string;
  /** What happened, in the past tense. */
  readonly act: string;
  /** How the command line gives it, after `tasdiq`; undefined where only the system does. */
  readonly verb?: string;
  /** Whoever holds a duty may give it, and not administrators alone. */
  readonly byAnyDuty?: true;
};
