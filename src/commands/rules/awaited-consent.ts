import type { Case } from "../../case/case.ts";
import { currentEntry, type CaseFact } from "../../case/case-fact.ts";
import { awaitedBy } from "../command-table.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { certificationAwaited, spentVote } from "../../case/certification.ts";
import type { CommandKind } from "../../case/command.ts";

/** Why what rests on a vote must wait: it is to be certified, or can no longer be and is to be put right first. */
const certificationFault = (state: Case, vote: CaseFact): Refusal =>
  refusal(spentVote(state) !== undefined ? "VoteToRecordAnew" : "VoteAwaitsCertification", {
    entry: currentEntry(vote),
  });

/** What speaks against a command of this kind while parliament's consent, as certified, is not what stands on record. */
export const consentFaults = (state: Case, kind: CommandKind): readonly Refusal[] => {
  const vote = certificationAwaited(state, awaitedBy(kind));
  return vote === undefined ? [] : [certificationFault(state, vote)];
};
