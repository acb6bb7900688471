import {
  quorumsOf,
  readingsOf,
  saysWhenLost,
  testsOf,
  type Majority,
  type QuorumRule,
  type Reading,
} from "../file/rule.ts";
import { comparisonOf, namesOf, type Comparison, type Sum, type Test } from "../file/vote-test.ts";

/** The counts on record, and what was said of the vote beside them. A count that is not known is left out, and never nought. */
export type Ballot = {
  readonly counts: Readonly<Record<string, number>>;
  /** How a tie was decided, by whoever presides or by lot; left out where nobody did. */
  readonly tie?: "for" | "against" | "unknown";
  /** How often the vote was tied before; left out where that is not on record. */
  readonly tiesBefore?: number;
  readonly quorumChallenged?: boolean;
  /** Whether the same vote was put off before for want of a quorum. */
  readonly putOffBefore?: boolean;
};

/** A test with its sums: what there was, and what was asked for; null where a count is not on record. */
export type Weighed = {
  readonly test: Test;
  readonly had: number | null;
  readonly by: Comparison;
  /** As a fraction, so that nothing is rounded: `numerator / denominator`. */
  readonly asked: { readonly numerator: number; readonly denominator: number } | null;
  readonly passed: boolean | null;
  /** Whether it is one of those that a rejection takes, and not an adoption. */
  readonly rejects?: true;
};

export type Judgement = {
  readonly outcome: "adopted" | "rejected" | "noDecision" | "cannotBeVerified";
  /** Of each reading of the law its tests; one where there is one reading. */
  readonly readings: readonly (readonly Weighed[])[];
  readonly quorum: readonly Weighed[];
  /** What the vote should have had besides, which decides nothing. */
  readonly should: readonly Weighed[];
  /** What decided the tie, where something other than the tests did. */
  readonly tie?: Tie;
};

/** How a tie was decided, by whom; that this is not on record; or that it is voted on again. */
export type Tie =
  | { readonly by: "chair" | "lot"; readonly vote: "for" | "against" }
  | { readonly by: "unknown" }
  | { readonly by: "votingAgain" };

const total = (counts: Ballot["counts"], sum: Sum): number | null =>
  namesOf(sum).reduce<number | null>((all, name) => {
    const one = counts[name];
    return all === null || one === undefined ? null : all + one;
  }, 0);

const compare: Readonly<Record<Comparison, (had: number, asked: number) => boolean>> = {
  atLeast: (had, asked) => had >= asked,
  moreThan: (had, asked) => had > asked,
  atMost: (had, asked) => had <= asked,
  lessThan: (had, asked) => had < asked,
};

const askedBy = (test: Test, counts: Ballot["counts"]): Weighed["asked"] => {
  const { by, to } = comparisonOf(test);
  if (typeof to === "number") return { numerator: to, denominator: 1 };
  const whole = total(counts, to.of);
  if (whole === null) return null;
  // At least a share of nothing is not reached by nothing.
  if (whole === 0 && by === "atLeast") return { numerator: 1, denominator: 1 };
  return { numerator: to.share[0] * whole, denominator: to.share[1] };
};

/** Weighs one test. Fractions are compared crosswise, in whole numbers. */
export const weigh = (test: Test, counts: Ballot["counts"]): Weighed => {
  const { by } = comparisonOf(test);
  const had = total(counts, test.count ?? "for");
  const asked = askedBy(test, counts);
  const passed =
    had === null || asked === null ? null : compare[by](had * asked.denominator, asked.numerator);
  return { test, had, by, asked, passed };
};

/** Whether all passed: false as soon as one failed, null where one that is left cannot be counted. */
export const allPassed = (weighed: readonly Weighed[]): boolean | null => {
  if (weighed.some(({ passed }) => passed === false)) return false;
  return weighed.every(({ passed }) => passed === true) ? true : null;
};

const isChecked = (quorum: QuorumRule, ballot: Ballot): boolean =>
  !(quorum.failing === "putOff" && ballot.putOffBefore === true) &&
  (quorum.checked === "always" || ballot.quorumChallenged === true);

type Outcome = Judgement["outcome"];

/** A quorum with its sums, each with the source that asks for it, and what the vote comes to without it. */
const weighQuorum = (
  { tests, authority, failing }: QuorumRule,
  counts: Ballot["counts"],
): {
  readonly weighed: readonly Weighed[];
  readonly held: boolean | null;
  readonly without: Outcome;
} => {
  const weighed = tests.map((test) => weigh({ authority, ...test }, counts));
  const without = failing === "rejected" ? failing : "noDecision";
  return { weighed, held: allPassed(weighed), without };
};

const byTests = (tests: readonly Weighed[]): Outcome => {
  const passed = allPassed(tests);
  if (passed === null) return "cannotBeVerified";
  return passed === tests.some(({ rejects }) => rejects === true) ? "rejected" : "adopted";
};

