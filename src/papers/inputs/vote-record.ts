import { currentEntry } from "../../procedure/case/case-fact.ts";
import { dayOf } from "../../clocks/dates/day-in.ts";
import { judgeVote } from "../../vote/judge.ts";
import { majorityNow } from "../../vote/majority.ts";
import { lawProcedureAt } from "../../procedure/profile/moved-law.ts";
import { isLawProcedure } from "../../procedure/profile/law-procedure.ts";
import type { LawProcedure } from "../../procedure/profile/profile.ts";
import { statementsOf } from "../../procedure/rules/texts.ts";
import { voteCertifiedOtherwise } from "../../procedure/rules/vote.ts";
import { presentOf } from "../../vote/vote-record.ts";
import type { VoteRecordPaper } from "../paper.ts";
import { common, printed, titleOf, treatyNamed, type Granted } from "./common.ts";

const voteIn = (
  { state, law }: Granted,
  now: LawProcedure,
): VoteRecordPaper["vote"] | undefined => {
  const vote = state.votes.at(-1)?.vote;
  if (vote === undefined) return undefined;
  const { on, record, declared, text } = vote.act;
  const then = lawProcedureAt(law, vote.seq, now);
  return {
    on,
    record,
    present: presentOf(record) ?? null,
    declared,
    judgement: judgeVote(record, then, majorityNow(state, then, vote.seq)),
    text,
    entry: currentEntry(vote),
    imported: vote.imported,
    roll: record.kind === "rollCall" ? record.votes : [],
  };
};

const certificationIn = ({ state, law }: Granted): VoteRecordPaper["certified"] => {
  const fact = state.votes.at(-1)?.certified;
  if (fact === undefined || voteCertifiedOtherwise(state) !== undefined) return null;
  return { on: dayOf(fact.at, law.profile.timeZone), entry: fact.entry };
};

/** What the record of the newest plenary vote is made from; undefined where there was none. */
export const voteRecordInput = (wish: Granted): VoteRecordPaper | undefined => {
  const { profile, treaty } = wish.law;
  if (!isLawProcedure(profile)) return undefined;
  const vote = voteIn(wish, profile);
  if (vote === undefined) return undefined;
  return {
    ...common(wish),
    kind: "vote-record",
    title: titleOf(wish.state),
    treaty: treatyNamed(treaty),
    chamber: profile.chamber.name,
    members: { number: profile.chamber.members, authority: profile.chamber.authority },
    quorum: { number: profile.quorum.present, authority: profile.quorum.authority },
    majority: {
      number: vote.judgement.needed ?? profile.majority.votesFor,
      authority: profile.majority.authority,
    },
    vote,
    certified: certificationIn(wish),
    // What was voted is named by its digests; the texts themselves are the annex's.
    statements: printed(statementsOf(wish.state), new Map()),
  };
};
