import { currentEntry } from "../../case/case-fact.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { notCurrent, type Situation } from "./rule.ts";
import { spentVote, uncertifiedVote } from "../../case/certification.ts";

export const currentVote = (situation: Situation, of: string): readonly Refusal[] => {
  const vote = uncertifiedVote(situation.case);
  const spent = spentVote(situation.case);
  if (spent !== undefined) return [refusal("VoteToRecordAnew", { entry: currentEntry(spent) })];
  if (vote === undefined) return [refusal("NoVoteToCertify", {})];
  return notCurrent(of, { what: "recordOfTheVote", current: currentEntry(vote) });
};
