import { commands } from "../src/procedure/commands/index.ts";
import type { Given } from "../src/procedure/define.ts";
import type { ActKind } from "./act.ts";
import type { CommandKind } from "./command-kinds.ts";
import type { Stage } from "./stage.ts";

/** Where a command belongs: its verb on the command line, the acts it leads to, the stages and procedures that know it. */
export type CommandRow = {
  readonly verb: string;
  readonly acts: readonly ActKind[];
  readonly stages: readonly Stage[];
  readonly procedures: readonly ("law" | "negative")[];
};

/** The row of a command in the table of commands, docs/commands.md. */
export const commandRow = (kind: CommandKind): CommandRow => {
  const { definition } = commands[kind];
  const { at: stages, onlyIn }: Given = definition;
  return {
    verb: definition.by === "system" ? "(system)" : definition.verb,
    acts: definition.acts,
    stages,
    procedures: onlyIn === undefined ? ["law", "negative"] : [onlyIn],
  };
};
