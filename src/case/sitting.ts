import type { Case } from "./case.ts";
import type { Fact } from "./slots/slot.ts";
import type { ActOf } from "./act.ts";
import { inField, refusal, type Refusal } from "../words/refusal.ts";

/** What says whether a sitting is scheduled for a stage. */
type Sittings = Pick<Case, "sitting" | "ballots" | "facts">;

const isDecidedSince = ({ ballots }: Sittings, { seq, act }: Fact<"SittingScheduled">): boolean =>
  ballots.some(
    ({ vote, certified }) =>
      vote.seq > seq &&
      vote.act.stage === act.stage &&
      (certified !== undefined || vote.imported || !vote.act.byCounting),
  );

// A case that comes back to the stage is decided there at another sitting.
const hasLeftSince = ({ facts }: Sittings, { seq, act }: Fact<"SittingScheduled">): boolean =>
  facts
    .slice(facts.findLastIndex((one) => one.seq <= seq) + 1)
    .some(
      (one) => one.ledTo !== one.stage && (one.stage === act.stage || one.act.kind === "TermEnded"),
    );

/** The sitting that is scheduled for a stage of a procedure file, while the case has not left it and nothing was decided there yet. */
export const sittingFor = (
  state: Sittings,
  stage: string,
): Fact<"SittingScheduled"> | undefined => {
  const { sitting } = state;
  return sitting?.act.stage !== stage ||
    isDecidedSince(state, sitting) ||
    hasLeftSince(state, sitting)
    ? undefined
    : sitting;
};

/** What is wrong with a decision on another day than that of the sitting that is scheduled for it. */
export const otherDayThanSitting = (
  state: Sittings,
  { stage, on }: Pick<ActOf<"VoteRecorded">, "stage" | "on">,
): readonly Refusal[] => {
  const sitting = sittingFor(state, stage);
  if (sitting === undefined) return [];
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
