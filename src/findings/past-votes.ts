import { withFactsBefore, type Case } from "../case/case.ts";
import { otherDayThanSitting } from "../case/sitting.ts";
import { changedAtVote } from "../case/text-voted.ts";
import { sumsOfVote } from "../case/votes-add-up.ts";
import type { BallotRound } from "../case/slots/ballots.ts";
import { type Law, procedureAt } from "../law/law.ts";
import type { Refusal } from "../words/refusal.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import { brokenBy, notOnRecordBy } from "./refused-in-words.ts";

const entry: Rule = { kind: "entryRule" };
const texts: Rule = { kind: "identityOfStatements" };

const changed = (fault: Refusal): Finding => {
  if (fault.kind === "TextMissing") return notOnRecordBy(texts, fault);
  return brokenBy(fault.kind === "TextNotExpected" ? texts : entry, fault);
};

const findingsOf = (state: Case, law: Law, { vote }: BallotRound): readonly Finding[] => {
  const { seq, act } = vote;
  const procedure = procedureAt(law, seq);
  const before = withFactsBefore(state, seq);
  return [
    ...sumsOfVote(procedure, act).map((one) =>
      brokenBy(one.kind === "MemberNamedTwice" ? entry : { kind: "votesSum" }, one),
    ),
    ...changedAtVote(before, { procedure, isPast: true }, act).map(changed),
    ...otherDayThanSitting(before, act).map((one) => brokenBy(entry, one)),
  ];
};

/**
 * What is wrong with the votes of a past case beside their majorities: sums that do not agree, a text that is not the one laid, a day
 * on which no sitting was scheduled. In a case that is carried here nobody can record such a vote.
 */
export const pastVoteFindings = (state: Case, law: Law): readonly Finding[] =>
  state.ballots
    .filter(({ vote }) => vote.imported)
    .flatMap((round) => findingsOf(state, law, round));
