import type { Finding } from "../words/finding.ts";
import { earliestDay, type FactDate } from "../time/fact-date.ts";
import type { Sentence } from "../words/messages.ts";
import type { Case } from "./case.ts";
import type { Digest } from "../values/ids.ts";
import { knownFrom, type Versioned } from "../law/versions.ts";

/** When a step was taken, and whether it was entered afterwards. */
export type Taken = { readonly on: FactDate; readonly imported: boolean };

/** Whether somebody has sourced that a procedure's rules stood on the day of a step. */
export const isSourced = (procedure: Versioned, { on, imported }: Taken): boolean => {
  const [day, from] = [earliestDay(on), knownFrom(procedure)];
  // A live step without a day was taken while the case was carried on here.
  if (day === undefined) return !imported;
  return from === undefined || day >= from;
};

const unsourced: Sentence = { kind: "noSourceThen" };

/** A finding by a procedure's rule, which says nothing of a step taken before that rule is known to have stood. */
export const judgedByRulesThen = (procedure: Versioned, taken: Taken, finding: Finding): Finding =>
  isSourced(procedure, taken) || (finding.verdict !== "kept" && finding.verdict !== "broken")
    ? finding
    : { ...finding, verdict: "cannotBeVerified", why: [finding.why, unsourced] };

/** The procedure that a case was judged by before it was moved to another version, and the entry that moved it. */
export type EarlierPin = { readonly procedure: Digest; readonly until: number };

/** The procedures that a case was judged by before, oldest first; none where it was never moved. */
export const earlierPins = (state: Pick<Case, "movesToNewerVersion">): readonly EarlierPin[] =>
  state.movesToNewerVersion.map(({ seq, act }) => ({
    procedure: act.left,
    until: seq,
  }));

/** The entry by which a case was last moved to another version; 0 where it never was. */
export const movedToVersionAt = (state: Pick<Case, "movesToNewerVersion">): number =>
  state.movesToNewerVersion.at(-1)?.seq ?? 0;

/** The digests of the law files by which a case and its steps are judged. */
export const lawFilesOf = (state: Case): readonly Digest[] => [
  state.pins.procedure,
  state.pins.treaty,
  ...earlierPins(state).map(({ procedure }) => procedure),
];
