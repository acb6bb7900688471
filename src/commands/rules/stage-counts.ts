import { type Roll } from "../../law/votes/roll-call.ts";
import type { CommandOf } from "../command.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { countsNamed, namesOfStage } from "../../law/file/names-in-words.ts";
import type { StageOf } from "../../law/file/stage.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { CommandSituation } from "./rule.ts";
import { stageMeant } from "./stage-of-command.ts";

type Command = CommandOf<"RecordVote">;
type There = { readonly procedure: Procedure; readonly stage: StageOf<"decide"> };

const deciding = (situation: CommandSituation, command: Command): There | undefined => {
  const procedure = situation.law.procedure;
  const stage = stageOf(procedure, stageMeant(situation, command));
  return stage?.kind === "decide" ? { procedure, stage } : undefined;
};

const namedIn = (rollCall: Roll | null | undefined): readonly string[] => {
  const positions = (rollCall ?? []).map(({ position }): string => position);
  return [...new Set(positions)].filter((position) => position !== "absent");
};

/** Refuses counts that the stage does not record. One that it does record may be unknown, and is then left out. */
export const countsFaults = (situation: CommandSituation, command: Command): readonly Refusal[] => {
  const there = deciding(situation, command);
  if (there === undefined) return [];
  const { procedure, stage } = there;
  const known = stage.records ?? [];
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
    ...inField("rollCall", faultsIn(namedIn(command.rollCall))),
  ];
};

/**
 * Refuses a count that is not a whole number, except where the file says of a stage that half votes are counted in it.
 * @param stage the id of the stage; left out for what is not done at one
 */
export const wholeFaults = (
  procedure: Procedure,
  { stage, counts }: Pick<Command, "counts"> & { readonly stage?: string | undefined },
): readonly Refusal[] => {
  const found = stage === undefined ? undefined : stageOf(procedure, stage);
  const halves = found?.kind === "decide" ? (found.halves ?? []) : [];
  return inField(
    "counts",
    Object.entries(counts ?? {})
      .filter(([name, given]) => !Number.isInteger(given) && !halves.includes(name))
      .map(([name, given]) =>
        refusal("CountNotWhole", {
          counts: countsNamed(procedure, [name]),
          given: String(given),
        }),
      ),
  );
};
