import type { CaseFact } from "../case-fact.ts";
import { following, isFact, type Fact } from "./slot.ts";

/** One suspension of a case: how it began, and how it ended, if it has. */
export type Suspension = {
  readonly began: Fact<"CaseSuspended">;
  readonly ended: Fact<"CaseResumed"> | undefined;
};

// A resumption ends whatever had no end on record: those of a past case may overlap.
const after = (suspensions: readonly Suspension[], fact: CaseFact): readonly Suspension[] => {
  if (isFact(fact, "CaseSuspended")) return [...suspensions, { began: fact, ended: undefined }];
  return isFact(fact, "CaseResumed")
    ? suspensions.map(({ began, ended }) => ({ began, ended: ended ?? fact }))
    : suspensions;
};

/** The suspensions, in the order in which they were entered. */
export const suspensions = following<readonly Suspension[]>("suspensions", [], after);
