import type { Verified } from "./verify.ts";

export type Verdict = "holds" | "notShown" | "faulty";

/**
 * What is to be said of an export in a word. One that no checkpoint covers yet, and one that was not held against all of them,
 * is not shown to be unaltered: that is another thing than one in which something is wrong.
 */
export const verdictOf = ({
  integrity,
  faults,
  holds,
}: Pick<Verified, "integrity" | "faults" | "holds">): Verdict => {
  if (holds) return "holds";
  // That no checkpoint covers the export is itself one of its faults.
  const others = faults.length - (integrity.covered === undefined ? 1 : 0);
  return others > 0 ? "faulty" : "notShown";
};
