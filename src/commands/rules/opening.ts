import type { Situation, Step } from "./rule.ts";

/** The conclusion of the treaty, before which nothing about it can have happened. */
export const conclusion = (situation: Situation): Step => {
  const { concluded } = situation.law.treaty;
  return {
    name: "theConclusionOfTheTreaty",
    on:
      concluded.on === "unknown"
        ? ({ kind: "unknown" } as const)
        : ({ kind: "known", on: concluded.on } as const),
    authority: concluded.authority,
  };
};
