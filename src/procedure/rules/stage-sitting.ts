import type { Case } from "../case/case.ts";
import type { Fact } from "../case/slots/slot.ts";
import type { CommandOf } from "../command.ts";
import { refusal, type Refusal } from "../refusal.ts";
import type { Situation } from "./rule.ts";
import { stageMeant } from "./stage-meant.ts";

/** The sitting that is scheduled for a stage of a procedure file, and at which nothing was decided there yet. */
export const sittingFor = (
  { sitting, ballots }: Case,
  stage: string,
): Fact<"SittingScheduled"> | undefined => {
  if (sitting?.act.stage !== stage) return undefined;
  const decided = ballots.some(
    ({ vote, certified }) =>
      vote.seq > sitting.seq &&
      vote.act.stage === stage &&
      (certified !== undefined || !vote.act.byCounting),
  );
  return decided ? undefined : sitting;
};

/** Refuses a decision on another day than that of the sitting that is scheduled for it. */
export const sittingFaults = (
  situation: Situation,
  command: CommandOf<"RecordVote">,
): readonly Refusal[] => {
  const sitting = sittingFor(situation.case, stageMeant(situation, command));
  if (sitting === undefined) return [];
  const { on } = command;
  const { sittingOn } = sitting.act;
  return on.kind === "known" && on.on === sittingOn
    ? []
    : [
        refusal("NoSittingThatDay", {
          date: on,
          sitting: { kind: "sittingScheduled", on: sittingOn },
        }),
      ];
};
