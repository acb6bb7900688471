import { commands } from "../src/procedure/commands/index.ts";
import type { CommandKind } from "./command-kinds.ts";

type Commands = typeof commands;
export type IrreversibleKind = {
  [Kind in CommandKind]: Commands[Kind]["definition"] extends { readonly irreversible: true }
    ? Kind
    : never;
}[CommandKind];

export const isIrreversible = (kind: CommandKind): kind is IrreversibleKind =>
  "irreversible" in commands[kind].definition;

/** Whether a command is given despite what the audit finds broken only with a reason. */
export const needsReasonDespite = (kind: CommandKind): boolean =>
  isIrreversible(kind) && !("remedy" in commands[kind].definition);
