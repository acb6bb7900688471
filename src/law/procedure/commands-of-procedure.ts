import type { Procedure } from "../file/procedure.ts";
import type { Stage } from "../file/stage.ts";
import { commandIds, givenBy, offersOf, type CommandId } from "../stages/commands.ts";
import { isGivenByFile } from "./duties-of-command.ts";

const isNeededAt = ({ commands, dependedOn }: Stage, id: CommandId): boolean => {
  const { leadsOn, records } = commands[id] ?? {};
  return leadsOn === true || (records !== undefined && dependedOn.has(records));
};

const isNeeded = (id: CommandId, procedure: Procedure): boolean =>
  givenBy(id).neededBy?.(procedure) === true ||
  procedure.stages.some((stage) => isNeededAt(stage, id));

/** The commands that somebody must be able to give, because the procedure cannot do without them. */
export const neededCommands = (procedure: Procedure): readonly CommandId[] =>
  commandIds.filter((id) => isNeeded(id, procedure));

// What has a use only where a file says something has none where it does not say it.
const isOfEveryProcedure = (id: CommandId): boolean =>
  isGivenByFile(id) &&
  givenBy(id).neededBy === undefined &&
  offersOf(id).every(({ leadsOn, records }) => leadsOn === undefined && records === undefined);

/** Every command that a duty of a procedure may be given. */
export const knownCommands = (procedure: Procedure): readonly CommandId[] => {
  const needed = neededCommands(procedure);
  return commandIds.filter((id) => needed.includes(id) || isOfEveryProcedure(id));
};
