import { testsOf, type Majority, type QuorumRule } from "./rule.ts";
import { comparisonOf, namesOf, type Comparison, type Sum, type Test } from "./vote-test.ts";

/** The counts on record, and what was said of the vote beside them. A count that is not known is left out, and never nought. */
export type Ballot = {
  readonly counts: Readonly<Record<string, number>>;
  /** How whoever presides decided a tie; left out where nobody did. */
  readonly chair?: "for" | "against" | "unknown";
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
};

export type Judgement = {
  readonly outcome: "adopted" | "rejected" | "noDecision" | "cannotBeVerified";
  /** Of each reading of the law its tests; one where there is one reading. */
  readonly readings: readonly (readonly Weighed[])[];
  readonly quorum: readonly Weighed[];
};

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

const byTests = (readings: readonly (readonly Weighed[])[]): Judgement["outcome"] => {
  const passed = readings.map(allPassed);
  if (passed.every((one) => one === true)) return "adopted";
  return passed.every((one) => one === false) ? "rejected" : "cannotBeVerified";
};

const weighAll = (rule: Majority, counts: Ballot["counts"]): Judgement["readings"] =>
  testsOf(rule).map((tests) => tests.map((test) => weigh(test, counts)));

/** A tie as the chair decided it: the casting vote is one more, and may be too few all the same; undefined where there is none. */
const byChair = (rule: Majority, { counts, chair }: Ballot): Judgement["outcome"] | undefined => {
  const { for: had, against } = counts;
  if (rule.tie === undefined || chair === undefined || had === undefined || had !== against)
    return undefined;
  if (chair === "against") return "rejected";
  const withIt = byTests(weighAll(rule, { ...counts, for: had + 1 }));
  return chair === "unknown" && withIt === "adopted" ? "cannotBeVerified" : withIt;
};

/**
 * Judges a vote by a rule: first the quorum, without which the rule says what follows, then a tie that the chair decided, then
 * every test in every reading of the law. What is not on record is never made up.
 */
export const judgeBallot = (rule: Majority, ballot: Ballot): Judgement => {
  const readings = weighAll(rule, ballot.counts);
  const outcome = byChair(rule, ballot) ?? byTests(readings);
  if (rule.quorum === undefined || !isChecked(rule.quorum, ballot))
    return { outcome, readings, quorum: [] };
  const quorum = rule.quorum.tests.map((test) => weigh(test, ballot.counts));
  const held = allPassed(quorum);
  if (held === true) return { outcome, readings, quorum };
  const failing = rule.quorum.failing === "rejected" ? "rejected" : "noDecision";
  // Where the quorum cannot be counted, only what it could not change is certain.
  const without = outcome === failing ? failing : "cannotBeVerified";
  return { outcome: held === false ? failing : without, readings, quorum };
};
