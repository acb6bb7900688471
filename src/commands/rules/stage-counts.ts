import { type Roll } from "../../law/votes/roll-call.ts";
import type { CommandOf } from "../../case/command.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { namesOfStage } from "../../law/file/names-in-words.ts";
import type { Stage } from "../../law/file/stage.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { CommandSituation } from "./rule.ts";
import { stageMeant } from "./stage-of-command.ts";

type Command = CommandOf<"RecordVote"> | CommandOf<"RecordReport">;
type There = { readonly procedure: Procedure; readonly stage: Stage };

const voting = (situation: CommandSituation, command: Command): There | undefined => {
  const procedure = situation.law.procedure;
  const stage = stageOf(procedure, stageMeant(situation, command));
  return stage?.votedBy === undefined ? undefined : { procedure, stage };
};

const namedIn = (rollCall: Roll | null | undefined): readonly string[] => {
  const positions = (rollCall ?? []).map(({ position }): string => position);
  return [...new Set(positions)].filter((position) => position !== "absent");
};

/** Refuses counts that the stage does not record. One that it does record may be unknown, and is then left out. */
export const countsFaults = (situation: CommandSituation, command: Command): readonly Refusal[] => {
  const there = voting(situation, command);
  if (there === undefined) return [];
  const { procedure, stage } = there;
  const known = stage.records;
  const faultsIn = (counts: readonly string[]): readonly Refusal[] =>
    counts
      .filter((count) => !known.includes(count))
      .map((count) =>
        refusal(
          "CountNotOfStage",
          { count, stage: namesOfStage(procedure, stage.id), known },
          stage.authority,
        ),
      );
  return [
    ...inField("counts", faultsIn(Object.keys(command.counts ?? {}))),
    ...inField("rollCall", faultsIn(namedIn("rollCall" in command ? command.rollCall : null))),
  ];
};
