import type { Verified } from "./verify.ts";

export type Verdict = "holds" | "notShown" | "faulty" | "unlawful";

/**
 * What is to be said of an export in a word. One that no checkpoint covers yet, and one that was not held against all of them,
 * is not shown to be unaltered: that is another thing than one in which something is wrong. What is unlawful was recorded so.
 */
export const verdictOf = ({
  integrity,
  faults,
  holds,
  replay: { unlawful },
}: Pick<Verified, "integrity" | "faults" | "holds"> & {
  readonly replay: Pick<Verified["replay"], "unlawful">;
}): Verdict => {
  if (holds) return "holds";
  // That no checkpoint covers the export is itself one of its faults.
  const others = faults.length - unlawful.length - (integrity.covered === undefined ? 1 : 0);
  if (others > 0) return "faulty";
  return unlawful.length > 0 ? "unlawful" : "notShown";
};
