import { commandKinds, definitionOf } from "./command-table.ts";
import type { Definition } from "./definition.ts";
import { isGivenByFile } from "./duties-of-command.ts";
import type { Procedure } from "../law/file/procedure.ts";
import type { Stage } from "../law/file/stage.ts";
import type { CommandKind } from "../case/command.ts";

const dataOf = (kind: CommandKind): Definition => definitionOf(kind);

const isOfStage = ({ leadsOnFrom = [], byCounting }: Definition, stage: Stage): boolean =>
  leadsOnFrom.includes(stage.kind) &&
  (byCounting !== true || stage.kind !== "decide" || stage.rules !== undefined);

/** The commands that lead on from a stage. A body that decides without counting records its decision in one act. */
export const commandsOfStage = (stage: Stage): readonly CommandKind[] =>
  commandKinds.filter((kind) => isOfStage(dataOf(kind), stage));

const isAskedFor = ({ besideAt = [], event }: Definition, procedure: Procedure): boolean =>
  event !== undefined &&
  procedure.stages.some(({ kind, dependedOn }) => besideAt.includes(kind) && dependedOn.has(event));

const isNeeded = (definition: Definition, procedure: Procedure): boolean =>
  definition.neededBy?.(procedure) === true ||
  isAskedFor(definition, procedure) ||
  procedure.stages.some((stage) => isOfStage(definition, stage));

/** The commands that somebody must be able to give, because the procedure cannot do without them. */
export const neededCommands = (procedure: Procedure): readonly CommandKind[] =>
  commandKinds.filter((kind) => isNeeded(dataOf(kind), procedure));

// What has a use only where a file says something has none where it does not say it.
const isOfEveryProcedure = (kind: CommandKind): boolean => {
  const { leadsOnFrom, neededBy, event } = dataOf(kind);
  return (
    leadsOnFrom === undefined &&
    neededBy === undefined &&
    event === undefined &&
    isGivenByFile(kind)
  );
};

/** Every command that a duty of a procedure may be given. */
export const knownCommands = (procedure: Procedure): readonly CommandKind[] => {
  const needed = neededCommands(procedure);
  return commandKinds.filter((kind) => needed.includes(kind) || isOfEveryProcedure(kind));
};
