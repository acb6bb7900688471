import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import { type Fact, isFact } from "../case/slots/slot.ts";
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

/** The texts of a case as they stood before a vote. */
const textsBefore = (state: Case, { vote: { seq } }: BallotRound): Case => ({
  ...state,
  ballots: state.ballots.filter(({ vote }) => vote.seq < seq),
  laid: state.laid.filter((laid) => laid.seq < seq),
  textsSupplied: state.textsSupplied.filter((supplied) => supplied.seq < seq),
});

/** What says whether a sitting was scheduled when a vote was taken. */
const sittingsBefore = (
  { sitting: newest, ballots, facts }: Case,
  { vote: { seq } }: BallotRound,
): Pick<Case, "sitting" | "ballots" | "facts"> => {
  const isBefore = (one: CaseFact): boolean => one.seq < seq;
  const sitting =
    newest === undefined || isBefore(newest)
      ? newest
      : facts.findLast(
          (fact): fact is Fact<"SittingScheduled"> =>
            isBefore(fact) && isFact(fact, "SittingScheduled"),
        );
  return sitting === undefined
    ? { sitting, ballots: [], facts: [] }
    : {
        sitting,
        ballots: ballots.filter(({ vote }) => isBefore(vote)),
        facts: facts.filter(isBefore),
      };
};

const findingsOf = (state: Case, law: Law, round: BallotRound): readonly Finding[] => {
  const { seq, act } = round.vote;
  const procedure = procedureAt(law, seq);
  return [
    ...sumsOfVote(procedure, act).map((one) =>
      brokenBy(one.kind === "MemberNamedTwice" ? entry : { kind: "votesSum" }, one),
    ),
    ...changedAtVote(textsBefore(state, round), { procedure, isPast: true }, act).map(changed),
    ...otherDayThanSitting(sittingsBefore(state, round), act).map((one) => brokenBy(entry, one)),
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
