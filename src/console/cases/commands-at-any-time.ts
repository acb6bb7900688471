import type { CaseView } from "../../application/reading/queries.ts";
import type { Case } from "../../procedure/case/case.ts";
import { commandRow } from "../../procedure/command-table.ts";
import { personCommandKinds, type CommandKind } from "../../procedure/command-kinds.ts";
import { dutiesGiven } from "../../office/may-give.ts";
import type { NextStep } from "../../procedure/next-steps.ts";
import { isPublic } from "../../procedure/case/public.ts";
import { suspensionNow } from "../../clocks/suspension.ts";
import { definitions } from "../../procedure/commands/definitions.ts";

// What may be done at almost any time, and is a step of no procedure.
const kinds = personCommandKinds.filter((kind) => "anyTime" in definitions[kind]);

const isDone = (kind: CommandKind, state: Case): boolean =>
  (kind === "MakePublic" && isPublic(state)) ||
  (kind === "Suspend" && suspensionNow(state) !== undefined);

/** What is possible besides the steps of the procedure, and whose duty it is. */
export const commandsAtAnyTime = ({ state, law }: CaseView): readonly NextStep[] =>
  kinds.flatMap((command) => {
    const { stages, verb } = commandRow(command);
    const holders = dutiesGiven(law.profile, command);
    return isDone(command, state) || holders.length === 0 || !stages.includes(state.stage)
      ? []
      : [{ command, verb, duties: holders, fact: null, byAnotherThan: [] }];
  });
