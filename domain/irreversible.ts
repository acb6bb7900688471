import { commands } from "../src/procedure/commands/index.ts";
import type { CommandKind } from "./command-kinds.ts";

type Commands = typeof commands;
export type IrreversibleKind = {
  [Kind in CommandKind]: Commands[Kind]["definition"]["irreversible"] extends true ? Kind : never;
}[CommandKind];

export const isIrreversible = (kind: CommandKind): kind is IrreversibleKind =>
  commands[kind].definition.irreversible;

/** Whether a command is given despite what the audit finds broken only with a reason. */
export const needsReasonDespite = (kind: CommandKind): boolean =>
  isIrreversible(kind) && !("remedy" in commands[kind].definition);
