import type * as z from "zod/mini";
import { once } from "../values/text.ts";
import { commandSchemas } from "./index.ts";
import { oneOf } from "../case/fields/schema.ts";

type Schemas = ReturnType<typeof commandSchemas>;

/** A command of a case. Dates are facts' dates: known, between two days, or unknown. */
export type Command = { [Kind in keyof Schemas]: z.infer<Schemas[Kind]> }[keyof Schemas];
export type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** A command that opens a case, and one in a case that exists. */
export type OpeningCommand = CommandOf<"OpenCase">;
export type InCase = Exclude<Command, OpeningCommand>;

/** Whether a command is for a case that exists. */
export const isInCase = (command: Command): command is InCase => command.kind !== "OpenCase";

/** What is put on record by a command: of a correction that which it restates. */
export const recordedBy = (command: Command): Exclude<Command, CommandOf<"Correct">> =>
  command.kind === "Correct" ? command.restated : command;

/** What a command does: a correction also does what the command does that it restates. */
export const kindsIn = (command: Command): readonly Command["kind"][] => [
  ...new Set([command.kind, recordedBy(command).kind]),
];

/** For what a case asks parliament. */
export type Purpose = OpeningCommand["purpose"];
/** A dated fact beside the procedure. */
export type DatedFact = CommandOf<"RecordDatedFact">["fact"];

/** The schema of whatever command of a case. */
export const commandSchema = once(() => oneOf(Object.values(commandSchemas())));
