import type { Case } from "../../case/case.ts";
import type { Fact } from "../../case/slots/slot.ts";
import type { CommandOf } from "../../case/command.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { CommandSituation } from "./rule.ts";
import { stageMeant } from "./stage-of-command.ts";

const isDecidedSince = ({ ballots }: Case, { seq, act }: Fact<"SittingScheduled">): boolean =>
  ballots.some(
    ({ vote, certified }) =>
      vote.seq > seq &&
      vote.act.stage === act.stage &&
      (certified !== undefined || vote.imported || !vote.act.byCounting),
  );

// A case that comes back to the stage is decided there at another sitting.
const hasLeftSince = ({ facts }: Case, { seq, act }: Fact<"SittingScheduled">): boolean =>
  facts.some(
    (one) =>
      one.seq > seq &&
      one.ledTo !== one.stage &&
      (one.stage === act.stage || one.act.kind === "TermEnded"),
  );

/** The sitting that is scheduled for a stage of a procedure file, while the case has not left it and nothing was decided there yet. */
export const sittingFor = (state: Case, stage: string): Fact<"SittingScheduled"> | undefined => {
  const { sitting } = state;
  return sitting?.act.stage !== stage ||
    isDecidedSince(state, sitting) ||
    hasLeftSince(state, sitting)
    ? undefined
    : sitting;
};

/** Refuses a decision on another day than that of the sitting that is scheduled for it. */
export const sittingFaults = (
  situation: CommandSituation,
  command: CommandOf<"RecordVote">,
): readonly Refusal[] => {
  const sitting = sittingFor(situation.case, stageMeant(situation, command));
  if (sitting === undefined) return [];
  const { on } = command;
  const { sittingOn } = sitting.act;
  return on.kind === "known" && on.on === sittingOn
    ? []
    : inField("on", [
        refusal("NoSittingThatDay", {
          date: on,
          sitting: { kind: "sittingScheduled", on: sittingOn },
        }),
      ]);
};
