import { definitions } from "./commands/definitions.ts";
import type { Definition } from "./definition.ts";
import type { ActKind } from "./case/act.ts";
import { commandKinds, type CommandKind } from "./command-kinds.ts";
import { once } from "./values/once.ts";
import type { Stage } from "./case/stage.ts";

/** Where a command belongs: its verb on the command line, the acts it leads to, the stages and procedures that know it. */
export type CommandRow = {
  readonly verb: string;
  readonly acts: readonly ActKind[];
  readonly stages: readonly Stage[];
  readonly procedures: readonly ("law" | "negative")[];
};

/** The row of a command in the table of commands, docs/commands.md. */
export const commandRow = (kind: CommandKind): CommandRow => {
  const given: Definition = definitions[kind];
  const { at: stages, onlyIn } = given;
  return {
    verb: given.by === "system" ? "(system)" : given.verb,
    acts: definitions[kind].acts,
    stages,
    procedures: onlyIn === undefined ? ["law", "negative"] : [onlyIn],
  };
};

const commandsByAct = once(
  () =>
    new Map<string, CommandKind>(
      commandKinds.flatMap((kind) => commandRow(kind).acts.map((act) => [act, kind] as const)),
    ),
);

/** The command that leads to an act; undefined for acts of the office, of incidents and those beside another. */
export const commandOfAct = (act: string): CommandKind | undefined => commandsByAct().get(act);
