import type * as z from "zod/mini";
import { fieldsByCommand } from "./acts/asked.ts";
import { officeActs } from "./acts/index.ts";
import { oneOf, schemasOf } from "./fields/schema.ts";

const schemas = schemasOf(fieldsByCommand(officeActs));

type Schemas = typeof schemas;
export type OfficeCommandMap = { readonly [Kind in keyof Schemas]: z.infer<Schemas[Kind]> };

/** A command of the office. */
export type OfficeCommand = OfficeCommandMap[keyof OfficeCommandMap];
export type OfficeCommandOf<Kind extends keyof OfficeCommandMap> = OfficeCommandMap[Kind];

export const officeCommandSchema = oneOf(Object.values(schemas));
