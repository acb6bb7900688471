import type { CommandOf } from "../command.ts";
import { stageOf } from "../model/procedure.ts";
import { namesOfStage } from "../model/said.ts";
import { refusal, type Refusal } from "../refusal.ts";
import type { Situation } from "./rule.ts";
import { procedureOf, stageMeant } from "./stage-meant.ts";

/** Refuses counts that the stage does not record. One that it does record may be unknown, and is then left out. */
export const countsFaults = (
  situation: Situation,
  command: CommandOf<"RecordVote">,
): readonly Refusal[] => {
  const procedure = procedureOf(situation);
  const stage = procedure && stageOf(procedure, stageMeant(situation, command));
  if (procedure === undefined || stage?.kind !== "decide") return [];
  const known = stage.records ?? [];
  return Object.keys(command.counts ?? {})
    .filter((count) => !known.includes(count))
    .map((count) =>
      refusal(
        "CountNotOfStage",
        { count, stage: namesOfStage(procedure, stage.id), known },
        stage.authority,
      ),
    );
};
