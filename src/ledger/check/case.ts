import type { BesideCase, RecordFinding } from "./finding.ts";
import { type Beside, type Canonical, differing } from "./rows.ts";

/** Compares all that is kept of a case with what follows from its entries, of which there are `version`. */
export const checkCase = (
  { caseId, version }: { readonly caseId: string; readonly version: number },
  rows: readonly Beside<BesideCase>[],
  canonical: Canonical,
): readonly RecordFinding[] => {
  const of = [...new Set(differing(rows, canonical).map((row) => row.of))];
  return of.length === 0 ? [] : [{ kind: "besideCase", caseId, version, of }];
};

/** Whether a head stands at an entry that the case has not; a head without any entry stands at none that it has. */
export const checkHeadAt = (
  caseId: string,
  headAt: number | null,
  last: number,
): readonly RecordFinding[] =>
  headAt !== null && (headAt > last || last === 0)
    ? [{ kind: "entriesMissing", caseId, headAt, last }]
    : [];
