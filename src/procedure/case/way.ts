import { applyEntry } from "./apply.ts";
import type { Case } from "./case.ts";
import type { HashedEntry } from "./entry.ts";
import { isLawProcedure } from "../profile/law-procedure.ts";
import type { Profile } from "../profile/profile.ts";
import type { Stage } from "./stage.ts";

/** The stages of a procedure in their order, to the deposit. */
export const wayOf = (profile: Profile): readonly Stage[] => [
  "opened",
  ...(isLawProcedure(profile)
    ? (["laid", "committee", "plenary", "head-of-state"] as const)
    : (["scrutiny"] as const)),
  "instrument",
  "notification",
  "transmission",
  "deposit",
  "deposited",
];

/** A stage to which a case came, and the number of the entry that led there. */
export type StageVisit = { readonly stage: Stage; readonly seq: number };

/** The stages through which a case went, in the order in which it came to them. */
export const visitsOf = (entries: readonly HashedEntry[]): readonly StageVisit[] => {
  const visits: StageVisit[] = [];
  entries.reduce<Case | undefined>((before, recorded) => {
    const after = applyEntry(before, recorded);
    if (before?.stage !== after.stage) visits.push({ stage: after.stage, seq: recorded.entry.seq });
    return after;
  }, undefined);
  return visits;
};
