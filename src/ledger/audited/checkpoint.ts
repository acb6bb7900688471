import type { Sentence } from "../../words/messages.ts";
import { ownRule } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { Finding } from "../../words/finding.ts";
import type { Rule } from "../../words/finding-group.ts";
import type { CheckpointAtHand } from "../log/at-hand.ts";
import { officeCaseId } from "../handling/request.ts";

const rule: Rule = { kind: "newestCheckpoint" };
const authority = ownRule("checkpointedEntriesFixed");

const say = (verdict: Finding["verdict"], why: Sentence): Finding => ({
  rule,
  verdict,
  why,
  authority,
});

const notLookedAt: Sentence = { kind: "checkpointNotCompared" };

type Read = {
  readonly state: Case;
  readonly office: Case;
  readonly entries: readonly HashedEntry[];
};

type Fitting = CheckpointAtHand & { readonly kind: "fits" };

const isChained = (entries: readonly HashedEntry[]): boolean =>
  entries.every(({ entry: { prev } }, index) => prev === (entries[index - 1]?.hash ?? null));

const isAsUnder = ({ heads }: Fitting, { state, office, entries }: Read): boolean => {
  const [own, ofOffice] = [heads.of(state.caseId), heads.of(officeCaseId)];
  // Each entry names the one before it, so the last of those under the checkpoint speaks for all of them.
  return (
    isChained(entries) &&
    (own === undefined || entries[own.seq - 1]?.hash === own.hash) &&
    (ofOffice === undefined || office.facts[ofOffice.seq - 1]?.entry === ofOffice.hash)
  );
};

const compared = (at: Fitting, read: Read): readonly Finding[] => {
  const under = at.heads.of(read.state.caseId)?.seq ?? 0;
  const size = String(at.size);
  if (!isAsUnder(at, read)) return [say("broken", { kind: "notThoseOfCheckpoint", size })];
  return [
    ...(under === 0 ? [] : [say("kept", { kind: "thoseOfCheckpoint", seq: under, size })]),
    ...(read.entries.length > under
      ? [say("cannotBeVerified", { kind: "afterCheckpoint", seq: under, size })]
      : []),
  ];
};

/** Whether the entries of a case, and of the office, are those of the newest checkpoint; not looked at is said so. */
export const checkpointFindings = (
  at: CheckpointAtHand | undefined,
  read: Read,
): readonly Finding[] => {
  switch (at?.kind) {
    case undefined:
      return [say("cannotBeVerified", notLookedAt)];
    case "notCompared":
      return [say("cannotBeVerified", at.why)];
    case "contradicted":
      return [say("broken", at.why)];
    case "fits":
      return compared(at, read);
  }
};
