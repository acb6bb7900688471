import type * as z from "zod/mini";
import { officeCommands, type officeDefinitions } from "./commands/index.ts";
import { fieldsOf, oneOf, schemasOf } from "../procedure/schema.ts";
import type { FactOf } from "../procedure/case/fact-of.ts";

const schemas = schemasOf(fieldsOf(officeCommands));

type Schemas = typeof schemas;
export type OfficeCommandMap = { readonly [Kind in keyof Schemas]: z.infer<Schemas[Kind]> };

/** A command of the office. */
export type OfficeCommand = OfficeCommandMap[keyof OfficeCommandMap];
export type OfficeCommandOf<Kind extends keyof OfficeCommandMap> = OfficeCommandMap[Kind];

export const officeCommandSchema = oneOf(Object.values(schemas));

/** What is recorded of each command of the office. */
export type OfficeActMap = {
  readonly [Kind in keyof OfficeCommandMap]: FactOf<
    (typeof officeDefinitions)[Kind]["act"],
    OfficeCommandMap[Kind]
  >;
};
export type OfficeAct = OfficeActMap[keyof OfficeActMap];
