import { testsOf, type QuorumRule, type Rule } from "./rule.ts";
import { comparisonOf, namesOf, type Comparison, type Sum, type Test } from "./vote-test.ts";

/** The counts on record, and what was said of the vote beside them. A count that is not known is left out, and never nought. */
export type Ballot = {
  readonly counts: Readonly<Record<string, number>>;
  /** How whoever presides decided a tie. */
  readonly chair?: "for" | "against";
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

/** Weighs one test. Fractions are compared crosswise, in whole numbers. */
export const weigh = (test: Test, counts: Ballot["counts"]): Weighed => {
  const { by, to } = comparisonOf(test);
  const had = total(counts, test.count ?? "for");
  const whole = typeof to === "number" ? to : total(counts, to.of);
  if (whole === null) return { test, had, by, asked: null, passed: null };
  const [numerator, denominator] =
    typeof to === "number" ? [to, 1] : [to.share[0] * whole, to.share[1]];
  const passed = had === null ? null : compare[by](had * denominator, numerator);
  return { test, had, by, asked: { numerator, denominator }, passed };
};

/** Whether all passed: false as soon as one failed, null where one that is left cannot be counted. */
export const allPassed = (weighed: readonly Weighed[]): boolean | null => {
  if (weighed.some(({ passed }) => passed === false)) return false;
  return weighed.every(({ passed }) => passed === true) ? true : null;
};

const isChecked = (quorum: QuorumRule, ballot: Ballot): boolean =>
  !(quorum.failing === "putOff" && ballot.putOffBefore === true) &&
  (quorum.checked === "always" || ballot.quorumChallenged === true);

const tieDecided = (rule: Rule, { counts, chair }: Ballot): "adopted" | "rejected" | undefined => {
  if (rule.tie === undefined || chair === undefined) return undefined;
  if (counts["for"] === undefined || counts["for"] !== counts["against"]) return undefined;
  return chair === "for" ? "adopted" : "rejected";
};

const byTests = (readings: readonly (readonly Weighed[])[]): Judgement["outcome"] => {
  const passed = readings.map(allPassed);
  if (passed.every((one) => one === true)) return "adopted";
  return passed.every((one) => one === false) ? "rejected" : "cannotBeVerified";
};

/**
 * Judges a vote by a rule: first the quorum, without which the rule says what follows, then a tie that the chair decided, then
 * every test in every reading of the law. What is not on record is never made up.
 */
export const judgeBallot = (rule: Rule, ballot: Ballot): Judgement => {
  const readings = testsOf(rule).map((tests) => tests.map((test) => weigh(test, ballot.counts)));
  const outcome = tieDecided(rule, ballot) ?? byTests(readings);
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
