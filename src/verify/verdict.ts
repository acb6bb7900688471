import type { Verified } from "./verify.ts";

export type Verdict = "holds" | "notShown" | "faulty" | "unlawful";

/** What an export is judged by: of faults, only how many there are. */
type Judged = Pick<Verified, "holds"> & {
  readonly integrity: Pick<Verified["integrity"], "covered">;
  readonly faults: readonly unknown[];
  readonly replay: { readonly unlawful: readonly unknown[] };
};

/**
 * What is to be said of an export in a word. One that no checkpoint covers yet, and one that was not held against all of them,
 * is not shown to be unaltered: that is another thing than one in which something is wrong. What is unlawful was recorded so.
 */
export const verdictOf = ({ integrity, faults, holds, replay: { unlawful } }: Judged): Verdict => {
  if (holds) return "holds";
  // That no checkpoint covers the export is itself one of its faults.
  const others = faults.length - unlawful.length - (integrity.covered === undefined ? 1 : 0);
  if (others > 0) return "faulty";
  return unlawful.length > 0 ? "unlawful" : "notShown";
};
