import type { HashedEntry } from "../domain/entry.ts";
import type { Finding } from "../domain/finding.ts";
import { isOnRestatedPaper } from "../domain/rules/restated-papers.ts";
import { findingsIn } from "./answer.ts";

/**
 * What was noted when acts were recorded, of what still stands. A live fact that was corrected is judged anew in the entry of its
 * correction; what was noted of it before is about a record that counts no more. Of an imported fact it stays: that a step
 * was entered out of order is so whatever the step says now.
 */
export const standingNotes = (entries: readonly HashedEntry[]): readonly Finding[] => {
  const replaced = new Set(
    entries.flatMap(({ entry }) =>
      entry.acts.flatMap((act) => (act.kind === "ActCorrected" ? [act.of] : [])),
    ),
  );
  return entries.flatMap(({ entry, hash }) => {
    const noted = findingsIn(entry.acts);
    const counts = entry.command.mode.kind === "import" || !replaced.has(hash);
    return counts ? noted : noted.filter(isOnRestatedPaper);
  });
};
