import type * as z from "zod/mini";
import { byKind } from "../src/procedure/define.ts";
import { commands } from "../src/procedure/commands/index.ts";

type Commands = typeof commands;
type Schemas = { readonly [Kind in keyof Commands]: Commands[Kind]["definition"]["schema"] };

/** A command of a case. Dates are facts' dates: known, between two days, or unknown. */
export type Command = { [Kind in keyof Schemas]: z.infer<Schemas[Kind]> }[keyof Schemas];
export type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** For what a case asks parliament. */
export type Purpose = CommandOf<"OpenCase">["purpose"];
/** A dated fact beside the procedure. */
export type DatedFact = CommandOf<"RecordDatedFact">["fact"];

export const commandSchema = byKind(
  Object.values(commands).map(({ definition }) => definition.schema),
);
