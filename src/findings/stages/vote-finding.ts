import { courseAfter, courseOf } from "../../case/course-of-case.ts";
import type { Case } from "../../case/case.ts";
import type { BallotRound } from "../../case/slots/ballots.ts";
import { isCourseFault } from "../../case/course/course.ts";
import { judgedVotes, type JudgedVote } from "../../case/course/judged-course.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { namesOfStage, outcomeInFile } from "../../law/file/names-in-words.ts";
import { judgedByRulesThen } from "../../case/procedure-version.ts";
import { ownRule, type Authority } from "../../words/authority.ts";
import type { Weighed } from "../../law/votes/judge.ts";
import type { Finding } from "../../words/finding.ts";
import { type Law, procedureAt } from "../../law/law.ts";
import { sumsInWords, weighedInWords } from "../../law/votes/votes-in-words.ts";

const order = ownRule("stepsInOrder");

const judgedInWords = (
  procedure: Procedure,
  { at, rule, judgement, agrees }: JudgedVote,
): Pick<Finding, "verdict" | "why"> => {
  const declared = outcomeInFile(procedure, at.stage, at.what);
  if (judgement === null) {
    if (rule === undefined)
      return { verdict: "kept", why: { kind: "declaredWithoutCounting", declared } };
    const kind = at.rule === null ? "declaredRuleOpen" : "declaredNoRule";
    return { verdict: "cannotBeVerified", why: { kind, declared } };
  }
  const sums = sumsInWords(procedure, { ...judgement, should: [] });
  if (agrees === null || judgement.outcome === "cannotBeVerified")
    return { verdict: "cannotBeVerified", why: { kind: "declaredWithSums", declared, sums } };
  if (agrees) return { verdict: "kept", why: { kind: "declaredWithSums", declared, sums } };
  const { outcome } = judgement;
  return { verdict: "broken", why: { kind: "declaredAgainstRule", declared, outcome, sums } };
};

/** What a judgement rests on: in a tie the rule on ties, without a quorum the rule that asks for it. */
const restsOn = ({ rule, judgement }: JudgedVote): Authority | undefined => {
  if (judgement?.outcome !== "noDecision") return rule?.authority;
  const missed = judgement.quorum.find(({ passed }) => passed === false);
  const special = judgement.tie === undefined ? missed?.test : rule?.tie;
  return special?.authority ?? rule?.authority;
};

/** What the rule that applied says of a vote at a stage, beside what was declared. */
export const voteFinding = (procedure: Procedure, vote: JudgedVote): Finding => {
  const { stage, on } = vote.at;
  return {
    rule: { kind: "stageVote", stage: namesOfStage(procedure, stage), on },
    ...judgedInWords(procedure, vote),
    authority: restsOn(vote) ?? stageOf(procedure, stage)?.authority ?? order,
  };
};

const shouldVerdict = ({ passed }: Weighed): Finding["verdict"] => {
  if (passed === null) return "cannotBeVerified";
  return passed ? "kept" : "notFollowed";
};

/** What a vote should have had besides, each with its source: without it the vote stands. */
export const shouldFindings = (
  procedure: Procedure,
  { at: { stage, on }, rule, judgement }: JudgedVote,
): readonly Finding[] =>
  (judgement?.should ?? []).map((one) => ({
    rule: { kind: "stageVoteShould", stage: namesOfStage(procedure, stage), on },
    verdict: shouldVerdict(one),
    why: weighedInWords(procedure, one),
    authority: one.test.authority ?? rule?.authority ?? order,
  }));

/** A decision as the version judges it that the case was under when it was taken. */
export type JudgedBallot = {
  readonly procedure: Procedure;
  readonly judged: JudgedVote;
  readonly finding: Finding;
};

const judgedBy = (
  state: Case,
  procedure: Procedure,
  { vote, certifications: [first] }: BallotRound,
): JudgedVote | undefined => {
  const entry = vote.act.byCounting && !vote.imported ? first?.entry : vote.entry;
  if (entry !== undefined)
    return judgedVotes(courseOf(state, procedure)).find(({ at }) => at.entry === entry);
  const after = courseAfter(
    state,
    { ...vote.act, byCounting: false },
    { procedure, isPast: vote.imported },
  );
  return isCourseFault(after) ? undefined : judgedVotes(after).at(-1);
};

/**
 * One decision judged by the rule that applied; of one that nobody has certified, as it would be judged. Undefined of what was
 * no vote on the question.
 */
export const judgedBallot = (
  state: Case,
  law: Law,
  round: BallotRound,
): JudgedBallot | undefined => {
  const { seq, imported, act } = round.vote;
  const procedure = procedureAt(law, seq);
  const judged = judgedBy(state, procedure, round);
  if (judged === undefined) return undefined;
  const finding = voteFinding(procedure, judged);
  return {
    procedure,
    judged,
    finding: judgedByRulesThen(procedure, { on: act.on, imported }, finding),
  };
};
