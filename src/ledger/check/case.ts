import { besideCase, differences, type DerivedHead, type Row } from "./columns.ts";
import type { RecordFinding } from "./finding.ts";

/** What a store keeps of a case beside its entries, as it stands there. */
export type StoredCase = {
  /** Its head and its opening, as far as the store has them. */
  readonly columns: Row;
  /** The case that holds a unique fact; null where nobody does. */
  readonly holderOf: (key: string) => string | null;
};

/** Compares what is kept of a case with what follows from its entries. */
export const checkCase = (
  kept: DerivedHead,
  { columns, holderOf }: StoredCase,
): readonly RecordFinding[] => {
  const { caseId, version } = kept.head.state;
  const others = kept.unique.some(
    ({ kind, key }) => (holderOf(key) === caseId) !== (kind === "take"),
  );
  const found = [...differences(besideCase, kept, columns), ...(others ? ["unique"] : [])];
  return found.length === 0 ? [] : [{ kind: "besideCase", caseId, version, columns: found }];
};

/** Whether a head stands at an entry that the case has not; a head without any entry stands at none that it has. */
export const checkHeadAt = (
  caseId: string,
  headAt: number,
  last: number,
): readonly RecordFinding[] =>
  headAt > last || last === 0 ? [{ kind: "entriesMissing", caseId, headAt, last }] : [];

/** Whether the head of a case is gone (null), or does not stand at its last entry. */
export const checkHeadBehind = (
  caseId: string,
  headAt: number | null,
  last: number,
): readonly RecordFinding[] => {
  if (headAt === null) return [{ kind: "headGone", caseId, last }];
  return headAt === last ? [] : [{ kind: "headBehind", caseId, headAt, last }];
};
