import type { CaseView } from "../../../application/queries.ts";
import { commandTable, type CommandRow } from "../../../domain/command-table.ts";
import { duties } from "../../../domain/duty.ts";
import type { NextStep } from "../../../domain/next-steps.ts";
import { isPublic } from "../../../domain/public.ts";

// What may be done at almost any time, and is a step of no procedure.
const kinds = ["MakePublic", "Correct", "Withdraw", "Lapse"] as const;

/** What is possible besides the steps of the procedure, and whose duty it is. */
export const alwaysPossible = ({ state, law }: CaseView): readonly NextStep[] =>
  kinds.flatMap((command) => {
    const { stages, verb }: CommandRow = commandTable[command];
    const done = command === "MakePublic" && isPublic(state);
    const holders = duties.filter((duty) =>
      law.profile.duties[duty].may.some((kind) => kind === command),
    );
    return done || holders.length === 0 || !stages.includes(state.stage)
      ? []
      : [{ command, verb, duties: holders, byAnotherThan: [] }];
  });
