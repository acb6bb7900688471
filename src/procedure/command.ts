import type * as z from "zod/mini";
import { once } from "./values/text.ts";
import { commandSchemas } from "./commands/index.ts";
import { oneOf } from "./schema.ts";

type Schemas = ReturnType<typeof commandSchemas>;

/** A command of a case. Dates are facts' dates: known, between two days, or unknown. */
export type Command = { [Kind in keyof Schemas]: z.infer<Schemas[Kind]> }[keyof Schemas];
export type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** For what a case asks parliament. */
export type Purpose = CommandOf<"OpenCase">["purpose"];
/** A dated fact beside the procedure. */
export type DatedFact = CommandOf<"RecordDatedFact">["fact"];

/** The schema of whatever command of a case. */
export const commandSchema = once(() => oneOf(Object.values(commandSchemas())));
