import { type Judgement, judgeVote, majorityNow } from "../../src/vote/majority.ts";
import { lawProcedureAt } from "../../src/procedure/profile/profile-version.ts";
import { isStaged } from "../../src/procedure/profile/kind-of-procedure.ts";
import type { CaseBuilder } from "./case-builder.ts";

/** The newest vote of a story judged by the rules of its time: what no entry stores. */
export const judgementOf = ({ state, law }: Pick<CaseBuilder, "state" | "law">): Judgement => {
  const vote = state.votes.at(-1)?.vote;
  const { profile } = law;
  if (vote === undefined || isStaged(profile)) throw new Error("no vote to judge");
  const then = lawProcedureAt(law, vote.seq, profile);
  return judgeVote(vote.act.record, then, majorityNow(state, then, vote.seq));
};