/** What a vote comes to if every reading of the law says the same of it. */
const agreed = ([one, ...others]: readonly Outcome[]): Outcome =>
  one !== undefined && others.every((other) => other === one) ? one : "cannotBeVerified";

const weighReading = (reading: Reading, counts: Ballot["counts"]): readonly Weighed[] =>
  testsOf(reading).map((test) => ({
    ...weigh(test, counts),
    ...(saysWhenLost(reading) ? { rejects: true } : {}),
  }));

/** Weighs the tests of each reading of a rule. */
export const weighAll = (rule: Majority, counts: Ballot["counts"]): Judgement["readings"] =>
  readingsOf(rule).map((reading) => weighReading(reading, counts));

/** Whether as many voted for as against. */
export const isTied = ({ for: had, against }: Ballot["counts"]): boolean =>
  had !== undefined && had === against;

type Decided = Pick<Judgement, "outcome" | "tie">;

/** A tie that is voted on again: nothing is decided, until it has been tied as often as the law names. */
const votedAgain = (
  times: number | "unlimited",
  before: number | undefined,
): Decided | undefined => {
  if (times === "unlimited" || (before !== undefined && before < times))
    return { outcome: "noDecision", tie: { by: "votingAgain" } };
  return before === undefined ? { outcome: "cannotBeVerified" } : undefined;
};

type Vote = "for" | "against";

/** What one vote more makes of a tie; it may be too few all the same. */
const withOneMore = (rule: Majority, counts: Ballot["counts"], vote: Vote): Outcome => {
  const withIt = { ...counts, [vote]: (counts[vote] ?? 0) + 1 };
  return agreed(
    readingsOf(rule).map((reading) =>
      vote === "against" && !saysWhenLost(reading)
        ? "rejected"
        : byTests(weighReading(reading, withIt)),
    ),
  );
};

/** A tie as the chair or the lot decided it. How, may be unknown: then only what it could not change is certain. */
const decidedAs = (
  by: "chair" | "lot",
  vote: NonNullable<Ballot["tie"]>,
  withVote: Readonly<Record<Vote, Judgement["outcome"]>>,
): Decided => {
  if (vote !== "unknown") return { outcome: withVote[vote], tie: { by, vote } };
  return withVote.for === withVote.against
    ? { outcome: withVote.for }
    : { outcome: "cannotBeVerified", tie: { by: "unknown" } };
};

/** What becomes of a tie; undefined where the tests alone decide. */
const byTie = (rule: Majority, ballot: Ballot): Decided | undefined => {
  const { counts } = ballot;
  if (rule.tie === undefined || !isTied(counts)) return undefined;
  if ("votedAgain" in rule.tie) return votedAgain(rule.tie.votedAgain, ballot.tiesBefore);
  const { decidedBy } = rule.tie;
  // Whoever presides may leave it, unless they must decide; a lot was drawn, recorded or not.
  const isDecided = rule.tie.decidedBy === "lot" || rule.tie.must === true;
  const vote = ballot.tie ?? (isDecided ? "unknown" : undefined);
  if (vote === undefined) return undefined;
  return decidedAs(decidedBy, vote, {
    for: withOneMore(rule, counts, "for"),
    against: withOneMore(rule, counts, "against"),
  });
};

/**
 * Judges a vote by a rule: first the quorum, without which the rule says what follows, then a tie that the tests do not decide, then
 * every test in every reading of the law. What is not on record is never made up.
 */
export const judgeBallot = (rule: Majority, ballot: Ballot): Judgement => ({
  ...judgedAsMust(rule, ballot),
  should: (rule.should ?? []).map((test) => weigh(test, ballot.counts)),
});

const judgedAsMust = (rule: Majority, ballot: Ballot): Omit<Judgement, "should"> => {
  const readings = weighAll(rule, ballot.counts);
  const decided: Decided = byTie(rule, ballot) ?? { outcome: agreed(readings.map(byTests)) };
  const checked = quorumsOf(rule)
    .filter((one) => isChecked(one, ballot))
    .map((one) => weighQuorum(one, ballot.counts));
  const quorum = checked.flatMap(({ weighed }) => weighed);
  const missed = checked.findIndex(({ held }) => held === false);
  const decisive = missed === -1 ? checked : checked.slice(0, missed + 1);
  // Where a quorum cannot be counted, only what it could not change is certain.
  const outcome = agreed([
    ...decisive.filter(({ held }) => held !== true).map(({ without }) => without),
    ...(missed === -1 ? [decided.outcome] : []),
  ]);
  return missed === -1 && outcome === decided.outcome
    ? { ...decided, readings, quorum }
    : { outcome, readings, quorum };
};
